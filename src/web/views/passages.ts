import { shortened } from '../../alert/clean-text.ts';
import { type Html, html } from '../../alert/html.ts';
import type { Document } from '../../model/document.ts';
import type { FacetReading } from '../../model/facet.ts';
import type { Passage } from '../../model/passage.ts';
import type { WebWords } from '../words/web-words.ts';
import { placeOf } from './finding.ts';
import { badge } from './standing.ts';

const MOST_PASSAGES = 60;
const QUOTE_CHARS = 3000;
const MOST_READINGS = 60;

/** The emergency-disclosure wording that a page has now, with what each passage says on every facet. */
export function passagesView(passages: readonly Passage[], { language }: Document, words: WebWords): Html {
  if (passages.length === 0) return html`<p class="none">${words.page.noPassages}</p>`;
  const left = passages.length - MOST_PASSAGES;
  return html`<ol class="passages">${passages.slice(0, MOST_PASSAGES).map((passage) => passageItem(passage, words, language))}</ol>
${left > 0 ? html`<p class="soft">${words.page.morePassages(left)}</p>` : ''}`;
}

function passageItem(
  { path, page, leadIn, quote, kind, facets, language: own }: Passage,
  words: WebWords,
  language = own,
): Html {
  return html`<li>
<p class="eyebrow">${badge('plain', words.page.passageKind[kind])} <span lang="${language}">${placeOf({ path, ...(page === undefined ? {} : { page }) }, words)}</span></p>
${leadIn.map((sentence) => html`<p class="lead-in"><q lang="${language}" dir="auto">${shortened(sentence, 600)}</q></p>`)}
<blockquote lang="${language}" dir="auto">${shortened(quote, QUOTE_CHARS)}</blockquote>
${facetList(facets, words)}
</li>`;
}

/** Every facet once, with all that the passage says on it. */
function facetList(readings: readonly FacetReading[], { mail }: WebWords): Html {
  const byFacet = Map.groupBy(readings.slice(0, MOST_READINGS), ({ facet }) => facet);
  return html`<dl class="facets">${[...byFacet].map(
    ([facet, said]) =>
      html`<div><dt>${mail.facet[facet]}</dt><dd>${said.map(({ value }) => value).join(', ')}</dd></div>`,
  )}</dl>`;
}

export function noPassagesYet({ page }: WebWords): Html {
  return html`<p class="none">${page.noGoodCapture}</p>`;
}
