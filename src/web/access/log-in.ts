import { isPassword } from '../../config/password.ts';
import type { Account } from '../../model/account.ts';
import type { WebContext } from '../web-context.ts';
import { throttle } from './throttle.ts';

const QUARTER_MS = 15 * 60_000;

/** Nobody mistypes a password more often; an account is watched more closely than a source, which may be an office. */
const PER_ACCOUNT = 10;
const PER_SOURCE = 20;

export type LoggedIn =
  | { readonly kind: 'in'; readonly account: Account }
  | { readonly kind: 'wrong' | 'too-often' };

export type LogIn = (name: string, password: string, source: string) => Promise<LoggedIn>;

/**
 * Checks names and passwords, slowly and one after the other. Who has failed too often, by the name or from where they
 * come, is not even looked at for a while; a name that nobody has is treated as one that somebody has.
 */
export function openLogIn({ accounts, clock, log }: Pick<WebContext, 'accounts' | 'clock' | 'log'>): LogIn {
  const names = throttle({ most: PER_ACCOUNT, withinMs: QUARTER_MS });
  const sources = throttle({ most: PER_SOURCE, withinMs: QUARTER_MS });
  let turn: Promise<unknown> = Promise.resolve();
  return async (name, password, source) => {
    const now = clock.now();
    if (!names.isFree(name, now) || !sources.isFree(source, now)) {
      log.warn({ source }, 'a log-in was put off: too many have failed');
      return { kind: 'too-often' };
    }
    // Counted before it is known, so that many at once are not free.
    names.count(name, now);
    sources.count(source, now);
    const account = accounts.read().find((each) => each.name === name);
    const checked = turn.then(() => isPassword(password, account?.password));
    turn = checked.catch(() => undefined);
    if (!(await checked) || account === undefined) {
      log.warn({ source }, 'a log-in failed');
      return { kind: 'wrong' };
    }
    names.forget(name);
    log.info({ account: account.name, source }, 'logged in');
    return { kind: 'in', account };
  };
}
