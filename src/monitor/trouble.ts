import type { Fault } from '../model/fault.ts';
import { epochMsOf, type Instant } from '../model/instant.ts';
import type { Trouble } from '../model/page-state.ts';

/** The row of bad looks that this one makes or prolongs. */
export function nextTrouble(before: Trouble | undefined, fault: Fault, at: Instant): Trouble {
  if (before === undefined) return { since: at, lastAt: at, fault, looks: 1, sameLooks: 1, sameSince: at };
  const same = before.fault.code === fault.code;
  return {
    ...before,
    lastAt: at,
    fault,
    looks: before.looks + 1,
    sameLooks: same ? before.sameLooks + 1 : 1,
    sameSince: same ? before.sameSince : at,
  };
}

/** How many looks, over how long, must come to the same before a fault is believed. */
export interface Persistence {
  readonly looks: number;
  readonly overMs: number;
}

export function hasPersisted(trouble: Trouble, { looks, overMs }: Persistence): boolean {
  return trouble.sameLooks >= looks && epochMsOf(trouble.lastAt) - epochMsOf(trouble.sameSince) >= overMs;
}
