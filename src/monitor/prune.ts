import { rm, stat } from 'node:fs/promises';
import { bodiesOf, keptBodies } from '../archive/kept-records.ts';
import { inside, layout } from '../archive/layout.ts';
import { recordPruned } from '../archive/pruned.ts';
import type { ReadLog } from '../archive/read-log.ts';
import { captureProblem, historyProblem } from '../archive/record-shapes.ts';
import type { Capture, StoredBody } from '../model/capture.ts';
import type { Sha256 } from '../model/digest.ts';
import { addMs, type Instant } from '../model/instant.ts';
import type { PageId } from '../model/page.ts';
import { asStoreError } from '../model/store-error.ts';
import { giveBackLeases, takeLeases } from '../store/leases.ts';
import { readPageStates } from '../store/page-states.ts';
import type { Context } from './context.ts';
import { keepPromises } from './keep-promises.ts';
import { stands } from './owner.ts';
import { pagesWithEvidence } from './verify.ts';

/** Longer than it takes to remove some hundred thousand files. */
const LEASE_MS = 15 * 60_000;

/** What could be let go, and what stays. */
export interface PrunePlan {
  readonly bodies: readonly StoredBody[];
  /** What the files of these bodies take on the disk. */
  readonly packedBytes: number;
  /** How many captures brought them. */
  readonly captures: number;
  readonly pages: number;
  /** How many bodies stay. */
  readonly kept: number;
}

/**
 * Finds the bodies that nothing refers to: of captures from before `before` that are neither a side of a change, nor
 * the first or last good one of their page. Pages whose logs are not whole keep everything.
 */
export async function planPrune(context: Context, before: Instant): Promise<PrunePlan> {
  const kept = new Set<Sha256>();
  const old = new Map<Sha256, StoredBody>();
  let captures = 0;
  const pages = new Set<PageId>();
  for (const page of await pagesWithEvidence(context)) {
    const log = await context.archive.log(layout.captures(page));
    const history = await context.archive.log(layout.history(page));
    const isWhole = await holdsWhatIsKnown(context, page, log, history);
    const keep = keptBodies(log, history);
    for (const body of keep) kept.add(body);
    for (const { entry } of log.lines) {
      if (captureProblem(entry) !== undefined) continue;
      const capture = entry as unknown as Capture;
      const isOld = isWhole && capture.at < before;
      const bodies = bodiesOf(capture);
      for (const body of bodies) {
        if (isOld && !keep.has(body.sha256)) old.set(body.sha256, body);
        else kept.add(body.sha256);
      }
      if (isOld && bodies.some(({ sha256 }) => !keep.has(sha256))) {
        captures += 1;
        pages.add(page);
      }
    }
  }
  const free = [...old.values()].filter(({ sha256 }) => !kept.has(sha256));
  const sizes = await Promise.all(free.map((body) => packedBytesOf(context, body)));
  const there = free.filter((_, index) => sizes[index] !== undefined);
  const packedBytes = sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0);
  return { bodies: there, packedBytes, captures, pages: pages.size, kept: kept.size };
}

/**
 * Lets the bodies go that `planPrune` finds, taking them down first; undefined when a page is being looked at, since
 * a look may just be finding the same bytes again.
 */
export async function prune(context: Context, before: Instant): Promise<PrunePlan | undefined> {
  const { store, clock, owner, archive } = context;
  const now = clock.now();
  const names = [...new Set([...(await pagesWithEvidence(context)), ...context.pages.map(({ id }) => id)])];
  const terms = { owner, now, until: addMs(now, LEASE_MS), stands };
  const taken = await store.transaction(async (tx) => takeLeases(tx, names, terms));
  try {
    if (taken.length < names.length) return undefined;
    await keepPromises(context);
    const plan = await planPrune(context, before);
    await recordPruned(archive, now, plan.bodies);
    for (const body of plan.bodies) await rm(fileOf(context, body), { force: true });
    return plan;
  } finally {
    await store.transaction((tx) => giveBackLeases(tx, taken, owner));
  }
}

/** A log that lost its end would have bodies let go that the lost lines refer to. */
async function holdsWhatIsKnown(
  { archive, store }: Context,
  page: PageId,
  captures: ReadLog,
  history: ReadLog,
): Promise<boolean> {
  if ([captures, history].some(({ torn, problems }) => torn || problems.length > 0)) return false;
  if (captures.lines.some(({ entry }) => captureProblem(entry) !== undefined)) return false;
  if (history.lines.some(({ entry }) => historyProblem(entry) !== undefined)) return false;
  const state = (await readPageStates(store.db, [page])).get(page)?.state;
  if (state === undefined) return false;
  const standings = [
    await archive.compareLog(layout.captures(page), state.captures),
    await archive.compareLog(layout.history(page), state.history),
  ];
  return standings.every((standing) => standing === 'same');
}

async function packedBytesOf(context: Context, body: StoredBody): Promise<number | undefined> {
  const file = fileOf(context, body);
  try {
    return (await stat(file)).size;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw asStoreError(error, file);
  }
}

function fileOf({ archive }: Context, { sha256 }: StoredBody): string {
  return inside(archive.root, layout.body(sha256));
}
