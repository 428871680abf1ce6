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
  [
    'from one element to before another, wherever they stand',
    { select: [{ startBefore: 'h1', endBefore: '[data-part] p + p' }] },
    ['# Rules', 'One.', 'Buy a bell.', 'Two.'],
  ],
  [
    'from behind one element to the end of another',
    { select: [{ startAfter: '.ad', endAfter: 'p:contains("Two")' }] },
    ['Two.'],
  ],
  [
    'the end is the first behind the beginning',
    { select: [{ startAfter: 'section p', endAfter: 'p' }] },
    ['Three.'],
  ],
  [
    'parts of both kinds come in the order of the page, each once',
    { select: ['div.text:not(#rules)', { startBefore: 'h1', endAfter: 'h1 + p' }, 'h1'] },
    ['# Rules', 'One.', 'Four.'],
  ],
  [
    'the ends of two paragraphs do not become one',
    {
      select: [{ startAfter: 'h1', endBefore: 'section p + p' }],
      remove: [{ startBefore: '.ad', endAfter: '.ad' }],
    },
    ['One.', 'Two.'],
  ],
  [
    'a stretch is removed whatever its ends stand in',
    { remove: [{ startAfter: 'h1 + p', endBefore: 'section p + p' }] },
    ['# Rules', 'One.', 'Three.', 'Four.'],
  ],
];

for (const [what, given, lines] of cases) {
  test(`${what}`, async () => {
    assert.deepEqual(await linesOf(page, given), lines);
  });
}

test('each part that is selected must be there: what is missing is named', async () => {
  const extracted = await read(page, {
    select: ['#rules', { startAfter: 'h1', endBefore: '.sidebar' }, '.part, p'],
  });
  assert.deepEqual(extracted, {
    kind: 'fault',
    fault: { code: 'selector-unmatched', because: 'startAfter h1, endBefore .sidebar' },
  });
});

test('a page on which nothing is selected has a fault that names the selectors', async () => {
  assert.deepEqual(await read(page, { select: ['article.policy', '#main'] }), {
    kind: 'fault',
    fault: { code: 'selector-unmatched', because: 'article.policy; #main' },
  });
});

test('what removes nothing changes nothing, and is named', async () => {
  const remove = ['.ad', '.nothing', { startBefore: 'h1', endAfter: '.nothing' }];
  assert.deepEqual(await linesOf(page, { remove }), await linesOf(page, { remove: ['.ad'] }));
  const extracted = await read(page, { remove });
  assert.ok(extracted.kind === 'document');
  assert.deepEqual(extracted.idle, ['remove: .nothing', 'remove: startBefore h1, endAfter .nothing']);
});

test('what stands in a shadow root is found by its host and by itself', async () => {
  const shadowed =
    '<main><x-part class="terms"><template shadowrootmode="open"><p class="in">Inside.</p><p>Beside.</p></template></x-part><p>Out.</p></main>';
  assert.deepEqual(await linesOf(shadowed, { select: ['.terms .in'] }), ['Inside.']);
  assert.deepEqual(await linesOf(shadowed, { remove: ['p.in'] }), ['Beside.', 'Out.']);
  assert.deepEqual(await linesOf(shadowed, { select: [{ startAfter: '.in', endAfter: 'main' }] }), [
    'Beside.',
    'Out.',
  ]);
});

test('there is nothing to select in what is no HTML', async () => {
  assert.equal(
    await faultOf('Country,Requests\nDE,3\n', { contentType: 'text/csv', select: ['main'] }),
    'selector-unmatched',
  );
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
