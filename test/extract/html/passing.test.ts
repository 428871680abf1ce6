import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isPassing } from '../../../src/extract/html/passing.ts';
import { linesOf } from '../read.ts';

const clauses = [
  'Lumicam hands recordings to the police when a judge has ordered it, and tells the customer beforehand.',
  'In an emergency that endangers a life an officer may ask for them without a warrant, by the form below.',
  'Every such request is read by a lawyer, who turns it down when the danger is not described well enough.',
];
const own = ['# Requests from the police', ...clauses];

/** The text of a help page, with something put above it, below it, and beside it. */
function pages(markup: string): readonly string[] {
  const title = '<h1>Requests from the police</h1>';
  const text = clauses.map((clause) => `<p>${clause}</p>`).join('');
  return [
    `<body><main>${title}${markup}${text}</main></body>`,
    `<body><main>${title}${text}${markup}</main></body>`,
    `<body><div>${title}${text}</div>${markup}</body>`,
  ];
}

const passing: Readonly<Record<string, string>> = {
  'how long ago it was changed': '<p>Updated 3 days ago</p>',
  'how long ago, in other words': '<div><span>1 year ago</span> · <span>Updated</span></div>',
  'how long ago, in German': '<p>Zuletzt aktualisiert vor 3 Tagen</p>',
  'how long ago, in French': '<p>Dernière mise à jour : il y a 2 mois</p>',
  'how often it was looked at': '<p>12,345 views</p>',
  'how many found it helpful':
    '<div class="article-votes">Was this article helpful? <button>Yes</button> 34 out of 56 found this helpful</div>',
  'how many found it helpful, without a name':
    '<div><p>Was this article helpful?</p><p>1,234 out of 2,345 found this helpful</p></div>',
  'the number of the request': '<p>This is the Trace Id: 4bf92f3577b34da6a3ce929d0e0e4736</p>',
  'the number of the request, as a UUID': '<p>Request ID: 7f3a9c2e-1b2d-4e5f-8a9b-0c1d2e3f4a5b.</p>',
  'related articles':
    '<section><h2>Related articles</h2><ul><li><a href="/1">Mounting a camera</a></li><li><a href="/2">Charging it</a></li></ul></section>',
  'what was viewed last':
    '<div class="recently-viewed"><h3>Recently viewed</h3><a href="/1">Mounting a camera</a></div>',
  'related articles in German':
    '<div><h2>Ähnliche Artikel</h2><a href="/1">Eine Kamera montieren</a> <a href="/2">Eine Kamera laden</a></div>',
  'buttons to share it':
    '<div class="share-buttons"><a href="/f">Share</a> <a href="/x">Post</a> <span>123 shares</span></div>',
  'a link past the menu': '<a href="#content">Skip to main content</a>',
};

for (const [name, markup] of Object.entries(passing)) {
  test(`what changes at every look is no part of a page: ${name}`, async () => {
    for (const page of pages(markup)) assert.deepEqual(await linesOf(page), own);
  });
}

const kept: readonly string[] = [
  'Last updated: 4 May 2026',
  'We answer requests within 3 days.',
  'Customers whose account was closed 90 days ago or earlier have no recordings left.',
  'Data that was viewed by the police is logged.',
  'Call our emergency line: 0800 123 456 789',
  'Company number: 0537217723123456789',
  'We had 1,234 requests.',
  'Related data',
  'Hier',
];

for (const text of kept) {
  test(`a text of the page's own is read, though it looks alike: ${text}`, async () => {
    for (const page of pages(`<div><p>${text}</p></div>`).slice(0, 2)) {
      assert.ok((await linesOf(page)).includes(text));
    }
  });
}

test('a moment that is told by how long ago it was is read as its day', async () => {
  for (const ago of ['3 months ago', 'vor 3 Monaten', 'il y a 3 mois', 'hace 3 meses', 'yesterday']) {
    const lines = await linesOf(
      `<p>Changed on <time datetime="2026-05-04T10:00:00Z">${ago}</time> by us.</p>`,
    );
    assert.deepEqual(lines, ['Changed on 2026-05-04 by us.']);
  }
  const asItStands = await linesOf('<p>Changed on <time datetime="2026-05-04">4 May 2026</time>.</p>');
  assert.deepEqual(asItStands, ['Changed on 4 May 2026.']);
});

test('a list of links is read where it says what it leads to in the terms of the page', async () => {
  const links =
    '<h2>When we disclose</h2><ul><li><a href="#a">Orders</a></li><li><a href="#b">Emergencies</a></li></ul>';
  const [, below = ''] = pages(`<section>${links}</section>`);
  assert.deepEqual((await linesOf(below)).slice(-3), ['## When we disclose', '- Orders', '- Emergencies']);
});

test('a clause is read whatever the part of the page is called', async () => {
  const clause = 'We share recordings with the police in an emergency.';
  for (const name of ['article-votes', 'related-articles', 'share-links', 'recently-viewed', 'mini-cart']) {
    for (const page of pages(`<div class="${name}"><p>${clause}</p></div>`))
      assert.ok((await linesOf(page)).includes(clause), name);
  }
});

test('a question to the reader beside the main part of a page is left out, and a clause there is read', async () => {
  const around = (beside: string): string => {
    const text = [...clauses, ...clauses].map((clause) => `<p>${clause}</p>`).join('');
    return `<body><div>${beside}</div><main><h1>Requests</h1>${text}</main></body>`;
  };
  assert.ok(
    !(await linesOf(around('<p>Did we find the right country for you?</p>'))).join().includes('country'),
  );
  for (const beside of ['The police may ask us in an emergency.', 'Valid from 4 May 2026 for all of you.']) {
    assert.ok((await linesOf(around(`<p>${beside}</p>`))).includes(beside));
  }
});

test('looking for what passes takes no time, whatever the text is', () => {
  const begun = performance.now();
  for (const text of [
    'a'.repeat(119),
    '1,'.repeat(59),
    'id '.repeat(39),
    `${'4bf9-'.repeat(23)}!`,
    ' '.repeat(119),
  ])
    assert.ok(!isPassing(text));
  assert.ok(performance.now() - begun < 500);
});
