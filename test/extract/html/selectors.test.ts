import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultOf, linesOf, markupOf, read } from '../read.ts';

const page = `<!doctype html><body>
  <nav class="top"><a href="/">Home</a></nav>
  <div id="rules" class="text big"><h1>Rules</h1><p>One.</p><div class="ad">Buy a bell.</div>
    <section data-part="two"><p>Two.</p><p>Three.</p></section></div>
  <div class="text">Four.</div></body>`;

const cases: readonly (readonly [string, Parameters<typeof linesOf>[1], readonly string[]])[] = [
  ['what is selected counts', { select: ['#rules'] }, ['# Rules', 'One.', 'Buy a bell.', 'Two.', 'Three.']],
  ['what is removed does not', { select: ['#rules'], remove: ['.ad', 'section'] }, ['# Rules', 'One.']],
  [
    'several parts come in the order of the page',
    { select: ['div.text:not(#rules)', 'section'] },
    ['Two.', 'Three.', 'Four.'],
  ],
  [
    'a part in a part is read once',
    { select: ['#rules, section', 'p'] },
    ['# Rules', 'One.', 'Buy a bell.', 'Two.', 'Three.'],
  ],
  ['what is selected is read even if it looks like navigation', { select: ['nav'] }, ['Home']],
  [
    'selectors know siblings, attributes, positions, and what elements hold',
    {
      select: ['[data-part="TWO" i] > p:nth-child(2)', 'h1 + p', 'div:has(> .ad) h1', 'div:contains("Four")'],
    },
    ['# Rules', 'One.', 'Three.', 'Four.'],
  ],
  ['only what is removed, the rest as ever', { remove: ['#rules'] }, ['Four.']],
];

for (const [what, given, lines] of cases) {
  test(`${what}`, async () => {
    assert.deepEqual(await linesOf(page, given), lines);
  });
}

test('a page on which nothing is selected has a fault that names the selectors', async () => {
  assert.deepEqual(await read(page, { select: ['article.policy', '#main'] }), {
    kind: 'fault',
    fault: { code: 'selector-unmatched', because: 'article.policy, #main' },
  });
});

test('a selector that removes nothing changes nothing', async () => {
  assert.deepEqual(await linesOf(page, { remove: ['.nothing'] }), await linesOf(page));
});

test('every kind of selector that the configuration takes can be asked', async () => {
  const kinds = [
    'a:hover',
    ':root',
    ':scope',
    'p:empty',
    'input:checked',
    'p:lang(de)',
    ':any-link',
    'p:only-of-type',
  ];
  for (const selector of kinds) assert.notEqual(await faultOf(page, { select: [selector] }), undefined);
  assert.equal(await faultOf(page, { select: ['p:first-of-type'] }), 'document');
});

test('what is selected does not change what the markup says of the page', async () => {
  const whole = await markupOf(page);
  const extracted = await read(page, { select: ['section'] });
  assert.ok(extracted.kind === 'document');
  assert.deepEqual(extracted.signals.markup, whole);
});
