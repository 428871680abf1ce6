import type { AlertId } from '../model/alert.ts';
import type { OutboxItem } from '../model/outbox.ts';
import { AT_ONCE, type NewOutboxItem, outboxItem } from './outbox.ts';
import type { Db, OutboxRow, Tx } from './schema.ts';

const waiting: ReadonlySet<OutboxRow['state']> = new Set(['queued', 'for-digest', 'held', 'set-aside']);

/** The copies of an alert, and whether each still waits: to be sent by itself, with a digest, or for a reviewer. */
export async function readCopies(tx: Db | Tx, alert: AlertId): Promise<readonly AlertCopy[]> {
  const rows = await tx
    .selectFrom('outbox')
    .selectAll()
    .where('ref', '=', alert)
    .where('kind', '=', 'alert')
    .execute();
  return rows.map((row) => ({
    item: outboxItem(row),
    state: row.state,
    isWaiting: waiting.has(row.state),
  }));
}

/** One recipient's copy of an alert, and what became of it so far. */
export interface AlertCopy {
  readonly item: OutboxItem;
  readonly state: OutboxRow['state'];
  readonly isWaiting: boolean;
}

/** Lets a copy that was held go out, or holds it back. */
export async function moveCopy(
  tx: Tx,
  { id, matter }: Pick<OutboxItem, 'id' | 'matter'>,
  state: NewOutboxItem['state'],
): Promise<void> {
  await tx
    .updateTable('outbox')
    .set({ state, due_at: AT_ONCE, matter: JSON.stringify(matter) })
    .where('id', '=', id)
    .execute();
}

/** Whether somebody has an alert, or may have: by itself, or within a digest or a storm. */
export async function wasTold(db: Db | Tx, alert: AlertId, recipient: string): Promise<boolean> {
  const copies = await db
    .selectFrom('outbox')
    .leftJoin('outbox as whole', 'whole.id', 'outbox.gathered_in')
    .select([
      'outbox.state',
      'outbox.tried_at as triedAt',
      'whole.state as wholeState',
      'whole.tried_at as wholeTriedAt',
    ])
    .where('outbox.ref', '=', alert)
    .where('outbox.kind', '=', 'alert')
    .where('outbox.recipient', '=', recipient)
    .execute();
  return copies.some(({ state, triedAt, wholeState, wholeTriedAt }) =>
    state === 'in-digest' ? mayHave(wholeState ?? 'sent', wholeTriedAt) : mayHave(state, triedAt),
  );
}

function mayHave(state: OutboxRow['state'], triedAt: string | null): boolean {
  return state === 'sent' || (state === 'queued' && triedAt !== null);
}
