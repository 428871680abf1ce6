import type { Edition } from '../../../model/position.ts';
import type { WebLanguage } from '../../words/translated.ts';
import type { WebWords } from '../../words/web-words.ts';

const names: Readonly<Record<WebLanguage, Record<'region' | 'language', Intl.DisplayNames>>> = {
  en: namesIn('en'),
  de: namesIn('de'),
};

/** Is no region of the CLDR. */
const EEA: Readonly<Record<WebLanguage, string>> = {
  en: 'European Economic Area',
  de: 'Europäischer Wirtschaftsraum',
};

/** A country, or a union of countries, by its name; a code that is none stands for itself. */
export function placeName(code: string, { language }: Pick<WebWords, 'language'>): string {
  return code === 'EEA' ? EEA[language] : nameIn(names[language].region, code);
}

export function spokenName(tag: string, { language }: Pick<WebWords, 'language'>): string {
  return nameIn(names[language].language, tag);
}

/** "Germany, European Union · German". */
export function editionName(edition: Pick<Edition, 'places' | 'language'>, words: WebWords): string {
  return `${placesOf(edition, words)} · ${languageOf(edition, words)}`;
}

/** "Germany (German)", for a sentence. */
export function editionInSentence(edition: Pick<Edition, 'places' | 'language'>, words: WebWords): string {
  return `${placesOf(edition, words)} (${languageOf(edition, words)})`;
}

function placesOf({ places }: Pick<Edition, 'places'>, words: WebWords): string {
  return places.length === 0
    ? words.position.everywhere
    : places.map((code) => placeName(code, words)).join(', ');
}

function languageOf({ language }: Pick<Edition, 'language'>, words: WebWords): string {
  return language === undefined ? words.position.anyLanguage : spokenName(language, words);
}

function namesIn(language: WebLanguage) {
  return {
    region: new Intl.DisplayNames(language, { type: 'region', fallback: 'code' }),
    language: new Intl.DisplayNames(language, { type: 'language', fallback: 'code' }),
  };
}

function nameIn(given: Intl.DisplayNames, code: string): string {
  try {
    return given.of(code) ?? code;
  } catch (error) {
    // No code of that form: it stands for itself.
    if (error instanceof RangeError) return code;
    throw error;
  }
}
