import type { Fault } from './fault.ts';
import type { Instant } from './instant.ts';
import type { PageId } from './page.ts';

/** "Checked N of N pages": how the watch itself stands. */
export interface Coverage {
  readonly since: Instant | null;
  readonly until: Instant;
  readonly pages: readonly PageCoverage[];
}

export interface PageCoverage {
  readonly page: PageId;
  readonly title: string;
  readonly lastGoodAt: Instant | null;
  readonly fault: Fault | null;
}
