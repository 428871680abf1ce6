import type { PromisedWrite } from '../model/promised-write.ts';
import { StoreError } from '../model/store-error.ts';
import { forgetWrites, readPendingWrites } from '../store/pending-writes.ts';
import type { Context } from './context.ts';
import { inParallel } from './in-parallel.ts';

/** How many promises are read and kept at a time. */
const BATCH = 400;

/** How many files are written at once: each waits for the disk, not for the processor. */
const FILES_AT_ONCE = 16;

type Keeping = Pick<Context, 'store' | 'archive' | 'log'>;

/** The paths of the files that do not hold what their promises follow from. */
type Refused = ReadonlySet<string>;

/** One at a time in a process, so that an older text never overwrites a newer one. */
const underWay = new WeakMap<Context['store'], Promise<Refused>>();

/**
 * Writes what the database has promised to the archive, in order for each file. May be called at any time and by
 * several processes: a promise kept twice changes nothing. A file that is not what its promises follow from does not
 * hold up the others: its promises stay, are told in the log, and the file's path is returned.
 */
export async function keepPromises(context: Keeping): Promise<Refused> {
  const before = underWay.get(context.store) ?? Promise.resolve();
  // One that failed has told its own caller; what it left undone is done by the next.
  const mine = before.then(
    () => keepAll(context),
    () => keepAll(context),
  );
  underWay.set(context.store, mine);
  return mine;
}

async function keepAll(context: Keeping): Promise<Refused> {
  const refused = new Set<string>();
  let after = 0;
  for (;;) {
    const batch = await readPendingWrites(context.store.db, BATCH, after);
    const last = batch.at(-1);
    if (last === undefined) return refused;
    after = last.id;
    const byPath = Map.groupBy(batch, (promised) => promised.path);
    await inParallel([...byPath], FILES_AT_ONCE, async ([path, writes]) => {
      if (!refused.has(path) && !(await keepFile(context, path, writes))) refused.add(path);
    });
    const kept = batch.filter((promised) => !refused.has(promised.path)).map((promised) => promised.id);
    await context.store.transaction((tx) => forgetWrites(tx, kept));
  }
}

async function keepFile({ archive, log }: Keeping, path: string, writes: readonly PromisedWrite[]) {
  try {
    for (const joined of joinAppends(writes)) await archive.write(joined);
    return true;
  } catch (error) {
    if (!(error instanceof StoreError && error.code === 'evidence-mismatch')) throw error;
    log.error({ path, because: error.message }, 'a file of the archive is not what the database knows');
    return false;
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
