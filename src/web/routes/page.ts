import type { Html } from '../../alert/html.ts';
import { findPassages } from '../../disclosure/find-passages.ts';
import type { Page, PageId } from '../../model/page.ts';
import type { GoodCapture } from '../../model/page-state.ts';
import { stampOf } from '../../monitor/extractor-stamp.ts';
import { readVersions } from '../../monitor/page-versions.ts';
import { storedDocument } from '../../monitor/stored-document.ts';
import { readCaptures } from '../../store/captures.ts';
import { readChanges } from '../../store/changes.ts';
import { readPageStates } from '../../store/page-states.ts';
import { pageIdIn } from '../ids.ts';
import { readPageHistory } from '../page-history.ts';
import { unlessDamaged } from '../unless-damaged.ts';
import { pageName } from '../views/names.ts';
import { pageView } from '../views/page.ts';
import { pageHistory } from '../views/page-history.ts';
import { noPassagesYet, passagesView } from '../views/passages.ts';
import { notFound } from '../views/problem.ts';
import { showSheet } from '../views/sheet.ts';
import type { Visit } from '../visit.ts';
import { readWatched } from '../watched.ts';
import type { WebContext } from '../web-context.ts';
import type { Done } from '../words/watch-words.ts';

const LATEST = 30;

export async function showPage(visit: Visit): Promise<Response> {
  const { context, words } = visit;
  const id = pageIdIn(visit.param('vendor'), visit.param('page'));
  const found = id && (await findPage(context, id));
  if (id === undefined || found === undefined) return notFound(visit, words.page.notWatched);
  const { db } = context.store;
  const [captures, changes] = await Promise.all([
    readCaptures(db, id, LATEST),
    readChanges(db, { page: id, most: LATEST }),
  ]);
  const { page, state, watched } = found;
  const passages = page && (await currentPassages(visit, page, state.good?.capture));
  const versions = page === undefined ? [] : await readVersions(context, page.id);
  const history = pageHistory(await readPageHistory(context, id), undefined, words);
  const now = context.clock.now();
  const sheet = {
    id,
    page,
    state,
    watched,
    passages,
    captures,
    changes,
    versions,
    now,
    done: doneIn(visit),
    history,
  };
  const content = pageView(sheet, visit);
  const { vendor: vendorName, title } = pageName(id, page, words);
  return showSheet(visit, { title: `${vendorName}: ${title}`, here: 'pages', content });
}

/** What a form of ours has just done, as it leads here. */
function doneIn({ query, words }: Visit): Done | undefined {
  const given = query.get('done') ?? '';
  return Object.hasOwn(words.watch.done, given) ? (given as Done) : undefined;
}

/** A page that is watched, or was: what is stored of it stays to be seen. */
async function findPage(context: WebContext, id: PageId) {
  const page = context.pages.find((candidate) => candidate.id === id);
  if (page !== undefined) {
    const [watched] = await readWatched(context, [page]);
    return watched && { page, state: watched.state, watched };
  }
  const stored = (await readPageStates(context.store.db, [id])).get(id);
  if (stored === undefined || stored.revision === 0) return undefined;
  return { page: undefined, state: stored.state, watched: undefined };
}

/** What the page says now, read again from the stored bytes. */
async function currentPassages(
  { context, reading, words }: Visit,
  page: Page,
  capture: GoodCapture | undefined,
): Promise<Html> {
  if (capture === undefined) return noPassagesYet(words);
  const key = `${words.language} ${page.id} ${(capture.rendered ?? capture.body).sha256} ${stampOf(page)}`;
  return unlessDamaged(context, page.id, words, () =>
    reading(key, async () => {
      const document = await storedDocument(context, page, capture);
      return passagesView(findPassages(document, context.lexicon, page.language), document, words);
    }),
  );
}
