import type { Sha256 } from '../model/digest.ts';
import type { Instant } from '../model/instant.ts';
import type { Db, Tx } from './schema.ts';

/** Somebody who is logged in. The token itself is with the browser alone: what is stored does not open anything. */
export interface Session {
  readonly token: Sha256;
  readonly account: string;
  /** The digest of the stored password at the log-in: another password ends the session. */
  readonly password: Sha256;
  readonly madeAt: Instant;
  readonly seenAt: Instant;
}

export async function insertSession(db: Db | Tx, session: Session): Promise<void> {
  const { token, account, password, madeAt, seenAt } = session;
  await db
    .insertInto('sessions')
    .values({ token, account, password, made_at: madeAt, seen_at: seenAt })
    .execute();
}

export async function readSession(db: Db, token: Sha256): Promise<Session | undefined> {
  const row = await db.selectFrom('sessions').selectAll().where('token', '=', token).executeTakeFirst();
  if (row === undefined) return undefined;
  return {
    token,
    account: row.account,
    password: row.password as Sha256,
    madeAt: row.made_at as Instant,
    seenAt: row.seen_at as Instant,
  };
}

export async function touchSession(db: Db, token: Sha256, seenAt: Instant): Promise<void> {
  await db.updateTable('sessions').set({ seen_at: seenAt }).where('token', '=', token).execute();
}

export async function endSession(db: Db, token: Sha256): Promise<void> {
  await db.deleteFrom('sessions').where('token', '=', token).execute();
}

/** Forgets the sessions that nobody has used since. */
export async function forgetSessions(db: Db, unusedSince: Instant): Promise<void> {
  await db.deleteFrom('sessions').where('seen_at', '<', unusedSince).execute();
}

const FORM_KEY = 'form-key';

/** The key by which forms of ours are known; made when there is none. */
export async function readFormKey(db: Db, fresh: string): Promise<string> {
  await db
    .insertInto('meta')
    .values({ key: FORM_KEY, value: fresh })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const row = await db
    .selectFrom('meta')
    .select('value')
    .where('key', '=', FORM_KEY)
    .executeTakeFirstOrThrow();
  return row.value;
}
