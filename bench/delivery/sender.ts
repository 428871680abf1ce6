import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Mailer } from '../../src/alert/mailer.ts';
import { openSmtp } from '../../src/alert/smtp.ts';
import { openHouse } from '../../src/compose.ts';
import type { Context } from '../../src/monitor/context.ts';
import { dispatchMail } from '../../src/monitor/dispatch-mail.ts';
import { alertCopies } from '../../src/monitor/queue-mail.ts';
import { insertChange } from '../../src/store/changes.ts';
import { enqueue } from '../../src/store/outbox.ts';
import { hastyClock, plannedChange, TIMEOUTS } from './plan.ts';

/**
 * Makes the changes of a run, each with its copies in one transaction, and sends what is due, until all is settled; it
 * may be killed at any moment, and several may run at once. Says on its standard output that it has begun.
 *
 *   sender.ts FOLDER SMTP-URL CHANGES BEGUN-MS
 */
const [folder = '', smtpUrl = '', changes = '', begunMs = ''] = process.argv.slice(2);

/** How many changes are made between two rounds of sending. */
const AT_A_TIME = 10;
const PAUSE_MS = 100;

const smtp = openSmtp(smtpUrl, TIMEOUTS);
/** Takes down which mails got no answer in time: a server that is kept from the processor answers, and too late. */
const mailer: Mailer = {
  ...smtp,
  async send(mail) {
    const outcome = await smtp.send(mail);
    if (outcome.kind === 'deferred') {
      const line = { at: Date.now(), messageId: mail.messageId, to: mail.to };
      appendFileSync(path.join(folder, 'unheard.ndjson'), `${JSON.stringify(line)}\n`);
    }
    return outcome;
  },
};
const house = await openHouse(
  { smtpUrl },
  { config: path.join(folder, 'config'), data: path.join(folder, 'snapshots') },
  { clock: hastyClock(Number(begunMs)), adapt: (context) => ({ ...context, mailer }) },
);
const { context } = house;
process.stdout.write('begun\n');
for (;;) {
  const isAllMade = await makeSome(context);
  await dispatchMail(context);
  if (isAllMade && !(await isSomethingQueued(context))) break;
  await setTimeout(PAUSE_MS);
}
await house.close();
await mailer.close();

async function makeSome({ store }: Context): Promise<boolean> {
  const { made } = await store.db
    .selectFrom('changes')
    .select((select) => select.fn.countAll<number>().as('made'))
    .executeTakeFirstOrThrow();
  const until = Math.min(Number(changes), made + AT_A_TIME);
  for (let n = made; n < until; n++) {
    const { page, change } = plannedChange(n);
    await store.transaction(async (tx) => {
      await insertChange(tx, change);
      await enqueue(tx, alertCopies(context, page, change));
    });
  }
  return until === Number(changes);
}

async function isSomethingQueued({ store }: Context): Promise<boolean> {
  const one = store.db.selectFrom('outbox').select('id').where('state', '=', 'queued').limit(1);
  return (await one.executeTakeFirst()) !== undefined;
}
