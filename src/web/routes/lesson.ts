import { html } from '../../alert/html.ts';
import { lexiconFolder } from '../../config/lexicon.ts';
import type { Change } from '../../model/change.ts';
import type { Page } from '../../model/page.ts';
import { StoreError } from '../../model/store-error.ts';
import { changeDocuments } from '../../monitor/change-documents.ts';
import { type Learned, learnExample } from '../../monitor/learn-example.ts';
import { readChange } from '../../store/changes.ts';
import { changeIdIn } from '../ids.ts';
import { paths } from '../paths.ts';
import { MOST_QUOTE, MOST_REASON } from '../review-input.ts';
import { notFound } from '../views/problem.ts';
import { showSheet } from '../views/sheet.ts';
import type { Visit } from '../visit.ts';
import { showChangeWith } from './change.ts';

/** Writes a sentence of a changed page into the lexicon as an example, as `exigent lexicon example` does. */
export async function teachLexicon(visit: Visit): Promise<Response> {
  const { context, words } = visit;
  const { lesson } = words;
  const id = changeIdIn(visit.param('id'));
  const change = id === undefined ? undefined : await readChange(context.store.db, id);
  if (change === undefined) return notFound(visit, words.change.unknownId);
  const page = context.pages.find((each) => each.id === change.page);
  if (page === undefined) return showChangeWith(visit, lesson.notWatched, 409);
  const sentence = (await visit.field('sentence')).trim().slice(0, MOST_QUOTE);
  const verdict = await visit.field('verdict');
  if (sentence === '' || (verdict !== 'missed' && verdict !== 'not-one'))
    return showChangeWith(visit, lesson.missing, 400);
  const note = (await visit.field('note')).trim().slice(0, MOST_REASON);
  try {
    const told = { sentence, verdict, ...(note === '' ? {} : { note }), source: page.url } as const;
    const learned = await context.config.alone(() => learn(visit, page, change, told));
    if ('refused' in learned) return showChangeWith(visit, learned.refused, 400);
    const said = learned.holds ? lesson.holds(learned.file) : lesson.mend(learned.file);
    const content = html`<h1>${lesson.written}</h1><p role="status">${said}</p><p><q>${learned.example.text}</q></p><p><a href="${paths.change(change.id)}">${lesson.back}</a></p>`;
    return showSheet(visit, { title: lesson.written, here: 'queue', content });
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    context.log.error({ err: error }, 'the lexicon could not be taught');
    return showChangeWith(visit, words.watch.readOnly, 503);
  }
}

/** The sentence is looked for in what the page says now, and then in what it said before. */
async function learn(
  { context }: Visit,
  page: Page,
  change: Change,
  lesson: Omit<Parameters<typeof learnExample>[1], 'document'>,
): Promise<Learned> {
  const folder = lexiconFolder(context.config.places.configDir);
  const { before, after } = await changeDocuments(context, page, change);
  const now = after === undefined ? undefined : await learnExample(folder, { document: after, ...lesson });
  if (now !== undefined && !('refused' in now)) return now;
  const then = await learnExample(folder, { document: before, ...lesson });
  return 'refused' in then ? (now ?? then) : then;
}
