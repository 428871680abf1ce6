import type { Page } from './page.ts';
import type { PageState } from './page-state.ts';

/** How a page stands, in one word: `suspect` had a good capture once, `never-good` had none yet. */
export type Standing = 'good' | 'suspect' | 'withdrawn' | 'never-good' | 'new' | 'paused';

export function standingOf(page: Pick<Page, 'paused'>, state: PageState | undefined): Standing {
  if (page.paused) return 'paused';
  if (state?.lastAt === undefined) return 'new';
  if (state.withdrawnAt !== undefined) return 'withdrawn';
  if (state.good === undefined) return 'never-good';
  return state.trouble === undefined ? 'good' : 'suspect';
}
