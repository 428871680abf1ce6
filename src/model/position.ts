import type { Facet, FacetReading } from './facet.ts';
import type { Fault } from './fault.ts';
import type { Instant } from './instant.ts';
import type { Page, Vendor } from './page.ts';
import type { Nature, PassageKind } from './passage.ts';

/** A passage that a page has now, and what it says on each facet: of several words on one facet those that decide. */
export interface StatedPassage {
  readonly quote: string;
  /** The sentences that introduce the list that it is an item of, outermost first. */
  readonly leadIn: readonly string[];
  readonly path: readonly string[];
  readonly language: string;
  readonly kind: PassageKind;
  readonly nature: Nature;
  readonly readings: readonly FacetReading[];
}

/** Since when a page reads as it does, and when that was last seen to be so. */
export interface Seen {
  readonly since: Instant;
  readonly confirmedAt: Instant;
}

/** What a page says now; `silent` is said only of a page that was captured well and has no such wording. */
export type PagePosition = { readonly page: Page } & (
  | { readonly kind: 'speaks'; readonly passages: readonly StatedPassage[]; readonly seen: Seen }
  | { readonly kind: 'silent'; readonly seen: Seen }
  | { readonly kind: 'withdrawn'; readonly since: Instant }
  /** It was looked at, and no capture of it was good yet. */
  | { readonly kind: 'never-good'; readonly since: Instant; readonly fault: Fault }
  /** Nobody has looked at it yet. */
  | { readonly kind: 'new' }
  /** It was captured well, and what was found in it then is not kept as it was written. */
  | { readonly kind: 'unread'; readonly seen: Seen }
);

/** How weak the protection is on a facet, from 0 (strongest) to 3. */
export type Level = 0 | 1 | 2 | 3;

/** One thing that is said on a facet, by one or more passages. */
export interface Said {
  /** Absent: grounds that leave a condition out, where leaving it out weakens the protection. */
  readonly value?: string;
  readonly step?: number;
  readonly level?: Level;
  readonly by: readonly SaidBy[];
}

/** Where something is said: always a page and its words. */
export interface SaidBy {
  readonly page: Page;
  readonly passage: StatedPassage;
  /** The words that say it; absent where it is left out. */
  readonly words?: string;
}

/** What is said on a facet, what weakens the protection most first. */
export interface FacetPosition {
  readonly facet: Facet;
  readonly said: readonly Said[];
}

/** The pages of a vendor that hold in the same places and are written in the same language. */
export interface Edition {
  readonly vendor: Vendor;
  /** Sorted; empty where they hold everywhere. */
  readonly places: readonly string[];
  /** ISO 639-1; absent where the settings name none. */
  readonly language?: string;
  readonly pages: readonly PagePosition[];
  readonly standing: EditionStanding;
  readonly facets: ReadonlyMap<Facet, FacetPosition>;
}

/**
 * `emergency` and `safety`: the gravest kind of wording that its pages have. `silent`: all of them were captured well and
 * none has any. `not-seen`: none that was captured has any, and not all of them were.
 */
export type EditionStanding = PassageKind | 'silent' | 'not-seen';

/** On which side of a facet the editions of one vendor stand, when they do not all stand on the same. */
export interface Difference {
  readonly facet: Facet;
  /** What weakens the protection most first; `said` is absent where nothing is said. */
  readonly groups: readonly { readonly said?: Said; readonly editions: readonly Edition[] }[];
}

/** The editions of one vendor that have the same kind of wording, or none. */
export interface StandingGroup {
  readonly standing: EditionStanding;
  readonly editions: readonly Edition[];
}
