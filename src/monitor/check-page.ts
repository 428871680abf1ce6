import type { Change } from '../model/change.ts';
import type { FaultCode } from '../model/fault.ts';
import { sentenceOf } from '../model/fault.ts';
import type { Page } from '../model/page.ts';
import type { PageState } from '../model/page-state.ts';
import type { StoredPageState } from '../store/page-states.ts';
import { commitLook } from './commit-look.ts';
import type { Context } from './context.ts';
import { type Look, lookAt } from './look.ts';
import type { CheckOutcome, PageCheck } from './page-check.ts';
import { openLedger } from './page-ledger.ts';
import { isWorthAPicture, openPictureTime, type PictureTime, pictureLook } from './picture-look.ts';
import { reReadIfRulesChanged } from './re-read.ts';
import { keepSuspect, type Taken, takeBad, takeGood, takeSame } from './take-look.ts';
import { type Weighed, weighLook } from './weigh-look.ts';

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

  const seen = await see(context, page, reread.known, firstWay(page, reread.state), signal);
  const better = shouldAskBrowser(page, seen)
    ? await see(context, page, reread.known, 'browser', signal)
    : undefined;
  const counts = better === undefined || sawNothing(better) ? seen : better;
  const taken =
    counts === seen
      ? await take(context, page, reread.state, ledger, seen)
      : await takeBoth(context, page, reread.state, ledger, seen, counts);

  const changes = [...reread.changes, ...taken.changes];
  const state = await commitLook(context, stored.revision, { ...taken, page, ledger, changes });
  const of = ledger.captures.at(-1)?.record;
  if (of !== undefined && isWorthAPicture(context, counts.look, taken)) {
    const pictured = { of, stored: { state, revision: stored.revision + 1 } };
    await pictureLook(context, page, pictured, pictureTime, signal);
  }
  return summary(page, taken, performance.now() - begun);
}

/** A look and what it was found to be. */
export interface Seen {
  readonly look: Look;
  readonly weighed?: Weighed;
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
    BROWSER_MAY_HELP.has(weighed.fault.code)
  );
}

/** Where the browser sees nothing, what plain HTTP has seen counts: a page that was cut down is followed without it. */
function sawNothing({ look }: Seen): boolean {
  return look.kind === 'fault';
}

function take(
  context: Context,
  page: Page,
  state: PageState,
  ledger: ReturnType<typeof openLedger>,
  { look, weighed }: Seen,
): Promise<Taken> {
  if (look.kind === 'same') return takeSame(context, page, state, ledger, look);
  if (look.kind === 'fault') return takeBad(context, page, state, ledger, look, look.fault);
  if (weighed === undefined) throw new Error('a look that was read was not weighed');
  if (weighed.kind === 'suspect') return takeBad(context, page, state, ledger, look, weighed.fault);
  return takeGood(context, page, state, ledger, look, weighed);
}

/** Both looks are kept; the browser's is the one that counts. */
async function takeBoth(
  context: Context,
  page: Page,
  state: PageState,
  ledger: ReturnType<typeof openLedger>,
  first: Seen,
  second: Seen,
): Promise<Taken> {
  if (first.look.kind !== 'read' || first.weighed?.kind !== 'suspect')
    throw new Error('the first look was not suspect');
  await keepSuspect(context, page, ledger, first.look, first.weighed.fault);
  return take(context, page, state, ledger, second);
}

function summary(page: Page, taken: Taken, ms: number): PageCheck {
  const change: Change | undefined = taken.changes[0];
  const reasons = taken.fault === undefined ? (change?.reasons ?? []) : [sentenceOf(taken.fault)];
  return {
    page: page.id,
    outcome: taken.outcome satisfies CheckOutcome,
    reasons,
    change: change?.id ?? null,
    findings: change?.findings ?? [],
    alert: change?.alert ?? false,
    ms: Math.round(ms * 10) / 10,
  };
}
