import { openHouse } from '../../src/compose.ts';
import type { ChangeId } from '../../src/model/change.ts';
import type { Context } from '../../src/monitor/context.ts';
import { dispatchMail } from '../../src/monitor/dispatch-mail.ts';
import { review } from '../../src/monitor/review.ts';
import { runRound } from '../../src/monitor/run-round.ts';

/**
 * Runs one round and sends the mail, and is killed before its N-th effect on the world: a transaction, a body, a
 * write to the archive, a mail; or right after it. Prints how many effects there were when it lives to the end.
 *
 * With a change named, that change is confirmed in place of the round.
 *
 *   crash-child.ts CONFIG DATA KILL-AT SMTP-URL [CHANGE]
 */
const [config = '', data = '', killAt = '', smtpUrl = '', confirmed] = process.argv.slice(2);

let effects = 0;
function step(): void {
  effects += 1;
  if (effects === Number(killAt)) process.kill(process.pid, 'SIGKILL');
}

/** Counts a step before and one after the effect. */
function around<A extends readonly unknown[], R>(
  effect: (...args: A) => Promise<R>,
): (...args: A) => Promise<R> {
  return async (...args) => {
    step();
    const result = await effect(...args);
    step();
    return result;
  };
}

function wrapped(context: Context): Context {
  const { archive, store, mailer } = context;
  return {
    ...context,
    store: { ...store, transaction: (work) => around(() => store.transaction(work))() },
    archive: {
      ...archive,
      write: around(archive.write),
      blobs: { ...archive.blobs, put: around(archive.blobs.put) },
    },
    mailer: { ...mailer, send: around(mailer.send) },
  };
}

const house = await openHouse({ smtpUrl }, { config, data }, { adapt: wrapped });
if (confirmed === undefined) await runRound(house.context, { force: true });
else await review(house.context, confirmed as ChangeId, 'ada', { kind: 'confirm', needs: 1 });
await dispatchMail(house.context);
await house.close();
process.stdout.write(`${effects}\n`);
