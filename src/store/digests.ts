import type { Instant } from '../model/instant.ts';
import type { Tx } from './schema.ts';

/** When each recipient's next digest is due. */
export async function readDigestTimes(tx: Tx): Promise<ReadonlyMap<string, Instant>> {
  const rows = await tx.selectFrom('digests').selectAll().execute();
  return new Map(rows.map((row) => [row.recipient, row.due_at as Instant]));
}

export async function writeDigestTime(tx: Tx, recipient: string, dueAt: Instant): Promise<void> {
  await tx
    .insertInto('digests')
    .values({ recipient, due_at: dueAt })
    .onConflict((conflict) => conflict.column('recipient').doUpdateSet({ due_at: dueAt }))
    .execute();
}
