import type { Page } from '../model/page.ts';
import type { Edition, EditionStanding, PagePosition } from '../model/position.ts';
import { facetPositions } from './facet-positions.ts';

/** The pages of vendors by where they hold and in which language, vendors and editions in a fixed order. */
export function editionsOf(positions: readonly PagePosition[]): readonly Edition[] {
  const groups = Map.groupBy(positions, ({ page }) => editionKey(page));
  return [...groups.values()].map(editionOf).toSorted(byVendorAndPlace);
}

/** The primary language of a tag: "de" of "de-AT". */
export function languageOf({ language }: Pick<Page, 'language'>): string | undefined {
  return language?.split('-')[0]?.toLowerCase();
}

function placesOf({ jurisdictions }: Page): readonly string[] {
  return [...new Set(jurisdictions)].sort();
}

function editionKey(page: Page): string {
  return [page.vendor.id, placesOf(page).join(','), languageOf(page) ?? ''].join(' ');
}

function editionOf(given: readonly PagePosition[]): Edition {
  const pages = given.toSorted((a, b) => (a.page.id < b.page.id ? -1 : 1));
  const [first] = pages;
  if (first === undefined) throw new Error('an edition has a page');
  const language = languageOf(first.page);
  return {
    vendor: first.page.vendor,
    places: placesOf(first.page),
    ...(language === undefined ? {} : { language }),
    pages,
    standing: standingOf(pages),
    facets: facetPositions(pages),
  };
}

/** A page that its vendor took away says nothing any more, and is known to. */
function standingOf(pages: readonly PagePosition[]): EditionStanding {
  const kinds = new Set(
    pages.flatMap((position) =>
      position.kind === 'speaks' ? position.passages.map(({ kind }) => kind) : [],
    ),
  );
  if (kinds.has('emergency')) return 'emergency';
  if (kinds.has('safety')) return 'safety';
  const known = pages.filter(({ kind }) => kind === 'silent' || kind === 'withdrawn');
  return known.length === pages.length && known.some(({ kind }) => kind === 'silent') ? 'silent' : 'not-seen';
}

function byVendorAndPlace(a: Edition, b: Edition): number {
  return (
    a.vendor.name.localeCompare(b.vendor.name, 'en') ||
    compare(a.vendor.id, b.vendor.id) ||
    Number(a.places.length === 0) - Number(b.places.length === 0) ||
    compare(a.places.join(','), b.places.join(',')) ||
    compare(a.language ?? '', b.language ?? '')
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
