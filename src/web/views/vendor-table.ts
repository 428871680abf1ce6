import { type Html, html } from '../../alert/html.ts';
import { paths } from '../paths.ts';
import type { Watched } from '../watched.ts';
import type { WebWords } from '../words/web-words.ts';
import { languageName, pageName, places } from './names.ts';
import { badge, standingBadge } from './standing.ts';
import { minute } from './time.ts';

/** Every watched page, by vendor. The roles keep it a table where a narrow screen shows it as cards. */
export function vendorTable(watched: readonly Watched[], words: WebWords): Html {
  const { page } = words;
  const heads = [page.page, page.holdsIn, page.language, page.lastGood, page.nextLook, page.state];
  const vendors = Map.groupBy(watched, ({ page }) => page.vendor.id);
  return html`<table class="cards pages" role="table">
<caption>${page.tableCaption}</caption>
<thead role="rowgroup"><tr role="row">${heads.map((head) => html`<th scope="col" role="columnheader">${head}</th>`)}</tr></thead>
${[...vendors.values()].map((pages) => vendorRows(pages, words))}
</table>`;
}

function vendorRows(watched: readonly Watched[], words: WebWords): Html {
  const vendor = watched[0]?.page.vendor;
  if (vendor === undefined) return html``;
  const good = watched.filter(({ standing }) => standing === 'good').length;
  return html`<tbody role="rowgroup" id="vendor-${vendor.id}">
<tr role="row" class="vendor"><th scope="rowgroup" role="rowheader" colspan="6"><span class="name">${vendor.name}</span>${vendor.parent === undefined ? '' : html` <span class="soft">${words.page.of} ${vendor.parent}</span>`} <span class="soft">· ${words.page.pagesGood(watched.length, good)}</span></th></tr>
${watched.map((page) => pageRow(page, words))}
</tbody>`;
}

function pageRow({ page, state, standing, overdue }: Watched, words: WebWords): Html {
  const { title } = pageName(page.id, page, words);
  const { holdsIn, language, lastGood, anyLanguage, never } = words.page;
  return html`<tr role="row">
<td role="cell"><a href="${paths.page(page.id)}">${title}</a></td>
<td role="cell" data-label="${holdsIn}">${places(page, words)}</td>
<td role="cell" data-label="${language}">${page.language === undefined ? html`<span class="soft">${anyLanguage}</span>` : languageName(page.language, words)}</td>
<td role="cell" data-label="${lastGood}" class="time">${state.good === undefined ? html`<span class="soft">${never}</span>` : minute(state.good.confirmedAt)}</td>
<td role="cell" data-label="${words.page.nextLook}" class="time">${nextLook(page.paused, state.dueAt, words)}</td>
<td role="cell">${standingBadge(standing, words)}${overdue ? html` ${badge('warn', words.page.overdue)}` : ''}</td>
</tr>`;
}

function nextLook(paused: boolean, dueAt: Watched['state']['dueAt'], { page }: WebWords): Html {
  if (paused) return html`<span class="soft">${page.paused}</span>`;
  return dueAt === undefined ? html`<span class="soft">${page.now}</span>` : minute(dueAt);
}
