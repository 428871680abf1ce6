import type { Instant } from '../model/instant.ts';
import { addMs } from '../model/instant.ts';
import type { Page } from '../model/page.ts';
import type { PageState } from '../model/page-state.ts';
import { type Standing, standingOf } from '../model/standing.ts';
import { readPageStates } from '../store/page-states.ts';
import type { WebContext } from './web-context.ts';

/** A watched page and how it stands. */
export interface Watched {
  readonly page: Page;
  readonly state: PageState;
  readonly standing: Standing;
  /** It was due long ago and nobody has looked: the monitor itself does not keep up. */
  readonly overdue: boolean;
}

/** A round that is under way may keep a due page waiting for this long. */
const PATIENCE_MS = 3_600_000;

export async function readWatched(
  { store, clock }: Pick<WebContext, 'store' | 'clock'>,
  pages: readonly Page[],
): Promise<readonly Watched[]> {
  const now = clock.now();
  const ids = pages.map((page) => page.id);
  const states = await readPageStates(store.db, ids);
  return pages.flatMap((page) => {
    const state = states.get(page.id)?.state;
    if (state === undefined) return [];
    return [{ page, state, standing: standingOf(page, state), overdue: isOverdue(page, state, now) }];
  });
}

function isOverdue({ paused }: Page, { dueAt }: PageState, now: Instant): boolean {
  return !paused && dueAt !== undefined && addMs(dueAt, PATIENCE_MS) < now;
}

/** Whether something is wrong with seeing the page, or with the page being there. */
export function isInTrouble({ standing }: Watched): boolean {
  return standing === 'suspect' || standing === 'never-good' || standing === 'withdrawn';
}
