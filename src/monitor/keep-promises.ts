import type { PromisedWrite } from '../model/promised-write.ts';
import { forgetWrites, readPendingWrites } from '../store/pending-writes.ts';
import type { Context } from './context.ts';
import { inParallel } from './in-parallel.ts';

/** How many promises are read and kept at a time. */
const BATCH = 400;

/** How many files are written at once: each waits for the disk, not for the processor. */
const FILES_AT_ONCE = 16;

type Keeping = Pick<Context, 'store' | 'archive'>;

/** One at a time in a process, so that an older text never overwrites a newer one. */
const underWay = new WeakMap<Context['store'], Promise<void>>();

/**
 * Writes what the database has promised to the archive, in order for each file. May be called at any time and by
 * several processes: a promise kept twice changes nothing.
 */
export async function keepPromises(context: Keeping): Promise<void> {
  const before = underWay.get(context.store) ?? Promise.resolve();
  // One that failed has told its own caller; what it left undone is done by the next.
  const mine = before.then(
    () => keepAll(context),
    () => keepAll(context),
  );
  underWay.set(context.store, mine);
  await mine;
}

async function keepAll(context: Keeping): Promise<void> {
  for (;;) {
    const batch = await readPendingWrites(context.store.db, BATCH);
    if (batch.length === 0) return;
    const byPath = Map.groupBy(batch, (promised) => promised.path);
    await inParallel([...byPath.values()], FILES_AT_ONCE, async (writes) => {
      for (const joined of joinAppends(writes)) await context.archive.write(joined);
    });
    const kept = batch.map((promised) => promised.id);
    await context.store.transaction((tx) => forgetWrites(tx, kept));
  }
}

/** Lines that follow each other in one log are written at once. */
function joinAppends(writes: readonly PromisedWrite[]): readonly PromisedWrite[] {
  const joined: PromisedWrite[] = [];
  for (const write of writes) {
    const last = joined.at(-1);
    const follows =
      last?.kind === 'append' &&
      write.kind === 'append' &&
      last.position + Buffer.byteLength(last.text) === write.position;
    if (follows) joined[joined.length - 1] = { ...last, text: last.text + write.text };
    else joined.push(write);
  }
  return joined;
}
