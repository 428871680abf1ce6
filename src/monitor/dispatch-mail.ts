import type { SendOutcome } from '../model/alert.ts';
import { addMs } from '../model/instant.ts';
import type { OutboxItem } from '../model/outbox.ts';
import { StoreError } from '../model/store-error.ts';
import { giveBackLeases, takeLeases } from '../store/leases.ts';
import { readMailWay, writeMailWay } from '../store/mail-way.ts';
import { readDue } from '../store/outbox.ts';
import { composeFor } from './compose-for.ts';
import type { Context } from './context.ts';
import { keepPromises } from './keep-promises.ts';
import { stands } from './owner.ts';
import { settleForLeaver, settleMail } from './settle-mail.ts';

/** How many copies are read at a time. */
const BATCH = 50;

/** The name of the lease that its one holder sends under. */
const SENDER = 'mail-sender';

/** Longer than one mail can take with all its timeouts. */
const LEASE_MS = 10 * 60_000;

export interface DispatchSummary {
  readonly sent: number;
  readonly deferred: number;
  readonly dead: number;
  /** Why sending was stopped: the server will not have us at all. */
  readonly refused?: string;
}

/**
 * Sends every copy that is due, outside any transaction, and settles each. One sender at a time: a second process
 * finds the lease taken and leaves the work to the first.
 */
export async function dispatchMail(context: Context, signal?: AbortSignal): Promise<DispatchSummary> {
  const counts = { sent: 0, deferred: 0, dead: 0 };
  const known = await readMailWay(context.store.db);
  if (!isWanted(context, known)) return { ...counts, refused: NOT_WANTED };
  try {
    while (!isOver(signal) && (await holdLease(context))) {
      const batch = await readDue(context.store.db, context.clock.now(), BATCH);
      if (batch.length === 0) break;
      for (const item of batch) {
        const outcome = await sendOne(context, item);
        if (outcome.kind === 'refused') return { ...counts, refused: outcome.because };
        if (outcome.kind !== 'left') counts[outcome.kind === 'rejected' ? 'dead' : outcome.kind] += 1;
        if (counts.sent === 1 && known !== context.mailer.way) {
          await writeMailWay(context.store.db, context.mailer.way);
        }
        if (isOver(signal) || !(await holdLease(context))) break;
      }
    }
  } finally {
    await context.store.transaction((tx) => giveBackLeases(tx, [SENDER], context.owner));
    await keepPromises(context);
  }
  return counts;
}

const NOT_WANTED =
  'the mails of this data folder were sent by SMTP before, and EXIGENT_SMTP_URL is not set now: they wait. Set it, or set it to "outbox" to have files written';

/** Who forgot the SMTP server in one shell would else have alerts written to a folder that nobody reads. */
function isWanted({ mailer, settings }: Context, known: string | undefined): boolean {
  return mailer.way === 'smtp' || known !== 'smtp' || settings.mail.filesWanted;
}

function isOver(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true;
}

async function sendOne(context: Context, item: OutboxItem): Promise<SendOutcome | Left> {
  const { outcome, messageId } = await attempt(context, item);
  if (outcome.kind === 'left') {
    await context.store.transaction((tx) => settleForLeaver(context, tx, item));
    return outcome;
  }
  await settleMail(context, item, messageId, outcome);
  const fields = { mail: item.id, kind: item.matter.kind, outcome: outcome.kind };
  if (outcome.kind === 'sent') context.log.info(fields, 'mail sent');
  else context.log.warn({ ...fields, because: outcome.because }, 'mail not sent');
  return outcome;
}

/** The recipient no longer subscribes: nothing was composed. */
interface Left {
  readonly kind: 'left';
}

interface Attempt {
  readonly outcome: SendOutcome | Left;
  /** Empty when no mail was composed. */
  readonly messageId: string;
}

/** A copy that we stumble over is a bug of ours, and no reason to keep the others waiting: it is put off and told of. */
async function attempt(context: Context, item: OutboxItem): Promise<Attempt> {
  let messageId = '';
  try {
    const mail = await composeFor(context, item);
    if (mail === undefined) return { outcome: { kind: 'left' }, messageId };
    messageId = mail.messageId;
    return { outcome: await context.mailer.send(mail), messageId };
  } catch (error) {
    if (!(error instanceof Error) || error instanceof StoreError) throw error;
    context.log.error({ mail: item.id, kind: item.matter.kind, err: error }, 'mail stumbled over');
    return { outcome: { kind: 'deferred', because: `a fault of Exigent: ${error.message}` }, messageId };
  }
}

async function holdLease({ store, clock, owner }: Context): Promise<boolean> {
  const now = clock.now();
  const terms = { owner, now, until: addMs(now, LEASE_MS), stands };
  return store.transaction(async (tx) => (await takeLeases(tx, [SENDER], terms)).length > 0);
}
