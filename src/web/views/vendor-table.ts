import { type Html, html } from '../../alert/html.ts';
import { counted } from '../../model/counted.ts';
import { paths } from '../paths.ts';
import type { Watched } from '../watched.ts';
import { languageName, pageName, places } from './names.ts';
import { badge, standingBadge } from './standing.ts';
import { minute } from './time.ts';

/** Every watched page, by vendor. The roles keep it a table where a narrow screen shows it as cards. */
export function vendorTable(watched: readonly Watched[]): Html {
  const vendors = Map.groupBy(watched, ({ page }) => page.vendor.id);
  return html`<table class="cards pages" role="table">
<caption>When each page was last confirmed by a good capture, and when it is looked at next (UTC)</caption>
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Page</th><th scope="col" role="columnheader">Holds in</th><th scope="col" role="columnheader">Language</th><th scope="col" role="columnheader">Last good</th><th scope="col" role="columnheader">Next look</th><th scope="col" role="columnheader">State</th></tr></thead>
${[...vendors.values()].map(vendorRows)}
</table>`;
}

function vendorRows(watched: readonly Watched[]): Html {
  const vendor = watched[0]?.page.vendor;
  if (vendor === undefined) return html``;
  const good = watched.filter(({ standing }) => standing === 'good').length;
  return html`<tbody role="rowgroup" id="vendor-${vendor.id}">
<tr role="row" class="vendor"><th scope="rowgroup" role="rowheader" colspan="6"><span class="name">${vendor.name}</span>${vendor.parent === undefined ? '' : html` <span class="soft">of ${vendor.parent}</span>`} <span class="soft">· ${counted(watched.length, 'page')}, ${good} good</span></th></tr>
${watched.map(pageRow)}
</tbody>`;
}

function pageRow({ page, state, standing, overdue }: Watched): Html {
  const { title } = pageName(page.id, page);
  return html`<tr role="row">
<td role="cell"><a href="${paths.page(page.id)}">${title}</a></td>
<td role="cell" data-label="Holds in">${places(page)}</td>
<td role="cell" data-label="Language">${page.language === undefined ? html`<span class="soft">any</span>` : languageName(page.language)}</td>
<td role="cell" data-label="Last good" class="time">${state.good === undefined ? html`<span class="soft">never</span>` : minute(state.good.confirmedAt)}</td>
<td role="cell" data-label="Next look" class="time">${nextLook(page.paused, state.dueAt)}</td>
<td role="cell">${standingBadge(standing)}${overdue ? html` ${badge('warn', 'overdue')}` : ''}</td>
</tr>`;
}

function nextLook(paused: boolean, dueAt: Watched['state']['dueAt']): Html {
  if (paused) return html`<span class="soft">paused</span>`;
  return dueAt === undefined ? html`<span class="soft">now</span>` : minute(dueAt);
}
