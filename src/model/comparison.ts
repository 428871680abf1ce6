/** A run of words, and whether it stood before, stands after, or both. Joined with no separator it gives the text. */
export interface WordRun {
  readonly op: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** What happened to blocks; numbers are indexes into the blocks of the two documents. Ranges are half open. */
export type BlockEdit =
  | {
      readonly op: 'same';
      readonly before: readonly [number, number];
      readonly after: readonly [number, number];
    }
  | { readonly op: 'added'; readonly after: number }
  | { readonly op: 'removed'; readonly before: number }
  | {
      readonly op: 'reworded';
      readonly before: number;
      readonly after: number;
      readonly words: readonly WordRun[];
    }
  /** The same words in another place; it stands at its new place in reading order. */
  | { readonly op: 'moved'; readonly before: number; readonly after: number }
  /** The same words as another kind of block, or with other white space or punctuation. */
  | { readonly op: 'formatting'; readonly before: number; readonly after: number };

/** How two documents differ, in reading order of the newer one. */
export interface Comparison {
  readonly edits: readonly BlockEdit[];
  /** Set when time ran out and blocks were compared whole: nothing is hidden, but words are not marked. */
  readonly coarse: boolean;
}
