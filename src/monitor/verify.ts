import { asPromised } from '../archive/as-promised.ts';
import { layout, pageOfLog } from '../archive/layout.ts';
import { listArchivedPages } from '../archive/list-pages.ts';
import { readRootFiles } from '../archive/list-roots.ts';
import { logProblems } from '../archive/log-problems.ts';
import { prunedBodies } from '../archive/pruned.ts';
import { type Knowledge, type PageVerdict, verifyPage } from '../archive/verify-page.ts';
import { type Rooted, readRooted, rootProblems } from '../archive/verify-roots.ts';
import { type TimestampsVerdict, verifyTimestamps } from '../archive/verify-timestamps.ts';
import type { PageId } from '../model/page.ts';
import { readDeliveriesHead } from '../store/deliveries.ts';
import { readPageStates } from '../store/page-states.ts';
import { readPromisesBelow } from '../store/pending-writes.ts';
import { readRootsHead } from '../store/roots-head.ts';
import type { Context } from './context.ts';

type Verifying = Pick<Context, 'archive' | 'store'>;

/** What checking a log that is no page's came to. */
export interface LogVerdict {
  readonly log: string;
  readonly records: number;
  readonly problems: readonly string[];
}

/** The pages that the archive, the database or a daily root knows of, sorted. */
export async function pagesWithEvidence(context: Verifying): Promise<readonly PageId[]> {
  const { archive, store } = context;
  const known = await store.db.selectFrom('pages').select('id').execute();
  const { lines } = await readRoots(context);
  const all = [
    ...(await listArchivedPages(archive.root)),
    ...known.map(({ id }) => id as PageId),
    ...[...lines.keys()].flatMap((path) => pageOfLog(path) ?? []),
  ];
  return [...new Set(all)].sort();
}

/** What the daily roots say. Whoever checks logs against them reads them first: logs only grow. */
export async function readRoots({ archive, store }: Verifying): Promise<Rooted> {
  return readRooted(readRootFiles(archive.root), await readRootsHead(store.db));
}

/** Checks the evidence of the given pages, all when none is given. Writes nothing. */
export async function* verify(context: Verifying, wanted: readonly PageId[]): AsyncGenerator<PageVerdict> {
  const { lines } = await readRoots(context);
  const pages = wanted.length > 0 ? wanted : await pagesWithEvidence(context);
  for (const page of pages) {
    yield twiceIfBroken(async () => {
      const pruned = prunedBodies(await context.archive.log(layout.pruned));
      return verifyOne(context, page, { rooted: lines, pruned });
    });
  }
}

async function verifyOne(
  { archive, store }: Verifying,
  page: PageId,
  knowledge: Knowledge,
): Promise<PageVerdict> {
  const { state, promises } = await store.transaction(async (tx) => ({
    state: (await readPageStates(tx, [page])).get(page)?.state,
    promises: await readPromisesBelow(tx, layout.page(page)),
  }));
  return verifyPage(archive, asPromised(archive.root, promises), page, { ...knowledge, known: state });
}

/** Checks the log of what became of every mail. Writes nothing. */
export async function verifyDeliveries({ archive, store }: Verifying): Promise<LogVerdict> {
  return twiceIfBroken(async () => {
    const { lines: rooted } = await readRoots({ archive, store });
    const { head, promises } = await store.transaction(async (tx) => ({
      head: await readDeliveriesHead(tx),
      promises: await readPromisesBelow(tx, layout.deliveries),
    }));
    const log = await asPromised(archive.root, promises).log(layout.deliveries);
    const problems = [
      ...logProblems(layout.deliveries, log, head),
      ...rootProblems(layout.deliveries, log, rooted.get(layout.deliveries) ?? []),
    ];
    return { log: layout.deliveries, records: log.lines.length, problems };
  });
}

/** Checks the log of bodies that were let go. Writes nothing. */
export async function verifyPruned(context: Verifying): Promise<LogVerdict> {
  return twiceIfBroken(async () => {
    const { lines: rooted } = await readRoots(context);
    const log = await context.archive.log(layout.pruned);
    const named = rooted.get(layout.pruned) ?? [];
    const problems = [...logProblems(layout.pruned, log), ...rootProblems(layout.pruned, log, named)];
    return { log: layout.pruned, records: log.lines.length, problems };
  });
}

/** What checking the daily roots came to. */
export interface RootsVerdict extends LogVerdict, Omit<TimestampsVerdict, 'problems'> {}

/**
 * Checks that the daily roots are all there, each naming the one before, and the time stamps on them. Writes nothing.
 */
export async function verifyRoots(context: Verifying & Pick<Context, 'settings'>): Promise<RootsVerdict> {
  const { timestamps } = context.settings.evidence;
  const trustedFor = (authority: string) => timestamps.find(({ name }) => name === authority)?.trusted;
  return twiceIfBroken(async () => {
    const { problems: stampProblems, ...stamps } = await verifyTimestamps(context.archive.root, trustedFor);
    const { roots, problems } = await readRoots(context);
    return { log: layout.roots, records: roots, ...stamps, problems: [...problems, ...stampProblems] };
  });
}

/** A monitor may be writing while its files are read: what seems to be broken is looked at once more. */
async function twiceIfBroken<Verdict extends { readonly problems: readonly string[] }>(
  check: () => Promise<Verdict>,
): Promise<Verdict> {
  const verdict = await check();
  return verdict.problems.length === 0 ? verdict : check();
}
