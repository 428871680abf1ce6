import type { PromisedWrite } from '../model/promised-write.ts';
import type { Db, Tx } from './schema.ts';

export async function promiseWrites(tx: Tx, writes: readonly PromisedWrite[]): Promise<void> {
  if (writes.length === 0) return;
  await tx
    .insertInto('pending_writes')
    .values([...writes])
    .execute();
}

/** The oldest promises not yet kept, in the order in which they were made. */
export async function readPendingWrites(
  db: Db,
  most: number,
): Promise<readonly (PromisedWrite & { readonly id: number })[]> {
  return db.selectFrom('pending_writes').selectAll().orderBy('id').limit(most).execute();
}

export async function forgetWrites(tx: Tx, ids: readonly number[]): Promise<void> {
  await tx
    .deleteFrom('pending_writes')
    .where('id', 'in', [...ids])
    .execute();
}
