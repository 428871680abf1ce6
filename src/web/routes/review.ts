import { review } from '../../monitor/review.ts';
import { asCorrected } from '../../review/corrected.ts';
import { peopleNeeded } from '../../review/review-policy.ts';
import { readChange } from '../../store/changes.ts';
import { readReviewEvents } from '../../store/review-events.ts';
import { changeIdIn } from '../ids.ts';
import { paths } from '../paths.ts';
import { askedIn, seenIn } from '../review-input.ts';
import { notFound } from '../views/problem.ts';
import { nameOf, type Visit } from '../visit.ts';
import { showChangeWith } from './change.ts';

/** Takes down a verdict, a note or a claim, and shows the change as it stands then. */
export async function reviewChange(visit: Visit): Promise<Response> {
  const { context, words } = visit;
  const id = changeIdIn(visit.param('id'));
  const change = id === undefined ? undefined : await readChange(context.store.db, id);
  if (change === undefined) return notFound(visit, words.change.unknownId);
  const needs = peopleNeeded(context.settings.review, change);
  const reading = asCorrected(change, await readReviewEvents(context.store.db, change.id));
  const asked = await askedIn(visit, reading, context.clock.now(), needs);
  if (asked === 'not-understood') return showChangeWith(visit, words.desk.notUnderstood, 400);
  if (asked === 'reason-missing') return showChangeWith(visit, words.desk.reasonMissing, 400);
  const done = await review(context, change.id, nameOf(visit.visitor), asked, await seenIn(visit));
  if (done.kind === 'refused') return showChangeWith(visit, words.desk.refusal[done.because], 409);
  return visit.call.redirect(`${paths.change(change.id)}#review`, 303);
}
