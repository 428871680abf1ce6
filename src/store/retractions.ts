import type { Retraction } from '../model/alert.ts';
import type { ChangeId } from '../model/change.ts';
import type { Instant } from '../model/instant.ts';
import type { Db, Tx } from './schema.ts';

/** Takes down that the alert on a change was wrong; what was taken down first stays. */
export async function insertRetraction(tx: Tx, retraction: Retraction): Promise<void> {
  await tx
    .insertInto('retractions')
    .values({ ...retraction })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The retractions of those changes whose alerts were wrong. */
export async function readRetractions(
  db: Db | Tx,
  changes: readonly ChangeId[],
): Promise<ReadonlyMap<ChangeId, Retraction>> {
  if (changes.length === 0) return new Map();
  const rows = await db
    .selectFrom('retractions')
    .selectAll()
    .where('change', 'in', [...changes])
    .execute();
  return new Map(
    rows.map(({ change, at, because }) => {
      const id = change as ChangeId;
      return [id, { change: id, at: at as Instant, because }];
    }),
  );
}
