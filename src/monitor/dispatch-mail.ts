import type { SendOutcome } from '../model/alert.ts';
import type { OutboxItem } from '../model/outbox.ts';
import { StoreError } from '../model/store-error.ts';
import { readMailWay, writeMailWay } from '../store/mail-way.ts';
import { unclaim } from '../store/outbox.ts';
import { composeFor, type Unsent } from './compose-for.ts';
import type { Context } from './context.ts';
import { gatherStorms } from './gather-storms.ts';
import { inParallel } from './in-parallel.ts';
import { keepPromises } from './keep-promises.ts';
import { noteMailGoes, noteMailStop } from './note-mail-stop.ts';
import { postWebhook } from './post-webhook.ts';
import { releaseLapsed } from './review.ts';
import { type SendersPlace, takeSendersPlace } from './senders-place.ts';
import { settleMail, settleUnsent } from './settle-mail.ts';

/** Lines for the archive are written after this many batches, and at the end. */
const BATCHES_BETWEEN_WRITES = 10;

export interface DispatchSummary {
  readonly sent: number;
  readonly deferred: number;
  readonly dead: number;
  /** Why sending was stopped: the server will not have us at all, or is not there. */
  readonly refused?: string;
}

/**
 * Sends every copy that is due, outside any transaction, and settles each; several at once, those to one recipient in
 * their order. One sender at a time: a second process finds the place taken and leaves the work to the first.
 */
export async function dispatchMail(context: Context, signal?: AbortSignal): Promise<DispatchSummary> {
  const known = await readMailWay(context.store.db);
  if (!isWanted(context, known)) return { sent: 0, deferred: 0, dead: 0, refused: NOT_WANTED };
  await releaseLapsed(context);
  const place = takeSendersPlace(context);
  await place.gather((tx) => gatherStorms(context, tx));
  const dispatch: Dispatch = {
    counts: { sent: 0, deferred: 0, dead: 0 },
    place,
    isOver: () => signal?.aborted === true,
    isFirst: true,
    lanes: context.mailer.atOnce,
  };
  try {
    while (!mustStop(dispatch)) {
      if ((await sendOverLanes(context, dispatch)) === 0) break;
    }
  } finally {
    await place.leave();
    await keepPromises(context);
  }
  const { counts, stopped } = dispatch;
  if (stopped !== undefined) await noteMailStop(context, stopped);
  return { ...counts, ...(stopped === undefined ? {} : { refused: stopped }) };
}

interface Dispatch {
  readonly counts: { sent: number; deferred: number; dead: number };
  readonly place: SendersPlace;
  readonly isOver: () => boolean;
  /** No mail has gone out yet. */
  isFirst: boolean;
  /** How many mails may still be under way at once; the server may allow fewer than we would like. */
  lanes: number;
  /** Why no mail can be handed over just now. */
  stopped?: string;
}

const NOT_WANTED =
  'the mails of this data folder were sent by SMTP before, and EXIGENT_SMTP_URL is not set now: they wait. Set it, or set it to "outbox" to have files written';

/** Who forgot the SMTP server in one shell would else have alerts written to a folder that nobody reads. */
function isWanted({ mailer, settings }: Context, known: string | undefined): boolean {
  return mailer.way === 'smtp' || known !== 'smtp' || settings.mail.filesWanted;
}

function mustStop({ isOver, stopped }: Dispatch): boolean {
  return isOver() || stopped !== undefined;
}

/** Sends until nothing is due that is not under way; what is not reached is put back. */
async function sendOverLanes(context: Context, dispatch: Dispatch): Promise<number> {
  const unreached = new Set<OutboxItem>();
  const underWay = new Set<string>();
  const turns = turnsOf(context, dispatch, unreached, underWay);
  let reached = 0;
  const lane = async (): Promise<void> => {
    for (let turn = await turns.next(); turn.done !== true; turn = await turns.next()) {
      const { recipient, items } = turn.value;
      for (const item of items) {
        if (mustStop(dispatch) || !(await dispatch.place.isKept())) return;
        unreached.delete(item);
        reached += 1;
        if ((await sendOne(context, dispatch, item)) === 'lane-closed') return;
      }
      underWay.delete(recipient);
    }
  };
  try {
    const lanes = Array.from({ length: dispatch.lanes });
    await inParallel(lanes, lanes.length, lane);
  } finally {
    if (unreached.size > 0) await context.store.transaction((tx) => unclaim(tx, [...unreached]));
  }
  return reached;
}

/** The mails to one recipient, which go over one lane, one after the other. */
interface Turn {
  readonly recipient: string;
  readonly items: readonly OutboxItem[];
}

/** Claims mails when a lane asks for more, so that a stalled one holds up its own recipient only. */
async function* turnsOf(
  context: Context,
  dispatch: Dispatch,
  unreached: Set<OutboxItem>,
  underWay: Set<string>,
): AsyncGenerator<Turn, undefined> {
  for (let batches = 1; !mustStop(dispatch); batches += 1) {
    const batch = await dispatch.place.claimBatch([...underWay]);
    if (batch.length === 0) return;
    for (const item of batch) unreached.add(item);
    const byRecipient = Map.groupBy(batch, ({ recipient }) => recipient);
    for (const recipient of byRecipient.keys()) underWay.add(recipient);
    for (const [recipient, items] of byRecipient) yield { recipient, items };
    if (batches % BATCHES_BETWEEN_WRITES === 0) await keepPromises(context);
  }
}

async function sendOne(context: Context, dispatch: Dispatch, item: OutboxItem): Promise<Lane> {
  const { outcome, messageId, by } = await attempt(context, item);
  if (outcome.kind === 'unsent') {
    const { because } = outcome;
    await context.store.transaction((tx) => settleUnsent(context, tx, item, because));
    return 'lane-open';
  }
  await settleMail(context, item, messageId, outcome);
  await takeDown(context, dispatch, outcome, by);
  const fields = { mail: item.id, kind: item.matter.kind, outcome: outcome.kind };
  if (outcome.kind === 'sent') context.log.info(fields, 'mail sent');
  else context.log.warn({ ...fields, because: outcome.because }, 'mail not sent');
  return outcome.kind === 'unreachable' ? 'lane-closed' : 'lane-open';
}

/** A lane is closed when the server takes no connection for it. */
type Lane = 'lane-open' | 'lane-closed';

async function takeDown(
  context: Context,
  dispatch: Dispatch,
  outcome: SendOutcome,
  by: Attempt['by'],
): Promise<void> {
  switch (outcome.kind) {
    case 'sent':
      dispatch.counts.sent += 1;
      if (by === 'webhook' || !dispatch.isFirst) return;
      dispatch.isFirst = false;
      await noteMailGoes(context);
      return writeMailWay(context.store.db, context.mailer.way);
    case 'deferred':
      dispatch.counts.deferred += 1;
      return;
    case 'rejected':
      dispatch.counts.dead += 1;
      return;
    case 'unreachable':
      // A server that takes fewer connections than we open still takes mails over the others.
      dispatch.lanes -= 1;
      if (dispatch.lanes > 0) return;
      dispatch.stopped = outcome.because;
      return;
    case 'refused':
      dispatch.stopped = outcome.because;
      return;
  }
}

interface Attempt {
  readonly outcome: SendOutcome | Unsent;
  /** Empty when no mail was composed. */
  readonly messageId: string;
  readonly by: 'mail' | 'webhook';
}

/** A copy that we stumble over is a bug of ours, and no reason to keep the others waiting: it is put off and told of. */
async function attempt(context: Context, item: OutboxItem): Promise<Attempt> {
  let messageId = '';
  try {
    const composed = await composeFor(context, item);
    if (composed.kind === 'unsent' || composed.kind === 'deferred')
      return { outcome: composed, messageId, by: 'mail' };
    const { mail, call } = composed;
    messageId = mail.messageId;
    const outcome =
      call === undefined ? await context.mailer.send(mail) : await postWebhook(context, item.recipient, call);
    return { outcome, messageId, by: composed.kind };
  } catch (error) {
    if (!(error instanceof Error) || error instanceof StoreError) throw error;
    context.log.error({ mail: item.id, kind: item.matter.kind, err: error }, 'mail stumbled over');
    return {
      outcome: { kind: 'deferred', because: `a fault of Exigent: ${error.message}` },
      messageId,
      by: 'mail',
    };
  }
}
