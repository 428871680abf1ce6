import type { FacetReading } from '../../src/model/facet.ts';
import type { Instant } from '../../src/model/instant.ts';
import type { Page, PageId } from '../../src/model/page.ts';
import type { PagePosition, StatedPassage } from '../../src/model/position.ts';
import { aPage } from '../a-page.ts';

export const seen = {
  since: '2026-01-05T08:00:00.000Z' as Instant,
  confirmedAt: '2026-02-05T08:00:00.000Z' as Instant,
};

export function aReading(
  facet: FacetReading['facet'],
  step: number | undefined,
  value: string,
): FacetReading {
  return { facet, value, words: value, ...(step === undefined ? {} : { step }) };
}

/** A ground of the usual kind: the police may get data to prevent death. */
export function aPassage(given: Partial<StatedPassage> = {}): StatedPassage {
  return {
    quote: 'We may disclose recordings to the police to prevent imminent death.',
    leadIn: [],
    path: ['Emergencies'],
    language: 'en',
    kind: 'emergency',
    nature: 'ground',
    readings: [
      aReading('harm', 0, 'death or serious physical injury'),
      aReading('imminence', 0, 'imminent'),
      aReading('discretion', 2, 'may'),
      aReading('recipient', 1, 'law enforcement'),
    ],
    ...given,
  };
}

/** A page of Lumicam in one country and language. */
export function aPageIn(country: string, language: string, given: Partial<Page> = {}): Page {
  return aPage({
    id: `lumicam/privacy.${country.toLowerCase()}-${language}` as PageId,
    jurisdictions: [country],
    language,
    type: 'privacy-policy',
    ...given,
  });
}

export function speaking(page: Page, passages: readonly StatedPassage[] = [aPassage()]): PagePosition {
  return { page, kind: 'speaks', passages, seen };
}

export function silent(page: Page): PagePosition {
  return { page, kind: 'silent', seen };
}
