import { partText } from '../extract/html/page-parts.ts';
import { addMs, type Instant } from '../model/instant.ts';
import type { PageNotice } from '../model/outbox.ts';
import type { Page } from '../model/page.ts';
import type { PageState } from '../model/page-state.ts';
import { readPageStates } from '../store/page-states.ts';
import type { Context } from './context.ts';
import { stampOf } from './extractor-stamp.ts';

/** A banner that a rule leaves out may be away for days: it is not told anew every time. */
const TOLD_FOR_MS = 7 * 24 * 3_600_000;

/**
 * Has the operator told of rules of the page's settings that match nothing in it, each once while it does not. A rule
 * that several pages of a vendor have is told when it matches nothing on any of them, and for one of them.
 */
export async function noteIdleRules(
  context: Context,
  page: Page,
  state: PageState,
): Promise<{ readonly state: PageState; readonly notices: readonly PageNotice[] }> {
  const { good, lastAt, toldIdle = {} } = state;
  if (good === undefined || lastAt === undefined || context.settings.mail.operator === undefined)
    return { state, notices: [] };
  const idle = good.capture.text.idle ?? [];
  const isRecent = (at: Instant): boolean => addMs(at, TOLD_FOR_MS) > lastAt;
  const kept = Object.entries(toldIdle).filter(([rule, at]) => idle.includes(rule) || isRecent(at));
  const untold = idle.filter((rule) => !kept.some(([known]) => known === rule));
  const rules = await idleEverywhere(context, page, untold);
  if (rules.length === 0 && kept.length === Object.keys(toldIdle).length) return { state, notices: [] };
  const told = Object.fromEntries([...kept, ...rules.map((rule) => [rule, lastAt] as const)]);
  return {
    state: { ...state, toldIdle: told },
    notices: rules.length === 0 ? [] : [{ kind: 'idle-rules', page, rules }],
  };
}

/** Which rules no other page of the vendor has, or are for this one to tell: the first of those that were seen. */
async function idleEverywhere(
  { pages, store }: Context,
  page: Page,
  rules: readonly string[],
): Promise<readonly string[]> {
  if (rules.length === 0) return rules;
  const others = pages.filter(
    (other) => other.vendor.id === page.vendor.id && other.id !== page.id && !other.paused,
  );
  const sharing = others.filter((other) => rules.some((rule) => hasRule(other, rule)));
  if (sharing.length === 0) return rules;
  const states = await readPageStates(
    store.db,
    sharing.map(({ id }) => id),
  );
  return rules.filter((rule) =>
    sharing
      .filter((other) => hasRule(other, rule))
      .every((other) => {
        const seen = states.get(other.id)?.state;
        if (seen?.lastAt === undefined) return false;
        if (seen.good === undefined) return true;
        const { extractor, idle = [] } = seen.good.capture.text;
        return extractor === stampOf(other) && idle.includes(rule) && page.id < other.id;
      }),
  );
}

function hasRule({ remove, ignore }: Page, rule: string): boolean {
  return (
    remove.some((part) => rule === `remove: ${partText(part)}`) ||
    ignore.some((text) => rule === `ignore: ${text}`)
  );
}
