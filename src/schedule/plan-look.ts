import { faultTable } from '../model/fault.ts';
import { addMs, type Instant } from '../model/instant.ts';
import type { Page } from '../model/page.ts';
import type { PageState } from '../model/page-state.ts';
import { nextDue } from './next-due.ts';

export interface LookRules {
  readonly jitterMs: number;
  readonly retryAfterMs: readonly number[];
}

/**
 * When a page is looked at next, after the look that left it in `state`. A page in trouble is looked at again soon,
 * later each time, but never later than its next slot.
 */
export function planNextLook(page: Page, state: PageState, rules: LookRules): Instant | undefined {
  if (state.lastAt === undefined) return undefined;
  const slot = nextDue(page.id, page.schedule, state.lastAt, rules.jitterMs);
  if (state.trouble === undefined || faultTable[state.trouble.fault.code].retry !== 'soon') return slot;
  const again = rules.retryAfterMs[state.trouble.looks - 1];
  if (again === undefined) return slot;
  const soon = addMs(state.lastAt, again);
  return soon < slot ? soon : slot;
}

/**
 * Whether a page is due. A due time that lies further ahead than its schedule could have set it is a leftover of a
 * clock that went back, or of an older schedule: the page is due then, too.
 */
export function isDue(page: Page, state: PageState, now: Instant, rules: LookRules): boolean {
  if (page.paused) return false;
  if (state.dueAt === undefined || state.dueAt <= now) return true;
  const latest = nextDue(
    page.id,
    page.schedule,
    nextDue(page.id, page.schedule, now, rules.jitterMs),
    rules.jitterMs,
  );
  return state.dueAt > latest;
}
