import type { Quality } from '../model/capture.ts';
import type { Change } from '../model/change.ts';
import type { Fault } from '../model/fault.ts';
import type { PageNotice } from '../model/outbox.ts';
import type { Page } from '../model/page.ts';
import type { LastGood, PageState } from '../model/page-state.ts';
import type { Context } from './context.ts';
import { stampOf } from './extractor-stamp.ts';
import { keepBodies, keepWhole } from './keep-bodies.ts';
import type { Look } from './look.ts';
import { versionOf, wordingChange } from './make-change.ts';
import type { CheckOutcome } from './page-check.ts';
import type { PageLedger } from './page-ledger.ts';
import { passagesOf } from './passages-of.ts';
import { type BadLook, noteRecovery, noteTrouble, recordBadCapture } from './record-bad.ts';
import { recordGood, sameWords } from './record-good.ts';
import { GONE } from './trouble.ts';
import type { Weighed } from './weigh-look.ts';

/** What a look comes to for the page, ready to be made to stand. */
export interface Taken {
  readonly outcome: CheckOutcome;
  readonly state: PageState;
  readonly changes: readonly Change[];
  readonly notices: readonly PageNotice[];
  readonly fault?: Fault;
  /** How sure it is that what was seen is the page; absent where nothing came, or only its confirmation. */
  readonly quality?: Quality;
}

/** Why a look is not usable, and how far it is from it where something came. */
export interface Refusal {
  readonly fault: Fault;
  readonly quality?: Quality | undefined;
}

type ReadLook = Extract<Look, { kind: 'read' }>;
type SameLook = Extract<Look, { kind: 'same' }>;
type FaultLook = Extract<Look, { kind: 'fault' }>;

/** The server says, or shows, that the page is what it was. */
export async function takeSame(
  { archive }: Context,
  page: Page,
  state: PageState,
  ledger: PageLedger,
  { exchange, sent }: SameLook,
): Promise<Taken> {
  const { good } = state;
  if (good === undefined) throw new Error(`${page.id}: nothing is known that could be the same`);
  if (sent !== undefined) await keepWhole(archive.blobs, good.capture, sent);
  const { at, status, via } = exchange;
  const confirms = good.record;
  const isOtherWay = JSON.stringify(exchange.redirects) !== JSON.stringify(good.capture.exchange.redirects);
  const way = isOtherWay ? { exchange } : {};
  ledger.capture({ page: page.id, at, outcome: 'unchanged', status, via, confirms, ...way });
  const confirmed: LastGood = { ...good, confirmedAt: at };
  const change =
    state.withdrawnAt === undefined
      ? undefined
      : wordingChange({ page: page.id, at, good }, 'returned', versionOf(good), sameWords);
  return recovered(page, ledger, { ...state, lastAt: at, good: confirmed }, at, change, 'unchanged');
}

/** A usable capture: first, with the same words, or with others. */
export async function takeGood(
  context: Context,
  page: Page,
  state: PageState,
  ledger: PageLedger,
  look: ReadLook,
  weighed: Exclude<Weighed, { kind: 'suspect' }>,
): Promise<Taken> {
  const kept = await keepBodies(context.archive.blobs, look);
  const { exchange } = look;
  const { document, quality } = weighed;
  const conclusion = 'compared' in weighed || weighed.kind === 'first' ? weighed : undefined;
  const isSame = weighed.kind === 'same-words';
  const found = isSame ? {} : { found: passagesOf(document, context.lexicon, page) };
  const { extracted } = look;
  const idle = extracted.kind === 'document' && extracted.idle !== undefined ? { idle: extracted.idle } : {};
  const good = {
    at: exchange.at,
    exchange,
    ...kept,
    document,
    extractor: stampOf(page),
    quality,
    ...idle,
    ...found,
  };
  const { state: after, change, notice } = recordGood(ledger, page, state, good, conclusion);
  const outcome = state.good === undefined ? 'first' : 'unchanged';
  const taken = { ...recovered(page, ledger, after, exchange.at, change, outcome), quality };
  return notice === undefined ? taken : { ...taken, notices: [...taken.notices, notice] };
}

/** A capture that is not usable. */
export async function takeBad(
  context: Context,
  page: Page,
  state: PageState,
  ledger: PageLedger,
  look: ReadLook | FaultLook,
  { fault, quality }: Refusal,
): Promise<Taken> {
  const bad = await badLook(context, look, { fault, quality });
  recordBadCapture(ledger, page, bad);
  const outcome = look.kind === 'read' ? 'suspect' : 'failed';
  const troubled = noteTrouble(ledger, page, state, bad, context.settings);
  const { change, notice } = troubled;
  return {
    outcome: isGone(troubled.state, fault) ? 'withdrawn' : outcome,
    state: troubled.state,
    changes: change === undefined ? [] : [change],
    notices: notice === undefined ? [] : [notice],
    fault,
    ...(quality === undefined ? {} : { quality }),
  };
}

/** Keeps a bad capture with another look right beside it: evidence, but not a look of its own. */
export async function keepBeside(
  context: Context,
  page: Page,
  ledger: PageLedger,
  look: ReadLook | FaultLook,
  refusal: Refusal,
): Promise<void> {
  recordBadCapture(ledger, page, { ...(await badLook(context, look, refusal)), lookedAgain: true });
}

function isGone(state: PageState, fault: Fault): boolean {
  return state.withdrawnAt !== undefined && GONE.has(fault.code);
}

async function badLook(
  context: Context,
  look: ReadLook | FaultLook,
  { fault, quality }: Refusal,
): Promise<BadLook> {
  if (look.kind === 'fault') return look;
  const { exchange } = look;
  const { at, via, requestedUrl } = exchange;
  const kept = await keepBodies(context.archive.blobs, look);
  return { at, via, requestedUrl, fault, exchange, ...kept, ...(quality === undefined ? {} : { quality }) };
}

function recovered(
  page: Page,
  ledger: PageLedger,
  state: PageState,
  at: PageState['lastAt'] & string,
  change: Change | undefined,
  outcome: 'first' | 'unchanged' | 'changed',
): Taken {
  const { state: healthy, notice } = noteRecovery(ledger, page, state, at);
  return {
    outcome: change === undefined ? outcome : 'changed',
    state: healthy,
    changes: change === undefined ? [] : [change],
    notices: notice === undefined ? [] : [notice],
  };
}
