import type { Instant } from '../model/instant.ts';
import type { Db } from './schema.ts';

const KEY = 'timestamp-trouble';

/** A row of requests that an authority gave no good time stamp to. */
export interface TimestampTrouble {
  readonly since: Instant;
  readonly attempts: number;
  readonly nextAt: Instant;
}

/** The authorities that fail now, by name. */
export type TimestampTroubles = Readonly<Record<string, TimestampTrouble>>;

export async function readTimestampTroubles(db: Db): Promise<TimestampTroubles> {
  const row = await db.selectFrom('meta').select('value').where('key', '=', KEY).executeTakeFirst();
  return row === undefined ? {} : (JSON.parse(row.value) as TimestampTroubles);
}

export async function writeTimestampTroubles(db: Db, troubles: TimestampTroubles): Promise<void> {
  const value = JSON.stringify(troubles);
  await db
    .insertInto('meta')
    .values({ key: KEY, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}
