import { problemPage } from '../views/problem.ts';
import { showSheet } from '../views/sheet.ts';
import { standings } from '../views/standing.ts';
import { type PageChoice, pageListView } from '../views/watch/page-list.ts';
import type { Visit } from '../visit.ts';
import { readWatched } from '../watched.ts';

const PER_SHEET = 100;
const MOST_SHEETS = 10_000;

/** Every watched page. A filter that is not known is refused: ignored, it would show what was not asked for. */
export async function showPages(visit: Visit): Promise<Response> {
  const { context, words } = visit;
  const chosen = choiceIn(visit);
  if (chosen === undefined) return problemPage(visit, 400, words.watch.badFilter);
  const { state, vendor, number } = chosen;
  const ofVendor = context.pages.filter((page) => vendor === undefined || page.vendor.id === vendor);
  const watched = await readWatched(context, ofVendor);
  const wanted = watched.filter(({ standing }) => state === undefined || standing === state);
  const from = (number - 1) * PER_SHEET;
  const content = pageListView(visit, {
    chosen,
    vendors: [...new Map(context.pages.map((page) => [page.vendor.id, page.vendor])).values()],
    watched: wanted.slice(from, from + PER_SHEET),
    count: wanted.length,
    all: context.pages.length,
    hasMore: wanted.length > from + PER_SHEET,
  });
  return showSheet(visit, { title: words.watch.title, here: 'pages', content });
}

const KEYS: ReadonlySet<string> = new Set(['state', 'vendor', 'page']);

function choiceIn({ query, context: { pages } }: Visit): PageChoice | undefined {
  const given = (name: string) => query.get(name) || undefined;
  const [stateGiven, vendor] = [given('state'), given('vendor')];
  const state = standings.find((each) => each === stateGiven);
  const number = Number(given('page') ?? 1);
  const isKnown =
    [...query.keys()].every((key) => KEYS.has(key)) &&
    state === stateGiven &&
    (vendor === undefined || pages.some((page) => page.vendor.id === vendor)) &&
    Number.isInteger(number) &&
    number >= 1 &&
    number <= MOST_SHEETS;
  return isKnown ? { state, vendor, number } : undefined;
}
