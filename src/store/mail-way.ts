import type { Instant } from '../model/instant.ts';
import type { Db, Tx } from './schema.ts';

const KEY = 'mail-way';

/** How the mails of this store were sent last; nothing before the first. */
export async function readMailWay(db: Db): Promise<string | undefined> {
  const row = await db.selectFrom('meta').select('value').where('key', '=', KEY).executeTakeFirst();
  return row?.value;
}

const STOPPED = 'mail-stopped';

/** Since when no mail can be handed over at all, and why. */
export interface MailStop {
  readonly since: Instant;
  readonly because: string;
}

export async function readMailStop(db: Db | Tx): Promise<MailStop | undefined> {
  const row = await db.selectFrom('meta').select('value').where('key', '=', STOPPED).executeTakeFirst();
  return row && (JSON.parse(row.value) as MailStop);
}

/** Takes down why no mail can be handed over; the first moment of it stays. */
export async function writeMailStop(tx: Tx, { since, because }: MailStop): Promise<void> {
  const before = await readMailStop(tx);
  const value = JSON.stringify({ since: before?.since ?? since, because });
  await tx
    .insertInto('meta')
    .values({ key: STOPPED, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}

export async function clearMailStop(tx: Tx): Promise<void> {
  await tx.deleteFrom('meta').where('key', '=', STOPPED).execute();
}

export async function writeMailWay(db: Db, value: string): Promise<void> {
  await db
    .insertInto('meta')
    .values({ key: KEY, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}
