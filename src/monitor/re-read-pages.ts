import type { Change } from '../model/change.ts';
import type { Page, PageId } from '../model/page.ts';
import { StoreError } from '../model/store-error.ts';
import { commitLook } from './commit-look.ts';
import type { Context } from './context.ts';
import { inParallel } from './in-parallel.ts';
import { keepPromises } from './keep-promises.ts';
import { openLedger } from './page-ledger.ts';
import { reReadIfRulesChanged } from './re-read.ts';
import { giveBack, leased } from './run-round.ts';

/** What reading a page's last good capture again by the rules of today came to. */
export type ReReadOutcome =
  /** It was read by these very rules before. */
  | { readonly kind: 'current' }
  | { readonly kind: 'same' }
  /** What differs is ours: recorded, never mailed. */
  | { readonly kind: 'differs'; readonly change: Change }
  /** The settings of the page match nothing in it. */
  | { readonly kind: 'unmatched' }
  | { readonly kind: 'no-capture' }
  /** Another process is looking at the page. */
  | { readonly kind: 'busy' }
  | { readonly kind: 'damaged'; readonly because: string };

export interface ReReadRequest {
  readonly pages: readonly Page[];
  readonly signal?: AbortSignal;
  readonly onRead: (page: PageId, outcome: ReReadOutcome) => void;
}

/** Reading is work for the processor alone: more at once than it has threads would only wait. */
const AT_ONCE = 4;

/** Reads the stored last good capture of each page again, where the rules have changed since. Nothing is fetched or mailed. */
export async function reReadPages(context: Context, { pages, signal, onRead }: ReReadRequest): Promise<void> {
  await keepPromises(context);
  try {
    await inParallel(leased(context, pages, signal), AT_ONCE, async ({ page, stored }) => {
      if (stored === undefined) return onRead(page.id, { kind: 'busy' });
      const ledger = openLedger(stored.state);
      onRead(page.id, await outcomeOf(context, page, stored, ledger));
    });
  } finally {
    await giveBack(context, pages);
  }
  await keepPromises(context);
}

async function outcomeOf(
  context: Context,
  page: Page,
  { state, revision }: { readonly state: Parameters<typeof openLedger>[0]; readonly revision: number },
  ledger: ReturnType<typeof openLedger>,
): Promise<ReReadOutcome> {
  if (state.good === undefined) return { kind: 'no-capture' };
  try {
    const read = await reReadIfRulesChanged(context, page, state, ledger, context.clock.now());
    if (read.known.good === undefined) return { kind: 'unmatched' };
    if (read.state === state) return { kind: 'current' };
    await commitLook(context, revision, { ...read, page, ledger, notices: [] });
    const [change] = read.changes;
    return change === undefined ? { kind: 'same' } : { kind: 'differs', change };
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    if (error.code === 'evidence-mismatch') return { kind: 'damaged', because: error.message };
    if (error.code === 'store-conflict') return { kind: 'busy' };
    throw error;
  }
}
