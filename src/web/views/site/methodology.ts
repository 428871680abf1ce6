import { type Html, html } from '../../../alert/html.ts';
import type { Level } from '../../../model/position.ts';
import { levelOf, orderedFacets, WEAK_WHEN_UNSAID } from '../../../positions/scales.ts';
import type { Chapter } from '../../words/methodology-words.ts';
import type { WebWords } from '../../words/web-words.ts';
import { legend } from '../positions/heat-map.ts';
import { levelClass, levelWord } from '../positions/said.ts';

/** What counts, how it is read, how captures are judged, and how to check all of it. */
export function methodologyView(words: WebWords): Html {
  const { title, lede, before, after, verify } = words.methodology;
  return html`<h1>${title}</h1>
<p class="lede">${lede}</p>
${before.map(chapter)}
${scalesSection(words)}
${after.map(chapter)}
${chapter({ id: 'verify', ...verify })}`;
}

export function chapter({ id, heading, paragraphs, points = [] }: Chapter): Html {
  return html`<section class="prose" aria-labelledby="${id}"><h2 id="${id}">${heading}</h2>
${paragraphs.map((text) => html`<p>${text}</p>`)}
${points.length === 0 ? '' : html`<ul>${points.map((text) => html`<li>${text}</li>`)}</ul>`}
</section>`;
}

function scalesSection(words: WebWords): Html {
  const { scales } = words.methodology;
  return html`<section aria-labelledby="scales"><h2 id="scales">${scales.heading}</h2>
<p>${scales.intro}</p>
${legend(words)}
<table class="cards scales" role="table">
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">${scales.facet}</th><th scope="col" role="columnheader">${scales.strong}</th></tr></thead>
<tbody role="rowgroup">${orderedFacets.map(
    (
      facet,
    ) => html`<tr role="row"><th scope="row" role="rowheader">${words.mail.facet[facet]} <span class="soft">${scales.asks[facet]}</span></th>
<td role="cell"><ol class="steps-of">${words.steps[facet].map((name, step) => stepItem(name, levelOf(facet, step), words))}${WEAK_WHEN_UNSAID.has(facet) ? stepItem(words.position.leftOut, levelOf(facet, undefined), words) : ''}</ol></td></tr>`,
  )}</tbody></table>
<p class="soft">${scales.others}</p>
</section>`;
}

function stepItem(name: string, level: Level | undefined, words: WebWords): Html {
  return html`<li><span class="value ${levelClass(level)}">${name}${levelWord(level, words)}</span></li>`;
}
