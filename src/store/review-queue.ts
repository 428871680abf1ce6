import { sql } from 'kysely';
import type { Change } from '../model/change.ts';
import type { Instant } from '../model/instant.ts';
import type { PageId } from '../model/page.ts';
import type { Verdict } from '../model/review.ts';
import type { Db } from './schema.ts';

/** What stands first in the queue: 0 disclosure wording, 1 other changes of vendors, 2 what our own rules made. */
export type QueueRank = 0 | 1 | 2;

export interface QueueFilter {
  /** Only of these pages; absent: of all. */
  readonly pages?: readonly PageId[];
  readonly rank?: QueueRank;
  readonly since?: Instant;
  readonly before?: Instant;
}

export interface Queued {
  readonly change: Change;
  readonly rank: QueueRank;
  readonly verdict: Verdict;
  readonly heldUntil: Instant | undefined;
  readonly claim: { readonly by: string; readonly until: Instant } | undefined;
}

const OPEN = ['open', 'awaiting-second'] as const;

function matching(db: Db, { pages, rank, since, before }: QueueFilter) {
  let query = db.selectFrom('changes').where('verdict', 'in', OPEN);
  // One parameter, however many pages there are.
  if (pages !== undefined) {
    const list = JSON.stringify(pages);
    query = query.where('page', 'in', (from) =>
      from.selectFrom(sql<{ value: string }>`json_each(${list})`.as('wanted')).select('wanted.value'),
    );
  }
  if (rank !== undefined) query = query.where('rank', '=', rank);
  if (since !== undefined) query = query.where('at', '>=', since);
  if (before !== undefined) query = query.where('at', '<', before);
  return query;
}

/** The changes that wait for a verdict: the gravest kind first, and of each the newest first. */
export async function readQueue(
  db: Db,
  filter: QueueFilter,
  { most, offset }: { readonly most: number; readonly offset: number },
): Promise<readonly Queued[]> {
  // Which ones is decided by the index alone; only these are then read whole.
  const found = await matching(db, filter)
    .select('id')
    .orderBy('rank')
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(most)
    .offset(offset)
    .execute();
  if (found.length === 0) return [];
  const rows = await db
    .selectFrom('changes')
    .selectAll()
    .where(
      'id',
      'in',
      found.map(({ id }) => id),
    )
    .orderBy('rank')
    .orderBy('at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    change: JSON.parse(row.change) as Change,
    rank: row.rank as QueueRank,
    verdict: row.verdict,
    heldUntil: (row.held_until ?? undefined) as Instant | undefined,
    claim:
      row.claimed_by === null || row.claimed_until === null
        ? undefined
        : { by: row.claimed_by, until: row.claimed_until as Instant },
  }));
}

/** How many changes of each kind wait. */
export async function countQueue(db: Db, filter: QueueFilter): Promise<Readonly<Record<QueueRank, number>>> {
  const rows = await matching(db, filter)
    .select((select) => ['rank', select.fn.countAll<number>().as('count')])
    .groupBy('rank')
    .execute();
  const of = (rank: QueueRank) => Number(rows.find((row) => row.rank === rank)?.count ?? 0);
  return { 0: of(0), 1: of(1), 2: of(2) };
}
