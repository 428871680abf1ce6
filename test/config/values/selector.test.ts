import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Selector } from '../../../src/config/values/selector.ts';
import { linesOf, load } from '../a-config.ts';
import { readValue } from './read-value.ts';

test('a selector that the reader of pages knows is taken as it is written', () => {
  for (const selector of [
    'main',
    'main > p, .ad',
    '[data-role="text" i]',
    'div:has(> h1)',
    'li:nth-child(2n+1)',
  ])
    assert.equal(readValue(Selector, selector), selector);
});

test('a selector that is broken or of a kind that is not known is refused with the reason', () => {
  const reasons = {
    '[a': "Attribute selector didn't terminate",
    'a,': 'Empty sub-selector',
    'p{color:red}': 'Unmatched selector: }',
    'p:first': 'Unknown pseudo-class :first',
    'p::before': 'Pseudo-elements are not supported by css-select',
  };
  for (const [selector, reason] of Object.entries(reasons)) {
    assert.equal(
      readValue(Selector, selector),
      `${JSON.stringify(selector)} is not a CSS selector that can be used: ${reason}`,
    );
  }
  assert.equal(readValue(Selector, '  '), 'must not be empty');
});

test('every wrong selector of a vendor file is told with its line, single or in a list', (t) => {
  const lines = linesOf(t, {
    'vendors/lumicam.yaml': `vendor: Lumicam
pages:
  - id: rules
    url: https://lumicam.example/rules
    select: main[a
    remove:
      - .ad
      - p::before
`,
  });
  assert.deepEqual(lines, [
    `vendors/lumicam.yaml:5: pages.select: "main[a" is not a CSS selector that can be used: Attribute selector didn't terminate`,
    'vendors/lumicam.yaml:8: pages.remove: "p::before" is not a CSS selector that can be used: Pseudo-elements are not supported by css-select',
  ]);
});

test('selectors without fault load', (t) => {
  const { pages } = load(t, {
    'vendors/lumicam.yaml':
      'vendor: Lumicam\npages:\n  - { id: rules, url: "https://lumicam.example/", select: " main ", remove: [nav, .ad] }\n',
  });
  assert.deepEqual(pages[0]?.select, ['main']);
  assert.deepEqual(pages[0]?.remove, ['nav', '.ad']);
});

test('a page is cut by stretches with one beginning and one end, and a vendor says what holds for all of its pages', (t) => {
  const { pages } = load(t, {
    'vendors/lumicam.yaml': `vendor: Lumicam
select: { startBefore: "#us", endBefore: "#eu" }
remove: .promo
ignore: "Viewed  * times"
pages:
  - { id: us, url: "https://lumicam.example/us" }
  - id: eu
    url: https://lumicam.example/eu
    select: [{ startAfter: h1, endAfter: .last }, .notes]
    remove: []
    ignore: ["Sent at *", "* readers online"]
`,
  });
  assert.deepEqual(
    pages.map(({ select, remove, ignore }) => ({ select, remove, ignore })),
    [
      { select: [{ startBefore: '#us', endBefore: '#eu' }], remove: ['.promo'], ignore: ['Viewed * times'] },
      {
        select: [{ startAfter: 'h1', endAfter: '.last' }, '.notes'],
        remove: [],
        ignore: ['Sent at *', '* readers online'],
      },
    ],
  );
});

test('a stretch without an end, with a key misspelt, or with a broken selector, and a text that is all star are refused', (t) => {
  const lines = linesOf(t, {
    'vendors/lumicam.yaml': `vendor: Lumicam
pages:
  - id: rules
    url: https://lumicam.example/rules
    select: { startBefore: h1 }
    remove:
      - { startBefor: h1, endBefore: h2 }
      - { startAfter: "main[a", endBefore: h2 }
    ignore: ["**", "at *"]
`,
  });
  assert.deepEqual(lines, [
    'vendors/lumicam.yaml:5: pages.select: a stretch of a page needs one of startBefore and startAfter, and one of endBefore and endAfter',
    'vendors/lumicam.yaml:7: pages.remove: a stretch of a page needs one of startBefore and startAfter, and one of endBefore and endAfter',
    'vendors/lumicam.yaml:7: pages.remove: unknown key "startBefor" (did you mean "startBefore"?)',
    `vendors/lumicam.yaml:8: pages.remove.startAfter: "main[a" is not a CSS selector that can be used: Attribute selector didn't terminate`,
    'vendors/lumicam.yaml:9: pages.ignore: "*" would leave out nearly any text: it needs 3 letters or digits beside "*"',
    'vendors/lumicam.yaml:9: pages.ignore: "at *" would leave out nearly any text: it needs 3 letters or digits beside "*"',
  ]);
});
