import { type Html, html } from '../../alert/html.ts';
import { pageTitle } from '../../alert/page-title.ts';
import { type Page, type PageId, vendorIdOf } from '../../model/page.ts';
import type { Translated, WebLanguage } from '../words/translated.ts';
import type { WebWords } from '../words/web-words.ts';

const languages = namesOf('language');
const regions = namesOf('region');

function namesOf(type: 'language' | 'region'): Translated<Intl.DisplayNames> {
  const names = (language: WebLanguage) => new Intl.DisplayNames(language, { type, fallback: 'code' });
  return { en: names('en'), de: names('de') };
}

/** What a page is called; one that is no longer watched has only its id. */
export interface PageName {
  readonly vendor: string;
  readonly title: string;
  readonly page: Page | undefined;
}

export function pageName(id: PageId, page: Page | undefined, { mail }: WebWords): PageName {
  if (page === undefined) {
    const vendor = vendorIdOf(id);
    return { vendor, title: id.slice(vendor.length + 1), page };
  }
  return { vendor: page.vendor.name, title: pageTitle(page, mail), page };
}

/** Where a page holds: the codes, each with the country's name behind it. */
export function places({ jurisdictions }: Pick<Page, 'jurisdictions'>, words: WebWords): Html {
  if (jurisdictions.length === 0) return html`${words.page.everywhere}`;
  return html`${jurisdictions.map((code, index) => html`${index === 0 ? '' : ', '}<abbr title="${named(regions[words.language], code)}">${code}</abbr>`)}`;
}

export function languageName(tag: string, { language }: WebWords): string {
  return named(languages[language], tag);
}

/** " · German", where the language is known. */
export function spoken({ language }: Pick<Page, 'language'>, words: WebWords): string {
  return language === undefined ? '' : ` · ${languageName(language, words)}`;
}

/** The one place that is no country and has no code in Unicode’s tables. */
const eea: Translated<string> = { en: 'European Economic Area', de: 'Europäischer Wirtschaftsraum' };

function named(names: Intl.DisplayNames, code: string): string {
  if (code === 'EEA') return eea[names.resolvedOptions().locale.startsWith('de') ? 'de' : 'en'];
  try {
    return names.of(code) ?? code;
  } catch (error) {
    // A code that is none; it stands for itself.
    if (error instanceof RangeError) return code;
    throw error;
  }
}
