import type { Db } from './schema.ts';

const KEY = 'mail-way';

/** How the mails of this store were sent last; nothing before the first. */
export async function readMailWay(db: Db): Promise<string | undefined> {
  const row = await db.selectFrom('meta').select('value').where('key', '=', KEY).executeTakeFirst();
  return row?.value;
}

export async function writeMailWay(db: Db, value: string): Promise<void> {
  await db
    .insertInto('meta')
    .values({ key: KEY, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}
