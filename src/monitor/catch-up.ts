import { stat } from 'node:fs/promises';
import { inside, layout } from '../archive/layout.ts';
import { listArchivedPages } from '../archive/list-pages.ts';
import type { ReadLog } from '../archive/read-log.ts';
import { setTornLineAside } from '../archive/set-aside.ts';
import { type Page, type PageId, vendorIdOf } from '../model/page.ts';
import type { PageState } from '../model/page-state.ts';
import { asStoreError, StoreError } from '../model/store-error.ts';
import { planNextLook } from '../schedule/plan-look.ts';
import { insertCaptures } from '../store/captures.ts';
import { insertChange } from '../store/changes.ts';
import { enqueue } from '../store/outbox.ts';
import { readPageStates, writePageState } from '../store/page-states.ts';
import type { Context } from './context.ts';
import { type FoldedPage, foldLogs } from './fold-log.ts';
import { keepPromises } from './keep-promises.ts';
import { recallDigestTimes } from './queue-digests.ts';
import { unsettledCopies } from './recall-alerts.ts';
import { type DeliveryRecord, readDeliveries, takeOverDeliveries } from './recall-deliveries.ts';

/**
 * Brings the database up to what the archive holds: all of it when the database is new, else the pages whose logs
 * have grown without it (another machine's work, fetched with git). Returns how many pages were taken over.
 */
export async function catchUp(context: Context): Promise<number> {
  await keepPromises(context);
  const pages = await listArchivedPages(context.archive.root);
  const stored = await readPageStates(context.store.db, pages);
  const behind: PageId[] = [];
  for (const page of pages) {
    if (await hasGrown(context, page, stored.get(page)?.state)) behind.push(page);
  }
  const deliveries = await readDeliveries(context);
  for (const page of behind) await takeOver(context, page, stored.get(page)?.revision ?? 0, deliveries);
  await takeOverDeliveries(context, deliveries);
  await recallDigestTimes(context, deliveries.digestsSince);
  if (behind.length > 0) context.log.info({ pages: behind.length }, 'history taken over from the archive');
  return behind.length;
}

async function hasGrown(context: Context, page: PageId, state: PageState | undefined): Promise<boolean> {
  const bytes = await Promise.all([
    sizeOf(context, layout.captures(page)),
    sizeOf(context, layout.history(page)),
  ]);
  return bytes[0] > (state?.captures.bytes ?? 0) || bytes[1] > (state?.history.bytes ?? 0);
}

async function sizeOf({ archive }: Context, path: string): Promise<number> {
  try {
    return (await stat(inside(archive.root, path))).size;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 0;
    throw asStoreError(error, path);
  }
}

async function takeOver(
  context: Context,
  id: PageId,
  revision: number,
  deliveries: DeliveryRecord,
): Promise<void> {
  const captures = await wholeLog(context, layout.captures(id));
  const history = await wholeLog(context, layout.history(id));
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
  });
}

async function wholeLog(context: Context, path: string): Promise<ReadLog> {
  const log = await context.archive.log(path);
  if (log.problems.length > 0) {
    throw new StoreError(
      'evidence-mismatch',
      `${inside(context.archive.root, path)} is not whole: ${log.problems[0]}; "exigent verify" lists all that is wrong`,
    );
  }
  if (log.torn) await setTornLineAside(inside(context.archive.root, path), log.head);
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
  };
}
