import { shortened } from '../../alert/clean-text.ts';
import { type Html, html } from '../../alert/html.ts';
import type { Change } from '../../model/change.ts';
import type { ReviewEvent, ReviewState, Verdict } from '../../model/review.ts';
import { mayActAs } from '../../model/role.ts';
import { asCorrected } from '../../review/corrected.ts';
import { decisionsIn } from '../../review/review-state.ts';
import type { AlertCopy } from '../../store/alert-copies.ts';
import { paths } from '../paths.ts';
import { findingIn, QUOTE_CHARS } from '../review-input.ts';
import type { Frame } from '../visit.ts';
import type { DeskWords } from '../words/desk-words.ts';
import { eventLine } from './audit.ts';
import { choice } from './choice.ts';
import { correctionView } from './correction.ts';
import { tokenField } from './form.ts';
import { keyHelp } from './key-help.ts';
import { badge, type Tone } from './standing.ts';

export interface ReviewSheet {
  readonly change: Change;
  readonly state: ReviewState;
  readonly events: readonly ReviewEvent[];
  readonly copies: readonly AlertCopy[];
  /** Why what was asked for could not be done. */
  readonly problem: string | undefined;
}

const tones: Readonly<Record<Verdict, Tone>> = {
  open: 'plain',
  'awaiting-second': 'warn',
  confirmed: 'good',
  corrected: 'good',
  dismissed: 'plain',
  retracted: 'weak',
};

/** How a change stands with its reviewers, what they may do, who did what, and what subscribers were told. */
export function reviewSection(frame: Frame, sheet: ReviewSheet): Html {
  const { words, visitor } = frame;
  const { state, events, problem } = sheet;
  const { desk } = words;
  const mayReview = visitor.kind !== 'nobody' && mayActAs(visitor.role, 'reviewer');
  return html`<section class="review" aria-labelledby="review"><h2 id="review">${desk.review}</h2>
${problem === undefined ? '' : html`<p class="warning" role="alert">${problem}</p>`}
<p class="badges">${badge(tones[state.verdict], desk.verdict[state.verdict])}${state.heldUntil === undefined || state.verdict === 'dismissed' ? '' : badge('warn', desk.heldUntil(`${state.heldUntil.slice(0, 10)} ${state.heldUntil.slice(11, 16)}`))}${state.claim === undefined ? '' : badge('plain', desk.claimedBy(state.claim.by, state.claim.until.slice(11, 16)))}${state.by.length === 0 ? '' : html` <span class="soft">${desk.by} ${state.by.join(', ')}</span>`}</p>
${state.because === undefined ? '' : html`<p>${desk.because}: <q>${state.because}</q></p>`}
${mayReview ? forms(frame, sheet) : ''}
${visitor.kind !== 'nobody' && mayActAs(visitor.role, 'admin') && sheet.change.kind !== 'withdrawn' ? lesson(frame, sheet.change) : ''}
<div class="sides"><section aria-labelledby="told"><h3 id="told">${desk.told}</h3>${told(sheet, desk)}</section>
<section aria-labelledby="events"><h3 id="events">${desk.events}</h3>${events.length === 0 ? html`<p class="none">${desk.noEvents}</p>` : html`<ol class="audit">${events.map((event) => html`<li>${eventLine(event, words)}</li>`)}</ol>`}</section></div>
${mayReview ? keyHelp(desk) : ''}
</section>`;
}

/** How many copies are in each state; whose they are is nobody's business here. */
function told({ copies }: ReviewSheet, desk: DeskWords): Html {
  if (copies.length === 0) return html`<p class="none">${desk.toldNobody}</p>`;
  const byState = Map.groupBy(copies, ({ state }) => state);
  return html`<ul class="plain">${[...byState].map(([state, of]) => html`<li><strong>${of.length}</strong> ${desk.toldStates[state]}</li>`)}</ul>`;
}

function forms({ words, visitor, formToken, url }: Frame, { change, state, events }: ReviewSheet): Html {
  const { desk } = words;
  const { verdict, claim } = state;
  const isOpen = verdict === 'open' || verdict === 'awaiting-second';
  const name = visitor.kind === 'nobody' ? '' : visitor.name;
  const isTaken = claim !== undefined && claim.by !== name;
  const chosen = findingIn(url.searchParams, change);
  const form = (act: string, content: Html) =>
    html`<form method="post" action="${paths.review(change.id)}">${tokenField(formToken)}<input type="hidden" name="act" value="${act}"><input type="hidden" name="seen" value="${decisionsIn(events)}">${content}</form>`;
  const button = (act: string, text: string, key?: string) =>
    form(
      act,
      key === undefined
        ? html`<button type="submit">${text}</button>`
        : html`<button class="main" type="submit" data-key="${key}">${text}</button>`,
    );
  const reasoned = (act: string, text: string, hint: string, key?: string) =>
    html`<details class="fold"><summary data-key="${key ?? ''}">${text}</summary>${form(act, html`<p class="soft">${hint}</p><label>${desk.reason} <textarea name="because" rows="2" maxlength="2000" required></textarea></label><button type="submit">${text}</button>`)}</details>`;
  return html`<div class="verdicts">
${isOpen && !isTaken ? html`<div class="row">${state.by.includes(name) ? '' : button('confirm', verdict === 'awaiting-second' ? desk.confirmSecond : desk.confirm, 'a')}${claim === undefined ? button('claim', desk.claim) : button('release', desk.release)}</div>` : ''}
${isOpen && !isTaken ? reasoned('dismiss', desk.dismiss, desk.dismissHint, 'x') : ''}
${verdict !== 'dismissed' && verdict !== 'retracted' && !isTaken && change.findings.length > 0 ? correctionView(asCorrected(change, events), chosen, words, form) : ''}
${isOpen || verdict === 'retracted' ? '' : reasoned('reopen', desk.reopen, '')}
${change.alert && verdict !== 'retracted' ? reasoned('retract', desk.retract, desk.retractHint) : ''}
${form('annotate', html`<label>${desk.note} <textarea name="because" rows="2" maxlength="2000" required data-key="n"></textarea></label><button type="submit">${desk.annotate}</button>`)}
<p class="soft">${desk.publicHint}</p>
</div>`;
}

/** What a reviewer knows better goes into the lexicon as an example; whoever writes there may also choose what is watched. */
function lesson({ words, formToken }: Frame, { id, findings }: Change): Html {
  const { lesson: own } = words;
  const [first] = findings;
  return html`<details class="fold lesson"><summary>${own.title}</summary><form method="post" action="${paths.lesson(id)}">${tokenField(formToken)}
<p class="soft">${own.hint}</p>
<label>${own.sentence} <textarea name="sentence" rows="3" maxlength="4000" required>${shortened(first?.after ?? first?.before ?? '', QUOTE_CHARS)}</textarea></label>
${choice(own.verdict, 'verdict', undefined, Object.entries(own.verdicts), 'not-one')}
<label>${own.note} <input name="note" maxlength="500"></label>
<button type="submit">${own.write}</button></form></details>`;
}
