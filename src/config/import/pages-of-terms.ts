import type { NewPage } from '../edit-vendor-file.ts';
import { present } from '../present.ts';
import { PageParts } from '../values/page-part.ts';
import { parseWebAddress } from '../values/web-address.ts';
import type { Terms } from './declaration.ts';
import { NEEDLESS_FILTERS } from './filters.ts';
import { slugOf } from './slug.ts';
import { pageTypeOf } from './terms-types.ts';

/** A page that was made of terms, and what a person has to look at. */
export interface ImportedPage {
  readonly page: NewPage;
  readonly notes: readonly string[];
}

export type FromTerms =
  | { readonly kind: 'page'; readonly imported: ImportedPage }
  | { readonly kind: 'refused'; readonly because: string };

/** The pages of one type of terms: one, or one for each part of what was put together of several addresses. */
export function pagesOfTerms(type: string, terms: Terms): readonly FromTerms[] {
  const { combine, ...root } = terms;
  if (combine === undefined) return [pageOf(type, slugOf(type), root)];
  return combine.map((part) => {
    const { fetch = '' } = part;
    const own = Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined));
    return pageOf(type, `${slugOf(type)}-${lastNameIn(fetch)}`, { ...root, ...own }, combine.length > 1);
  });
}

type Part = Omit<Terms, 'combine'>;

function pageOf(type: string, id: string, part: Part, isOneOfSeveral = false): FromTerms {
  if (part.fetch === undefined) return refused('it has no address ("fetch")');
  const url = parseWebAddress(part.fetch);
  if ('refused' in url) return refused(url.refused);
  const select = partsOf(part.select, 'select');
  if ('because' in select) return refused(select.because);
  const remove = partsOf(part.remove, 'remove');
  if ('because' in remove) return refused(remove.because);
  const page = {
    id,
    title: isOneOfSeveral ? `${type}: ${lastNameIn(part.fetch)}` : type,
    type: pageTypeOf(type),
    url: url.value,
    ...present({
      fetcher: part.executeClientScripts === undefined ? undefined : fetcherOf(part.executeClientScripts),
      select: select.written,
      remove: remove.written,
    }),
  };
  return { kind: 'page', imported: { page, notes: notesOn(part) } };
}

function fetcherOf(isScripted: boolean): string {
  return isScripted ? 'browser' : 'http';
}

/**
 * Selectors as we write them. There, several of which some match nothing are fine as long as one does; here each part
 * must match, so that those without stretches become one part.
 */
function partsOf(parts: unknown, key: string): { readonly written: unknown } | { readonly because: string } {
  if (parts === undefined || parts === null) return { written: undefined };
  const list: readonly unknown[] = Array.isArray(parts) ? parts : [parts];
  if (list.length === 0) return { written: undefined };
  const read = PageParts.safeParse(list);
  if (!read.success)
    return {
      because: `its "${key}" cannot be used: ${read.error.issues[0]?.message ?? 'it is of another kind'}`,
    };
  const selectors = read.data.filter((part) => typeof part === 'string');
  if (selectors.length === read.data.length) return { written: selectors.join(', ') };
  return { written: read.data.length === 1 ? read.data[0] : read.data };
}

function notesOn({ filter = [] }: Part): readonly string[] {
  const names = filter.flatMap((each) => (typeof each === 'string' ? [each] : Object.keys(each)));
  return [...new Set(names)]
    .filter((name) => !NEEDLESS_FILTERS.has(name))
    .map(
      (name) =>
        `the filter "${name}" is a script and was not run: see whether "remove" or "ignore" is needed`,
    );
}

/** The last part of an address that says anything. */
function lastNameIn(address: string): string {
  const url = URL.parse(address);
  const names = (url?.pathname ?? '').split('/').filter((name) => name !== '');
  return slugOf((names.at(-1) ?? url?.hostname ?? address).replace(/\.\w+$/, ''));
}

function refused(because: string): FromTerms {
  return { kind: 'refused', because };
}
