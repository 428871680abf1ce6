import type { Generated, GeneratedAlways, Kysely, Transaction } from 'kysely';
import type { Verdict } from '../model/review.ts';

/** The tables as Kysely sees them. JSON columns hold the model's types; see the file of each group of tables. */
export interface Tables {
  readonly meta: { readonly key: string; readonly value: string };
  readonly pages: PageRow;
  readonly captures: CaptureRow;
  readonly changes: ChangeRow;
  readonly review_events: ReviewEventRow;
  readonly sessions: SessionRow;
  readonly outbox: OutboxTable;
  /** Recipients by their keys. */
  readonly suppressions: { readonly recipient: string; readonly at: string };
  readonly retractions: { readonly change: string; readonly at: string; readonly because: string };
  /** What archives of others keep of pages since their changes. */
  readonly archived_copies: { readonly change: string; readonly at: string; readonly url: string };
  readonly digests: { readonly recipient: string; readonly due_at: string };
  readonly pending_writes: PendingWriteRow;
  readonly leases: { readonly name: string; readonly owner: string; readonly until: string };
}

export interface PageRow {
  readonly id: string;
  readonly due_at: string | null;
  /** How often the row was written: two writers cannot both go on from the same state. */
  readonly revision: number;
  readonly state: string;
}

/** Captures that brought something of their own: not those that only confirm an earlier one. */
export interface CaptureRow {
  readonly record: string;
  readonly page: string;
  readonly seq: number;
  readonly at: string;
  readonly outcome: string;
  readonly capture: string;
}

export interface ChangeRow {
  readonly id: string;
  readonly page: string;
  readonly at: string;
  readonly kind: string;
  readonly cause: string;
  readonly alert: number;
  readonly findings: number;
  readonly change: string;
  /** What comes first in the queue: 0 disclosure wording, 1 other changes of the vendor, 2 our own rules. */
  readonly rank: number;
  readonly verdict: Verdict;
  readonly claimed_by: string | null;
  readonly claimed_until: string | null;
  /** Until when copies wait for a verdict; null when none do. */
  readonly held_until: string | null;
}

export interface SessionRow {
  readonly token: string;
  readonly account: string;
  readonly password: string;
  readonly made_at: string;
  readonly seen_at: string;
}

/** What reviewers did, in its order; and admins, with no change but a page itself. */
export interface ReviewEventRow {
  readonly id: Generated<number>;
  /** Empty where it was done with no change. */
  readonly change: string;
  readonly page: string;
  readonly at: string;
  readonly by: string;
  readonly kind: string;
  readonly act: string;
}

export interface OutboxRow {
  readonly id: string;
  /** `alert`, `digest`, `notice`, …: what is to be composed when it is sent; `submission`: no mail. */
  readonly kind: string;
  /** The alert that it tells of, if it tells of one. */
  readonly ref: string | null;
  readonly recipient: string;
  readonly recipient_key: string;
  /** `held` waits for a reviewer; `set-aside` is of a change that was dismissed before anybody was told. */
  readonly state: 'queued' | 'sent' | 'dead' | 'for-digest' | 'in-digest' | 'held' | 'set-aside';
  readonly made_at: string;
  readonly due_at: string;
  readonly attempts: number;
  /** When it was last about to be handed over: from then on its recipient may have it. */
  readonly tried_at: string | null;
  /** The copy that it went into, of a digest or of a storm. */
  readonly gathered_in: string | null;
  readonly message_id: string | null;
  readonly last_error: string | null;
  readonly settled_at: string | null;
  readonly matter: string;
}

/** The vendor of whose page an alert tells is computed from its matter. */
interface OutboxTable extends OutboxRow {
  readonly vendor: GeneratedAlways<string | null>;
}

/** Lines and files that the database has promised and that are not in `snapshots/` yet. */
export interface PendingWriteRow {
  readonly id: Generated<number>;
  readonly path: string;
  readonly kind: 'append' | 'file';
  /** Where in the log the text begins; 0 for a whole file. */
  readonly position: number;
  readonly text: string;
}

export type Db = Kysely<Tables>;
export type Tx = Transaction<Tables>;
