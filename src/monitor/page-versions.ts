import type { VersionRef } from '../model/change.ts';
import type { PageId } from '../model/page.ts';
import { readChanges } from '../store/changes.ts';
import { readPageStates } from '../store/page-states.ts';
import type { Context } from './context.ts';
import { versionOf } from './make-change.ts';

/** As many as one can choose from; `mostChanges` where all are asked for. */
const MOST_CHANGES = 200;

/** The versions that a page has had, newest first, each once: what stands now, and both sides of every change. */
export async function readVersions(
  { store }: Pick<Context, 'store'>,
  page: PageId,
  mostChanges = MOST_CHANGES,
): Promise<readonly VersionRef[]> {
  const [states, changes] = await Promise.all([
    readPageStates(store.db, [page]),
    readChanges(store.db, { page, most: mostChanges }),
  ]);
  const good = states.get(page)?.state.good;
  const all = [
    ...(good === undefined ? [] : [versionOf(good)]),
    ...changes.flatMap((change) => ('after' in change ? [change.after, change.before] : [change.before])),
  ];
  return [...new Map(all.map((version) => [version.record, version])).values()].toSorted((a, b) =>
    b.at.localeCompare(a.at),
  );
}
