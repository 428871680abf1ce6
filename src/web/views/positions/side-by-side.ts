import { shortened } from '../../../alert/clean-text.ts';
import { type Html, html } from '../../../alert/html.ts';
import { type Facet, facets } from '../../../model/facet.ts';
import type { Difference, Edition, Said } from '../../../model/position.ts';
import type { WebWords } from '../../words/web-words.ts';
import { editionName } from './place-names.ts';
import type { QuoteNumbers } from './quotes.ts';
import { levelClass, levelWord, oneSaid } from './said.ts';

const MOST_SAID = 4;
const MOST_CITED = 4;
const WORDS_CHARS = 90;

/** What the editions of a vendor say on each facet, those on which they differ first. */
export function sideBySide(
  editions: readonly Edition[],
  differences: readonly Difference[],
  numbers: QuoteNumbers,
  words: WebWords,
): Html {
  const { position, mail } = words;
  const differing = new Set(differences.map(({ facet }) => facet));
  const told = facets.filter((facet) => editions.some((edition) => edition.facets.has(facet)));
  const inOrder = [
    ...told.filter((facet) => differing.has(facet)),
    ...told.filter((facet) => !differing.has(facet)),
  ];
  if (inOrder.length === 0) return html``;
  return html`<section aria-labelledby="side-by-side"><h2 id="side-by-side">${position.sideBySide}</h2>
<p class="soft">${position.sideBySideNote}</p>
<div class="scroll" role="group" aria-labelledby="side-by-side" tabindex="0">
<table class="cards sided" role="table">
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">${position.facet}</th>${editions.map((edition) => html`<th scope="col" role="columnheader">${editionName(edition, words)}</th>`)}</tr></thead>
<tbody role="rowgroup">${inOrder.map(
    (
      facet,
    ) => html`<tr role="row"><th scope="row" role="rowheader">${mail.facet[facet]}${differing.has(facet) ? html` <span class="badge warn">${position.differs}</span>` : ''}</th>
${editions.map((edition) => html`<td role="cell" data-label="${editionName(edition, words)}">${cell(facet, edition, numbers, words)}</td>`)}</tr>`,
  )}</tbody></table></div></section>`;
}

function cell(facet: Facet, edition: Edition, numbers: QuoteNumbers, words: WebWords): Html {
  const said = edition.facets.get(facet)?.said ?? [];
  if (said.length === 0) return html`<span class="soft">${notSaid(edition, words)}</span>`;
  if (facet === 'statistics') return html`<span class="soft">${words.position.numbers(said.length)}</span>`;
  return html`<ul class="statements">${said.slice(0, MOST_SAID).map((each) => item(facet, each, said.length, numbers, words))}</ul>`;
}

function notSaid({ standing }: Edition, { position }: WebWords): string {
  if (standing === 'silent') return position.silent;
  return standing === 'not-seen' ? position.notSeen : position.notSaid;
}

function item(facet: Facet, said: Said, among: number, numbers: QuoteNumbers, words: WebWords): Html {
  const cited = [...new Set(said.by.flatMap(({ passage }) => numbers.get(passage) ?? []))];
  const [first] = said.by;
  const own =
    first?.words === undefined
      ? ''
      : html` <q lang="${first.passage.language}" dir="auto">${shortened(first.words, WORDS_CHARS)}</q>`;
  return html`<li><span class="value ${levelClass(said.level)}">${oneSaid(facet, said, words, among)}${levelWord(said.level, words)}</span>${own}${cited.slice(0, MOST_CITED).map((number) => html` <a class="cite" href="#quote-${number}"><span class="unseen">${words.position.quoteNumber(number)}</span><span aria-hidden="true">${number}</span></a>`)}</li>`;
}
