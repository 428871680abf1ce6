import type { ChangeId } from './change.ts';
import type { Instant } from './instant.ts';

/** What an archive of others keeps of a page since a change. */
export interface ArchivedCopy {
  readonly change: ChangeId;
  /** When we were told of it. */
  readonly at: Instant;
  readonly url: string;
}
