import type { Change } from '../model/change.ts';
import type { Instant } from '../model/instant.ts';
import type { PageNotice } from '../model/outbox.ts';
import type { Page } from '../model/page.ts';
import type { PageState } from '../model/page-state.ts';
import { holdFor } from '../review/review-policy.ts';
import { planNextLook } from '../schedule/plan-look.ts';
import { insertCaptures } from '../store/captures.ts';
import { insertChange } from '../store/changes.ts';
import { enqueue } from '../store/outbox.ts';
import { writePageState } from '../store/page-states.ts';
import { promiseWrites } from '../store/pending-writes.ts';
import type { Context } from './context.ts';
import type { PageLedger } from './page-ledger.ts';
import { alertCopies, alertOf, noticeCopies, submissions } from './queue-mail.ts';
import { whoSubscribes } from './who-subscribes.ts';

export interface LookResult {
  readonly page: Page;
  readonly state: PageState;
  readonly ledger: PageLedger;
  readonly changes: readonly Change[];
  readonly notices: readonly PageNotice[];
}

/**
 * Makes one look stand, all of it or nothing: the page's state, captures, changes, the copies to be mailed, and the
 * promise of every line and file. Bodies are in the archive before this is called.
 */
export async function commitLook(context: Context, revision: number, result: LookResult): Promise<PageState> {
  const { page, ledger, changes, notices } = result;
  const subscribers = changes.length === 0 ? [] : await whoSubscribes(context, context.store.db);
  const copies = changes.flatMap((change) => takeDown({ ...context, subscribers }, page, ledger, change));
  const at = result.state.lastAt ?? context.clock.now();
  const told = notices.flatMap((notice) => takeDownNotice(context, page, ledger, notice, at));
  const state = withDueTime(context, page, { ...result.state, ...ledger.heads });
  await context.store.transaction(async (tx) => {
    await writePageState(tx, { state, revision });
    await insertCaptures(tx, ledger.captures);
    for (const change of changes) await insertChange(tx, change, heldUntil(context, change));
    await enqueue(tx, [...copies, ...told]);
    await promiseWrites(tx, ledger.writes);
  });
  return state;
}

/** Writes a change, and who is to be told of it or to keep the page, into the page's history. */
function takeDown(context: Context, page: Page, ledger: PageLedger, change: Change) {
  ledger.history({ type: 'change', change });
  const submitted = submissions(context, page, change);
  for (const { madeAt } of submitted) ledger.history({ type: 'submission', change: change.id, at: madeAt });
  if (!change.alert) return submitted;
  const copies = alertCopies(context, page, change);
  const alert = alertOf(change);
  const held = heldUntil(context, change);
  ledger.history({
    type: 'alert',
    id: alert.id,
    change: change.id,
    at: alert.at,
    recipients: copies.map((copy) => copy.recipientKey),
    ...(held === undefined ? {} : { held }),
  });
  return [...copies, ...submitted];
}

export function isHeld(context: Pick<Context, 'settings'>, change: Change): boolean {
  return heldUntil(context, change) !== undefined;
}

function heldUntil({ settings }: Pick<Context, 'settings'>, change: Change): Instant | undefined {
  return change.alert ? holdFor(settings.review, change) : undefined;
}

/** Writes into the page's history what the operator is to be told, in case the database is lost before that. */
function takeDownNotice(context: Context, page: Page, ledger: PageLedger, notice: PageNotice, at: Instant) {
  const copies = noticeCopies(context, notice, page.id, at);
  const { page: _, ...said } = notice;
  for (const { recipientKey } of copies)
    ledger.history({ type: 'notice', at, recipient: recipientKey, notice: said });
  return copies;
}

function withDueTime(context: Context, page: Page, { dueAt: _, ...state }: PageState): PageState {
  const { jitterMs } = context.settings.schedule;
  const { retryAfterMs } = context.settings.judge;
  const dueAt = planNextLook(page, state, { jitterMs, retryAfterMs });
  return dueAt === undefined ? state : { ...state, dueAt };
}
