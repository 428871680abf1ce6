import type { Html } from '../../alert/html.ts';
import { html } from '../../alert/html.ts';
import { compareDocuments } from '../../compare/compare-documents.ts';
import type { VersionRef } from '../../model/change.ts';
import type { Page } from '../../model/page.ts';
import { documentOf } from '../../monitor/change-documents.ts';
import { stampOf } from '../../monitor/extractor-stamp.ts';
import { readVersions } from '../../monitor/page-versions.ts';
import { addressWith, diffLookIn } from '../diff-look.ts';
import { pageIdIn } from '../ids.ts';
import { unlessDamaged } from '../unless-damaged.ts';
import { comparisonView } from '../views/compare.ts';
import { diffView } from '../views/diff/diff.ts';
import { pageName } from '../views/names.ts';
import { notFound } from '../views/problem.ts';
import { showSheet } from '../views/sheet.ts';
import type { Visit } from '../visit.ts';

/** A reader waits no longer than this; what is not compared by then is shown whole. */
const COMPARE_MS = 2000;

/** Any two stored versions of a page; the newest two where none are named. */
export async function showComparison(visit: Visit): Promise<Response> {
  const { context, words, query } = visit;
  const id = pageIdIn(visit.param('vendor'), visit.param('page'));
  const page = context.pages.find((candidate) => candidate.id === id);
  if (page === undefined) return notFound(visit, words.page.notWatched);
  const versions = await readVersions(context, page.id);
  const named = (key: string, usual: VersionRef | undefined) =>
    query.has(key) ? versions.find(({ record }) => record === query.get(key)) : usual;
  const [before, after] = [named('before', versions[1]), named('after', versions[0])];
  if ((query.has('before') && before === undefined) || (query.has('after') && after === undefined))
    return notFound(visit, words.compare.unknown);
  const difference =
    before === undefined || after === undefined ? html`` : await differenceOf(visit, page, before, after);
  const content = comparisonView({ page, versions, before, after, difference }, words);
  const { vendor, title } = pageName(page.id, page, words);
  return showSheet(visit, { title: `${words.compare.title}: ${vendor}, ${title}`, content });
}

function differenceOf(
  { context, words, query, reading }: Visit,
  page: Page,
  before: VersionRef,
  after: VersionRef,
): Promise<Html> {
  const look = diffLookIn(query);
  const key = [before.record, after.record, stampOf(page), words.language, look.layout, look.part].join(' ');
  return unlessDamaged(context, page.id, words, () =>
    reading(key, async () => {
      const documents = {
        before: await documentOf(context, page, before),
        after: await documentOf(context, page, after),
      };
      const comparison = compareDocuments(documents.before, documents.after, { timeoutMs: COMPARE_MS });
      // Kept for all readers: nothing of one reader's address may stand in it.
      const address = addressWith(new URLSearchParams({ before: before.record, after: after.record }));
      const frame = { ...look, words: words.diff, address };
      return diffView({ ...documents, comparison }, frame);
    }),
  );
}
