import type { Mail } from '../src/model/alert.ts';
import type { Change } from '../src/model/change.ts';
import type { Instant } from '../src/model/instant.ts';
import { dispatchMail } from '../src/monitor/dispatch-mail.ts';
import { makeDailyRoot } from '../src/monitor/make-root.ts';
import type { PageCheck } from '../src/monitor/page-check.ts';
import { queueDigests } from '../src/monitor/queue-digests.ts';
import { runRound } from '../src/monitor/run-round.ts';
import { readChange } from '../src/store/changes.ts';
import type { Stage } from './stage.ts';

/** What the monitor did at one tick. */
export interface Turn {
  readonly outcomes: readonly Outcome[];
  readonly mails: readonly Mail[];
}

/** What a look at one page came to, with the change that it found. */
export interface Outcome {
  readonly check: PageCheck;
  readonly change: Change | undefined;
}

/** Does at a time of the story what the monitor does at every tick: looks at what is due, then sends what waits. */
export async function takeTurn(stage: Stage, at: Instant, signal?: AbortSignal): Promise<Turn> {
  const { context } = stage.house;
  stage.clock.set(at);
  const checks: PageCheck[] = [];
  await runRound(context, {
    onCheck: (check) => checks.push(check),
    ...(signal === undefined ? {} : { signal }),
  });
  await queueDigests(context);
  await dispatchMail(context, signal);
  await makeDailyRoot(context);
  const outcomes = checks.map(async (check) => ({
    check,
    change: check.change === null ? undefined : await readChange(context.store.db, check.change),
  }));
  return { outcomes: await Promise.all(outcomes), mails: stage.takeMails() };
}
