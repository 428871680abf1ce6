import { EPOCH, type Instant } from '../../model/instant.ts';
import type { Page, PageId, Vendor } from '../../model/page.ts';
import type { Edition, PagePosition } from '../../model/position.ts';
import type { SiteSettings } from '../../model/settings.ts';
import { positionReader } from '../../monitor/read-positions.ts';
import { type WordingDates, wordingDates } from '../../monitor/wording-since.ts';
import { editionsOf } from '../../positions/editions-of.ts';
import { readPageStates } from '../../store/page-states.ts';
import { paths } from '../paths.ts';
import type { WebContext } from '../web-context.ts';
import { countWaiting, readShownChanges, type ShownChange } from './shown-changes.ts';

/** All that the public site is written from; the same store gives the same. */
export interface SiteMatter {
  readonly settings: SiteSettings;
  /** Where readers sign up for mails by themselves, if anywhere. */
  readonly signUp: string | undefined;
  readonly pages: ReadonlyMap<PageId, Page>;
  readonly vendors: readonly Vendor[];
  readonly positions: readonly PagePosition[];
  readonly editions: readonly Edition[];
  readonly dates: WordingDates;
  /** Newest first. */
  readonly changes: readonly ShownChange[];
  /** Alerted changes that are not shown because nobody has reviewed them. */
  readonly waiting: number;
  /** The newest thing that the store knows; no clock is read, so that the same store gives the same bytes. */
  readonly asOf: Instant;
}

/** More changes than any site has. */
const MOST_CHANGES = 100_000;

export type SiteContext = Pick<WebContext, 'settings' | 'pages' | 'store' | 'archive'>;

export async function readSiteMatter(context: SiteContext): Promise<SiteMatter> {
  const { pages, store, archive, settings } = context;
  const changes = await readShownChanges(store.db, settings.site.show, { most: MOST_CHANGES });
  const positions = await positionReader(context)(pages);
  const states = await readPageStates(
    store.db,
    pages.map(({ id }) => id),
  );
  const lastLooks = [...states.values()].map(({ state }) => state.lastAt ?? EPOCH);
  return {
    settings: settings.site,
    signUp: signUpAt(settings.web),
    pages: new Map(pages.map((page) => [page.id, page])),
    vendors: vendorsOf(pages),
    positions,
    editions: editionsOf(positions),
    dates: await wordingDates(archive, positions),
    changes,
    waiting: settings.site.show === 'all' ? 0 : await countWaiting(store.db),
    asOf: [...lastLooks, ...changes.map(({ change }) => change.at)].reduce((a, b) => (a > b ? a : b), EPOCH),
  };
}

/** The form stands on the monitor's own web page, where that is open to readers. */
function signUpAt({ signUp, url }: WebContext['settings']['web']): string | undefined {
  return signUp === true && url !== undefined ? `${url}${paths.signUp}` : undefined;
}

/** In the order in which they are shown. */
export function vendorsOf(pages: readonly Page[]): readonly Vendor[] {
  const vendors = [...new Map(pages.map(({ vendor }) => [vendor.id, vendor])).values()];
  return vendors.toSorted((a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1));
}
