import type { Quality } from '../model/capture.ts';
import type { ChangeId } from '../model/change.ts';
import type { Finding } from '../model/finding.ts';
import type { PageId } from '../model/page.ts';

export type CheckOutcome = 'first' | 'unchanged' | 'changed' | 'suspect' | 'failed' | 'withdrawn' | 'busy';

/** What one look at a page came to, as it is shown and printed. */
export interface PageCheck {
  readonly page: PageId;
  readonly outcome: CheckOutcome;
  readonly reasons: readonly string[];
  readonly change: ChangeId | null;
  readonly findings: readonly Finding[];
  readonly alert: boolean;
  /** The mail on it waits for a reviewer. */
  readonly held: boolean;
  /** How sure it is that what was seen is the page; null where nothing came, or only its confirmation. */
  readonly quality: Quality | null;
  readonly ms: number;
}
