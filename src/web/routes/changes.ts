import type { Vendor } from '../../model/page.ts';
import { readChanges } from '../../store/changes.ts';
import { changesView, type Filter } from '../views/changes.ts';
import { problemPage } from '../views/problem.ts';
import { showSheet } from '../views/sheet.ts';
import type { Visit } from '../visit.ts';
import type { ChangeWords } from '../words/change-words.ts';

const PER_SHEET = 50;
const MOST_SHEETS = 10_000;

/** The list of changes. A filter that is not known is refused: ignored, it would show what was not asked for. */
export async function showChanges(visit: Visit): Promise<Response> {
  const { pages, store } = visit.context;
  const vendors = [...new Map(pages.map(({ vendor }) => [vendor.id, vendor])).values()];
  const filter = parseFilter(visit.query, vendors, visit.words.change);
  if ('refused' in filter) return problemPage(visit, 400, filter.refused);
  const { vendor, alertOnly, number } = filter;
  const found = await readChanges(store.db, {
    ...(vendor === undefined ? {} : { vendor: vendor.id }),
    alertOnly,
    most: PER_SHEET + 1,
    offset: (number - 1) * PER_SHEET,
  });
  const content = changesView(
    {
      filter,
      vendors,
      changes: found.slice(0, PER_SHEET),
      pages: new Map(pages.map((page) => [page.id, page])),
      hasOlder: found.length > PER_SHEET,
    },
    visit.words,
  );
  return showSheet(visit, { title: visit.words.frame.changes, here: 'changes', content });
}

function parseFilter(
  query: URLSearchParams,
  vendors: readonly Vendor[],
  words: ChangeWords,
): Filter | { readonly refused: string } {
  for (const key of query.keys()) {
    if (!['vendor', 'alerts', 'page'].includes(key)) return { refused: words.filterKeys };
  }
  const vendorId = query.get('vendor') ?? '';
  const vendor = vendors.find(({ id }) => id === vendorId);
  if (vendorId !== '' && vendor === undefined) return { refused: words.unknownVendor };
  const alerts = query.get('alerts') ?? '';
  if (!['', 'only'].includes(alerts)) return { refused: words.alertsValue };
  const number = Number(query.get('page') ?? 1);
  if (!Number.isInteger(number) || number < 1 || number > MOST_SHEETS) return { refused: words.pageValue };
  return { vendor, alertOnly: alerts === 'only', number };
}
