import { z } from 'zod';
import { present } from '../present.ts';
import { written } from '../yaml/issue-sentence.ts';
import { type Reading, reading, remembered } from './reading.ts';

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
const regionNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** Groups of countries that wording is limited to. */
const GROUPS = ['EU', 'EEA'];

/** Unicode's codes that are two letters and no country: unknown, test locales, currency area, United Nations. */
const NO_COUNTRY = ['ZZ', 'XA', 'XB', 'EZ', 'UN', 'QO'];

/** A language: a BCP 47 tag; gives its canonical spelling (`en-gb` → `en-GB`). */
export const Language = z.string().transform(reading(remembered(parseLanguage)));

/** A jurisdiction: ISO 3166-1 alpha-2 in upper case, `EU` or `EEA`. */
export const Jurisdiction = z.string().transform(reading(remembered(parseJurisdiction)));

function parseLanguage(tag: string): Reading<string> {
  const canonical = canonicalTag(tag);
  if (canonical !== undefined && languageNames.of(canonical) !== undefined) return { value: canonical };
  const dashed = canonicalTag(tag.replaceAll('_', '-'));
  return present({
    refused: `${written(tag)} is not a language tag, such as "de" or "en-GB"`,
    hint: dashed === canonical ? undefined : dashed,
  });
}

function canonicalTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function parseJurisdiction(code: string): Reading<string> {
  if (GROUPS.includes(code) || isCountry(code)) return { value: code };
  return present({
    refused: `${written(code)} is not a jurisdiction: a country's two letters in upper case, such as "DE" or "US", or "EU", "EEA"`,
    hint: [code.toUpperCase(), currentCode(code)].find(
      (other) => other !== undefined && (GROUPS.includes(other) || isCountry(other)),
    ),
  });
}

function isCountry(code: string): boolean {
  return currentCode(code) === code && !NO_COUNTRY.includes(code) && regionNames.of(code) !== undefined;
}

/** The code that stands for a region today: `UK` → `GB`. */
function currentCode(code: string): string | undefined {
  return /^[a-z]{2}$/i.test(code) ? new Intl.Locale(`und-${code}`).region : undefined;
}
