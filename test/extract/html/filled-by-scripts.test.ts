import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { shippedLexicon } from '../../../src/config/lexicon.ts';
import { findPassages } from '../../../src/disclosure/find-passages.ts';
import type { Document } from '../../../src/model/document.ts';
import { answerOf, openTestFetcher } from '../../fetch/a-fetcher.ts';
import { openSite, page } from '../../fetch/a-site.ts';
import { documentOf } from '../read.ts';

const parts = [
  {
    heading: 'Legal process',
    body: '<p>We ask for a warrant before we hand over recordings of a doorbell or camera to anybody.</p>',
  },
  {
    heading: 'When we disclose',
    body: `<p>We may disclose your information to law enforcement:</p><ul>
<li>to comply with a court order;</li>
<li>in an emergency, to prevent imminent death or serious physical injury of a person.</li></ul>`,
  },
  {
    heading: 'Missing children',
    body: '<p>If a child is in danger of death, we may give its location to the police without a warrant.</p>',
  },
];

/** Only data until a script has made text of it. */
const data = `<script type="application/json" id="data">${JSON.stringify({ pages: [{ id: 1, parts }] })}</script>`;
const begin = (script: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Police requests</title></head><body>
<nav><a href="/">Home</a></nav><main id="root"></main>${data}
<script>const parts = JSON.parse(document.getElementById('data').textContent).pages[0].parts;
const root = document.getElementById('root');
${script}</script><footer>© 2026 Lumicam</footer></body></html>`;

/** How scripts put a text before its reader. */
const ways = {
  'made of data in the page': `setTimeout(() => { root.innerHTML = parts.map((part) => '<h2>' + part.heading + '</h2>' + part.body).join(''); }, 50);`,
  'in a shadow tree of each part, closed to other scripts': `customElements.define('x-part', class extends HTMLElement {
  show(part) { this.attachShadow({ mode: 'closed' }).innerHTML = '<style>p { color: red }</style><h2>' + part.heading + '</h2><div>' + part.body + '</div>'; } });
for (const part of parts) { const element = document.createElement('x-part'); root.append(element); element.show(part); }`,
  'in shadow trees within each other, with parts put into slots': `const outer = document.createElement('x-document');
outer.attachShadow({ mode: 'open' }).innerHTML = '<div class="frame"><x-inner></x-inner></div>';
root.append(outer);
const inner = outer.shadowRoot.querySelector('x-inner');
inner.attachShadow({ mode: 'open' }).innerHTML = '<article><slot></slot></article>';
inner.innerHTML = parts.map((part) => '<section><h2>' + part.heading + '</h2>' + part.body + '</section>').join('');`,
  'in an accordion that a script builds, closed': `root.innerHTML = parts.map((part, at) => '<h3><button aria-expanded="false" aria-controls="p' + at + '">' + part.heading + '</button></h3><div id="p' + at + '" role="region" hidden>' + part.body + '</div>').join('');`,
  'in tabs of which one is shown': `root.innerHTML = '<div role="tablist">' + parts.map((part, at) => '<button role="tab" aria-controls="t' + at + '">' + part.heading + '</button>').join('') + '</div>'
  + parts.map((part, at) => '<div role="tabpanel" id="t' + at + '"' + (at ? ' style="display: none"' : '') + '><h2>' + part.heading + '</h2>' + part.body + '</div>').join('');`,
  'in closed details': `root.innerHTML = parts.map((part) => '<details><summary>' + part.heading + '</summary>' + part.body + '</details>').join('');`,
} as const;

describe('a text that scripts put before its reader, in a real browser', () => {
  const { get } = openTestFetcher({ after });
  const lexicon = shippedLexicon();
  const quotesIn = (document: Document): readonly string[] =>
    findPassages(document, lexicon, 'en').map(({ quote }) => quote);

  for (const [way, script] of Object.entries(ways)) {
    it(`${way}: every sentence and every passage is there, and nothing of what surrounds it`, async (t) => {
      const plain = await documentOf(
        `<main>${parts.map(({ heading, body }) => `<h2>${heading}</h2>${body}`).join('')}</main>`,
      );
      const site = await openSite(t, page(begin(script)));
      const { rendered } = answerOf(await get(`${site.url}/le`, { via: 'browser' }));
      assert.ok(rendered !== undefined);
      const document = await documentOf(rendered);
      const texts = document.blocks.map(({ text }) => text);
      for (const { kind, text } of plain.blocks) {
        if (kind !== 'heading') assert.equal(texts.filter((each) => each === text).length, 1, text);
      }
      assert.deepEqual(quotesIn(document), quotesIn(plain));
      assert.ok(!texts.some((text) => /Home|Lumicam/.test(text)));
    });
  }
});
