import { shortened } from '../../alert/clean-text.ts';
import { type Html, html } from '../../alert/html.ts';
import { markWords, sideOf } from '../../alert/mark-words.ts';
import type { WordRun } from '../../model/comparison.ts';
import { counted } from '../../model/counted.ts';
import type { FacetReading, FacetStep } from '../../model/facet.ts';
import type { Finding } from '../../model/finding.ts';
import { directionBadge, words } from './event.ts';
import { markedWords } from './marked-words.ts';
import { badge } from './standing.ts';

const QUOTE_CHARS = 6000;
const LEAD_CHARS = 600;
const MOST_STEPS = 40;
const MOST_OTHERS = 200;

/** One finding: where, what happened, what that means, the words before and after, the facets that moved. */
export function findingSection(finding: Finding, index: number): Html {
  const { path, op, direction, materiality, leadIn, steps, reasons, language } = finding;
  const id = `finding-${index + 1}`;
  return html`<section class="finding" aria-labelledby="${id}">
<p class="eyebrow" lang="${language}">${pathText(path)}</p>
<h3 id="${id}">${words.op[op]} ${direction === 'neutral' ? '' : directionBadge(direction)} ${badge('plain', materiality)}</h3>
<p class="lede">${shortened(words.explain(finding), 1000)}</p>
${leadIn.map((sentence) => html`<p class="lead-in"><span class="soft">${words.introducedBy}:</span> <q lang="${language}" dir="auto">${shortened(sentence, LEAD_CHARS)}</q></p>`)}
${quotes(finding)}
${steps.length === 0 ? '' : stepTable(steps)}
${reasons.length === 0 ? '' : html`<p class="soft">${words.why}: ${reasons.map((reason) => shortened(reason, 300)).join('; ')}.</p>`}
</section>`;
}

/** Passages of which only the place, the form or the capture differs: listed, but not in the way. */
export function otherFindings(findings: readonly Finding[]): Html {
  if (findings.length === 0) return html``;
  return html`<details class="fold"><summary>${counted(findings.length, 'passage')} without other words</summary>
<ul class="others">${findings
    .slice(0, MOST_OTHERS)
    .map(
      ({ op, before, after, language }) =>
        html`<li>${words.op[op]}: <q lang="${language}" dir="auto">${shortened(after ?? before ?? '', LEAD_CHARS)}</q></li>`,
    )}</ul></details>`;
}

function pathText(path: readonly string[]): string {
  return path.map((heading) => shortened(heading, 160)).join(' › ');
}

function quotes({ before, after, language }: Finding): Html {
  const runs = markWords(before ?? '', after ?? '');
  return html`<div class="sides">
${quote(words.before, before, sideOf(runs, 'removed'), language)}
${quote(words.after, after, sideOf(runs, 'added'), language)}
</div>`;
}

function quote(label: string, text: string | undefined, runs: readonly WordRun[], language: string): Html {
  const shown =
    text === undefined
      ? html`<p class="none">${words.none}</p>`
      : html`<blockquote lang="${language}" dir="auto">${markedWords(runs, QUOTE_CHARS)}</blockquote>`;
  return html`<figure><figcaption>${label}</figcaption>${shown}</figure>`;
}

function stepTable(steps: readonly FacetStep[]): Html {
  return html`<table class="cards steps" role="table"><caption>${words.facets}</caption>
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Facet</th><th scope="col" role="columnheader">Before</th><th scope="col" role="columnheader">After</th><th scope="col" role="columnheader">Protection</th><th scope="col" role="columnheader">Because</th></tr></thead>
<tbody role="rowgroup">${steps.slice(0, MOST_STEPS).map(
    (step) => html`<tr role="row"><th scope="row" role="rowheader">${words.facet[step.facet]}</th>
<td role="cell" data-label="Before">${reading(step.before)}</td><td role="cell" data-label="After">${reading(step.after)}</td>
<td role="cell" data-label="Protection">${directionBadge(step.direction)}</td><td role="cell" data-label="Because">${shortened(step.because, 400)}</td></tr>`,
  )}</tbody></table>`;
}

function reading(given: FacetReading | undefined): Html {
  if (given === undefined) return html`<span class="soft">not said</span>`;
  return html`${given.value} <q class="soft">${shortened(given.words, 160)}</q>`;
}
