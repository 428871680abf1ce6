import type { Fault, FaultCode } from '../model/fault.ts';
import { epochMsOf, type Instant } from '../model/instant.ts';
import type { Trouble } from '../model/page-state.ts';
import type { Settings } from '../model/settings.ts';

/** What a server says of a page that is no longer there, with its status or in words. */
export const GONE: ReadonlySet<FaultCode> = new Set(['not-found', 'soft-404']);

/** Faults of the way to the page: they say nothing about it, so they do not interrupt a row of looks that do. */
const NO_ANSWER: ReadonlySet<FaultCode> = new Set([
  ...([
    'dns-failure',
    'connect-failed',
    'connection-lost',
    'timeout',
    'tls-invalid',
    'rate-limited',
  ] as const),
  ...(['http-status', 'browser-missing', 'browser-failed', 'redirect-loop', 'protocol-error'] as const),
]);

/** The row of bad looks that this one makes or prolongs. */
export function nextTrouble(before: Trouble | undefined, fault: Fault, at: Instant): Trouble {
  const same = classOf(fault.code);
  if (before === undefined)
    return { since: at, lastAt: at, fault, looks: 1, same, sameLooks: 1, sameSince: at };
  const row = { ...before, lastAt: at, fault, looks: before.looks + 1 };
  if (before.same === same) return { ...row, sameLooks: before.sameLooks + 1 };
  if (NO_ANSWER.has(fault.code) && !NO_ANSWER.has(before.same)) return row;
  return { ...row, same, sameLooks: 1, sameSince: at };
}

function classOf(code: FaultCode): FaultCode {
  return GONE.has(code) ? 'not-found' : code;
}

/** How many looks, over how long, must come to the same before a fault is believed. */
export interface Persistence {
  readonly looks: number;
  readonly overMs: number;
}

export function persistenceOf({ judge }: Settings): Persistence {
  return { looks: judge.withdrawnAfterLooks, overMs: judge.withdrawnAfterMs };
}

export function hasPersisted(trouble: Trouble, { looks, overMs }: Persistence): boolean {
  return trouble.sameLooks >= looks && epochMsOf(trouble.lastAt) - epochMsOf(trouble.sameSince) >= overMs;
}
