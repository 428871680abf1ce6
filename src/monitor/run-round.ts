import { fault, sentenceOf } from '../model/fault.ts';
import { addMs, EPOCH } from '../model/instant.ts';
import type { Page, PageId } from '../model/page.ts';
import { StoreError } from '../model/store-error.ts';
import { isDue } from '../schedule/plan-look.ts';
import { giveBackLeases, takeLeases } from '../store/leases.ts';
import { enqueue } from '../store/outbox.ts';
import { readPageStates, type StoredPageState } from '../store/page-states.ts';
import { checkPage } from './check-page.ts';
import type { Context } from './context.ts';
import { inParallel } from './in-parallel.ts';
import { keepPromises } from './keep-promises.ts';
import { stands } from './owner.ts';
import type { PageCheck } from './page-check.ts';
import { openPictureTime, type PictureTime } from './picture-look.ts';
import { noticeCopies } from './queue-mail.ts';
import { UnreadableEvidence } from './stored-document.ts';

/** Longer than any look can take; a lease of a process that died elsewhere runs out after this. */
const LEASE_MS = 15 * 60_000;

/** How many pages are leased at a time: few enough to be done before the lease runs out. */
const LEASED_AT_ONCE = 64;

/** Lines for the archive are written after this many looks, and at the end of the round. */
const LOOKS_BETWEEN_WRITES = 100;

export interface RoundRequest {
  /** The pages to look at; all when absent. */
  readonly pages?: readonly Page[];
  /** Look now, due or not. */
  readonly force?: boolean;
  readonly signal?: AbortSignal;
  readonly onCheck?: (check: PageCheck) => void;
}

export interface RoundSummary {
  readonly checked: number;
  readonly outcomes: Readonly<Record<string, number>>;
}

/** Looks at the pages that are due, several at a time, each host politely. Throws a StoreError when the store fails. */
export async function runRound(context: Context, request: RoundRequest = {}): Promise<RoundSummary> {
  await keepPromises(context);
  const due = await duePages(context, request);
  const outcomes: Record<string, number> = {};
  const pictureTime = openPictureTime();
  let checked = 0;
  try {
    await inParallel(leased(context, due, request.signal), atOnce(context), async ({ page, stored }) => {
      const check = await checkOne(context, page, stored, request.signal, pictureTime);
      if (check === undefined) return;
      outcomes[check.outcome] = (outcomes[check.outcome] ?? 0) + 1;
      checked += 1;
      request.onCheck?.(check);
      if (checked % LOOKS_BETWEEN_WRITES === 0) await keepPromises(context);
    });
  } finally {
    await giveBack(context, due);
  }
  await keepPromises(context);
  return { checked, outcomes };
}

export async function giveBack({ store, owner }: Context, pages: readonly Page[]): Promise<void> {
  const names = pages.map((page) => page.id);
  await store.transaction((tx) => giveBackLeases(tx, names, owner));
}

async function checkOne(
  context: Context,
  page: Page,
  stored: StoredPageState | undefined,
  signal: AbortSignal | undefined,
  pictureTime: PictureTime,
): Promise<PageCheck | undefined> {
  if (stored === undefined) return busy(page.id);
  try {
    const check = await checkPage(context, page, stored, signal, pictureTime);
    const { outcome, reasons, change, alert, ms } = check;
    context.log[outcome === 'unchanged' ? 'debug' : 'info'](
      { page: page.id, outcome, reasons, change, alert, ms },
      'page checked',
    );
    return check;
  } catch (error) {
    if (error instanceof StoreError && error.code === 'store-conflict') return busy(page.id);
    if (error instanceof StoreError && error.code === 'evidence-mismatch')
      return standsAlone(context, page, error);
    if (signal?.aborted === true && error === signal.reason) return undefined;
    throw error;
  }
}

/** Evidence that does not hold, or cannot be read, is this page's trouble alone: the operator is told, the others are looked at. */
async function standsAlone(context: Context, page: Page, error: StoreError): Promise<PageCheck> {
  context.log.error({ page: page.id, because: error.message }, 'page not checked');
  const about = error instanceof UnreadableEvidence ? error.fault : fault('evidence-damaged', error.message);
  const day = context.clock.now().slice(0, 10);
  const copies = noticeCopies(
    context,
    { kind: 'needs-person', page, fault: about },
    `${page.id} ${day}`,
    // With it the notice has the same id all day, and is sent once a day.
    EPOCH,
  );
  await context.store.transaction((tx) => enqueue(tx, copies));
  return { ...busy(page.id), outcome: 'failed', reasons: [sentenceOf(about)] };
}

function busy(page: PageId): PageCheck {
  return {
    page,
    outcome: 'busy',
    reasons: ['another process is looking at this page'],
    change: null,
    findings: [],
    alert: false,
    held: false,
    quality: null,
    ms: 0,
  };
}

function atOnce({ settings }: Context): number {
  return Math.max(settings.fetch.concurrency, settings.fetch.perHostConcurrency);
}

async function duePages(context: Context, { pages, force }: RoundRequest): Promise<readonly Page[]> {
  const wanted = pages ?? context.pages;
  if (force === true) return byTurns(wanted);
  const states = await readPageStates(
    context.store.db,
    wanted.map((page) => page.id),
  );
  const rules = {
    jitterMs: context.settings.schedule.jitterMs,
    retryAfterMs: context.settings.judge.retryAfterMs,
  };
  const now = context.clock.now();
  return byTurns(
    wanted.filter((page) => {
      const stored = states.get(page.id);
      return stored === undefined || isDue(page, stored.state, now, rules);
    }),
  );
}

/** One page of each host after another, so that a host with many pages does not hold up the others. */
function byTurns(pages: readonly Page[]): readonly Page[] {
  const queues = [...Map.groupBy(pages, (page) => new URL(page.url).host).values()];
  const longest = Math.max(0, ...queues.map((queue) => queue.length));
  return Array.from({ length: longest }, (_, turn) => queues.flatMap((queue) => queue[turn] ?? [])).flat();
}

/** The pages with their states, leased shortly before they are looked at; no state when another process has it. */
export async function* leased(
  context: Context,
  pages: readonly Page[],
  signal: AbortSignal | undefined,
): AsyncGenerator<{ readonly page: Page; readonly stored: StoredPageState | undefined }> {
  for (let from = 0; from < pages.length; from += LEASED_AT_ONCE) {
    if (signal?.aborted === true) return;
    const batch = pages.slice(from, from + LEASED_AT_ONCE);
    const now = context.clock.now();
    const states = await context.store.transaction(async (tx) => {
      const ours = await takeLeases(
        tx,
        batch.map((page) => page.id),
        { owner: context.owner, now, until: addMs(now, LEASE_MS), stands },
      );
      return readPageStates(tx, ours as readonly PageId[]);
    });
    for (const page of batch) yield { page, stored: states.get(page.id) };
  }
}
