import { type Html, html } from '../../../alert/html.ts';
import type { Edition } from '../../../model/position.ts';
import type { WebWords } from '../../words/web-words.ts';
import { heatMap } from './heat-map.ts';
import type { SiteLinks } from './links.ts';
import { placeName } from './place-names.ts';

export interface PositionsMatter {
  readonly title: string;
  readonly lede: string;
  readonly editions: readonly Edition[];
  /** All places that pages name; and the one that is shown, where only one is. */
  readonly places: readonly string[];
  readonly place?: string;
  /** What changed lately, where it belongs here. */
  readonly latest?: Html | undefined;
  readonly previous?: string;
  readonly next?: string;
}

/** Where vendors stand, all or in one country. */
export function positionsView(matter: PositionsMatter, words: WebWords, links: SiteLinks): Html {
  const { title, lede, editions, latest } = matter;
  const { position } = words;
  return html`<h1>${title}</h1>
<p class="lede">${lede} <a href="${links.methodology}">${position.howToRead}</a></p>
${placeLinks(matter, words, links)}
${editions.length === 0 ? html`<p class="none">${position.nothingWatched}</p>` : heatMap(editions, words, links)}
${turnOver(matter, words)}
${latest === undefined ? '' : html`<section aria-labelledby="latest"><h2 id="latest">${position.changes}</h2>${latest}</section>`}`;
}

function placeLinks({ places, place }: PositionsMatter, words: WebWords, links: SiteLinks): Html {
  if (places.length === 0) return html``;
  const { countries, allCountries } = words.position;
  const all = [
    { name: allCountries, href: links.positions, isHere: place === undefined },
    ...places.map((code) => ({
      name: placeName(code, words),
      href: links.country(code),
      isHere: code === place,
    })),
  ];
  return html`<nav class="places" aria-label="${countries}">${all.map(({ name, href, isHere }) =>
    isHere ? html`<a href="${href}" aria-current="page">${name}</a> ` : html`<a href="${href}">${name}</a> `,
  )}</nav>`;
}

function turnOver({ previous, next }: PositionsMatter, { position }: WebWords): Html {
  if (previous === undefined && next === undefined) return html``;
  return html`<nav class="turn" aria-label="${position.moreSheets}">${previous === undefined ? '' : html`<a rel="prev" href="${previous}">${position.newer}</a> `}${next === undefined ? '' : html`<a rel="next" href="${next}">${position.older}</a>`}</nav>`;
}
