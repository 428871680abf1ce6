import type { SendOutcome } from '../model/alert.ts';
import { addMs } from '../model/instant.ts';
import type { OutboxItem } from '../model/outbox.ts';
import { giveBackLeases, takeLeases } from '../store/leases.ts';
import { readMailWay, writeMailWay } from '../store/mail-way.ts';
import { readDue } from '../store/outbox.ts';
import { composeFor } from './compose-for.ts';
import type { Context } from './context.ts';
import { keepPromises } from './keep-promises.ts';
import { stands } from './owner.ts';
import { settleMail } from './settle-mail.ts';

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
        counts[outcome.kind === 'rejected' ? 'dead' : outcome.kind] += 1;
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

async function sendOne(context: Context, item: OutboxItem): Promise<SendOutcome> {
  const mail = await composeFor(context, item);
  const outcome = await context.mailer.send(mail);
  await settleMail(context, item, mail.messageId, outcome);
  const fields = { mail: item.id, kind: item.matter.kind, outcome: outcome.kind };
  if (outcome.kind === 'sent') context.log.info(fields, 'mail sent');
  else context.log.warn({ ...fields, because: outcome.because }, 'mail not sent');
  return outcome;
}

async function holdLease({ store, clock, owner }: Context): Promise<boolean> {
  const now = clock.now();
  const terms = { owner, now, until: addMs(now, LEASE_MS), stands };
  return store.transaction(async (tx) => (await takeLeases(tx, [SENDER], terms)).length > 0);
}
