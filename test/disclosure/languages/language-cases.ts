import type { Direction } from '../../../src/model/facet.ts';
import type { PassageKind } from '../../../src/model/passage.ts';

/** A text, or an item with what introduces it. */
export type Wording = string | readonly [leadIn: string, item: string];

/** Sentences of a language as vendors write them, and what Exigent must make of them. */
export interface LanguageCases {
  readonly language: string;
  /** Wording on disclosure because of danger to people. */
  readonly passages: readonly { readonly kind: PassageKind; readonly text: Wording }[];
  /** Wording that only sounds like it. */
  readonly none: readonly Wording[];
  /** One passage before and after; nothing where it was or is not there. */
  readonly changes: readonly {
    readonly what: string;
    readonly before?: Wording;
    readonly after?: Wording;
    readonly direction: Direction;
  }[];
  /** The same words in another place or form. */
  readonly still: { readonly before: readonly string[]; readonly after: readonly string[] };
}
