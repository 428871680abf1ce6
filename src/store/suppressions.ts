import type { Instant } from '../model/instant.ts';
import type { Db, Tx } from './schema.ts';

/** Takes down that somebody wants no more mails; what was taken down first stays. Returns whether it was new. */
export async function suppress(tx: Tx, recipientKey: string, at: Instant): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('suppressions')
    .values({ recipient: recipientKey, at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** Returns whether there was anything to lift. */
export async function liftSuppression(tx: Tx, recipientKey: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('suppressions')
    .where('recipient', '=', recipientKey)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

/** The keys of those who want no more mails. */
export async function readSuppressed(db: Db | Tx): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('suppressions').select('recipient').execute();
  return new Set(rows.map(({ recipient }) => recipient));
}
