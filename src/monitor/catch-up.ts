import { inside, layout } from '../archive/layout.ts';
import { listArchivedPages } from '../archive/list-pages.ts';
import type { ReadLog } from '../archive/read-log.ts';
import { captureProblem, historyProblem, shapeProblems } from '../archive/record-shapes.ts';
import { setAside } from '../archive/set-aside.ts';
import type { HistoryEntry } from '../model/history.ts';
import { type Page, type PageId, vendorIdOf } from '../model/page.ts';
import { newPageState, type PageState } from '../model/page-state.ts';
import { StoreError } from '../model/store-error.ts';
import { reviewState } from '../review/review-state.ts';
import { planNextLook } from '../schedule/plan-look.ts';
import { readCopies } from '../store/alert-copies.ts';
import { insertArchivedCopy } from '../store/archived-copies.ts';
import { insertCaptures } from '../store/captures.ts';
import { insertChange } from '../store/changes.ts';
import { enqueue } from '../store/outbox.ts';
import { readPageStates, writePageState } from '../store/page-states.ts';
import { insertRetraction } from '../store/retractions.ts';
import {
  forgetReviews,
  insertPageEvent,
  insertReviewEvent,
  writeReviewState,
} from '../store/review-events.ts';
import type { Tx } from '../store/schema.ts';
import { suppress } from '../store/suppressions.ts';
import type { Context } from './context.ts';
import { type FoldedPage, foldLogs } from './fold-log.ts';
import { keepPromises } from './keep-promises.ts';
import { recallDigestTimes } from './queue-digests.ts';
import { alertOf } from './queue-mail.ts';
import {
  copiesIn,
  retractionsIn,
  reviewsIn,
  unsettledCopies,
  unsettledCorrections,
  unsettledSubmissions,
} from './recall-alerts.ts';
import { type DeliveryRecord, readDeliveries, takeOverDeliveries } from './recall-deliveries.ts';
import { unsettledNotices } from './recall-notices.ts';
import { moveHeld } from './review.ts';
import { whoSubscribes } from './who-subscribes.ts';

/**
 * Brings the database up to what the archive holds: all of it when the database is new, else the pages whose logs
 * hold what it does not know (another machine's work, fetched with git). A page whose logs are not whole stays as the
 * database knows it, and the log tells why; so does the log of deliveries. Returns how many pages were taken over.
 */
export async function catchUp(context: Context): Promise<number> {
  const refused = await keepPromises(context);
  const pages = await listArchivedPages(context.archive.root);
  const stored = await readPageStates(context.store.db, pages);
  const deliveries = await readDeliveries(context, refused);
  await context.store.transaction(async (tx) => {
    for (const [recipient, at] of deliveries.unsubscribed) await suppress(tx, recipient, at);
  });
  const present = { ...context, subscribers: await whoSubscribes(context, context.store.db) };
  let taken = 0;
  for (const page of pages) {
    const { state, revision } = stored.get(page) ?? { state: newPageState(page), revision: 0 };
    if (isRefused(page, refused)) continue;
    if (await takenOver(present, state, revision, deliveries)) taken += 1;
  }
  await takeOverDeliveries(context, deliveries);
  await recallDigestTimes(present, deliveries.digestsSince);
  if (taken > 0) context.log.info({ pages: taken }, 'history taken over from the archive');
  return taken;
}

/** Lines that wait for such a log would be lost with it. */
function isRefused(page: PageId, refused: ReadonlySet<string>): boolean {
  return refused.has(layout.captures(page)) || refused.has(layout.history(page));
}

async function takenOver(
  context: Context,
  state: PageState,
  revision: number,
  deliveries: DeliveryRecord,
): Promise<boolean> {
  try {
    if (!(await hasOther(context, state))) return false;
    await takeOver(context, state.page, revision, deliveries);
    return true;
  } catch (error) {
    if (!(error instanceof StoreError && error.code === 'evidence-mismatch')) throw error;
    context.log.error({ page: state.page, because: error.message }, 'a page could not be taken over');
    return false;
  }
}

async function hasOther({ archive }: Context, { page, captures, history }: PageState): Promise<boolean> {
  const logs = [
    { path: layout.captures(page), known: captures },
    { path: layout.history(page), known: history },
  ];
  const standings = await Promise.all(logs.map(({ path, known }) => archive.compareLog(path, known)));
  const cut = logs[standings.indexOf('shorter')];
  if (cut !== undefined) {
    throw new StoreError(
      'evidence-mismatch',
      `${inside(archive.root, cut.path)} has lost lines that the database knows of: ${WAY_OUT}`,
    );
  }
  return standings.includes('other');
}

const WAY_OUT =
  'restore the file from a backup, or move exigent.sqlite away to have the database rebuilt from what the folder holds';

async function takeOver(
  context: Context,
  id: PageId,
  revision: number,
  deliveries: DeliveryRecord,
): Promise<void> {
  const captures = await wholeLog(context, layout.captures(id), captureProblem);
  const history = await wholeLog(context, layout.history(id), historyProblem);
  const folded = foldLogs(id, captures, history);
  const page = context.pages.find((candidate) => candidate.id === id) ?? noLongerWatched(id, folded);
  const state = withDueTime(context, page, folded.state);
  await context.store.transaction(async (tx) => {
    await writePageState(tx, { state, revision });
    await tx.deleteFrom('captures').where('page', '=', id).execute();
    await insertCaptures(tx, folded.captures);
    for (const entry of folded.history) {
      if (entry.type === 'change') await insertChange(tx, entry.change);
    }
    await enqueue(tx, unsettledCopies(context, page, folded.history, deliveries));
    for (const { change, at, because } of retractionsIn(folded.history))
      await insertRetraction(tx, { change, at, because });
    await enqueue(tx, unsettledCorrections(context, page, folded.history, deliveries));
    for (const copy of copiesIn(folded.history)) await insertArchivedCopy(tx, copy);
    await enqueue(tx, unsettledSubmissions(context, page, folded.history, deliveries));
    await enqueue(tx, unsettledNotices(context, page, folded.history, deliveries));
    await takeOverReviews(context, tx, id, folded.history);
  });
}

/** What reviewers did, and how the changes of a page stand by it. */
async function takeOverReviews(
  context: Context,
  tx: Tx,
  page: PageId,
  history: readonly HistoryEntry[],
): Promise<void> {
  await forgetReviews(tx, page);
  const events = Map.groupBy(reviewsIn(history), ({ change }) => change);
  for (const entry of history) {
    if (entry.type === 'watching') await insertPageEvent(tx, page, entry);
    for (const event of reviewsIn([entry])) await insertReviewEvent(tx, page, event);
  }
  const holds = new Map(
    history.flatMap((entry) => (entry.type === 'alert' ? [[entry.change, entry.held] as const] : [])),
  );
  for (const entry of history) {
    if (entry.type !== 'change') continue;
    const { id } = entry.change;
    const state = reviewState(events.get(id) ?? [], holds.get(id), context.clock.now());
    await writeReviewState(tx, id, state);
    if (holds.get(id) === undefined) continue;
    await moveHeld(context, tx, await readCopies(tx, alertOf(entry.change).id), state);
  }
}

async function wholeLog(
  context: Context,
  path: string,
  problemIn: Parameters<typeof shapeProblems>[1],
): Promise<ReadLog> {
  const log = await context.archive.log(path);
  const [problem] = [...log.problems, ...shapeProblems(log, problemIn)];
  if (problem !== undefined) {
    throw new StoreError(
      'evidence-mismatch',
      `${inside(context.archive.root, path)} is not whole: ${problem}; "exigent verify" lists all that is wrong. Restore the file from a backup`,
    );
  }
  if (log.torn) await setAside(inside(context.archive.root, path), log.head);
  return log;
}

function withDueTime(context: Context, page: Page, state: PageState): PageState {
  const dueAt = planNextLook(page, state, {
    jitterMs: context.settings.schedule.jitterMs,
    retryAfterMs: context.settings.judge.retryAfterMs,
  });
  return dueAt === undefined ? state : { ...state, dueAt };
}

/** A page that has left the configuration: its history is kept, it is not looked at. */
function noLongerWatched(id: PageId, { state }: FoldedPage): Page {
  const vendor = vendorIdOf(id);
  return {
    id,
    vendor: { id: vendor, name: vendor },
    url: state.good?.capture.exchange.requestedUrl ?? 'about:blank',
    type: 'other',
    jurisdictions: [],
    schedule: { kind: 'every', intervalMs: 24 * 3_600_000 },
    fetcher: 'auto',
    paused: true,
    select: [],
    remove: [],
    ignore: [],
  };
}
