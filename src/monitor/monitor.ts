import { once } from 'node:events';
import cron from 'node-cron';
import type { Context } from './context.ts';
import { dispatchMail } from './dispatch-mail.ts';
import { makeDailyRoot } from './make-root.ts';
import { queueDigests } from './queue-digests.ts';
import { releaseLapsed } from './review.ts';
import { runRound } from './run-round.ts';
import { stampRoot } from './stamp-root.ts';
import { submitChanges } from './submit-changes.ts';
import { takeInConfig } from './take-in-config.ts';

/**
 * Looks at due pages at once and then at every tick, one round at a time, until the signal is given; the round under
 * way is then broken off, and what it had finished stands. A store that fails ends the monitor: its StoreError is
 * thrown, for a service manager to start it anew.
 */
export async function monitor(context: Context, signal: AbortSignal): Promise<void> {
  const ended = new AbortController();
  const over = AbortSignal.any([signal, ended.signal]);
  let failure: { readonly error: unknown } | undefined;
  let turn: Promise<void> | undefined;
  const tick = (): Promise<void> => {
    turn ??= takeTurn(context, over)
      .catch((error: unknown) => {
        failure = { error };
        ended.abort();
      })
      .finally(() => {
        turn = undefined;
      });
    return turn;
  };
  const task = cron.schedule(context.settings.schedule.tick, tick, {
    timezone: 'UTC',
    noOverlap: true,
    name: 'tick',
  });
  try {
    void tick();
    if (!over.aborted) await once(over, 'abort');
    await turn;
  } finally {
    await task.destroy();
  }
  if (failure !== undefined) throw failure.error;
}

async function takeTurn(context: Context, signal: AbortSignal): Promise<void> {
  await takeInConfig(context);
  const { checked, outcomes } = await runRound(context, { signal });
  if (checked > 0) context.log.info({ checked, outcomes }, 'round done');
  await releaseLapsed(context);
  await queueDigests(context);
  await dispatchMail(context, signal);
  await makeDailyRoot(context);
  await stampRoot(context, signal);
  await submitChanges(context, signal);
}
