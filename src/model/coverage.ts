import type { Fault } from './fault.ts';
import type { Instant } from './instant.ts';
import type { KnownType, PageId } from './page.ts';

/** "Checked N of N pages": how the watch itself stands. */
export interface Coverage {
  readonly since: Instant | null;
  readonly until: Instant;
  readonly pages: readonly PageCoverage[];
}

export interface PageCoverage {
  readonly page: PageId;
  /** Vendor, place, and what the page is called. */
  readonly title: string;
  /** Stands behind the title of a page that has no name of its own, in the reader's language. */
  readonly type?: KnownType;
  readonly lastGoodAt: Instant | null;
  readonly fault: Fault | null;
}
