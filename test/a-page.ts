import type { Page, PageId } from '../src/model/page.ts';

/** A page for tests, with what the test does not care about filled in. */
export function aPage(given: Partial<Page> = {}): Page {
  return {
    id: 'lumicam/law-enforcement' as PageId,
    vendor: { id: 'lumicam', name: 'Lumicam' },
    url: 'https://lumicam.example/law-enforcement',
    type: 'law-enforcement-guidelines',
    jurisdictions: [],
    schedule: { kind: 'every', intervalMs: 6 * 3_600_000 },
    fetcher: 'auto',
    paused: false,
    select: [],
    remove: [],
    ignore: [],
    ...given,
  };
}
