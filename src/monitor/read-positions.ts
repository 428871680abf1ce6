import { statedPassages } from '../disclosure/stated-passages.ts';
import type { Reading } from '../model/capture.ts';
import type { Page, PageId } from '../model/page.ts';
import type { PageState } from '../model/page-state.ts';
import type { PagePosition, StatedPassage } from '../model/position.ts';
import { readPageStates } from '../store/page-states.ts';
import type { Context } from './context.ts';
import { inParallel } from './in-parallel.ts';
import { storedPassages } from './passages-of.ts';

export type PositionReader = (pages: readonly Page[]) => Promise<readonly PagePosition[]>;

/** Files that are open at once. */
const AT_ONCE = 16;

/** Reads what pages say now, and keeps what was read of each until its passages are others. */
export function positionReader(context: Pick<Context, 'archive' | 'store'>): PositionReader {
  const kept = new Map<PageId, { readonly digest: string; readonly passages: readonly StatedPassage[] }>();
  const stated = async (page: PageId, reading: Reading): Promise<readonly StatedPassage[] | undefined> => {
    const known = kept.get(page);
    if (known?.digest === reading.passages) return known.passages;
    const passages = await storedPassages(context, page, reading);
    if (passages === undefined) return undefined;
    const read = { digest: reading.passages, passages: statedPassages(passages) };
    kept.set(page, read);
    return read.passages;
  };
  return async (pages) => {
    const ids = pages.map(({ id }) => id);
    const states = await readPageStates(context.store.db, ids);
    const positions = new Map<PageId, PagePosition>();
    await inParallel(pages, AT_ONCE, async (page) => {
      positions.set(page.id, await positionOf(page, states.get(page.id)?.state, stated));
    });
    return pages.flatMap(({ id }) => positions.get(id) ?? []);
  };
}

async function positionOf(
  page: Page,
  state: PageState | undefined,
  stated: (page: PageId, reading: Reading) => Promise<readonly StatedPassage[] | undefined>,
): Promise<PagePosition> {
  if (state?.withdrawnAt !== undefined) return { page, kind: 'withdrawn', since: state.withdrawnAt };
  const { good, trouble } = state ?? {};
  if (good === undefined) {
    return trouble === undefined
      ? { page, kind: 'new' }
      : { page, kind: 'never-good', since: trouble.since, fault: trouble.fault };
  }
  const seen = { since: good.capture.at, confirmedAt: good.confirmedAt };
  const { reading } = good.capture;
  const passages = reading && (await stated(page.id, reading));
  if (passages === undefined) return { page, kind: 'unread', seen };
  return passages.length === 0 ? { page, kind: 'silent', seen } : { page, kind: 'speaks', passages, seen };
}
