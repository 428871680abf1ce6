import { type Html, html } from '../../alert/html.ts';
import { pageTitle } from '../../alert/page-title.ts';
import { type Page, type PageId, vendorIdOf } from '../../model/page.ts';
import { words } from './event.ts';

const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });
const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' });

/** What a page is called; one that is no longer watched has only its id. */
export interface PageName {
  readonly vendor: string;
  readonly title: string;
  readonly page: Page | undefined;
}

export function pageName(id: PageId, page: Page | undefined): PageName {
  if (page === undefined) {
    const vendor = vendorIdOf(id);
    return { vendor, title: id.slice(vendor.length + 1), page };
  }
  return { vendor: page.vendor.name, title: pageTitle(page, words), page };
}

/** Where a page holds: the codes, each with the country's name behind it. */
export function places({ jurisdictions }: Pick<Page, 'jurisdictions'>): Html {
  if (jurisdictions.length === 0) return html`everywhere`;
  return html`${jurisdictions.map((code, index) => html`${index === 0 ? '' : ', '}<abbr title="${named(regions, code)}">${code}</abbr>`)}`;
}

export function languageName(tag: string): string {
  return named(languages, tag);
}

/** " · German", where the language is known. */
export function spoken({ language }: Pick<Page, 'language'>): string {
  return language === undefined ? '' : ` · ${languageName(language)}`;
}

function named(names: Intl.DisplayNames, code: string): string {
  if (code === 'EEA') return 'European Economic Area';
  try {
    return names.of(code) ?? code;
  } catch (error) {
    // A code that is none; it stands for itself.
    if (error instanceof RangeError) return code;
    throw error;
  }
}
