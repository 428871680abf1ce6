import type { Page } from '../model/page.ts';

/** The members of the European Union (ISO 3166-1), and those who are in the European Economic Area besides. */
const EU: ReadonlySet<string> = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '),
);
const EEA_BESIDES: ReadonlySet<string> = new Set(['IS', 'LI', 'NO']);

/** Whether a page holds in a place: it names it, or a union that it belongs to, or no place at all. */
export function holdsIn({ jurisdictions }: Pick<Page, 'jurisdictions'>, place: string): boolean {
  if (jurisdictions.length === 0) return true;
  return [place, ...unionsOf(place)].some((code) => jurisdictions.includes(code));
}

function unionsOf(place: string): readonly string[] {
  if (EU.has(place)) return ['EU', 'EEA'];
  return EEA_BESIDES.has(place) || place === 'EU' ? ['EEA'] : [];
}

/** The places that pages name, sorted. */
export function placesNamed(pages: readonly Pick<Page, 'jurisdictions'>[]): readonly string[] {
  return [...new Set(pages.flatMap(({ jurisdictions }) => jurisdictions))].sort();
}
