import path from 'node:path';
import { writeWhole } from '../archive/durable-file.ts';
import { inside, layout } from '../archive/layout.ts';
import { listRoots, readArchived } from '../archive/list-roots.ts';
import { rootText } from '../archive/root-text.ts';
import type { LogHead } from '../model/chain.ts';
import { sha256 } from '../model/digest.ts';
import { addMs, type Instant } from '../model/instant.ts';
import type { PageState } from '../model/page-state.ts';
import type { RootedLine, RootRef } from '../model/root.ts';
import { readDeliveriesHead } from '../store/deliveries.ts';
import { giveBackLeases, takeLeases } from '../store/leases.ts';
import { readRootsHead, writeRootsHead } from '../store/roots-head.ts';
import type { Tx } from '../store/schema.ts';
import type { Context } from './context.ts';
import { keepPromises } from './keep-promises.ts';
import { stands } from './owner.ts';

/** The name of the lease that its one holder makes roots under. */
const ROOT_MAKER = 'daily-root';

/** Longer than it takes to write what is promised and one file. */
const LEASE_MS = 10 * 60_000;

/**
 * Once a day (UTC) takes down how all logs end, in a file that names the one of the day before: from then on nothing
 * that is older can be altered without its being seen, by whoever holds that file or its time stamp. Does nothing
 * when the day has its root, or another process is at it.
 */
export async function makeDailyRoot(context: Context): Promise<void> {
  if (await hasRootOf(context, context.clock.now())) return;
  const now = context.clock.now();
  const terms = { owner: context.owner, now, until: addMs(now, LEASE_MS), stands };
  const isOurs = await context.store.transaction(async (tx) => await takeLeases(tx, [ROOT_MAKER], terms));
  if (isOurs.length === 0) return;
  try {
    if (!(await hasRootOf(context, now))) await makeRoot(context, now);
  } finally {
    await context.store.transaction((tx) => giveBackLeases(tx, [ROOT_MAKER], context.owner));
  }
}

async function hasRootOf({ archive }: Context, now: Instant): Promise<boolean> {
  return (await listRoots(archive.root)).at(-1)?.day === dayOf(now);
}

async function makeRoot(context: Context, madeAt: Instant): Promise<void> {
  const { archive, store, clock, log } = context;
  const pruned = await archive.log(layout.pruned);
  const ends = await store.transaction((tx) => endsOfLogs(tx, pruned.head));
  // A root must not name a line that a crash could still lose.
  const refused = await keepPromises(context);
  const lines = ends.filter((end) => !refused.has(end.path));
  if (lines.length === 0) return;
  const before = await lastRoot(context);
  const text = rootText({
    madeAt,
    ...(clock.source === undefined ? {} : { clock: clock.source }),
    ...(before === undefined ? {} : { previous: before }),
    lines,
  });
  const number = (before?.number ?? 0) + 1;
  const root: RootRef = { number, path: layout.root(number, dayOf(madeAt)), digest: sha256(text) };
  await writeWhole(inside(archive.root, root.path), text);
  await writeRootsHead(store.db, root);
  log.info({ root: path.basename(root.path), digest: root.digest, logs: lines.length }, 'daily root made');
}

/** The ends of all logs that have lines, by their paths. */
async function endsOfLogs(tx: Tx, pruned: LogHead): Promise<readonly RootedLine[]> {
  const pages = await tx.selectFrom('pages').select('state').orderBy('id').execute();
  const ends = pages.flatMap(({ state }) => {
    const { page, captures, history } = JSON.parse(state) as PageState;
    return [
      { path: layout.captures(page), head: captures },
      { path: layout.history(page), head: history },
    ];
  });
  const all = [
    { path: layout.deliveries, head: await readDeliveriesHead(tx) },
    { path: layout.pruned, head: pruned },
    ...ends,
  ];
  return all.flatMap(({ path: log, head: { lines: line, digest } }) =>
    digest === null ? [] : [{ path: log, line, digest }],
  );
}

/** The newest root: the archive's, unless it has lost the one that the database knows of. That gap is to be seen. */
async function lastRoot({ archive, store }: Context): Promise<RootRef | undefined> {
  const known = await readRootsHead(store.db);
  const last = (await listRoots(archive.root)).at(-1);
  if (last === undefined || (known !== undefined && known.number >= last.number)) return known;
  const text = await readArchived(archive.root, last.path);
  return text === undefined ? known : { number: last.number, path: last.path, digest: sha256(text) };
}

/** The day of an instant in UTC, `2026-01-05`. */
function dayOf(instant: Instant): string {
  return instant.slice(0, 10);
}
