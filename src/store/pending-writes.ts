import type { PromisedWrite } from '../model/promised-write.ts';
import type { Db, Tx } from './schema.ts';

export async function promiseWrites(tx: Tx, writes: readonly PromisedWrite[]): Promise<void> {
  if (writes.length === 0) return;
  await tx
    .insertInto('pending_writes')
    .values([...writes])
    .execute();
}

/** The oldest promises not yet kept that were made after the one with id `after`, in the order of their making. */
export async function readPendingWrites(
  db: Db,
  most: number,
  after = 0,
): Promise<readonly (PromisedWrite & { readonly id: number })[]> {
  return db
    .selectFrom('pending_writes')
    .selectAll()
    .where('id', '>', after)
    .orderBy('id')
    .limit(most)
    .execute();
}

/** The promises not yet kept for the files whose paths begin like this, in the order of their making. */
export async function readPromisesBelow(tx: Tx, path: string): Promise<readonly PromisedWrite[]> {
  return tx
    .selectFrom('pending_writes')
    .selectAll()
    .where('path', 'like', `${path}%`)
    .orderBy('id')
    .execute();
}

export async function forgetWrites(tx: Tx, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .deleteFrom('pending_writes')
    .where('id', 'in', [...ids])
    .execute();
}
