/** A block of the older document and the one of the newer document that it became, as indexes. */
export interface Pair {
  readonly before: number;
  readonly after: number;
}

/** A pair that could be, and how well the two fit: 1 when they are alike. */
export interface Candidate extends Pair {
  readonly score: number;
}

/** Something of each of the two documents. */
export interface Both<T> {
  readonly before: readonly T[];
  readonly after: readonly T[];
}
