import type { RootRef } from '../model/root.ts';
import type { Db, Tx } from './schema.ts';

const KEY = 'roots-head';

/** The newest root that this database knows of. */
export async function readRootsHead(db: Db | Tx): Promise<RootRef | undefined> {
  const row = await db.selectFrom('meta').select('value').where('key', '=', KEY).executeTakeFirst();
  return row && (JSON.parse(row.value) as RootRef);
}

export async function writeRootsHead(db: Db | Tx, head: RootRef): Promise<void> {
  const value = JSON.stringify(head);
  await db
    .insertInto('meta')
    .values({ key: KEY, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}
