import { instantOf } from '../model/instant.ts';
import type { OutboxItem } from '../model/outbox.ts';
import { outboxItem } from './outbox.ts';
import type { Db, OutboxRow, Tx } from './schema.ts';

/** A copy and what became of it so far. */
export interface OutboxEntry {
  readonly item: OutboxItem;
  readonly state: OutboxRow['state'];
  readonly lastError: string | null;
}

/** The copies in some states, newest first. */
export async function readOutbox(
  db: Db,
  states: readonly OutboxRow['state'][],
  most: number,
): Promise<readonly OutboxEntry[]> {
  const rows = await db
    .selectFrom('outbox')
    .selectAll()
    .where('state', 'in', [...states])
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .limit(most)
    .execute();
  return rows.map((row) => ({ item: outboxItem(row), state: row.state, lastError: row.last_error }));
}

/** Queues copies again that are settled, under the same Message-ID; returns which. */
export async function requeue(tx: Tx, which: readonly string[] | 'dead'): Promise<readonly string[]> {
  const rows = await tx
    .updateTable('outbox')
    .set({ state: 'queued', due_at: instantOf(0), attempts: 0, settled_at: null })
    .where('state', 'in', ['sent', 'dead'])
    .where((is) => (which === 'dead' ? is('state', '=', 'dead') : is('id', 'in', [...which])))
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}
