import type { Page, Schedule } from './page.ts';

/** From the loudest to the quietest; a subscriber gets alerts of the chosen severity and louder. */
export const severities = ['weakened', 'strengthened', 'changed', 'all'] as const;
export type Severity = (typeof severities)[number];

/** Who is told, and of what. Empty filters let everything through. */
export interface Subscriber {
  /** A mail address; of a webhook, its URL. */
  readonly address: string;
  /** What is told is posted there as JSON, not mailed. */
  readonly webhook?: true;
  readonly name?: string;
  /** The language of the frame, and which pages' languages are wanted; empty means all. */
  readonly languages: readonly string[];
  /** Pages in every language are wanted, whatever the frame is in. */
  readonly everyLanguage?: true;
  readonly vendors: readonly string[];
  readonly jurisdictions: readonly string[];
  readonly severity: Severity;
  readonly delivery:
    | { readonly kind: 'immediate' }
    | { readonly kind: 'digest'; readonly schedule: Schedule };
}

/** Why a page is none of those that a subscriber chose; nothing where it is. */
export function otherPage(
  { vendors, jurisdictions, languages, everyLanguage }: Subscriber,
  page: Page,
): string | undefined {
  if (vendors.length > 0 && !vendors.includes(page.vendor.id))
    return `not of the vendors ${vendors.join(', ')}`;
  // A page that names no place holds everywhere, so it concerns every place.
  if (
    jurisdictions.length > 0 &&
    page.jurisdictions.length > 0 &&
    !jurisdictions.some((place) => page.jurisdictions.includes(place))
  )
    return `not of the jurisdictions ${jurisdictions.join(', ')}`;
  if (
    everyLanguage !== true &&
    languages.length > 0 &&
    page.language !== undefined &&
    !languages.some((tag) => sameLanguage(tag, page.language))
  )
    return `not in the languages ${languages.join(', ')}`;
  return undefined;
}

function sameLanguage(one: string, other: string | undefined): boolean {
  return one.split('-')[0]?.toLowerCase() === other?.split('-')[0]?.toLowerCase();
}
