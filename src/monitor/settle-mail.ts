import { layout } from '../archive/layout.ts';
import type { AlertId, SendOutcome } from '../model/alert.ts';
import { counted } from '../model/counted.ts';
import { addMs, type Instant } from '../model/instant.ts';
import type { Matter, Notice, OutboxItem } from '../model/outbox.ts';
import { recordDelivery } from '../store/deliveries.ts';
import { countDeadInRow, defer, enqueue, LONGEST_WAIT_MS, settleForGood, unclaim } from '../store/outbox.ts';
import { promiseWrites } from '../store/pending-writes.ts';
import type { Tx } from '../store/schema.ts';
import type { Context } from './context.ts';
import { noticeCopies } from './queue-mail.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** How long after each failed attempt a copy is tried again; after the last one it is dead. About three days in all. */
const RETRY_AFTER_MS: readonly number[] = [
  MINUTE_MS,
  5 * MINUTE_MS,
  15 * MINUTE_MS,
  HOUR_MS,
  3 * HOUR_MS,
  6 * HOUR_MS,
  12 * HOUR_MS,
  LONGEST_WAIT_MS,
  LONGEST_WAIT_MS,
];

/** Takes down what became of one attempt to send, and what goes with its success; what was about every mail alike costs this one no attempt. */
export async function settleMail(
  context: Context,
  item: OutboxItem,
  messageId: string,
  outcome: SendOutcome,
  alongside?: (tx: Tx) => Promise<void>,
): Promise<void> {
  const at = context.clock.now();
  switch (outcome.kind) {
    case 'sent':
      return settle(context, item, { state: 'sent', at, messageId, because: '' }, alongside);
    case 'rejected':
      return settle(context, item, { state: 'dead', at, messageId, because: outcome.because });
    case 'deferred': {
      const wait = RETRY_AFTER_MS[item.attempts];
      if (wait === undefined)
        return settle(context, item, { state: 'dead', at, messageId, because: outcome.because });
      return context.store.transaction((tx) => defer(tx, item.id, addMs(at, wait), outcome.because));
    }
    case 'refused':
    case 'unreachable':
      return context.store.transaction((tx) => unclaim(tx, [item]));
  }
}

/** Why a copy is not to be sent after all. */
export const LEFT = 'the recipient no longer subscribes';
export const NO_SIGN_UPS = 'nobody can sign up on the web page any more';
export const RETRACTED = 'the alert was taken back before it was sent';

/** Settles a copy that is not to be sent after all: nobody is told that it was not. */
export async function settleUnsent(
  context: Pick<Context, 'clock' | 'log'>,
  tx: Tx,
  item: OutboxItem,
  because: string,
): Promise<void> {
  const at = context.clock.now();
  await recordFate(tx, item, { state: 'dead', at, messageId: '', because });
  context.log.info({ mail: item.id, kind: item.matter.kind, because }, 'mail not sent');
}

interface Fate {
  readonly state: 'sent' | 'dead';
  readonly at: Instant;
  /** Empty when no mail was composed. */
  readonly messageId: string;
  readonly because: string;
}

async function settle(
  context: Context,
  item: OutboxItem,
  fate: Fate,
  alongside?: (tx: Tx) => Promise<void>,
): Promise<void> {
  const { id, matter } = item;
  const { at, state, because } = fate;
  await context.store.transaction(async (tx) => {
    await recordFate(tx, item, fate);
    await alongside?.(tx);
    if (state === 'dead' && matter.kind !== 'notice' && matter.kind !== 'confirmation') {
      const notice = noticeOf(
        item,
        because,
        await countDeadInRow(tx, item.recipient, { most: BOUNCING + 1, except: [LEFT, RETRACTED] }),
      );
      if (notice !== undefined) await enqueue(tx, noticeCopies(context, notice, id, at));
    }
  });
}

/** So many mails in a row that did not get to their recipient are about the recipient, and no longer about the mails. */
const BOUNCING = 3;

/** The operator is told of the first dead mail to a recipient, then once that none gets there, and then no more. */
function noticeOf({ matter, recipient }: OutboxItem, because: string, inRow: number): Notice | undefined {
  if (inRow === 1) return { kind: 'dead-letter', about: aboutOf(matter), because };
  return inRow === BOUNCING && matter.kind !== 'submission'
    ? { kind: 'bouncing', address: recipient, mails: inRow, because }
    : undefined;
}

async function recordFate(tx: Tx, item: OutboxItem, fate: Fate): Promise<void> {
  const { id, matter, recipientKey: recipient } = item;
  const { at, state, messageId } = fate;
  await settleForGood(tx, id, fate);
  const entry = { at, id, kind: matter.kind, recipient, alerts: alertsOf(matter), state, messageId };
  await promiseWrites(tx, [await recordDelivery(tx, layout.deliveries, entry)]);
}

function alertsOf(matter: Matter): readonly AlertId[] {
  if (matter.kind === 'alert') return [matter.alert];
  return 'alerts' in matter ? matter.alerts.map((item) => item.alert) : [];
}

export function aboutOf(matter: Matter): string {
  switch (matter.kind) {
    case 'alert':
      return `the alert on ${matter.page.id}`;
    case 'correction':
    case 'amendment':
      return `the correction of an alert on ${matter.page.id}`;
    case 'storm':
      return `a mail on ${counted(matter.alerts.length, 'alert')} of one vendor`;
    case 'confirmation':
      return 'the question whether somebody signed up';
    case 'submission':
      return `the submission of ${matter.page.id} to the Wayback Machine`;
    case 'digest':
      return `a digest of ${counted(matter.alerts.length, 'alert')}`;
    case 'notice':
      return 'a notice';
  }
}
