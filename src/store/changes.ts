import { sql } from 'kysely';
import type { Change, ChangeId } from '../model/change.ts';
import { isNews } from '../model/finding.ts';
import type { Instant } from '../model/instant.ts';
import type { PageId } from '../model/page.ts';
import type { Verdict } from '../model/review.ts';
import type { Db, Tx } from './schema.ts';

/** Lists a change; one that is listed already stays as it is. */
export async function insertChange(tx: Tx, change: Change, heldUntil?: Instant): Promise<void> {
  await tx
    .insertInto('changes')
    .values({
      id: change.id,
      page: change.page,
      at: change.at,
      kind: change.kind,
      cause: change.cause,
      alert: change.alert ? 1 : 0,
      findings: change.findings.length,
      change: JSON.stringify(change),
      rank: rankOf(change),
      verdict: 'open',
      claimed_by: null,
      claimed_until: null,
      held_until: heldUntil ?? null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Disclosure wording first, then what else vendors changed, then what our own rules made of it. */
function rankOf({ cause, findings }: Change): number {
  if (cause === 'our-rules') return 2;
  return findings.some(isNews) ? 0 : 1;
}

export interface ChangeFilter {
  readonly page?: PageId;
  /** The id of a vendor: the changes of all its pages. */
  readonly vendor?: string;
  /** Only of these pages. */
  readonly pages?: readonly PageId[];
  readonly alertOnly?: boolean;
  /** Only what subscribers could have been told by now: not what waits for a reviewer. */
  readonly notHeld?: boolean;
  /** Only with one of these verdicts. */
  readonly verdicts?: readonly Verdict[];
  readonly most: number;
  readonly offset?: number;
}

/** Of so many or fewer it is worth while to find first which ones they are. */
const FEW = 500;

/** Changes, newest first. */
export async function readChanges(db: Db, filter: ChangeFilter): Promise<readonly Change[]> {
  if (filter.pages === undefined || filter.most > FEW) return whole(await matching(db, filter).execute());
  // Which ones is decided by an index alone: the changes of other pages are many, and are not read.
  const found = await matching(db, filter).clearSelect().select('id').execute();
  if (found.length === 0) return [];
  const ids = found.map(({ id }) => id);
  const rows = db.selectFrom('changes').select('change').where('id', 'in', ids);
  return whole(await rows.orderBy('at', 'desc').orderBy('id').execute());
}

function whole(rows: readonly { readonly change: string }[]): readonly Change[] {
  return rows.map((row) => JSON.parse(row.change) as Change);
}

function matching(db: Db, filter: ChangeFilter) {
  let query = db
    .selectFrom('changes')
    .select('change')
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(filter.most);
  if (filter.offset !== undefined) query = query.offset(filter.offset);
  if (filter.page !== undefined) query = query.where('page', '=', filter.page);
  if (filter.pages !== undefined) {
    const list = JSON.stringify(filter.pages);
    // The "+" keeps SQLite from gathering the changes of every page before it sorts them.
    query = query.where(sql<boolean>`+page in (select value from json_each(${list}))`);
  }
  // "0" is the sign after "/": these are the pages whose ids begin with "vendor/".
  if (filter.vendor !== undefined) {
    query = query.where('page', '>', `${filter.vendor}/`).where('page', '<', `${filter.vendor}0`);
  }
  if (filter.alertOnly === true) query = query.where('alert', '=', 1);
  if (filter.notHeld === true) query = query.where('held_until', 'is', null);
  if (filter.verdicts !== undefined) query = query.where('verdict', 'in', [...filter.verdicts]);
  return query;
}

export async function readChange(db: Db | Tx, id: string): Promise<Change | undefined> {
  const row = await db.selectFrom('changes').select('change').where('id', '=', id).executeTakeFirst();
  return row && (JSON.parse(row.change) as Change);
}

/** What reviewers made of these changes. */
export async function readVerdicts(
  db: Db,
  ids: readonly ChangeId[],
): Promise<ReadonlyMap<ChangeId, Verdict>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('changes')
    .select(['id', 'verdict'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map(({ id, verdict }) => [id as ChangeId, verdict as Verdict]));
}
