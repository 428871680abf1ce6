import type { Change } from '../model/change.ts';
import type { Fault, FaultCode } from '../model/fault.ts';
import { sentenceOf } from '../model/fault.ts';
import type { Noise } from '../model/noise.ts';
import type { Page } from '../model/page.ts';
import type { PageState } from '../model/page-state.ts';
import type { StoredPageState } from '../store/page-states.ts';
import { commitLook, isHeld } from './commit-look.ts';
import type { Context } from './context.ts';
import { noteIdleRules } from './idle-rules.ts';
import { isSame, lookAt } from './look.ts';
import type { CheckOutcome, PageCheck } from './page-check.ts';
import { openLedger, type PageLedger } from './page-ledger.ts';
import { isWorthAPicture, openPictureTime, type PictureTime, pictureLook } from './picture-look.ts';
import { reReadIfRulesChanged } from './re-read.ts';
import { noteNoise, settleNoise } from './settle-noise.ts';
import { type Seen, siftNoise } from './sift-noise.ts';
import { keepBeside, type Taken, takeBad, takeGood, takeSame } from './take-look.ts';
import { weighLook } from './weigh-look.ts';

/** Faults after which the browser may see what plain HTTP does not. */
const BROWSER_MAY_HELP: ReadonlySet<FaultCode> = new Set([
  'shell',
  'empty',
  'bot-challenge',
  'consent-wall',
  'collapsed',
  'http-status',
]);

/**
 * Looks at one page: fetches, judges, keeps, compares, and makes the outcome stand in one transaction. What the
 * world does wrong is an outcome; only the store's own trouble (StoreError) and bugs are thrown.
 */
export async function checkPage(
  context: Context,
  page: Page,
  stored: StoredPageState,
  signal?: AbortSignal,
  pictureTime: PictureTime = openPictureTime(),
): Promise<PageCheck> {
  const begun = performance.now();
  const at = context.clock.now();
  const ledger = openLedger(stored.state);
  const reread = await reReadIfRulesChanged(context, page, stored.state, ledger, at);

  const first = await see(context, page, reread.known, firstWay(page, reread.state), signal);
  const better = shouldAskBrowser(page, first)
    ? await see(context, page, reread.known, 'browser', signal)
    : undefined;
  const counts = better === undefined || sawNothing(better) ? first : better;
  if (counts !== first) await keepFirst(context, page, ledger, first);

  const { seen, again, noise } = await siftNoise(context, page, reread.state, counts, signal);
  const one = await take(context, page, withNoise(reread.state, noise), ledger, seen);
  const of = ledger.captures.at(-1)?.record;
  const two = again && (await takeAgain(context, page, one, ledger, again));
  const settled = await settleNoise(context, page, (two ?? one).state);
  noteNoise(ledger, stored.state.noise, settled);
  const idle = await noteIdleRules(context, page, settled.state);

  const theirs = [...one.changes, ...(two?.changes ?? []), ...settled.changes];
  const state = await commitLook(context, stored.revision, {
    state: idle.state,
    page,
    ledger,
    changes: [...reread.changes, ...theirs],
    notices: [...one.notices, ...(two?.notices ?? []), ...idle.notices],
  });
  if (of !== undefined && isWorthAPicture(context, seen.look, one)) {
    const pictured = { of, stored: { state, revision: stored.revision + 1 } };
    await pictureLook(context, page, pictured, pictureTime, signal);
  }
  return summary(context, page, { ...one, changes: theirs }, performance.now() - begun);
}

async function see(
  context: Context,
  page: Page,
  state: PageState,
  via: 'http' | 'browser',
  signal: AbortSignal | undefined,
): Promise<Seen> {
  const look = await lookAt(context, page, state, via, signal);
  if (look.kind !== 'read') return { look };
  return { look, weighed: await weighLook(context, page, state, look, look.exchange.at) };
}

function firstWay(page: Page, state: PageState): 'http' | 'browser' {
  return page.fetcher === 'auto' ? state.via : page.fetcher;
}

function shouldAskBrowser(page: Page, { look, weighed }: Seen): boolean {
  return (
    page.fetcher === 'auto' &&
    look.kind === 'read' &&
    look.exchange.via === 'http' &&
    weighed?.kind === 'suspect' &&
    mayBrowserHelp(weighed.fault)
  );
}

export function mayBrowserHelp({ code }: Fault): boolean {
  return BROWSER_MAY_HELP.has(code);
}

/** Where the browser sees nothing, what plain HTTP has seen counts: a page that was cut down is followed without it. */
function sawNothing({ look }: Seen): boolean {
  return look.kind === 'fault';
}

function take(
  context: Context,
  page: Page,
  state: PageState,
  ledger: PageLedger,
  { look, weighed }: Seen,
): Promise<Taken> {
  if (look.kind === 'same') return takeSame(context, page, state, ledger, look);
  if (look.kind === 'fault') return takeBad(context, page, state, ledger, look, look);
  if (weighed === undefined) throw new Error('a look that was read was not weighed');
  if (weighed.kind === 'suspect') return takeBad(context, page, state, ledger, look, weighed);
  return takeGood(context, page, state, ledger, look, weighed);
}

function withNoise(state: PageState, noise: Noise): PageState {
  const isEmpty = noise.volatile.length + noise.flips.length === 0;
  return isEmpty && state.noise === undefined ? state : { ...state, noise };
}

/** The first look is kept beside the browser's, which is the one that counts. */
async function keepFirst(
  context: Context,
  page: Page,
  ledger: PageLedger,
  { look, weighed }: Seen,
): Promise<void> {
  if (look.kind !== 'read' || weighed?.kind !== 'suspect') throw new Error('the first look was not suspect');
  await keepBeside(context, page, ledger, look, weighed);
}

/** A second look right after the first; where it saw something else than the page, the first one stands. */
async function takeAgain(
  context: Context,
  page: Page,
  { state }: Taken,
  ledger: PageLedger,
  { look, weighed }: Seen,
): Promise<Taken | undefined> {
  if (look.kind === 'same') throw new Error('a second look is asked for whole');
  const refusal = look.kind === 'fault' ? look : weighed?.kind === 'suspect' ? weighed : undefined;
  if (refusal !== undefined) {
    await keepBeside(context, page, ledger, look, refusal);
    return undefined;
  }
  const { good } = state;
  const isSameBytes =
    look.kind === 'read' && good && isSame(good.capture, look.exchange, look.rendered ?? look.body);
  if (!isSameBytes) return take(context, page, state, ledger, { look, ...(weighed && { weighed }) });
  return take(context, page, state, ledger, { look: { kind: 'same', exchange: look.exchange, sent: look } });
}

function summary(context: Context, page: Page, taken: Taken, ms: number): PageCheck {
  const change: Change | undefined = taken.changes[0];
  const reasons = taken.fault === undefined ? (change?.reasons ?? []) : [sentenceOf(taken.fault)];
  return {
    page: page.id,
    outcome: (change !== undefined && taken.outcome === 'unchanged'
      ? 'changed'
      : taken.outcome) satisfies CheckOutcome,
    reasons,
    change: change?.id ?? null,
    findings: change?.findings ?? [],
    alert: change?.alert ?? false,
    held: change !== undefined && isHeld(context, change),
    quality: taken.quality ?? null,
    ms: Math.round(ms * 10) / 10,
  };
}
