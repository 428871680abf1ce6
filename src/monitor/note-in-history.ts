import type { HistoryEntry } from '../model/history.ts';
import type { Instant } from '../model/instant.ts';
import type { PageId } from '../model/page.ts';
import { readPageStates, writePageState } from '../store/page-states.ts';
import { promiseWrites } from '../store/pending-writes.ts';
import type { Tx } from '../store/schema.ts';
import { openLedger } from './page-ledger.ts';

/** Promises a line of a page's history that no look at the page brought; `dueAt`: when the page is due from now on. */
export async function noteInHistory(
  tx: Tx,
  page: PageId,
  entry: HistoryEntry,
  dueAt?: Instant,
): Promise<void> {
  const stored = (await readPageStates(tx, [page])).get(page);
  if (stored === undefined) throw new Error(`the state of ${page} was asked for and did not come`);
  const ledger = openLedger(stored.state);
  ledger.history(entry);
  await writePageState(tx, {
    state: { ...stored.state, ...ledger.heads, ...(dueAt === undefined ? {} : { dueAt }) },
    revision: stored.revision,
  });
  await promiseWrites(tx, ledger.writes);
}
