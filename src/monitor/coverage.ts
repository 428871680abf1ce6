import { nameOf } from '../alert/page-title.ts';
import type { Coverage, PageCoverage } from '../model/coverage.ts';
import type { Instant } from '../model/instant.ts';
import type { Page } from '../model/page.ts';
import { readPageStates } from '../store/page-states.ts';
import type { Db, Tx } from '../store/schema.ts';

/** How the watch stands: every watched page with its last good capture and what is wrong with it now. */
export async function coverageOf(
  db: Db | Tx,
  pages: readonly Page[],
  since: Instant | null,
  until: Instant,
): Promise<Coverage> {
  const watched = pages.filter((page) => !page.paused);
  const states = await readPageStates(
    db,
    watched.map((page) => page.id),
  );
  return {
    since,
    until,
    pages: watched.map((page) => {
      const state = states.get(page.id)?.state;
      return {
        page: page.id,
        ...titleOf(page),
        lastGoodAt: state?.good?.confirmedAt ?? null,
        fault: state?.trouble?.fault ?? null,
      };
    }),
  };
}

function titleOf(page: Page): Pick<PageCoverage, 'title' | 'type'> {
  const place = page.jurisdictions.length === 0 ? '' : ` (${page.jurisdictions.join(', ')})`;
  const title = `${page.vendor.name}${place}`;
  const named = nameOf(page);
  return 'name' in named ? { title: `${title}: ${named.name}` } : { title, type: named.type };
}
