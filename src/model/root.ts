import type { Sha256 } from './digest.ts';
import type { Instant } from './instant.ts';

/** Which line a log ended with when a root was made. */
export interface RootedLine {
  /** The log's path below the archive's root. */
  readonly path: string;
  /** The number of the line, from 1. */
  readonly line: number;
  readonly digest: Sha256;
}

/** Where a root stands: its number from 1, its path below the archive's root, and the digest of its file. */
export interface RootRef {
  readonly number: number;
  readonly path: string;
  readonly digest: Sha256;
}

/** The ends of all logs at one moment, and the root before: who holds one root can tell whether anything older was altered. */
export interface Root {
  readonly madeAt: Instant;
  /** Whose time that is. */
  readonly clock?: string;
  readonly previous?: Pick<RootRef, 'path' | 'digest'>;
  readonly lines: readonly RootedLine[];
}
