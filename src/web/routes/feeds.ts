import { atomFeed, type FeedItem, jsonFeed } from '../../alert/feed.ts';
import type { Change } from '../../model/change.ts';
import { type Page, type PageId, vendorIdOf } from '../../model/page.ts';
import { alertOf } from '../../monitor/queue-mail.ts';
import { asCorrected } from '../../review/corrected.ts';
import { type ChangeFilter, readChanges } from '../../store/changes.ts';
import { readRetractions } from '../../store/retractions.ts';
import { readReviewsOf } from '../../store/review-events.ts';
import { paths } from '../paths.ts';
import { notFound } from '../views/problem.ts';
import type { Visit } from '../visit.ts';
import type { WebContext } from '../web-context.ts';

/** As much as readers that come by once in a while have missed. */
const MOST = 50;

const formats = {
  atom: { write: atomFeed, type: 'application/atom+xml; charset=utf-8' },
  json: { write: jsonFeed, type: 'application/feed+json; charset=utf-8' },
} as const;

interface Feed {
  readonly title: string;
  readonly filter: Omit<ChangeFilter, 'most'>;
}

/** A feed of what subscribers are told: all of it, of one vendor, or of what holds in one place. */
export async function sendFeed(visit: Visit): Promise<Response> {
  const { context, url: address } = visit;
  const [, scope = '', name = '', format] =
    /^\/feeds\/(?:(vendors|jurisdictions)\/)?([a-z\d._-]{1,200})\.(atom|json)$/i.exec(address.pathname) ?? [];
  const feed = feedOf(context, scope, name);
  if (feed === undefined || (format !== 'atom' && format !== 'json'))
    return notFound(visit, 'There is no such feed. “/feeds/all.atom” has everything.');
  const base = context.settings.web.url ?? address.origin;
  const changes = await readChanges(context.store.db, {
    ...feed.filter,
    alertOnly: true,
    notHeld: true,
    most: MOST,
  });
  const body = formats[format].write({
    title: feed.title,
    selfUrl: `${base}${address.pathname}`,
    homeUrl: `${base}${paths.changes}`,
    items: await itemsOf(context, changes, base),
  });
  return new Response(body, { headers: { 'content-type': formats[format].type } });
}

function feedOf({ pages }: WebContext, scope: string, name: string): Feed | undefined {
  if (scope === 'vendors') {
    const vendor = pages.find((page) => page.vendor.id === name)?.vendor;
    return vendor && { title: `Exigent: ${vendor.name}`, filter: { vendor: vendor.id } };
  }
  if (scope === 'jurisdictions') {
    const places = new Set(pages.flatMap((page) => page.jurisdictions));
    // A page that names no place holds everywhere.
    const there = pages.filter(
      (page) => page.jurisdictions.length === 0 || page.jurisdictions.includes(name),
    );
    if (!places.has(name)) return undefined;
    return { title: `Exigent: ${name}`, filter: { pages: there.map(({ id }) => id) } };
  }
  return name === 'all' ? { title: 'Exigent: disclosure without a judge', filter: {} } : undefined;
}

async function itemsOf(
  { store, pages }: WebContext,
  changes: readonly Change[],
  base: string,
): Promise<readonly FeedItem[]> {
  const known = new Map(pages.map((page) => [page.id, page]));
  const retracted = await readRetractions(
    store.db,
    changes.map(({ id }) => id),
  );
  const events = Map.groupBy(
    await readReviewsOf(
      store.db,
      changes.map(({ id }) => id),
    ),
    ({ change }) => change,
  );
  return changes.map((change) => {
    const retraction = retracted.get(change.id);
    return {
      alert: alertOf(change),
      page: known.get(change.page) ?? noLongerWatched(change.page),
      change: asCorrected(change, events.get(change.id) ?? []),
      webUrl: `${base}${paths.change(change.id)}`,
      ...(retraction === undefined ? {} : { retraction }),
    };
  });
}

/** What can be said of a page that has left the configuration. */
export function noLongerWatched(id: PageId): Page {
  const vendor = vendorIdOf(id);
  return {
    id,
    vendor: { id: vendor, name: vendor },
    url: '',
    type: 'other',
    jurisdictions: [],
    schedule: { kind: 'every', intervalMs: 0 },
    fetcher: 'auto',
    paused: true,
    select: [],
    remove: [],
    ignore: [],
  };
}
