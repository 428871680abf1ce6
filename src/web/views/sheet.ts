import { type Html, html } from '../../alert/html.ts';
import { icon, style } from '../assets.ts';
import { paths } from '../paths.ts';

export interface Sheet {
  readonly title: string;
  /** The place of the main navigation that this page belongs to. */
  readonly here?: 'overview' | 'changes';
  readonly content: Html;
}

/** The sheet that every page is written on. */
export function sheet({ title, here, content }: Sheet): string {
  const { markup } = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · Exigent</title>
<link rel="stylesheet" href="${style.url}">
<link rel="alternate" type="application/atom+xml" title="Alerts (Atom)" href="${paths.feed}">
<link rel="alternate" type="application/feed+json" title="Alerts (JSON Feed)" href="${paths.jsonFeed}">
<link rel="icon" href="${icon.url}" type="image/svg+xml">
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="masthead">
<a class="brand" href="${paths.overview}">Exigent</a>
<nav aria-label="Main">${link(paths.overview, 'Coverage', here === 'overview')}${link(paths.changes, 'Changes', here === 'changes')}</nav>
</header>
<main id="main">
${content}
</main>
<footer class="colophon"><p>Exigent watches what vendors say about handing over data without a judge. All times are in UTC. <a href="${paths.feed}">Feed of the alerts</a></p></footer>
</body>
</html>
`;
  return markup;
}

function link(href: string, text: string, current: boolean): Html {
  return current
    ? html`<a href="${href}" aria-current="page">${text}</a>`
    : html`<a href="${href}">${text}</a>`;
}

export function htmlResponse(sheet: string, status = 200): Response {
  return new Response(sheet, { status, headers: { 'content-type': 'text/html; charset=utf-8' } });
}
