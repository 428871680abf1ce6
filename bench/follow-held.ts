import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { compareDocuments, countEdits } from '../src/compare/compare-documents.ts';
import { openHouse } from '../src/compose.ts';
import type { EditCounts } from '../src/model/change.ts';
import { addMs, type Instant } from '../src/model/instant.ts';
import type { PageId } from '../src/model/page.ts';
import type { PageState } from '../src/model/page-state.ts';
import { changeDocuments } from '../src/monitor/change-documents.ts';
import type { Context } from '../src/monitor/context.ts';
import type { PageCheck } from '../src/monitor/page-check.ts';
import { runRound } from '../src/monitor/run-round.ts';
import { readChange } from '../src/store/changes.ts';
import { readPageStates } from '../src/store/page-states.ts';
import { DAY_MS, type LivedStep, writeConfig } from './live-through.ts';
import type { ReplayServer } from './replay-server.ts';

/** What came of a change that was held as suspect. */
export interface Followed extends Pick<LivedStep, 'series' | 'step'> {
  /** At which look the capture was taken for the page; undefined: at none of the looks that are bounded. */
  readonly takenAt: number | undefined;
  /** Whether each block that differs from the last good capture is counted in the change. */
  readonly isWhole: boolean;
  readonly because: readonly string[];
}

/** A page that is looked at daily shows a change for this many looks, and it is believed long before. */
const MOST_LOOKS = 7;

/**
 * Lives through one series up to a step that was held, and then lets the monitor look at the same capture again, once a
 * day, until it is taken for the page.
 */
export async function followHeld(
  server: ReplayServer,
  folder: string,
  { series, step }: Pick<LivedStep, 'series' | 'step'>,
): Promise<Followed> {
  mkdirSync(folder, { recursive: true });
  const config = writeConfig({ ...server, series: server.series.filter(({ id }) => id === series) }, folder);
  let now = '2020-01-01T06:00:00.000Z' as Instant;
  const { context, close } = await openHouse(
    {},
    { config, data: path.join(folder, 'snapshots') },
    { clock: { now: () => now } },
  );
  const look = async (afterMs: number): Promise<PageCheck> => {
    now = addMs(now, afterMs);
    const checks: PageCheck[] = [];
    await runRound(context, { force: true, onCheck: (check) => checks.push(check) });
    const [check] = checks;
    if (check === undefined) throw new Error(`${series} was not looked at`);
    return check;
  };
  try {
    for (let each = 0; each < step; each += 1) {
      await server.show(each);
      await look(DAY_MS);
      await look(DAY_MS / 24);
    }
    const { good } = await stateOf(context, series);
    await server.show(step);
    const because = new Set<string>();
    for (let count = 1; count <= MOST_LOOKS; count += 1) {
      const check = await look(count === 2 ? DAY_MS / 24 : DAY_MS);
      for (const reason of check.reasons) because.add(reason);
      if (check.outcome === 'suspect') continue;
      const isWhole = await isToldWhole(context, check, good?.record);
      return { series, step, takenAt: count, isWhole, because: [...because] };
    }
    return { series, step, takenAt: undefined, isWhole: false, because: [...because] };
  } finally {
    await close();
  }
}

async function stateOf({ pages, store }: Context, series: string): Promise<PageState> {
  const states = await readPageStates(
    store.db,
    pages.map(({ id }) => id),
  );
  const stored = states.get(`replay/${series}` as PageId);
  if (stored === undefined) throw new Error(`${series} has no state`);
  return stored.state;
}

/** Whether the change goes from the last good capture to the new one, and counts every block in which they differ. */
async function isToldWhole(
  context: Context,
  check: PageCheck,
  lastGood: string | undefined,
): Promise<boolean> {
  const page = context.pages.find(({ id }) => id === check.page);
  const change = check.change === null ? undefined : await readChange(context.store.db, check.change);
  if (page === undefined || change === undefined || change.kind === 'withdrawn') return false;
  const { before, after } = await changeDocuments(context, page, change);
  const differing = after && total(countEdits(compareDocuments(before, after)));
  return change.before.record === lastGood && total(change.counts) === differing;
}

function total(counts: EditCounts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
