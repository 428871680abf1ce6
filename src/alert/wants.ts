import type { Change } from '../model/change.ts';
import { directionOf } from '../model/direction-of.ts';
import type { Page } from '../model/page.ts';
import type { Severity, Subscriber } from '../model/subscriber.ts';

export interface Wanted {
  readonly wanted: boolean;
  readonly because: string;
}

/** Whether a subscriber's filters let a change through. Empty filters let everything through. */
export function wants(subscriber: Subscriber, page: Page, change: Change): Wanted {
  const { vendors, jurisdictions, languages, everyLanguage, severity } = subscriber;
  if (vendors.length > 0 && !vendors.includes(page.vendor.id))
    return no(`not of the vendors ${vendors.join(', ')}`);
  // A page that names no place holds everywhere, so it concerns every place.
  if (
    jurisdictions.length > 0 &&
    page.jurisdictions.length > 0 &&
    !overlap(jurisdictions, page.jurisdictions)
  ) {
    return no(`not of the jurisdictions ${jurisdictions.join(', ')}`);
  }
  if (
    everyLanguage !== true &&
    languages.length > 0 &&
    page.language !== undefined &&
    !languages.some((tag) => sameLanguage(tag, page.language))
  ) {
    return no(`not in the languages ${languages.join(', ')}`);
  }
  return isLoudEnough(severity, change)
    ? { wanted: true, because: 'no filter speaks against it' }
    : no(`quieter than ${severity}`);
}

function no(because: string): Wanted {
  return { wanted: false, because };
}

function overlap(wanted: readonly string[], there: readonly string[]): boolean {
  return wanted.some((place) => there.includes(place));
}

function sameLanguage(one: string, other: string | undefined): boolean {
  return one.split('-')[0]?.toLowerCase() === other?.split('-')[0]?.toLowerCase();
}

/** A page that is withdrawn or back is loud for everybody: what it said is gone, or there again. */
function isLoudEnough(severity: Severity, change: Change): boolean {
  if (change.kind !== 'wording') return true;
  const direction = directionOf(change);
  switch (severity) {
    case 'weakened':
      return direction === 'broader' || direction === 'mixed';
    case 'strengthened':
      return direction !== 'neutral';
    case 'changed':
      return (
        direction !== 'neutral' || change.findings.some(({ materiality }) => materiality === 'substantive')
      );
    case 'all':
      return true;
  }
}
