import { addMs } from '../model/instant.ts';
import { StoreError } from '../model/store-error.ts';
import { giveBackLeases, readLease, takeLeases } from '../store/leases.ts';
import type { Tx } from '../store/schema.ts';
import type { Context } from './context.ts';
import { stands } from './owner.ts';

/** The name of the lease that the one monitor of a data folder holds. */
const SEAT = 'monitor';

/** How long a monitor on another machine counts as alive after it was last heard of, and how often it says so. */
const LEASE_MS = 120_000;
const HEARTBEAT_MS = 30_000;

type Sitting = Pick<Context, 'store' | 'clock' | 'owner' | 'archive'>;

/** The place of the one monitor that works on a data folder. */
export interface Seat {
  /** Aborted, with a StoreError, when another monitor has taken over or the store fails. */
  readonly lost: AbortSignal;
  leave(): Promise<void>;
}

/**
 * Takes the seat, or throws a StoreError that says who has it. A monitor that was killed on this machine leaves it
 * free; single looks (`exigent check`) need none, since every page and the sender are leased by themselves.
 */
export async function takeSeat(context: Sitting): Promise<Seat> {
  await hold(context);
  const lost = new AbortController();
  let beating: Promise<void> = Promise.resolve();
  const beat = (): void => {
    beating = hold(context).catch((error: unknown) => lost.abort(error));
  };
  const heart = setInterval(beat, HEARTBEAT_MS);
  return {
    lost: lost.signal,
    async leave() {
      clearInterval(heart);
      await beating;
      await context.store.transaction((tx) => giveBackLeases(tx, [SEAT], context.owner));
    },
  };
}

async function hold(context: Sitting): Promise<void> {
  const { store, clock, owner } = context;
  const now = clock.now();
  await store.transaction(async (tx) => {
    const taken = await takeLeases(tx, [SEAT], { owner, now, until: addMs(now, LEASE_MS), stands });
    if (taken.length === 0) throw new StoreError('store-busy', await whoSits(context, tx));
  });
}

async function whoSits({ archive }: Sitting, tx: Tx): Promise<string> {
  const { owner, until } = await readLease(tx, SEAT);
  const [pid, , host] = owner.split('/');
  return `Another monitor works on ${archive.root}: process ${pid} on ${host}. Stop it first. If it was killed, it stops counting at ${until}. "exigent check" may be used beside it.`;
}
