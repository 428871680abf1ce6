import { addMs, type Instant } from '../model/instant.ts';
import type { PageNotice } from '../model/outbox.ts';
import type { Page } from '../model/page.ts';
import type { PageState } from '../model/page-state.ts';
import type { Settings } from '../model/settings.ts';

/** A banner that a rule leaves out may be away for days: it is not told anew every time. */
const TOLD_FOR_MS = 7 * 24 * 3_600_000;

/** Has the operator told of rules of the page's settings that match nothing in it, each once while it does not. */
export function noteIdleRules(
  page: Page,
  state: PageState,
  { mail }: Settings,
): { readonly state: PageState; readonly notices: readonly PageNotice[] } {
  const { good, lastAt, toldIdle = {} } = state;
  if (good === undefined || lastAt === undefined || mail.operator === undefined)
    return { state, notices: [] };
  const idle = good.capture.text.idle ?? [];
  const isRecent = (at: Instant): boolean => addMs(at, TOLD_FOR_MS) > lastAt;
  const kept = Object.entries(toldIdle).filter(([rule, at]) => idle.includes(rule) || isRecent(at));
  const rules = idle.filter((rule) => !kept.some(([known]) => known === rule));
  if (rules.length === 0 && kept.length === Object.keys(toldIdle).length) return { state, notices: [] };
  const told = Object.fromEntries([...kept, ...rules.map((rule) => [rule, lastAt] as const)]);
  return {
    state: { ...state, toldIdle: told },
    notices: rules.length === 0 ? [] : [{ kind: 'idle-rules', page, rules }],
  };
}
