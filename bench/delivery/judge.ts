import { messageId } from '../../src/alert/message-ids.ts';
import { senderOf } from '../../src/alert/sender.ts';
import { alertOf } from '../../src/monitor/queue-mail.ts';
import { plannedChange, recipients } from './plan.ts';
import type { Taken, Tortured, TorturePlan } from './torture.ts';

/** What a run came to. Only `lost`, `strange`, `unexplained` and `different` are wrong. */
export interface Judgement {
  readonly alerts: number;
  readonly arrived: number;
  /** Alerts that did not arrive. */
  readonly lost: readonly string[];
  /** Mails that nobody was to get. */
  readonly strange: readonly string[];
  /** Taken twice because the server took it and did not say so. */
  readonly twiceByServer: number;
  /** Taken twice because the sender, or the server, was killed before it could take it down. */
  readonly twiceByKill: number;
  /** Taken twice for no reason. */
  readonly unexplained: readonly string[];
  /** Taken twice, and not the same bytes. */
  readonly different: readonly string[];
}

/** A sender that was killed within this time after a mail was taken may not have taken that down. */
const KILL_WINDOW_MS = 3000;

export function judge(plan: TorturePlan, { taken, killedAt }: Tortured): Judgement {
  const expected = expectedMails(plan);
  const byMail = Map.groupBy(taken, ({ messageId: id, to }) => `${id} ${to}`);
  const twice = [...byMail].flatMap(([mail, all]) =>
    all.slice(0, -1).map((first, index) => ({ mail, first, again: all[index + 1] ?? first })),
  );
  const byServer = twice.filter(({ first }) => !first.answered);
  const others = twice.filter(({ first }) => first.answered);
  const byKill = others.filter(({ first, again }) => wasKilledBetween(first, again, killedAt));
  return {
    alerts: expected.size,
    arrived: [...expected].filter((mail) => byMail.has(mail)).length,
    lost: [...expected].filter((mail) => !byMail.has(mail)),
    strange: [...byMail.keys()].filter((mail) => !expected.has(mail)),
    twiceByServer: byServer.length,
    twiceByKill: byKill.length,
    unexplained: others.filter((each) => !byKill.includes(each)).map(({ mail }) => mail),
    different: twice.filter(({ first, again }) => first.bytes !== again.bytes).map(({ mail }) => mail),
  };
}

function wasKilledBetween(first: Taken, again: Taken, killedAt: readonly number[]): boolean {
  return killedAt.some((at) => at >= first.at - 50 && at <= first.at + KILL_WINDOW_MS && at <= again.at);
}

function expectedMails(plan: TorturePlan): ReadonlySet<string> {
  const sender = senderOf({ from: 'Exigent <exigent@watch.example>' });
  const mails = new Set<string>();
  for (let n = 0; n < plan.changes; n++) {
    const { id } = alertOf(plannedChange(n).change);
    for (const to of recipients(plan.recipients)) mails.add(`${messageId(id, to, sender)} ${to}`);
  }
  return mails;
}
