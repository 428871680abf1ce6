/** What a passage says, each facet on a small scale, strongest protection first. */
export const facets = [
  'trigger',
  'harm',
  'imminence',
  'standard',
  'discretion',
  'recipient',
  'data',
  'process',
  'notice',
  'consent_or_warrant',
  'jurisdiction',
  'statistics',
  'contact',
] as const;
export type Facet = (typeof facets)[number];

/** Seen from the person whose data may be disclosed: `broader` weakens the protection, `narrower` strengthens it. */
export type Direction = 'broader' | 'narrower' | 'mixed' | 'neutral';

/** What a passage says on one facet: the step of its scale, and the words that say so. */
export interface FacetReading {
  readonly facet: Facet;
  readonly value: string;
  /** 0 is the strongest protection; absent on facets that have values but no order. */
  readonly step?: number;
  readonly words: string;
  /** Said by what introduces the passage, not by itself. */
  readonly inLeadIn?: true;
}

/** How one facet of a passage moved. */
export interface FacetStep {
  readonly facet: Facet;
  readonly before?: FacetReading;
  readonly after?: FacetReading;
  readonly direction: Direction;
  /** In plain words: “imminent” was dropped: the danger need not be as near, so the threshold is lower. */
  readonly because: string;
}

/** Of more words than this that stand together only the ends are what a rule looked for; what lies between says other things. */
const MOST_WORDS = 6;

/** The words of a reading as they are told: “Aufnahmen … herausgeben”, not the half sentence between the two. */
export function tellingWords({ words }: FacetReading): string {
  const all = words.trim().split(/\s+/);
  return all.length > MOST_WORDS ? `${all.at(0)} … ${all.at(-1)}` : words;
}
