import type { Change } from '../../src/model/change.ts';
import { sha256 } from '../../src/model/digest.ts';
import { addMs, type Instant } from '../../src/model/instant.ts';
import type { Page, PageId } from '../../src/model/page.ts';
import { newPageState } from '../../src/model/page-state.ts';
import { insertChange } from '../../src/store/changes.ts';
import type { Store } from '../../src/store/open-store.ts';
import { writePageState } from '../../src/store/page-states.ts';
import { insertReviewEvent } from '../../src/store/review-events.ts';
import { aPage } from '../a-page.ts';
import { aChange, aFinding } from '../alert/a-change.ts';

const places = ['DE', 'US', 'FR', 'GB'];
const languages = ['de', 'en', 'fr', 'en'];
const PAGES_OF_A_VENDOR = 5;

/** So many pages, of a fifth as many vendors. */
export function manyPages(count: number): readonly Page[] {
  return Array.from({ length: count }, (_, index) => {
    const vendor = `vendor-${Math.floor(index / PAGES_OF_A_VENDOR)}`;
    return aPage({
      id: `${vendor}/page-${index}` as PageId,
      vendor: { id: vendor, name: `Vendor ${vendor.slice(7)}` },
      jurisdictions: [places[index % places.length] ?? 'DE'],
      language: languages[index % languages.length] ?? 'en',
    });
  });
}

/** Stores so many changes, over all pages and a year, and the states of the pages; a tenth of the changes is reviewed. */
export async function storeMany(
  store: Store,
  pages: readonly Page[],
  count: number,
  now: Instant,
): Promise<void> {
  await store.transaction(async (tx) => {
    for (const { id } of pages)
      await writePageState(tx, { state: { ...newPageState(id), lastAt: now, dueAt: now }, revision: 0 });
    for (let index = 0; index < count; index++) {
      const page = pages[index % pages.length];
      if (page === undefined) continue;
      const isFinding = index % 4 === 0;
      const change = aChange({
        id: sha256(`change ${index}`).slice(0, 20) as Change['id'],
        page: page.id,
        at: addMs(now, -Math.floor((index * 365 * 86_400_000) / count)),
        alert: isFinding,
        findings: isFinding ? [aFinding(), aFinding({ direction: 'narrower' })] : [],
      });
      await insertChange(tx, change);
      if (index % 10 === 0) {
        const act = { kind: 'annotate', text: 'seen' } as const;
        await insertReviewEvent(tx, page.id, { change: change.id, at: now, by: 'ada', act });
      }
    }
  });
}

/** The pages of the web page that lists grow on. */
export const growing = [
  '/',
  '/changes',
  '/changes?alerts=only&page=40',
  '/queue',
  '/queue?place=DE&language=de&kind=other&page=9',
  '/queue?vendor=vendor-7&age=month',
  '/audit',
  `/changes/${sha256('change 0').slice(0, 20)}`,
  '/pages/vendor-0/page-0',
] as const;
