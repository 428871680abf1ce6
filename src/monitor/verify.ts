import { asPromised } from '../archive/as-promised.ts';
import { layout } from '../archive/layout.ts';
import { listArchivedPages } from '../archive/list-pages.ts';
import { logProblems } from '../archive/log-problems.ts';
import { type PageVerdict, verifyPage } from '../archive/verify-page.ts';
import type { PageId } from '../model/page.ts';
import { readDeliveriesHead } from '../store/deliveries.ts';
import { readPageStates } from '../store/page-states.ts';
import { readPromisesBelow } from '../store/pending-writes.ts';
import type { Context } from './context.ts';

type Verifying = Pick<Context, 'archive' | 'store'>;

/** What checking the log of deliveries came to. */
export interface LogVerdict {
  readonly log: string;
  readonly records: number;
  readonly problems: readonly string[];
}

/** The pages that the archive or the database holds evidence of, sorted. */
export async function pagesWithEvidence({ archive, store }: Verifying): Promise<readonly PageId[]> {
  const known = await store.db.selectFrom('pages').select('id').execute();
  const all = new Set([...(await listArchivedPages(archive.root)), ...known.map((row) => row.id as PageId)]);
  return [...all].sort();
}

/** Checks the evidence of the given pages, all when none is given. Writes nothing. */
export async function* verify(context: Verifying, wanted: readonly PageId[]): AsyncGenerator<PageVerdict> {
  const pages = wanted.length > 0 ? wanted : await pagesWithEvidence(context);
  for (const page of pages) yield twiceIfBroken(() => verifyOne(context, page));
}

async function verifyOne({ archive, store }: Verifying, page: PageId): Promise<PageVerdict> {
  const { state, promises } = await store.transaction(async (tx) => ({
    state: (await readPageStates(tx, [page])).get(page)?.state,
    promises: await readPromisesBelow(tx, layout.page(page)),
  }));
  return verifyPage(archive, asPromised(archive.root, promises), page, state);
}

/** Checks the log of what became of every mail. Writes nothing. */
export async function verifyDeliveries({ archive, store }: Verifying): Promise<LogVerdict> {
  return twiceIfBroken(async () => {
    const { head, promises } = await store.transaction(async (tx) => ({
      head: await readDeliveriesHead(tx),
      promises: await readPromisesBelow(tx, layout.deliveries),
    }));
    const log = await asPromised(archive.root, promises).log(layout.deliveries);
    const problems = logProblems(layout.deliveries, log, head);
    return { log: layout.deliveries, records: log.lines.length, problems };
  });
}

/** A monitor may be writing while its files are read: what seems to be broken is looked at once more. */
async function twiceIfBroken<Verdict extends { readonly problems: readonly string[] }>(
  check: () => Promise<Verdict>,
): Promise<Verdict> {
  const verdict = await check();
  return verdict.problems.length === 0 ? verdict : check();
}
