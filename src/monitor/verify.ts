import { listArchivedPages } from '../archive/list-pages.ts';
import { type PageVerdict, verifyPage } from '../archive/verify-page.ts';
import type { PageId } from '../model/page.ts';
import { readPageStates } from '../store/page-states.ts';
import type { Context } from './context.ts';
import { keepPromises } from './keep-promises.ts';

/** Checks the evidence of the given pages, or of every page that the archive or the database knows of. */
export async function* verify(
  context: Pick<Context, 'archive' | 'store'>,
  wanted: readonly PageId[],
): AsyncGenerator<PageVerdict> {
  await keepPromises(context);
  const known = await context.store.db.selectFrom('pages').select('id').execute();
  const all = new Set([
    ...(await listArchivedPages(context.archive.root)),
    ...known.map((row) => row.id as PageId),
  ]);
  const pages = wanted.length > 0 ? wanted : [...all].sort();
  const states = await readPageStates(context.store.db, pages);
  for (const page of pages) yield verifyPage(context.archive, page, states.get(page)?.state);
}
