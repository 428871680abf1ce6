import type { Page, PageId } from '../model/page.ts';
import { WrongUse } from './wrong-use.ts';

interface Named {
  readonly id: PageId;
  readonly vendor: { readonly id: string };
}

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
    if (meant.length === 0) throw new WrongUse(`There is no page "${name}".${nearest(pages, name)}`);
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

function nearest(pages: readonly Named[], name: string): string {
  const parts = name
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((part) => part.length > 2);
  const scored = pages
    .map(({ id }) => ({ id, hits: parts.filter((part) => id.toLowerCase().includes(part)).length }))
    .filter(({ hits }) => hits > 0)
    .sort((a, b) => b.hits - a.hits);
  const shown = scored.slice(0, 3).map(({ id }) => id);
  return shown.length === 0 ? ' "exigent status" lists the pages.' : ` Did you mean ${shown.join(' or ')}?`;
}
