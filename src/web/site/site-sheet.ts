import { type Html, html, safeUrl } from '../../alert/html.ts';
import { spokenName } from '../views/positions/place-names.ts';
import { minute } from '../views/time.ts';
import type { WebLanguage } from '../words/translated.ts';
import type { WebWords } from '../words/web-words.ts';
import type { SiteMatter } from './site-matter.ts';
import { feedPlaces, type MainPage, relative, type SitePlaces, sharedFiles } from './site-places.ts';

/** One page of the site, before it is put on its sheet. */
export interface SitePage {
  readonly path: string;
  readonly title: string;
  readonly here?: MainPage;
  readonly content: Html;
  /** Where the same page is in the other languages. */
  readonly elsewhere: ReadonlyMap<WebLanguage, string>;
}

/** What every sheet of one language is written with. */
export interface SiteFrame {
  readonly matter: SiteMatter;
  readonly words: WebWords;
  readonly places: SitePlaces;
  /** Where the site stands, where that is known. */
  readonly base: string | undefined;
}

const CONTENT_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/** The sheet that every page of the public site is written on: no script, nothing from elsewhere, relative links. */
export function siteSheet(page: SitePage, frame: SiteFrame): string {
  const { matter, words, base } = frame;
  const { title } = matter.settings;
  const to = (path: string): string => relative(page.path, path);
  const { markup } = html`<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta http-equiv="content-security-policy" content="${CONTENT_POLICY}">
<title>${page.title === title ? title : `${page.title} · ${title}`}</title>
<link rel="stylesheet" href="${to(sharedFiles.style)}">
<link rel="icon" href="${to(sharedFiles.icon)}" type="image/svg+xml">
${base === undefined ? '' : html`<link rel="canonical" href="${base}/${page.path}">\n${feedLinks(words, to)}`}${[...page.elsewhere].map(([language, path]) => html`<link rel="alternate" hreflang="${language}" href="${to(path)}">\n`)}</head>
<body>
<a class="skip" href="#main">${words.frame.skip}</a>
<header class="masthead">
<a class="brand" href="${to(frame.places.main('index'))}">${title}</a>
${navigation(page, frame)}
</header>
<main id="main">
${page.content}
</main>
${colophon(page, frame)}
</body>
</html>
`;
  return markup;
}

function feedLinks({ frame }: WebWords, to: (path: string) => string): Html {
  return html`<link rel="alternate" type="application/atom+xml" title="${frame.feedAtom}" href="${to(`${feedPlaces.all}.atom`)}">
<link rel="alternate" type="application/feed+json" title="${frame.feedJson}" href="${to(`${feedPlaces.all}.json`)}">
`;
}

function navigation(page: SitePage, { words, places }: SiteFrame): Html {
  const shown: readonly (readonly [MainPage, string])[] = [
    ['vendors', words.frame.positions],
    ['changes', words.frame.changes],
    ['methodology', words.methodology.title],
    ['data', words.site.data],
    ['subscribe', words.site.subscribe],
    ['about', words.site.about],
  ];
  return html`<nav aria-label="${words.frame.main}">${shown.map(([name, word]) => {
    const href = relative(page.path, places.main(name));
    return name === page.here
      ? html`<a href="${href}" aria-current="page">${word}</a>`
      : html`<a href="${href}">${word}</a>`;
  })}</nav>`;
}

function colophon(page: SitePage, { matter, words }: SiteFrame): Html {
  const { runBy, licence } = matter.settings;
  const { site } = words;
  const licenceUrl = safeUrl(licence.url ?? '');
  return html`<footer class="colophon"><p>${runBy === undefined ? '' : html`${site.runBy} ${runBy}. `}${site.licence} ${licenceUrl === '' ? licence.name : html`<a href="${licenceUrl}" rel="license noreferrer">${licence.name}</a>`}. ${site.quotesStay} ${site.asOf} ${minute(matter.asOf)} UTC. ${[...page.elsewhere].map(([language, path]) => html`<a href="${relative(page.path, path)}" lang="${language}" hreflang="${language}">${spokenName(language, { language })}</a> `)}</p></footer>`;
}
