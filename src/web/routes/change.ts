import { html } from '../../alert/html.ts';
import type { Change, VersionRef } from '../../model/change.ts';
import type { ReviewState } from '../../model/review.ts';
import { alertOf } from '../../monitor/queue-mail.ts';
import { asCorrected } from '../../review/corrected.ts';
import { reviewState } from '../../review/review-state.ts';
import { type AlertCopy, readCopies } from '../../store/alert-copies.ts';
import { readArchivedCopies } from '../../store/archived-copies.ts';
import { readCapture, readPictures } from '../../store/captures.ts';
import { readChange } from '../../store/changes.ts';
import { readHold, readReviewEvents } from '../../store/review-events.ts';
import { logInFirst, logInPath } from '../access/guards.ts';
import { readBothSides } from '../change-reading.ts';
import { addressWith, diffLookIn } from '../diff-look.ts';
import { changeIdIn } from '../ids.ts';
import { readPageHistory } from '../page-history.ts';
import { paths } from '../paths.ts';
import { readToldChange } from '../site/shown-changes.ts';
import { linksFor } from '../site-links.ts';
import { unlessDamaged } from '../unless-damaged.ts';
import { findVersionText } from '../version-text.ts';
import { changeTitle, changeView, type MailFate } from '../views/change.ts';
import type { Side } from '../views/evidence.ts';
import { pageHistory } from '../views/page-history.ts';
import { notFound } from '../views/problem.ts';
import { readingView } from '../views/reading.ts';
import { reviewSection } from '../views/review.ts';
import { showSheet } from '../views/sheet.ts';
import { siteChangeView } from '../views/site/site-change.ts';
import type { Visit } from '../visit.ts';
import type { WebContext } from '../web-context.ts';

/** What subscribers were told is for everybody, since their mails lead here; all else is for those who log in. */
export function showChange(visit: Visit): Promise<Response> {
  return visit.visitor.kind === 'nobody' ? showTold(visit) : showChangeWith(visit, undefined, 200);
}

/** Whether there is such a change at all is told to nobody who may not see it. */
async function showTold(visit: Visit): Promise<Response> {
  const { context, words } = visit;
  const id = changeIdIn(visit.param('id'));
  const told = id && (await readToldChange(context.store.db, id));
  if (told === undefined) return logInFirst(visit.call);
  const page = context.pages.find((candidate) => candidate.id === told.change.page);
  const content = html`${siteChangeView(told, page, words, linksFor(visit.visitor))}
<p class="more"><a href="${logInPath(visit)}">${words.access.logIn}</a></p>`;
  return showSheet(visit, { title: changeTitle(told.change, page, words), content });
}

/** A change, with what came of something that was asked for. */
export async function showChangeWith(
  visit: Visit,
  problem: string | undefined,
  status: number,
): Promise<Response> {
  const { context, words, query } = visit;
  const id = changeIdIn(visit.param('id'));
  const change = id === undefined ? undefined : await readChange(context.store.db, id);
  if (change === undefined) return notFound(visit, words.change.unknownId);
  const page = context.pages.find((candidate) => candidate.id === change.page);
  const look = diffLookIn(query);
  const key = [change.id, words.language, look.layout, look.part].join(' ');
  const reading = await unlessDamaged(context, change.id, words, () =>
    visit.reading(key, async () =>
      readingView(await readBothSides(context, page, change), words.reading, {
        ...look,
        words: words.diff,
        // Kept for all readers, and shown below the answer to a verdict, too: it leads here from wherever it stands.
        address: (to) => `${paths.change(change.id)}${addressWith(new URLSearchParams())(to)}`,
      }),
    ),
  );
  const sides = await Promise.all(versionsOf(change).map((side) => sideOf(context, change, side)));
  const copy = (await readArchivedCopies(context.store.db, [change.id])).get(change.id);
  const events = await readReviewEvents(context.store.db, change.id);
  const hold = await readHold(context.store.db, change.id);
  const state = reviewState(events, hold, context.clock.now());
  const copies = change.alert ? await readCopies(context.store.db, alertOf(change).id) : [];
  const review = reviewSection(visit, { change, state, events, copies, problem });
  const history = pageHistory(await readPageHistory(context, change.page), change.id, words);
  const corrected = asCorrected(change, events);
  const content = changeView(
    { change: corrected, page, mails: mailsOf(change, state, copies), review, reading, sides, copy, history },
    words,
  );
  const title = changeTitle(corrected, page, words);
  return showSheet(visit, { title, here: 'changes', content }, status);
}

/** What was taken back before any copy had gone out was told to nobody, and will not be. */
export function mailsOf(
  { alert }: Pick<Change, 'alert'>,
  { heldUntil, verdict }: Pick<ReviewState, 'heldUntil' | 'verdict'>,
  copies: readonly Pick<AlertCopy, 'state'>[],
): MailFate {
  if (!alert) return 'none';
  if (verdict === 'retracted' && !copies.some(({ state }) => state === 'sent' || state === 'in-digest'))
    return 'none';
  if (heldUntil === undefined) return 'told';
  return verdict === 'dismissed' ? 'none' : 'held';
}

interface NamedVersion {
  readonly which: Side['which'];
  readonly version: VersionRef;
}

function versionsOf(change: Change): readonly NamedVersion[] {
  const before: NamedVersion = { which: 'before', version: change.before };
  return change.kind === 'withdrawn' ? [before] : [before, { which: 'after', version: change.after }];
}

async function sideOf(
  { store, archive }: WebContext,
  change: Change,
  { which, version }: NamedVersion,
): Promise<Side> {
  const [stored, text] = await Promise.all([
    readCapture(store.db, version.record),
    findVersionText(archive, change.page, version.text),
  ]);
  const pictures = stored === undefined ? [] : await readPictures(store.db, stored);
  return { which, version, stored, textPath: text?.path, pictures };
}
