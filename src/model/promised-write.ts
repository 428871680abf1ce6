/** A line for a log, or a whole file, that a transaction has promised and that is written to the archive after it. */
export interface PromisedWrite {
  readonly kind: 'append' | 'file';
  /** Relative to the archive's root. */
  readonly path: string;
  /** Byte position in the log; 0 for a whole file. */
  readonly position: number;
  readonly text: string;
}
