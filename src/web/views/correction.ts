import { shortened } from '../../alert/clean-text.ts';
import { type Html, html } from '../../alert/html.ts';
import type { Change } from '../../model/change.ts';
import { type Facet, facets } from '../../model/facet.ts';
import { paths } from '../paths.ts';
import { correctableOps, directions, shownQuote } from '../review-input.ts';
import type { WebWords } from '../words/web-words.ts';
import { choice } from './choice.ts';

/**
 * What one passage of a change really is, filled in as it is read now. Which passage it is about stands in the address:
 * a form in which it could be chosen would send the words of another.
 */
export function correctionView(
  change: Change,
  chosen: number | undefined,
  words: WebWords,
  form: (act: string, content: Html) => Html,
): Html {
  const { desk, mail } = words;
  const number = chosen ?? 0;
  const finding = change.findings[number];
  const moved = new Set<Facet>(finding?.steps.map(({ facet }) => facet));
  return html`<details class="fold" id="correct"${chosen === undefined ? '' : html` open`}><summary data-key="c">${desk.correct}</summary>${change.findings.length > 1 ? passages(change, number, words) : ''}${form(
    'correct',
    html`<p class="soft">${desk.correctHint}</p>
<input type="hidden" name="finding" value="${number}">
<div class="row">${choice(
      desk.op,
      'op',
      undefined,
      correctableOps.map((op) => [op, mail.op[op]]),
      finding?.op,
    )}
${choice(
  desk.direction,
  'direction',
  undefined,
  directions.map((direction) => [direction, mail.direction[direction]]),
  finding?.direction,
)}</div>
<fieldset class="boxes"><legend>${desk.facetsMoved}</legend>${facets.map((facet) => html`<label class="check">${moved.has(facet) ? html`<input type="checkbox" name="facet" value="${facet}" checked>` : html`<input type="checkbox" name="facet" value="${facet}">`} ${mail.facet[facet]}</label>`)}</fieldset>
<label>${desk.wordsBefore} <textarea name="before" rows="3">${shownQuote(finding?.before ?? '')}</textarea></label>
<label>${desk.wordsAfter} <textarea name="after" rows="3">${shownQuote(finding?.after ?? '')}</textarea></label>
<label>${desk.reason} <textarea name="because" rows="2" maxlength="2000" required></textarea></label>
<button type="submit">${desk.correct}</button>`,
  )}</details>`;
}

/** A passage has few words here; a change with more of them than anybody corrects shows the first. */
const WORDS_CHARS = 60;
const MOST_PASSAGES = 30;

function passages({ id, findings }: Change, chosen: number, { desk, mail }: WebWords): Html {
  const items = findings.slice(0, MOST_PASSAGES).map(({ op, before, after }, index) => {
    const current = index === chosen ? html` aria-current="true"` : '';
    return html`<li><a href="${paths.change(id)}?finding=${index}#correct"${current}>${mail.op[op]}: ${shortened(after ?? before ?? '', WORDS_CHARS)}</a></li>`;
  });
  return html`<nav aria-label="${desk.finding}"><ol>${items}</ol></nav>`;
}
