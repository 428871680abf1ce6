import type { VersionRef } from './change.ts';
import type { BlockKind } from './document.ts';
import type { Instant } from './instant.ts';

/** Where a block stands, as far as its text does not say it. */
export interface NoisePlace {
  readonly kind: BlockKind;
  /** The heading above it. */
  readonly under?: string;
}

/** The last version before a block began to differ; what it says other than that once it is still is told then. */
export interface StillVersion {
  readonly version: VersionRef;
  /** When that version was last seen. */
  readonly confirmedAt: Instant;
}

/** A block that is another one from look to look: it does not make a page count as changed. */
export interface VolatileBlock extends NoisePlace {
  /** What it says, with `*` for the words that differ; absent where hardly any word stays. */
  readonly pattern?: string;
  /** What it said; all that it is known by where there is no pattern. */
  readonly texts: readonly string[];
  readonly since: Instant;
  readonly because: string;
  readonly still: StillVersion;
  /** When it last differed, and how many looks have found it the same since. */
  readonly movedAt: Instant;
  readonly stillLooks: number;
}

/** What a volatile block is called: its pattern, or the first of its texts. */
export function nameOf({ pattern, texts }: Pick<VolatileBlock, 'pattern' | 'texts'>): string {
  return pattern ?? texts[0] ?? '';
}

/** A block that came, went or was exchanged, as often as it did: nothing is where it was not there. */
export interface Flip extends NoisePlace {
  readonly texts: readonly [string | null, string | null];
  readonly at: readonly Instant[];
}

/** What was learnt of a page about texts that differ though nobody changed them. */
export interface Noise {
  readonly volatile: readonly VolatileBlock[];
  readonly flips: readonly Flip[];
}

export const noNoise: Noise = { volatile: [], flips: [] };
