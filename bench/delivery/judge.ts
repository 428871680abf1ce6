import { recipients } from './plan.ts';
import type { Taken, Tortured, TorturePlan, Unheard } from './torture.ts';

/** What a run came to. Only `lost`, `strange`, `unexplained` and `different` are wrong. */
export interface Judgement {
  readonly alerts: number;
  /** Different mails that were taken: many changes of one vendor are one. */
  readonly mails: number;
  readonly arrived: number;
  /** Alerts that did not arrive. */
  readonly lost: readonly string[];
  /** Alerts that nobody was to get. */
  readonly strange: readonly string[];
  /** Taken twice because the server took it and did not say so. */
  readonly twiceByServer: number;
  /** Taken twice because the sender, or the server, was killed before it could take it down. */
  readonly twiceByKill: number;
  /** Taken twice for no reason, or told in two mails. */
  readonly unexplained: readonly string[];
  /** Taken twice, and not the same bytes. */
  readonly different: readonly string[];
}

/** A sender that was killed within this time after a mail was taken may not have taken that down. */
const KILL_WINDOW_MS = 3000;

export function judge(plan: TorturePlan, { taken, unheard, killedAt }: Tortured): Judgement {
  const expected = expectedAlerts(plan);
  const byMail = Map.groupBy(taken, ({ messageId, to }) => `${messageId} ${to}`);
  const told = [...byMail.values()].flatMap((all) => {
    const { changes, to } = all[0] ?? { changes: [], to: '' };
    return changes.map((n) => `${n} ${to}`);
  });
  const arrived = new Set(told);
  const twice = [...byMail].flatMap(([mail, all]) =>
    all.slice(0, -1).map((first, index) => ({ mail, first, again: all[index + 1] ?? first })),
  );
  const byServer = twice.filter(({ first, again }) => !first.answered || wasUnheard(first, again, unheard));
  const others = twice.filter((each) => !byServer.includes(each));
  const byKill = others.filter(({ first, again }) => wasKilledBetween(first, again, killedAt));
  return {
    alerts: expected.size,
    mails: byMail.size,
    arrived: arrived.size,
    lost: [...expected].filter((alert) => !arrived.has(alert)),
    strange: [...arrived].filter((alert) => !expected.has(alert)),
    twiceByServer: byServer.length,
    twiceByKill: byKill.length,
    unexplained: [
      ...others.filter((each) => !byKill.includes(each)).map(({ mail }) => mail),
      ...repeated(told),
    ],
    different: twice.filter(({ first, again }) => first.bytes !== again.bytes).map(({ mail }) => mail),
  };
}

function wasKilledBetween(first: Taken, again: Taken, killedAt: readonly number[]): boolean {
  return killedAt.some((at) => at >= first.at - 50 && at <= first.at + KILL_WINDOW_MS && at <= again.at);
}

/** The server said that it took it, and the sender heard nothing until its time was over. */
function wasUnheard(first: Taken, again: Taken, unheard: readonly Unheard[]): boolean {
  return unheard.some(
    ({ at, messageId, to }) =>
      messageId === first.messageId && to === first.to && at >= first.at && at <= again.at,
  );
}

function expectedAlerts(plan: TorturePlan): ReadonlySet<string> {
  return new Set(
    Array.from({ length: plan.changes }, (_, n) =>
      recipients(plan.recipients).map((to) => `${n} ${to}`),
    ).flat(),
  );
}

function repeated(alerts: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return alerts.filter((alert) => seen.size === seen.add(alert).size);
}
