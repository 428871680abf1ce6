import { type Html, html, safeUrl } from '../../../alert/html.ts';
import type { SiteSettings } from '../../../model/settings.ts';
import { type Column, changeColumns, positionColumns } from '../../site/site-data.ts';
import type { WebWords } from '../../words/web-words.ts';
import { chapter } from './methodology.ts';

/** Who runs the site and why, and where they are reached. */
export function aboutView({ runBy, contact }: SiteSettings, words: WebWords): Html {
  const { site } = words;
  return html`<h1>${site.about}</h1>
${site.aboutChapters.map(chapter)}
<section class="prose" aria-labelledby="who"><h2 id="who">${site.whoRuns}</h2>
<p>${runBy ?? site.noRunner}</p>
${contact === undefined ? '' : html`<p>${site.reach} ${reachable(contact)}</p>`}
</section>`;
}

/** A mail address or web page as a link. */
function reachable(contact: string): Html {
  const href = safeUrl(contact.includes('://') ? contact : `mailto:${contact}`);
  return href === '' ? html`${contact}` : html`<a href="${href}" rel="noreferrer">${contact}</a>`;
}

export interface FeedLink {
  readonly name: string;
  readonly atom: string;
  readonly json: string;
}

export interface SubscribeMatter {
  readonly settings: SiteSettings;
  /** Where readers sign up by themselves, where that is offered. */
  readonly form: string | undefined;
  readonly feeds: readonly FeedLink[];
}

/** How to be told: by mail, by feed. */
export function subscribeView({ settings, form, feeds }: SubscribeMatter, { site }: WebWords): Html {
  const { contact } = settings;
  const byMail =
    form === undefined
      ? contact === undefined
        ? undefined
        : html`<p>${site.askFor} ${reachable(contact)}</p>`
      : html`<p><a href="${form}">${site.byForm}</a></p>`;
  return html`<h1>${site.subscribe}</h1>
<p class="lede">${site.subscribeLede}</p>
${byMail === undefined ? '' : html`<section aria-labelledby="mail"><h2 id="mail">${site.byMail}</h2>${byMail}</section>`}
<section aria-labelledby="feeds"><h2 id="feeds">${site.byFeed}</h2>
${
  feeds.length === 0
    ? html`<p class="none">${site.noFeeds}</p>`
    : html`<p>${site.feedsNote}</p>
<ul class="feeds">${feeds.map(({ name, atom, json }) => html`<li>${name}: <a href="${atom}">Atom<span class="unseen">, ${name}</span></a> · <a href="${json}">JSON<span class="unseen">, ${name}</span></a></li>`)}</ul>`
}
</section>`;
}

export interface DataMatter {
  readonly settings: SiteSettings;
  readonly positions: { readonly csv: string; readonly json: string };
  readonly changes: { readonly csv: string; readonly json: string };
}

/** What can be downloaded, under which licence, and what each column holds. */
export function dataView({ settings, positions, changes }: DataMatter, words: WebWords): Html {
  const { site } = words;
  const { name, url } = settings.licence;
  const licence = safeUrl(url ?? '');
  return html`<h1>${site.data}</h1>
<p class="lede">${site.dataLede}</p>
<p>${site.licence} ${licence === '' ? name : html`<a href="${licence}" rel="license noreferrer">${name}</a>`}. ${site.quotesStay}</p>
<section aria-labelledby="files"><h2 id="files">${site.files}</h2>
<p>${site.csvNote}</p>
${file('positions', positions, site.positionsFile, positionColumns, words)}
${file('changes', changes, site.changesFile, changeColumns, words)}
</section>`;
}

function file(
  name: string,
  { csv, json }: DataMatter['positions'],
  about: string,
  columns: readonly Column[],
  { site, columns: says }: WebWords,
): Html {
  return html`<h3 class="file">${name}: <a href="${csv}" download>CSV<span class="unseen">, ${name}</span></a> · <a href="${json}" download>JSON<span class="unseen">, ${name}</span></a></h3>
<p>${about}</p>
<table class="columns"><thead><tr><th scope="col">${site.column}</th><th scope="col">${site.meaning}</th></tr></thead>
<tbody>${columns.map((column) => html`<tr><th scope="row"><code>${column}</code></th><td>${says[column]}</td></tr>`)}</tbody></table>`;
}
