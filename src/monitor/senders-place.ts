import { addMs, epochMsOf, type Instant } from '../model/instant.ts';
import type { OutboxItem } from '../model/outbox.ts';
import { giveBackLeases, takeLeases } from '../store/leases.ts';
import { claimDue } from '../store/outbox.ts';
import type { Tx } from '../store/schema.ts';
import type { Context } from './context.ts';
import { stands } from './owner.ts';

/** The name of the lease that its one holder sends under. */
const SENDER = 'mail-sender';

/** Longer than one mail can take with all its timeouts, also when the lease is as old as it may become. */
const LEASE_MS = 10 * 60_000;
const RENEW_AFTER_MS = 2 * 60_000;

/** How many copies are claimed at a time: few, since after a crash each of them may have arrived or not. */
const BATCH = 32;

/** The place of the one process that sends the mails of a store. */
export interface SendersPlace {
  /** Takes or keeps the place and claims copies that are due to others than `except`; none when somebody else has it. */
  claimBatch(except: readonly string[]): Promise<readonly OutboxItem[]>;
  /** Does something to the queue, when nobody else has the place. */
  gather(work: (tx: Tx) => Promise<void>): Promise<void>;
  /** Whether one more mail may be sent before the place has to be taken anew, which this does when it is time. */
  isKept(): Promise<boolean>;
  leave(): Promise<void>;
}

export function takeSendersPlace({ store, clock, owner }: Context): SendersPlace {
  let heldSince: Instant | undefined;
  const hold = async (tx: Tx): Promise<boolean> => {
    const now = clock.now();
    const taken = await takeLeases(tx, [SENDER], { owner, now, until: addMs(now, LEASE_MS), stands });
    heldSince = taken.length > 0 ? now : undefined;
    return heldSince !== undefined;
  };
  return {
    claimBatch: (except) =>
      store.transaction(async (tx) =>
        (await hold(tx)) ? claimDue(tx, { of: 'tellings', now: clock.now(), most: BATCH, except }) : [],
      ),
    gather: (work) =>
      store.transaction(async (tx) => {
        if (await hold(tx)) await work(tx);
      }),
    async isKept() {
      const age = heldSince === undefined ? Number.NaN : epochMsOf(clock.now()) - epochMsOf(heldSince);
      // Also a clock that went back is a reason to ask.
      return (age >= 0 && age < RENEW_AFTER_MS) || store.transaction(hold);
    },
    leave: () => store.transaction((tx) => giveBackLeases(tx, [SENDER], owner)),
  };
}
