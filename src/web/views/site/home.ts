import { type Html, html } from '../../../alert/html.ts';
import type { Edition } from '../../../model/position.ts';
import type { WebWords } from '../../words/web-words.ts';
import { heatMap } from '../positions/heat-map.ts';
import type { SiteLinks } from '../positions/links.ts';

export interface HomeMatter {
  readonly title: string;
  readonly pages: number;
  readonly vendors: number;
  readonly latest: Html;
  readonly waiting: Html;
  readonly editions: readonly Edition[];
  /** Where all changes are; where the others of the vendors are, when not all are shown. */
  readonly changes: string;
  readonly hasMoreVendors: boolean;
}

/** What the site is for, what changed lately, and where each vendor stands. */
export function homeView(matter: HomeMatter, words: WebWords, links: SiteLinks): Html {
  const { site, position } = words;
  return html`<header class="head opening"><h1>${site.question}</h1>
<p class="lede">${site.mission}</p>
<p class="soft">${site.watched(matter.pages, matter.vendors)} <a href="${links.methodology}">${words.methodology.title}</a></p></header>
<section aria-labelledby="latest"><h2 id="latest">${site.latest}</h2>
${matter.latest}
${matter.waiting}
<p class="more"><a href="${matter.changes}">${site.allChanges}</a></p></section>
<section aria-labelledby="stands"><h2 id="stands">${position.title}</h2>
${matter.editions.length === 0 ? html`<p class="none">${position.nothingWatched}</p>` : heatMap(matter.editions, words, links)}
${matter.hasMoreVendors ? html`<p class="more"><a href="${links.positions}">${site.allVendors}</a></p>` : ''}</section>`;
}
