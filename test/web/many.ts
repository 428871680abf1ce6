import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { layout } from '../../src/archive/layout.ts';
import { shippedLexicon } from '../../src/config/lexicon.ts';
import type { Reading } from '../../src/model/capture.ts';
import type { Change } from '../../src/model/change.ts';
import { sha256 } from '../../src/model/digest.ts';
import type { Document } from '../../src/model/document.ts';
import { addMs, type Instant } from '../../src/model/instant.ts';
import type { Page, PageId } from '../../src/model/page.ts';
import { type GoodCapture, type LastGood, newPageState } from '../../src/model/page-state.ts';
import { passagesOf } from '../../src/monitor/passages-of.ts';
import { insertChange } from '../../src/store/changes.ts';
import { writePageState } from '../../src/store/page-states.ts';
import { insertReviewEvent } from '../../src/store/review-events.ts';
import type { WebContext } from '../../src/web/web-context.ts';
import { aPage } from '../a-page.ts';
import { aChange, aFinding } from '../alert/a-change.ts';
import { clauses } from '../policy-page.ts';

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
  { store, archive }: Pick<WebContext, 'store' | 'archive'>,
  pages: readonly Page[],
  count: number,
  now: Instant,
): Promise<void> {
  const { text, reading } = passagesOf(saying, shippedLexicon(), { language: 'en' });
  for (const { id } of pages.slice(PAGES_OF_A_VENDOR)) {
    const file = path.join(archive.root, layout.passages(id));
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  await store.transaction(async (tx) => {
    for (const [index, { id, url }] of pages.entries()) {
      const state = { ...newPageState(id), lastAt: now, dueAt: now };
      const good = index < PAGES_OF_A_VENDOR ? {} : { good: aGood(id, url, now, reading) };
      await writePageState(tx, { state: { ...state, ...good }, revision: 0 });
    }
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

const { process: legal, imminent, anyRisk, fraud } = clauses;
const saying: Document = {
  language: 'en',
  blocks: [legal, imminent, anyRisk, fraud].map((text) => ({
    kind: 'list-item',
    text,
    path: ['When we disclose'],
    leadIn: [
      'We may disclose your information to law enforcement if we believe in good faith that it is necessary:',
    ],
  })),
};

/** A good capture, as far as pages and positions ask for it. */
function aGood(page: PageId, url: string, at: Instant, reading: Reading): LastGood {
  const exchange = { requestedUrl: url, finalUrl: url, via: 'http', status: 200, headers: [], redirects: [] };
  const body = { sha256: sha256(page), bytes: 1000 };
  const text = { sha256: sha256(`text of ${page}`), extractor: 'of a test' };
  const capture = {
    page,
    at,
    outcome: 'good',
    exchange,
    body,
    text,
    reading,
    quality: { score: 1, reasons: [] },
  };
  return { record: sha256(`record of ${page}`), capture: capture as unknown as GoodCapture, confirmedAt: at };
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
  '/pages',
  '/pages?state=good&page=2',
  '/positions',
  '/positions?page=3',
  '/positions/vendor-9',
  '/countries/DE',
] as const;

/** Those that are for everybody, also where accounts are required. */
export const open = [
  '/positions',
  '/positions?page=3',
  '/positions/vendor-0',
  '/countries/DE',
  '/countries/US?page=2',
  `/changes/${sha256('change 0').slice(0, 20)}`,
  '/methodology',
] as const;
