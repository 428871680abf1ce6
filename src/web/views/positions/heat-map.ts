import { type Html, html } from '../../../alert/html.ts';
import type { Edition, Level } from '../../../model/position.ts';
import { deciding } from '../../../positions/differences-of.ts';
import { type OrderedFacet, orderedFacets } from '../../../positions/scales.ts';
import type { WebWords } from '../../words/web-words.ts';
import type { SiteLinks } from './links.ts';
import { editionName } from './place-names.ts';
import { levelClass, levelWord, saidText } from './said.ts';

/** What each edition of each vendor says on every facet that has an order, as a table whose cells are shaded. */
export function heatMap(editions: readonly Edition[], words: WebWords, links: SiteLinks): Html {
  const vendors = Map.groupBy(editions, ({ vendor }) => vendor.id);
  return html`${legend(words)}
<table class="cards heat" role="table">
<caption>${words.position.heatCaption}</caption>
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">${words.position.edition}</th>${orderedFacets.map((facet) => html`<th scope="col" role="columnheader">${words.mail.facet[facet]}</th>`)}</tr></thead>
${[...vendors.values()].map((own) => vendorRows(own, words, links))}
</table>`;
}

/** What the shades mean; each has its bar, too, so that colour is not the only sign. */
export function legend({ position }: WebWords): Html {
  return html`<p class="legend">${position.legend}: ${position.levels.map((level, index) => html`<span class="${levelClass(index as Level)}">${level}</span> `)}</p>`;
}

function vendorRows(editions: readonly Edition[], words: WebWords, links: SiteLinks): Html {
  const vendor = editions[0]?.vendor;
  if (vendor === undefined) return html``;
  return html`<tbody role="rowgroup" id="vendor-${vendor.id}">
<tr role="row" class="vendor"><th scope="rowgroup" role="rowheader" colspan="${orderedFacets.length + 1}"><a class="name" href="${links.vendor(vendor.id)}">${vendor.name}</a>${vendor.parent === undefined ? '' : html` <span class="soft">${vendor.parent}</span>`}</th></tr>
${editions.map((edition) => editionRow(edition, words))}
</tbody>`;
}

function editionRow(edition: Edition, words: WebWords): Html {
  const { standing } = edition;
  const name = html`<th scope="row" role="rowheader">${editionName(edition, words)}</th>`;
  if (standing === 'silent' || standing === 'not-seen') {
    const said = standing === 'silent' ? words.position.silent : words.position.notSeen;
    return html`<tr role="row">${name}<td role="cell" class="whole ${standing}" colspan="${orderedFacets.length}">${said}</td></tr>`;
  }
  if (!orderedFacets.some((facet) => edition.facets.has(facet)))
    return html`<tr role="row">${name}<td role="cell" class="whole" colspan="${orderedFacets.length}">${words.position.onlyNumbers}</td></tr>`;
  return html`<tr role="row">${name}${orderedFacets.map((facet) => cell(facet, edition, words))}</tr>`;
}

function cell(facet: OrderedFacet, edition: Edition, words: WebWords): Html {
  const label = html`data-label="${words.mail.facet[facet]}"`;
  const said = edition.facets.get(facet)?.said ?? [];
  if (said.length === 0)
    return html`<td role="cell" class="unsaid" ${label}><span aria-hidden="true">–</span><span class="unseen">${words.position.notSaid}</span></td>`;
  const level = deciding(facet, edition)?.level;
  return html`<td role="cell" class="${levelClass(level)}" ${label}>${saidText(facet, said, words)}${levelWord(level, words)}</td>`;
}
