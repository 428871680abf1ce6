import type { FacetReading } from './facet.ts';

/** `emergency` names danger to life or an emergency; `safety` only the safety of people. */
export type PassageKind = 'emergency' | 'safety';

/**
 * What a passage is for the people concerned: it lets data go (`ground`), says how to ask for them (`channel`), makes
 * asking harder, tells the people concerned or refuses (`safeguard`), keeps from telling them (`exception`), or counts
 * how often data went (`number`).
 */
export type Nature = 'ground' | 'channel' | 'safeguard' | 'exception' | 'number';

/** Emergency-disclosure wording in a document. */
export interface Passage {
  /** Index of its block in the document. */
  readonly block: number;
  /** Where it stands in the block's text, half open, in UTF-16 units. */
  readonly from: number;
  readonly to: number;
  /** The words of the passage itself. */
  readonly quote: string;
  /** The sentences that introduce the list that it is an item of, outermost first. */
  readonly leadIn: readonly string[];
  readonly path: readonly string[];
  /** The page of a PDF, or the number of a sheet, that it stands on. */
  readonly page?: number;
  readonly kind: PassageKind;
  readonly language: string;
  readonly facets: readonly FacetReading[];
  /** Set when it says how to ask, or what a request must be, and not that anything is handed over. */
  readonly isProcedure?: true;
  /** Set when it binds disclosures whose occasion only the words before it or above it name. */
  readonly isCondition?: true;
  /** Where it names danger and handing over itself: what its lead-in adds, such as “discretion: may”. */
  readonly ledBy?: readonly string[];
  /** Which rules found it, in plain words. */
  readonly reasons: readonly string[];
}
