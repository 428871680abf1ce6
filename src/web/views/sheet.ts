import { type Html, html } from '../../alert/html.ts';
import { icon, style } from '../assets.ts';
import { paths } from '../paths.ts';
import type { Frame, SetUp, Visitor } from '../visit.ts';
import type { AccessWords } from '../words/access-words.ts';
import type { WebWords } from '../words/web-words.ts';
import { tokenField } from './form.ts';
import { navigation, type Place } from './navigation.ts';

export interface Sheet {
  readonly title: string;
  /** The place of the main navigation that this page belongs to. */
  readonly here?: Place;
  readonly content: Html;
}

/** The sheet that every page is written on. */
export function sheet(
  { words, url, visitor, formToken, setUp }: Frame,
  { title, here, content }: Sheet,
): string {
  const { frame } = words;
  const { markup } = html`<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · Exigent</title>
<link rel="stylesheet" href="${style.url}">
<link rel="alternate" type="application/atom+xml" title="${frame.feedAtom}" href="${paths.feed}">
<link rel="alternate" type="application/feed+json" title="${frame.feedJson}" href="${paths.jsonFeed}">
<link rel="icon" href="${icon.url}" type="image/svg+xml">
</head>
<body>
<a class="skip" href="#main">${frame.skip}</a>
<header class="masthead">
<a class="brand" href="${paths.overview}">Exigent</a>
${navigation(frame, visitor, here)}
${whoIsHere(words.access, visitor, formToken)}
</header>
<main id="main">
${setUpBanner(words, setUp)}${content}
</main>
<footer class="colophon"><p>${frame.about} <a href="${paths.feed}">${frame.feed}</a> ${languageLink(frame.otherLanguage, url)}</p></footer>
</body>
</html>
`;
  return markup;
}

/** Who is logged in, and the way out. */
function whoIsHere(words: AccessWords, visitor: Visitor, formToken: string): Html {
  if (visitor.kind !== 'account') return html``;
  return html`<form class="who" method="post" action="${paths.logOut}">${tokenField(formToken)}<span class="soft">${visitor.name}</span> <button type="submit">${words.logOut}</button></form>`;
}

/** Stands on every page until it is put right: whoever edits files may not see the log. */
function setUpBanner({ watch }: WebWords, { problems, waiting }: SetUp): Html {
  return html`${problems.length === 0 ? '' : html`<div class="warning set-up"><p>${watch.configRefused}</p><ul lang="en">${problems.map((problem) => html`<li><code>${problem}</code></li>`)}</ul></div>`}${waiting.length === 0 ? '' : html`<p class="warning set-up">${watch.configWaits(waiting.join(', '))}</p>`}`;
}

/** The same page in the other language. */
function languageLink({ tag, name }: { readonly tag: string; readonly name: string }, url: URL): Html {
  const query = new URLSearchParams(url.searchParams);
  query.set('lang', tag);
  return html`<a href="?${query.toString()}" lang="${tag}" hreflang="${tag}">${name}</a>`;
}

/** A page as an answer. */
export function showSheet(frame: Frame, content: Sheet, status = 200): Response {
  return new Response(sheet(frame, content), {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-language': frame.words.language,
      // After a log-out the next person at the machine turns back to nothing.
      ...(frame.visitor.kind === 'account' ? { 'cache-control': 'private, no-store' } : {}),
    },
  });
}
