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
