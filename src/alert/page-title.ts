import type { KnownType, Page } from '../model/page.ts';
import type { Words } from './words.ts';

/** A name of its own, or the kind of page that it is: that is said in the reader's language. */
export type PageName = { readonly name: string } | { readonly type: KnownType };

/** What a page is called: by its title, by its kind, else by its name in the settings ("help-for-police"). */
export function nameOf({
  id,
  title,
  type,
  locale,
}: Pick<Page, 'id' | 'title' | 'type' | 'locale'>): PageName {
  if (title !== undefined) return { name: title };
  if (type !== 'other') return { type };
  const name = id.slice(id.indexOf('/') + 1);
  const bare = locale === undefined ? name : name.slice(0, -`.${locale}`.length);
  return { name: capitalised(bare.replaceAll('-', ' ')) };
}

export function pageTitle(page: Page, words: Words): string {
  const named = nameOf(page);
  return 'name' in named ? named.name : words.pageType[named.type];
}

export function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
