import type { Instant } from '../model/instant.ts';
import type { Db, Tx } from './schema.ts';

const KEY = 'wayback-rest';

/** Until when nothing is submitted to the archive of others. */
export async function readWaybackRest(db: Db | Tx): Promise<Instant | undefined> {
  const row = await db.selectFrom('meta').select('value').where('key', '=', KEY).executeTakeFirst();
  return row?.value as Instant | undefined;
}

export async function writeWaybackRest(tx: Tx, until: Instant): Promise<void> {
  await tx
    .insertInto('meta')
    .values({ key: KEY, value: until })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: until }))
    .execute();
}
