import type { ArchivedCopy } from '../model/archived-copy.ts';
import type { ChangeId } from '../model/change.ts';
import type { Instant } from '../model/instant.ts';
import type { Db, Tx } from './schema.ts';

/** Takes down where another archive keeps a page since a change; what was taken down first stays. */
export async function insertArchivedCopy(tx: Tx, copy: ArchivedCopy): Promise<void> {
  await tx
    .insertInto('archived_copies')
    .values({ ...copy })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The copies that other archives keep since these changes. */
export async function readArchivedCopies(
  db: Db | Tx,
  changes: readonly ChangeId[],
): Promise<ReadonlyMap<ChangeId, ArchivedCopy>> {
  if (changes.length === 0) return new Map();
  const rows = await db
    .selectFrom('archived_copies')
    .selectAll()
    .where('change', 'in', [...changes])
    .execute();
  return new Map(
    rows.map(({ change, at, url }) => {
      const id = change as ChangeId;
      return [id, { change: id, at: at as Instant, url }];
    }),
  );
}
