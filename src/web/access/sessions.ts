import { randomBytes } from 'node:crypto';
import type { Account } from '../../model/account.ts';
import { type Sha256, sha256 } from '../../model/digest.ts';
import { addMs } from '../../model/instant.ts';
import {
  endSession,
  forgetSessions,
  insertSession,
  readSession,
  touchSession,
} from '../../store/sessions.ts';
import type { WebContext } from '../web-context.ts';

const HOUR_MS = 3_600_000;
/** A browser that was left alone asks for the password again, and so does every browser after a week. */
const IDLE_MS = 12 * HOUR_MS;
const LONGEST_MS = 7 * 24 * HOUR_MS;
/** How often it is taken down that a session is in use. */
const TOUCH_MS = 60_000;

const TOKEN_BYTES = 32;

type Keeping = Pick<WebContext, 'store' | 'clock' | 'accounts'>;

/** Logs somebody in; returns the token for the browser, which is stored nowhere else. */
export async function beginSession({ store, clock }: Keeping, account: Account): Promise<string> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  const now = clock.now();
  await forgetSessions(store.db, addMs(now, -IDLE_MS));
  await insertSession(store.db, {
    token: sha256(token),
    account: account.name,
    password: sha256(account.password),
    madeAt: now,
    seenAt: now,
  });
  return token;
}

/** Whose session a token opens: nobody's when it is old, or when the account is gone or has another password. */
export async function whoseSession(
  { store, clock, accounts }: Keeping,
  token: string,
): Promise<{ readonly account: Account; readonly session: Sha256 } | undefined> {
  const session = await readSession(store.db, sha256(token));
  if (session === undefined) return undefined;
  const now = clock.now();
  const account = accounts.read().find(({ name }) => name === session.account);
  const isOver = addMs(session.seenAt, IDLE_MS) < now || addMs(session.madeAt, LONGEST_MS) < now;
  if (isOver || account === undefined || sha256(account.password) !== session.password) {
    await endSession(store.db, session.token);
    return undefined;
  }
  if (addMs(session.seenAt, TOUCH_MS) < now) await touchSession(store.db, session.token, now);
  return { account, session: session.token };
}

export async function leaveSession({ store }: Keeping, session: string): Promise<void> {
  await endSession(store.db, session as Sha256);
}
