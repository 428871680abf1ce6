import { marked } from 'marked';
import { escaped, type Surroundings, surroundings } from './surroundings.ts';

/** How Lumicam's site looks: as it did at first, or as after the redesign of 2024. */
export type Design = 'first' | 'accordions';

export interface Frame {
  readonly language: 'en' | 'de';
  readonly design: Design;
  readonly path: string;
  /** Something that differs from visit to visit: a build, a token. It is not part of the text. */
  readonly visit: string;
  /** Markup of a layer over the page. */
  readonly layer?: string;
}

/** Puts a text, written in Markdown, into a page as browsers get it: with head, navigation, footer and scripts. */
export function framed(text: string, frame: Frame): string {
  const { title, opening, sections } = partsOf(text);
  const around = surroundings[frame.language];
  const body =
    frame.design === 'first'
      ? firstDesign(htmlOf(text), around)
      : accordions({ title, opening, sections }, around);
  return `<!doctype html>
<html lang="${frame.language}">
<head>
<meta charset="utf-8">
<title>${escaped(title)} | Lumicam</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="csrf-token" content="${frame.visit}">
<link rel="stylesheet" href="/assets/${frame.design}.css">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"WebPage","name":${JSON.stringify(title)}}</script>
<script>window.lumicam={page:"${frame.path}",visit:"${frame.visit}",flags:["stories","plus-plan"]};</script>
</head>
${body.replace('</body>', `${frame.layer ?? ''}\n<script src="/assets/main.js" defer></script>\n</body>`)}
</html>
`;
}

interface Parts {
  readonly title: string;
  /** What stands between the title and the first section. */
  readonly opening: string;
  readonly sections: readonly Section[];
}

interface Section {
  readonly heading: string;
  readonly text: string;
}

function partsOf(text: string): Parts {
  const [head = '', ...rest] = text.split(/^## /m);
  const [title = '', ...opening] = head.split('\n');
  return {
    title: title.replace(/^# /, ''),
    opening: opening.join('\n'),
    sections: rest.map((section) => {
      const [heading = '', ...lines] = section.split('\n');
      return { heading, text: lines.join('\n') };
    }),
  };
}

function firstDesign(article: string, around: Surroundings): string {
  return `<body class="page page-legal">
<a class="skip-link" href="#content">${around.skip}</a>
<header class="site-header">
<a class="logo" href="/"><img src="/assets/logo.svg" alt="Lumicam"></a>
<nav aria-label="Main"><ul>${around.navigation.map(navigationItem).join('')}</ul></nav>
</header>
<main id="content">
<article class="prose">
${article}
</article>
</main>
<aside class="newsletter"><p>${around.newsletter}</p><form action="/newsletter"><input type="email" name="address"><button>${around.subscribe}</button></form></aside>
<footer>
<ul>${around.footer.map(navigationItem).join('')}</ul>
<p>© Lumicam. ${around.rights}</p>
</footer>
</body>`;
}

/** Nothing stands where it stood: other markup, and the sections in the order of the alphabet, to be opened one by one. */
function accordions({ title, opening, sections }: Parts, around: Surroundings): string {
  const sorted = sections.toSorted((a, b) => a.heading.localeCompare(b.heading, 'en'));
  return `<body data-theme="dusk">
<div class="app-shell">
<div class="top-bar" role="banner"><a href="/" aria-label="Lumicam"><svg viewBox="0 0 1 1"></svg></a>
<nav><div class="mega-menu">${around.navigation.map((name) => `<a href="#">${name}</a>`).join('')}</div></nav></div>
<main>
<div class="hero"><h1>${escaped(title)}</h1></div>
<div class="lede">${htmlOf(opening)}</div>
${sorted.map(accordion).join('\n')}
</main>
<footer><div class="columns">${around.footer.map((name) => `<a href="#">${name}</a>`).join('')}</div>
<small>© Lumicam, ${around.group}. ${around.rights}</small></footer>
</div>
</body>`;
}

function accordion({ heading, text }: Section): string {
  return `<details class="panel"><summary><h2>${escaped(heading)}</h2></summary><div class="panel-body">${htmlOf(text)}</div></details>`;
}

function navigationItem(name: string): string {
  return `<li><a href="#">${name}</a></li>`;
}

function htmlOf(markdown: string): string {
  return marked.parse(markdown, { async: false, gfm: true });
}
