import type { Html } from '../../alert/html.ts';
import type { Change } from '../../model/change.ts';
import type { Page } from '../../model/page.ts';
import { wordingDates } from '../../monitor/wording-since.ts';
import { editionsOf } from '../../positions/editions-of.ts';
import { holdsIn, placesNamed } from '../../positions/holds-in.ts';
import { paths } from '../paths.ts';
import { byId, readShownChanges, type ShownChange } from '../site/shown-changes.ts';
import { vendorsOf } from '../site/site-matter.ts';
import { linksFor } from '../site-links.ts';
import { changeItems } from '../views/positions/change-items.ts';
import { positionsView } from '../views/positions/overview.ts';
import { placeName } from '../views/positions/place-names.ts';
import { vendorView } from '../views/positions/vendor.ts';
import { problemPage } from '../views/problem.ts';
import { showSheet } from '../views/sheet.ts';
import { markBadge } from '../views/site/site-change.ts';
import type { Visit } from '../visit.ts';

/** Vendors on one sheet of the heat map. */
export const VENDORS_A_SHEET = 20;

const MOST_SHEETS = 10_000;
const MOST_CHANGES = 60;
const LATEST_IN_PLACE = 12;

/** Those who have no account see what the public site shows. */
function changesFor(
  { visitor, context }: Visit,
  filter: Parameters<typeof readShownChanges>[2],
): Promise<readonly ShownChange[]> {
  const show = visitor.kind === 'nobody' ? context.settings.site.show : 'all';
  return readShownChanges(context.store.db, show, filter);
}

/** Where all vendors stand, a sheet of them at a time. */
export function showPositions(visit: Visit): Promise<Response> {
  const { words, context } = visit;
  const { title, lede } = words.position;
  return showHeatMap(visit, context.pages, { title, lede, here: 'positions' });
}

/** Where vendors stand in one country, and what changed there lately. */
export async function showCountry(visit: Visit): Promise<Response> {
  const { words, context } = visit;
  const code = visit.param('code');
  if (!placesNamed(context.pages).includes(code)) return problemPage(visit, 404, words.position.noCountry);
  const pages = context.pages.filter((page) => holdsIn(page, code));
  const name = placeName(code, words);
  const changes = await changesFor(visit, {
    pages: pages.map(({ id }) => id),
    most: LATEST_IN_PLACE,
  });
  const title = words.position.placeTitle(name);
  const latest = changes.length === 0 ? undefined : listed(changes, pages, visit);
  const sheet = {
    title,
    lede: words.position.placeLede(name),
    here: 'positions',
    place: code,
    latest,
  } as const;
  return showHeatMap(visit, pages, sheet);
}

interface HeatSheet {
  readonly title: string;
  readonly lede: string;
  readonly here: 'positions';
  readonly place?: string;
  readonly latest?: Html | undefined;
}

async function showHeatMap(visit: Visit, pages: readonly Page[], sheet: HeatSheet): Promise<Response> {
  const { words, context, query } = visit;
  const number = Number(query.get('page') ?? 1);
  if (!Number.isInteger(number) || number < 1 || number > MOST_SHEETS)
    return problemPage(visit, 400, words.position.noSheet);
  const shown = vendorsOf(pages).slice((number - 1) * VENDORS_A_SHEET, number * VENDORS_A_SHEET);
  const ids = new Set(shown.map(({ id }) => id));
  const positions = await visit.positions(pages.filter(({ vendor }) => ids.has(vendor.id)));
  const hasMore = vendorsOf(pages).length > number * VENDORS_A_SHEET;
  const content = positionsView(
    {
      ...sheet,
      editions: editionsOf(positions),
      places: placesNamed(context.pages),
      ...(number > 1 ? { previous: `?page=${number - 1}` } : {}),
      ...(hasMore ? { next: `?page=${number + 1}` } : {}),
    },
    words,
    linksFor(visit.visitor),
  );
  return showSheet(visit, { title: sheet.title, here: sheet.here, content });
}

/** Where one vendor stands, country by country. */
export async function showVendorPosition(visit: Visit): Promise<Response> {
  const { words, context } = visit;
  const pages = context.pages.filter(({ vendor }) => vendor.id === visit.param('vendor'));
  const [first] = pages;
  if (first === undefined) return problemPage(visit, 404, words.position.noVendor);
  const { vendor } = first;
  const positions = await visit.positions(pages);
  const changes = await changesFor(visit, { vendor: vendor.id, most: MOST_CHANGES });
  const content = vendorView(
    {
      vendor,
      editions: editionsOf(positions),
      dates: await wordingDates(context.archive, positions),
      changes: untaken(changes),
      until: context.clock.now(),
      list: listed(changes, pages, visit),
      feed: paths.vendorFeed(vendor.id),
    },
    words,
    linksFor(visit.visitor),
  );
  return showSheet(visit, { title: vendor.name, here: 'positions', content });
}

/** What was taken back stands in the list, and not among what happened. */
function untaken(changes: readonly ShownChange[]): readonly Change[] {
  return changes.filter(({ mark }) => mark !== 'retracted').map(({ change }) => change);
}

function listed(changes: readonly ShownChange[], pages: readonly Page[], { words, visitor }: Visit): Html {
  const shown = byId(changes);
  return changeItems(
    changes.map(({ change }) => change),
    new Map(pages.map((page) => [page.id, page])),
    words,
    linksFor(visitor),
    ({ id }) => markBadge(shown.get(id) ?? { mark: 'unreviewed' }, words),
  );
}
