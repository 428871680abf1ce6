import { shortened } from '../../alert/clean-text.ts';
import { type Html, html } from '../../alert/html.ts';
import { counted } from '../../model/counted.ts';
import type { Document } from '../../model/document.ts';
import type { FacetReading } from '../../model/facet.ts';
import type { Passage } from '../../model/passage.ts';
import { words } from './event.ts';
import { badge } from './standing.ts';

const MOST_PASSAGES = 60;
const QUOTE_CHARS = 3000;
const MOST_READINGS = 60;

/** The emergency-disclosure wording that a page has now, with what each passage says on every facet. */
export function passagesView(passages: readonly Passage[], { language }: Document): Html {
  if (passages.length === 0)
    return html`<p class="none">The page has no wording on emergency disclosure that we know.</p>`;
  const left = passages.length - MOST_PASSAGES;
  return html`<ol class="passages">${passages.slice(0, MOST_PASSAGES).map((passage) => passageItem(passage, language))}</ol>
${left > 0 ? html`<p class="soft">… ${counted(left, 'more passage')}.</p>` : ''}`;
}

function passageItem({ path, leadIn, quote, kind, facets, language: own }: Passage, language = own): Html {
  return html`<li>
<p class="eyebrow">${badge('plain', kind)} <span lang="${language}">${path.map((heading) => shortened(heading, 160)).join(' › ')}</span></p>
${leadIn.map((sentence) => html`<p class="lead-in"><q lang="${language}" dir="auto">${shortened(sentence, 600)}</q></p>`)}
<blockquote lang="${language}" dir="auto">${shortened(quote, QUOTE_CHARS)}</blockquote>
${facetList(facets)}
</li>`;
}

/** Every facet once, with all that the passage says on it. */
function facetList(readings: readonly FacetReading[]): Html {
  const byFacet = Map.groupBy(readings.slice(0, MOST_READINGS), ({ facet }) => facet);
  return html`<dl class="facets">${[...byFacet].map(
    ([facet, said]) =>
      html`<div><dt>${words.facet[facet]}</dt><dd>${said.map(({ value }) => value).join(', ')}</dd></div>`,
  )}</dl>`;
}

export function noPassagesYet(): Html {
  return html`<p class="none">The page has no good capture yet.</p>`;
}
