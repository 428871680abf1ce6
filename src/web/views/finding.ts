import { shortened } from '../../alert/clean-text.ts';
import { type Html, html } from '../../alert/html.ts';
import { markWords, sideOf } from '../../alert/mark-words.ts';
import type { WordRun } from '../../model/comparison.ts';
import { type Facet, type FacetReading, type FacetStep, tellingWords } from '../../model/facet.ts';
import type { Finding } from '../../model/finding.ts';
import type { WebWords } from '../words/web-words.ts';
import { directionBadge } from './event.ts';
import { markedWords } from './marked-words.ts';
import { badge } from './standing.ts';

const QUOTE_CHARS = 6000;
const LEAD_CHARS = 600;
const MOST_STEPS = 40;
const MOST_OTHERS = 200;

/** One finding: where, what happened, what that means, the words before and after, the facets that moved. */
export function findingSection(finding: Finding, index: number, words: WebWords): Html {
  const { mail } = words;
  const { op, direction, materiality, leadIn, steps, reasons, language } = finding;
  const id = `finding-${index + 1}`;
  return html`<section class="finding" aria-labelledby="${id}">
<p class="eyebrow" lang="${language}">${placeOf(finding, words)}</p>
<h3 id="${id}">${mail.op[op]} ${direction === 'neutral' ? '' : directionBadge(direction, words)} ${badge('plain', words.change.materiality[materiality])}</h3>
<p class="lede">${shortened(mail.explain(finding), 1000)}</p>
${leadIn.map((sentence) => html`<p class="lead-in"><span class="soft">${mail.introducedBy}:</span> <q lang="${language}" dir="auto">${shortened(sentence, LEAD_CHARS)}</q></p>`)}
${quotes(finding, words)}
${steps.length === 0 ? '' : stepTable(steps, words)}
${reasons.length === 0 ? '' : html`<p class="soft">${mail.why}: <span lang="en">${reasons.map((reason) => shortened(reason, 300)).join('; ')}.</span></p>`}
</section>`;
}

/** Passages of which only the place, the form or the capture differs: listed, but not in the way. */
export function otherFindings(findings: readonly Finding[], words: WebWords): Html {
  if (findings.length === 0) return html``;
  return html`<details class="fold"><summary>${words.change.formOnly(findings.length)}</summary>
<ul class="others">${findings
    .slice(0, MOST_OTHERS)
    .map(
      ({ op, before, after, language }) =>
        html`<li>${words.mail.op[op]}: <q lang="${language}" dir="auto">${shortened(after ?? before ?? '', LEAD_CHARS)}</q></li>`,
    )}</ul></details>`;
}

/** Where a passage stands: its headings, and its page where the document has pages. */
export function placeOf({ path, page }: Pick<Finding, 'path' | 'page'>, { mail }: WebWords): string {
  const headings = path.map((heading) => shortened(heading, 160)).join(' › ');
  return [headings, ...(page === undefined ? [] : [mail.onPage(page)])]
    .filter((part) => part !== '')
    .join(', ');
}

function quotes({ before, after, language }: Finding, words: WebWords): Html {
  const runs = markWords(before ?? '', after ?? '');
  return html`<div class="sides">
${quote(words.mail.before, before, sideOf(runs, 'removed'), language, words)}
${quote(words.mail.after, after, sideOf(runs, 'added'), language, words)}
</div>`;
}

function quote(
  label: string,
  text: string | undefined,
  runs: readonly WordRun[],
  language: string,
  { mail, diff }: WebWords,
): Html {
  const shown =
    text === undefined
      ? html`<p class="none">${mail.none}</p>`
      : html`<blockquote lang="${language}" dir="auto">${markedWords(runs, QUOTE_CHARS, diff)}</blockquote>`;
  return html`<figure><figcaption>${label}</figcaption>${shown}</figure>`;
}

function stepTable(steps: readonly FacetStep[], words: WebWords): Html {
  const { mail, change } = words;
  const heads = [change.facet, mail.before, mail.after, change.protection, change.because];
  return html`<table class="cards steps" role="table"><caption>${mail.facets}</caption>
<thead role="rowgroup"><tr role="row">${heads.map((head) => html`<th scope="col" role="columnheader">${head}</th>`)}</tr></thead>
<tbody role="rowgroup">${steps.slice(0, MOST_STEPS).map(
    (step) => html`<tr role="row"><th scope="row" role="rowheader">${mail.facet[step.facet]}</th>
<td role="cell" data-label="${mail.before}">${reading(step.facet, step.before, words)}</td><td role="cell" data-label="${mail.after}">${reading(step.facet, step.after, words)}</td>
<td role="cell" data-label="${change.protection}">${directionBadge(step.direction, words)}</td><td role="cell" data-label="${change.because}">${shortened(words.reason.step(step), 400)}</td></tr>`,
  )}</tbody></table>`;
}

function reading(facet: Facet, given: FacetReading | undefined, { change, reason }: WebWords): Html {
  if (given === undefined) return html`<span class="soft">${change.notSaid}</span>`;
  return html`${reason.value(facet, given) ?? ''} <q class="soft">${shortened(tellingWords(given), 160)}</q>`;
}
