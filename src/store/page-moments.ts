import type { Capture } from '../model/capture.ts';
import type { ChangeId } from '../model/change.ts';
import type { Instant } from '../model/instant.ts';
import type { PageId } from '../model/page.ts';
import type { ReviewAct } from '../model/review.ts';
import type { Db } from './schema.ts';

/** A capture in a page's history: when, its place in the log, and what came of it. */
export interface CaptureMoment {
  readonly at: Instant;
  readonly seq: number;
  readonly outcome: Capture['outcome'];
}

/** When reviewers decided on one of a page's changes. */
export interface VerdictMoment {
  readonly at: Instant;
  readonly change: ChangeId;
  readonly kind: ReviewAct['kind'];
}

/** The newest captures that brought something of their own, oldest first; those that only confirm are gaps in `seq`. */
export async function readCaptureMoments(
  db: Db,
  page: PageId,
  most: number,
): Promise<readonly CaptureMoment[]> {
  const rows = await db
    .selectFrom('captures')
    .select(['at', 'seq', 'outcome'])
    .where('page', '=', page)
    .orderBy('seq', 'desc')
    .limit(most)
    .execute();
  return (rows as unknown as readonly CaptureMoment[]).toReversed();
}

/** The newest verdicts on changes of a page, oldest first. */
export async function readVerdictMoments(
  db: Db,
  page: PageId,
  most: number,
): Promise<readonly VerdictMoment[]> {
  const rows = await db
    .selectFrom('review_events')
    .select(['at', 'change', 'kind'])
    .where('page', '=', page)
    .where('kind', 'in', ['confirm', 'correct', 'dismiss', 'retract'])
    .orderBy('id', 'desc')
    .limit(most)
    .execute();
  return (rows as unknown as readonly VerdictMoment[]).toReversed();
}
