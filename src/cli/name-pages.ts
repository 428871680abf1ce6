import { nearest } from '../config/nearest.ts';
import type { Page, PageId } from '../model/page.ts';
import { WrongUse } from './wrong-use.ts';

interface Named {
  readonly id: PageId;
  readonly vendor: { readonly id: string };
}

/** How many pages are named that may have been meant. */
const MOST_MEANT = 3;

export const NO_PAGES = 'No pages are watched yet: add a file to config/vendors/.';

/**
 * The pages that names on the command line mean: a page's full id, all locales of `vendor/page`, or all pages of a
 * vendor. A name that means nothing is wrong use, with what comes nearest.
 */
export function namedPages<P extends Named>(pages: readonly P[], names: readonly string[]): readonly P[] {
  if (names.length === 0) return pages;
  const chosen = names.flatMap((name) => {
    const meant = pages.filter(
      ({ id, vendor }) => id === name || vendor.id === name || id.startsWith(`${name}.`),
    );
    if (meant.length === 0) throw new WrongUse(`There is no page "${name}". ${hint(pages, name)}`);
    return meant;
  });
  return [...new Set(chosen)];
}

export function namedPage(pages: readonly Page[], name: string): Page {
  const meant = namedPages(pages, [name]);
  const [page, another] = meant;
  if (page === undefined) throw new WrongUse(`There is no page "${name}".`);
  if (another === undefined) return page;
  throw new WrongUse(
    `"${name}" means ${meant.length} pages; name one: ${meant.map(({ id }) => id).join(', ')}.`,
  );
}

function hint(pages: readonly Named[], name: string): string {
  const meant = probablyMeant(pages, name);
  if (meant.length === 0) return pages.length === 0 ? NO_PAGES : '"exigent status" lists the pages.';
  const more = meant.length - MOST_MEANT;
  const named = meant.slice(0, MOST_MEANT).join(' or ');
  return `Did you mean ${named}${more > 0 ? `, or one of ${more} more` : ''}?`;
}

/** Pages that are called so at some vendor, else the vendor or page that is spelt most alike, else what shares words. */
function probablyMeant(pages: readonly Named[], name: string): readonly string[] {
  const ids = pages.map(({ id }) => id);
  const vendors = [...new Set(pages.map(({ vendor }) => vendor.id))];
  const called = vendors
    .map((vendor) => `${vendor}/${name}`)
    .filter((page) => ids.some((id) => id === page || id.startsWith(`${page}.`)));
  if (called.length > 0) return called;
  const spelt = nearest(name, [...vendors, ...ids]);
  return spelt === undefined ? sharingWords(ids, name) : [spelt];
}

function sharingWords(ids: readonly string[], name: string): readonly string[] {
  const words = name
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 2);
  return ids
    .map((id) => ({ id, hits: words.filter((word) => id.toLowerCase().includes(word)).length }))
    .filter(({ hits }) => hits > 0)
    .sort((a, b) => b.hits - a.hits)
    .slice(0, MOST_MEANT)
    .map(({ id }) => id);
}
