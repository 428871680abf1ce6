import { type PageTexts, pageFields, textsOf } from '../../config/page-fields.ts';
import type { KeyProblem } from '../../config/written-page.ts';
import type { Page } from '../../model/page.ts';
import { StoreError } from '../../model/store-error.ts';
import {
  addPage,
  askForLook,
  pausePage,
  readEntry,
  setPage,
  type WatchOutcome,
} from '../../monitor/watch-page.ts';
import { pageIdIn } from '../ids.ts';
import { paths } from '../paths.ts';
import { pageName } from '../views/names.ts';
import { notFound, problemPage } from '../views/problem.ts';
import { showSheet } from '../views/sheet.ts';
import { pageForm } from '../views/watch/page-form.ts';
import { scheduleText } from '../views/watch/page-settings.ts';
import { nameOf, type Visit } from '../visit.ts';
import type { Done } from '../words/watch-words.ts';

const MOST_LETTERS = 20_000;

export function askForPage(visit: Visit): Response {
  return showNew(visit, { vendor: '', id: '', texts: textsOf({}) }, {}, 200);
}

export async function watchPage(visit: Visit): Promise<Response> {
  const wish = {
    vendor: await text(visit, 'vendor'),
    id: await text(visit, 'id'),
    texts: await texts(visit),
  };
  const came = await written(visit, () => addPage(visit.context, nameOf(visit.visitor), wish));
  if (came.kind === 'done') return leadTo(visit, paths.page(came.page), 'watch');
  return showNew(visit, wish, saidOf(visit, came), statusOf(came));
}

export async function askHowToWatch(visit: Visit): Promise<Response> {
  const page = pageIn(visit);
  if (page === undefined) return notFound(visit, visit.words.page.notWatched);
  return showEntry(visit, page, undefined, {}, 200);
}

export async function watchOtherwise(visit: Visit): Promise<Response> {
  const page = pageIn(visit);
  if (page === undefined) return notFound(visit, visit.words.page.notWatched);
  const entry = { texts: await texts(visit), digest: await text(visit, 'digest') };
  const came = await written(visit, () => setPage(visit.context, nameOf(visit.visitor), page.id, entry));
  if (came.kind === 'done') return leadTo(visit, paths.page(page.id), 'set');
  return showEntry(visit, page, entry.texts, saidOf(visit, came), statusOf(came));
}

export async function pauseOrResume(visit: Visit): Promise<Response> {
  const page = pageIn(visit);
  if (page === undefined) return notFound(visit, visit.words.page.notWatched);
  const wants = await text(visit, 'paused');
  if (wants !== 'yes' && wants !== 'no') return problemPage(visit, 400, visit.words.desk.notUnderstood);
  const pauses = wants === 'yes';
  const came = await written(visit, () => pausePage(visit.context, nameOf(visit.visitor), page.id, pauses));
  if (came.kind === 'done') return leadTo(visit, paths.page(page.id), pauses ? 'pause' : 'resume');
  const { said, problems } = saidOf(visit, came);
  return problemPage(visit, statusOf(came), said ?? problems?.map(({ message }) => message).join(' ') ?? '');
}

export async function lookNow(visit: Visit): Promise<Response> {
  const page = pageIn(visit);
  if (page === undefined) return notFound(visit, visit.words.page.notWatched);
  if (page.paused) return problemPage(visit, 409, visit.words.watch.isPaused);
  await askForLook(visit.context, nameOf(visit.visitor), page.id);
  return leadTo(visit, paths.page(page.id), 'look');
}

type Came = WatchOutcome | { readonly kind: 'not-written' };

/** A disk that refuses is told to whoever asked, and to the log. */
async function written({ context }: Visit, write: () => Promise<WatchOutcome>): Promise<Came> {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof StoreError) || error.code === 'store-conflict') throw error;
    context.log.error({ err: error }, 'the configuration could not be written');
    return { kind: 'not-written' };
  }
}

interface Said {
  readonly problems?: readonly KeyProblem[];
  readonly said?: string;
}

function saidOf({ words: { watch } }: Visit, came: Exclude<Came, { kind: 'done' }>): Said {
  if (came.kind === 'refused') return { problems: came.problems };
  return { said: came.kind === 'changed-meanwhile' ? watch.changedMeanwhile : watch.readOnly };
}

function statusOf({ kind }: Exclude<Came, { kind: 'done' }>): 400 | 409 | 503 {
  return ({ refused: 400, 'changed-meanwhile': 409, 'not-written': 503 } as const)[kind];
}

function showNew(
  visit: Visit,
  wish: { readonly vendor: string; readonly id: string; readonly texts: PageTexts },
  { problems = [], said }: Said,
  status: number,
): Response {
  const { context, words } = visit;
  const vendors = [...new Set(context.pages.map(({ vendor }) => vendor.name))];
  const content = pageForm(visit, {
    eyebrow: undefined,
    title: words.watch.add,
    lede: words.watch.addLede,
    action: paths.newPage,
    back: paths.pages,
    texts: wish.texts,
    above: undefined,
    digest: undefined,
    whose: { ...wish, vendors },
    problems,
    said,
  });
  return showSheet(visit, { title: words.watch.add, here: 'pages', content }, status);
}

/** The form for a page that is watched; `typed`: what somebody has filled in, in place of what stands in the file. */
async function showEntry(
  visit: Visit,
  page: Page,
  typed: PageTexts | undefined,
  { problems = [], said }: Said,
  status: number,
): Promise<Response> {
  const { context, words } = visit;
  const entry = await readEntry(context, page.id);
  if (entry === undefined) return notFound(visit, words.page.notWatched);
  const { vendor, title } = pageName(page.id, page, words);
  const content = pageForm(visit, {
    eyebrow: `${vendor}: ${title}`,
    title: words.watch.edit,
    lede: words.watch.editLede(`config/vendors/${page.vendor.id}.yaml`),
    action: paths.editPage(page.id),
    back: paths.page(page.id),
    texts: typed ?? entry.texts,
    above: aboveOf(page, entry.texts, visit),
    digest: entry.digest,
    whose: undefined,
    problems,
    said,
  });
  return showSheet(visit, { title: words.watch.edit, here: 'pages', content }, status);
}

/** What holds for the page without being said in its own entry. */
function aboveOf(page: Page, own: PageTexts, { words }: Visit): PageTexts {
  const texts = textsOf({
    ...page,
    schedule: '',
  });
  const holds = { ...texts, schedule: scheduleText(page.schedule, words.page) };
  const unsaid = pageFields.map((field) => [field, own[field] === '' ? holds[field] : ''] as const);
  return Object.fromEntries(unsaid) as PageTexts;
}

function pageIn({ context, param }: Visit): Page | undefined {
  const id = pageIdIn(param('vendor'), param('page'));
  return context.pages.find((page) => page.id === id);
}

async function texts(visit: Visit): Promise<PageTexts> {
  const read = pageFields.map(async (field) => [field, await text(visit, field)] as const);
  return Object.fromEntries(await Promise.all(read)) as PageTexts;
}

async function text(visit: Visit, name: string): Promise<string> {
  return (await visit.field(name)).slice(0, MOST_LETTERS);
}

function leadTo({ call }: Visit, address: string, done: Done): Response {
  return call.redirect(`${address}?done=${done}`, 303);
}
