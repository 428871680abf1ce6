import { marked, type Token } from 'marked';

/** A part of a document under one heading, as HTML. */
interface Part {
  readonly heading: string;
  readonly body: string;
}

/** The ways in which real pages put a text before their readers. */
export const styles = {
  plain: (parts) => `<main>${parts.map(({ heading, body }) => `<h2>${heading}</h2>${body}`).join('')}</main>`,

  details: (parts) =>
    `<main>${parts
      .map(({ heading, body }) => `<details><summary><h3>${heading}</h3></summary>${body}</details>`)
      .join('')}</main>`,

  accordion: (parts) =>
    `<div class="faq">${parts
      .map(
        ({ heading, body }, at) =>
          `<div class="item"><button aria-expanded="false" aria-controls="panel-${at}">${heading}</button>` +
          `<div id="panel-${at}" hidden>${body}</div></div>`,
      )
      .join('')}</div>`,

  collapse: (parts) =>
    `<div class="page">${parts
      .map(
        ({ heading, body }, at) =>
          `<h3><a data-toggle="collapse" href="#c${at}">${heading}</a></h3>` +
          `<div class="collapse" id="c${at}" style="display:none" aria-hidden="true">${body}</div>`,
      )
      .join('')}</div>`,

  tabs: (parts) =>
    `<div role="tablist">${parts
      .map(({ heading }, at) => `<button role="tab" aria-controls="tab-${at}">${heading}</button>`)
      .join('')}</div>${parts
      .map(
        ({ heading, body }, at) =>
          `<div role="tabpanel" id="tab-${at}"${at === 0 ? '' : ' hidden'}><h2>${heading}</h2>${body}</div>`,
      )
      .join('')}`,

  table: (parts) =>
    `<table>${parts.map(({ heading, body }) => `<tr><td>${heading}</td><td>${body}</td></tr>`).join('')}</table>`,

  layout: (parts) =>
    `<table role="presentation" width="100%"><tr><td width="20%">&nbsp;</td><td>${parts
      .map(({ heading, body }) => `<h2>${heading}</h2>${body}`)
      .join('')}</td></tr></table>`,

  nested: (parts) =>
    parts
      .map(
        ({ heading, body }, at) =>
          `${'<div class="x1a2b3 c4">'.repeat(25)}<section class="s-${at}"><div><span><h2>${heading}</h2></span></div>` +
          `<div><div>${body}</div></div></section>${'</div>'.repeat(25)}`,
      )
      .join(''),

  shadow: (parts) =>
    `<x-document>${parts
      .map(
        ({ heading, body }) =>
          `<x-part><template shadowrootmode="open"><h2>${heading}</h2><slot></slot></template>${body}</x-part>`,
      )
      .join('')}</x-document>`,

  shadowed: (parts) =>
    `<x-document><template shadowrootmode="open"><div>${parts
      .map(({ heading, body }) => `<h2>${heading}</h2>${body}`)
      .join('')}</div></template></x-document>`,
} as const satisfies Readonly<Record<string, (parts: readonly Part[]) => string>>;

export type Style = keyof typeof styles;

/** Sentences of what surrounds a text; none of them is the page's own. */
export const surroundings: readonly string[] = [
  'Everything that you can do with our devices.',
  'We and our partners use cookies to make this site better for you.',
  'Ask our assistant anything that you want to know.',
  'Be the first to hear of our offers and news.',
  'Ten tricks to get more out of your camera',
];

const [menu, consent, chat, newsletter, related] = surroundings;

/** A page around a document in Markdown, with all that surrounds the text of real pages. */
export function pageIn(style: Style, markdown: string): string {
  return `<!doctype html><html><head><title>A document</title><script>var settings = {"a": "<p>no text</p>"};</script></head>
<body><a class="skip-link" href="#content">Skip to main content</a>
<header class="site-header"><nav><ul><li><a href="/">Home</a></li><li><a href="/shop">Shop</a><p>${menu}</p></li></ul></nav>
<select><option>English</option><option>Deutsch</option></select></header>
<div id="onetrust-banner-sdk" role="dialog" aria-label="Cookies"><p>${consent}</p><button>Reject</button><button>Accept</button></div>
<div class="breadcrumbs"><a href="/">Home</a> / <a href="/legal">Legal</a></div>
<div id="content">${styles[style](partsOf(markdown))}</div>
<aside class="related"><h3>Related</h3><ul><li><a href="/t">${related}</a></li></ul></aside>
<div class="chat-widget" hidden><p>${chat}</p><button>Chat</button></div>
<footer><form><p>${newsletter}</p><input type="email"><button>Sign up</button></form><a href="/imprint">Imprint</a> © 2026</footer>
</body></html>`;
}

/** The document part by part; what stands before its first heading comes under a heading of its own. */
function partsOf(markdown: string): readonly Part[] {
  const tokens = marked.lexer(markdown, { gfm: true });
  const parts: { heading: string; tokens: Token[] }[] = [{ heading: 'Overview', tokens: [] }];
  for (const token of tokens) {
    if (token.type === 'heading')
      parts.push({ heading: marked.parseInline(token.text, { async: false }), tokens: [] });
    else parts.at(-1)?.tokens.push(token);
  }
  return parts
    .filter((part) => part.heading !== 'Overview' || part.tokens.length > 0)
    .map(({ heading, tokens: own }) => ({ heading, body: marked.parser(own, { gfm: true }) }));
}
