import type { Change, ChangeId } from '../model/change.ts';
import { addMs, type Instant } from '../model/instant.ts';
import type { PageId } from '../model/page.ts';
import type { PageAct, PageEvent } from '../model/page-act.ts';
import type { ReviewAct, ReviewEvent, ReviewState } from '../model/review.ts';
import type { Db, Tx } from './schema.ts';

export async function insertReviewEvent(tx: Tx, page: PageId, event: ReviewEvent): Promise<void> {
  const { change, at, by, act } = event;
  await tx
    .insertInto('review_events')
    .values({ change, page, at, by, kind: act.kind, act: JSON.stringify(act) })
    .execute();
}

/** What a person did with how a page is watched: in the same log, of no change. */
export async function insertPageEvent(tx: Tx, page: PageId, { at, by, act }: PageEvent): Promise<void> {
  await tx
    .insertInto('review_events')
    .values({ change: OF_NO_CHANGE, page, at, by, kind: act.kind, act: JSON.stringify(act) })
    .execute();
}

const OF_NO_CHANGE = '';

/** What reviewers did with a change, in its order. */
export async function readReviewEvents(db: Db | Tx, change: ChangeId): Promise<readonly ReviewEvent[]> {
  const rows = await db
    .selectFrom('review_events')
    .selectAll()
    .where('change', '=', change)
    .orderBy('id')
    .execute();
  return rows.map(reviewEvent);
}

/** What reviewers did with several changes, of each in its order. */
export async function readReviewsOf(
  db: Db | Tx,
  changes: readonly ChangeId[],
): Promise<readonly ReviewEvent[]> {
  if (changes.length === 0) return [];
  const rows = await db
    .selectFrom('review_events')
    .selectAll()
    .where('change', 'in', [...changes])
    .orderBy('id')
    .execute();
  return rows.map(reviewEvent);
}

/** An entry of the audit log with its page. */
export type AuditEntry = (ReviewEvent | (PageEvent & { readonly change?: never })) & {
  readonly page: PageId;
};

/** The audit log, newest first. */
export async function readAudit(
  db: Db,
  { most, offset }: { readonly most: number; readonly offset: number },
): Promise<readonly AuditEntry[]> {
  const rows = await db
    .selectFrom('review_events')
    .selectAll()
    .orderBy('id', 'desc')
    .limit(most)
    .offset(offset)
    .execute();
  return rows.map((row) => {
    const page = row.page as PageId;
    if (row.change !== OF_NO_CHANGE) return { ...reviewEvent(row), page };
    return { page, at: row.at as Instant, by: row.by, act: JSON.parse(row.act) as PageAct };
  });
}

/** Forgets what is known of what people did with a page and its changes, before it is told anew from the archive. */
export async function forgetReviews(tx: Tx, page: PageId): Promise<void> {
  await tx.deleteFrom('review_events').where('page', '=', page).execute();
}

/** What of a change's review the queue asks for. */
export async function writeReviewState(tx: Tx, change: ChangeId, state: ReviewState): Promise<void> {
  await tx
    .updateTable('changes')
    .set({
      verdict: state.verdict,
      claimed_by: state.claim?.by ?? null,
      claimed_until: state.claim?.until ?? null,
      held_until: state.heldUntil ?? null,
    })
    .where('id', '=', change)
    .execute();
}

/** Until when the copies of a change wait for a verdict, if they do. */
export async function readHold(db: Db | Tx, change: ChangeId): Promise<Instant | undefined> {
  const row = await db.selectFrom('changes').select('held_until').where('id', '=', change).executeTakeFirst();
  return (row?.held_until ?? undefined) as Instant | undefined;
}

/** The longest that the settings let copies wait: a time later than that was set by a clock that was ahead. */
const LONGEST_HOLD_MS = 30 * 24 * 3_600_000;

/** The changes whose copies have waited long enough, and that nobody has dismissed. */
export async function readLapsing(db: Db, now: Instant): Promise<readonly ChangeId[]> {
  const rows = await db
    .selectFrom('changes')
    .select('id')
    .where('held_until', 'is not', null)
    .where((is) => is.or([is('held_until', '<=', now), is('held_until', '>', addMs(now, LONGEST_HOLD_MS))]))
    .where('verdict', 'in', ['open', 'awaiting-second'])
    .orderBy('at')
    .execute();
  return rows.map(({ id }) => id as Change['id']);
}

function reviewEvent({ change, at, by, act }: SelectedRow): ReviewEvent {
  return { change: change as ChangeId, at: at as Instant, by, act: JSON.parse(act) as ReviewAct };
}

interface SelectedRow {
  readonly change: string;
  readonly at: string;
  readonly by: string;
  readonly act: string;
}
