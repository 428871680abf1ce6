import type { Capture, Exchange, Quality, StoredBody } from '../model/capture.ts';
import type { Change } from '../model/change.ts';
import { type Fault, faultTable, sentenceOf } from '../model/fault.ts';
import { epochMsOf, type Instant } from '../model/instant.ts';
import type { PageNotice } from '../model/outbox.ts';
import type { Page } from '../model/page.ts';
import type { PageState, Trouble } from '../model/page-state.ts';
import type { JudgeSettings, Settings } from '../model/settings.ts';
import { withdrawnChange } from './make-change.ts';
import type { PageLedger } from './page-ledger.ts';
import { GONE, hasPersisted, nextTrouble } from './trouble.ts';

/** A look that gave no usable capture: bytes that are not the page (suspect), or nothing that could be kept. */
export interface BadLook {
  readonly at: Instant;
  readonly via: 'http' | 'browser';
  readonly requestedUrl: string;
  readonly fault: Fault;
  readonly exchange?: Exchange;
  readonly body?: StoredBody;
  readonly rendered?: StoredBody;
  readonly quality?: Quality;
  /** Another look is taken right beside it. */
  readonly lookedAgain?: true;
}

export function recordBadCapture(ledger: PageLedger, page: Page, look: BadLook): void {
  ledger.capture(badCapture(page, look));
}

function badCapture(page: Page, look: BadLook): Capture {
  const { at, via, requestedUrl, fault, exchange, body, rendered, quality, lookedAgain } = look;
  if (exchange !== undefined && body !== undefined) {
    return {
      page: page.id,
      at,
      outcome: 'suspect',
      fault,
      exchange,
      body,
      ...(rendered === undefined ? {} : { rendered }),
      ...(quality === undefined ? {} : { quality }),
      ...(lookedAgain === undefined ? {} : { lookedAgain }),
    };
  }
  return {
    page: page.id,
    at,
    outcome: 'failed',
    fault,
    via,
    requestedUrl,
    ...(lookedAgain === undefined ? {} : { lookedAgain }),
    ...(exchange === undefined ? {} : { exchange }),
  };
}

export interface Troubled {
  readonly state: PageState;
  readonly change?: Change;
  readonly notice?: PageNotice;
}

/**
 * What a bad look means for the page: trouble that begins or goes on, an outage once it has lasted for too long, a
 * withdrawal once the server has said often and long enough that the page is gone.
 */
export function noteTrouble(
  ledger: PageLedger,
  page: Page,
  before: PageState,
  look: BadLook,
  { judge: rules, mail }: Settings,
): Troubled {
  const canTell = mail.operator !== undefined;
  const trouble = nextTrouble(before.trouble, look.fault, look.at);
  const state: PageState = { ...before, lastAt: look.at, trouble };
  if (isWithdrawn(before, trouble, rules) && before.good !== undefined) {
    const because = `${sentenceOf(look.fault)} Seen ${trouble.sameLooks} times since ${trouble.sameSince}.`;
    const status = look.exchange?.status ?? 0;
    const change = withdrawnChange({ page: page.id, at: look.at, good: before.good }, status, because);
    return { state: { ...state, withdrawnAt: look.at }, change };
  }
  const isSettled = state.withdrawnAt !== undefined && GONE.has(look.fault.code);
  if (trouble.toldAt !== undefined || isSettled || !canTell) return { state };
  const told: PageState = { ...state, trouble: { ...trouble, toldAt: look.at } };
  if (isSilentTooLong(before, trouble, rules)) {
    ledger.history({ type: 'outage', at: look.at, since: trouble.since, fault: look.fault });
    return {
      state: told,
      notice: { kind: 'outage', page, since: before.good?.confirmedAt ?? trouble.since, fault: look.fault },
    };
  }
  if (faultTable[look.fault.code].retry === 'person') {
    ledger.history({ type: 'outage', at: look.at, since: trouble.since, fault: look.fault });
    return { state: told, notice: { kind: 'needs-person', page, fault: look.fault } };
  }
  return { state };
}

function isWithdrawn(before: PageState, trouble: Trouble, rules: JudgeSettings): boolean {
  return (
    GONE.has(trouble.fault.code) &&
    before.withdrawnAt === undefined &&
    hasPersisted(trouble, { looks: rules.withdrawnAfterLooks, overMs: rules.withdrawnAfterMs })
  );
}

/** How much of the limit the bad looks themselves must fill: one at a page that is looked at weekly is no outage. */
const SHARE_OF_BAD_LOOKS = 1 / 4;

function isSilentTooLong(before: PageState, trouble: Trouble, { silentAfterMs }: JudgeSettings): boolean {
  const since = (at: Instant): number => epochMsOf(trouble.lastAt) - epochMsOf(at);
  return (
    since(before.good?.confirmedAt ?? trouble.since) >= silentAfterMs &&
    since(trouble.since) >= silentAfterMs * SHARE_OF_BAD_LOOKS
  );
}

/** The trouble is over: taken down, and the operator told if the outage was told. */
export function noteRecovery(
  ledger: PageLedger,
  page: Page,
  state: PageState,
  at: Instant,
): { readonly state: PageState; readonly notice?: PageNotice } {
  const { trouble, withdrawnAt: _, ...rest } = state;
  if (trouble?.toldAt === undefined) return { state: rest };
  ledger.history({ type: 'recovery', at, since: trouble.since });
  return { state: rest, notice: { kind: 'recovery', page, since: trouble.since, at } };
}
