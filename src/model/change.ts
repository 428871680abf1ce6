import type { Reading } from './capture.ts';
import type { Sha256 } from './digest.ts';
import type { Finding } from './finding.ts';
import type { Instant } from './instant.ts';
import type { PageId } from './page.ts';

/** Who made the difference: the vendor, our own rules, or the language that the page was served in. */
export type Cause = 'vendor' | 'our-rules' | 'language';

/** One side of a change: a good capture and the text read from it. */
export interface VersionRef {
  /** The digest of the capture's record. */
  readonly record: Sha256;
  readonly at: Instant;
  readonly body: Sha256;
  readonly text: Sha256;
  readonly reading?: Reading;
}

interface ChangeBase {
  readonly id: ChangeId;
  readonly page: PageId;
  /** When it was first seen. */
  readonly at: Instant;
  readonly before: VersionRef;
  /** When the version before was last confirmed: the change happened after this and before `at`. */
  readonly lastSeenBefore: Instant;
  readonly cause: Cause;
  readonly findings: readonly Finding[];
  readonly alert: boolean;
  readonly reasons: readonly string[];
}

export type ChangeId = string & { readonly __brand: 'ChangeId' };

/** Two consecutive usable versions of a page that differ; or a page that its vendor took away, or put back. */
export type Change =
  | (ChangeBase & { readonly kind: 'wording'; readonly after: VersionRef; readonly counts: EditCounts })
  | (ChangeBase & { readonly kind: 'withdrawn'; readonly status: number })
  | (ChangeBase & { readonly kind: 'returned'; readonly after: VersionRef; readonly counts: EditCounts });

/** How many blocks each edit touched. */
export interface EditCounts {
  readonly added: number;
  readonly removed: number;
  readonly reworded: number;
  readonly moved: number;
  readonly formatting: number;
}
