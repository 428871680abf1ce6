import type { Retraction } from '../../model/alert.ts';
import type { Change, ChangeId } from '../../model/change.ts';
import { EPOCH, type Instant } from '../../model/instant.ts';
import type { Page, PageId, Vendor } from '../../model/page.ts';
import type { Edition, PagePosition } from '../../model/position.ts';
import type { SiteSettings } from '../../model/settings.ts';
import { positionReader } from '../../monitor/read-positions.ts';
import { type WordingDates, wordingDates } from '../../monitor/wording-since.ts';
import { editionsOf } from '../../positions/editions-of.ts';
import { readChanges } from '../../store/changes.ts';
import { readPageStates } from '../../store/page-states.ts';
import { readRetractions } from '../../store/retractions.ts';
import type { WebContext } from '../web-context.ts';

/** Whether a person stands behind what is shown of a change. */
export type Mark = 'confirmed' | 'unreviewed' | 'retracted';

export interface ShownChange {
  readonly change: Change;
  readonly mark: Mark;
  readonly retraction?: Retraction;
}

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
const RETRACTIONS_AT_ONCE = 500;

export type SiteContext = Pick<WebContext, 'settings' | 'pages' | 'store' | 'archive'>;

export async function readSiteMatter(context: SiteContext): Promise<SiteMatter> {
  const { pages, store, archive, settings } = context;
  const alerted = await readChanges(store.db, { alertOnly: true, most: MOST_CHANGES });
  const all = await marked(context, alerted);
  const changes = all.filter(({ mark }) => settings.site.show === 'all' || mark !== 'unreviewed');
  const positions = await positionReader(context)(pages);
  const states = await readPageStates(
    store.db,
    pages.map(({ id }) => id),
  );
  const lastLooks = [...states.values()].map(({ state }) => state.lastAt ?? EPOCH);
  return {
    settings: settings.site,
    signUp: undefined,
    pages: new Map(pages.map((page) => [page.id, page])),
    vendors: vendorsOf(pages),
    positions,
    editions: editionsOf(positions),
    dates: await wordingDates(archive, positions),
    changes,
    waiting: all.length - changes.length,
    asOf: [...lastLooks, ...alerted.map(({ at }) => at)].reduce((a, b) => (a > b ? a : b), EPOCH),
  };
}

async function marked({ store }: SiteContext, changes: readonly Change[]): Promise<readonly ShownChange[]> {
  const retractions = new Map<ChangeId, Retraction>();
  for (let from = 0; from < changes.length; from += RETRACTIONS_AT_ONCE) {
    const ids = changes.slice(from, from + RETRACTIONS_AT_ONCE).map(({ id }) => id);
    for (const [id, retraction] of await readRetractions(store.db, ids)) retractions.set(id, retraction);
  }
  return changes.map((change) => {
    const retraction = retractions.get(change.id);
    return retraction === undefined
      ? { change, mark: 'unreviewed' }
      : { change, mark: 'retracted', retraction };
  });
}

/** In the order in which they are shown. */
export function vendorsOf(pages: readonly Page[]): readonly Vendor[] {
  const vendors = [...new Map(pages.map(({ vendor }) => [vendor.id, vendor])).values()];
  return vendors.toSorted((a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1));
}
