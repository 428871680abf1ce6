import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { judgeCapture } from '../../src/judge/judge-capture.ts';
import type { Block, Document } from '../../src/model/document.ts';
import { faultTable } from '../../src/model/fault.ts';
import type { MarkupSignals, Signals } from '../../src/model/signals.ts';
import { exchangeOf } from './a-capture.ts';

const wallWords = fc.constantFrom(
  'page not found',
  'Just a moment…',
  'Zugriff verweigert',
  '404',
  'cookies',
  '|',
  ' - ',
  "can't",
  'you are',
  '\u0000',
  '🙂',
);
const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.array(wallWords).map((words) => words.join(' ')),
);

const block: fc.Arbitrary<Block> = fc.record({
  kind: fc.constantFrom('heading', 'paragraph', 'list-item', 'table-row'),
  text: text.map((words) => words || 'x'),
  path: fc.constant([]),
  leadIn: fc.constant([]),
});

const document: fc.Arbitrary<Document> = fc.record(
  { title: text, language: fc.constantFrom('en', 'de', 'ja'), blocks: fc.array(block, { maxLength: 12 }) },
  { requiredKeys: ['blocks'] },
);

const markup: fc.Arbitrary<MarkupSignals> = fc.record({
  sourceChars: fc.nat(),
  scriptChars: fc.nat(),
  elements: fc.nat(),
  cutOff: fc.boolean(),
  declaredLanguage: fc.option(text, { nil: undefined }),
  canonicalUrl: fc.option(text, { nil: undefined }),
  refreshTo: fc.option(text, { nil: undefined }),
  passwordFields: fc.nat(2),
  emailFields: fc.nat(2),
  noscript: text,
  layer: text,
  layerChars: fc.nat(),
  keptLayerChars: fc.nat(),
});

const signals: fc.Arbitrary<Signals> = fc.record(
  { format: fc.constantFrom('html', 'pdf', 'text'), textChars: fc.nat(), markup },
  { requiredKeys: ['format', 'textChars'] },
);

const matter = fc.record({
  exchange: fc
    .record({ status: fc.integer({ min: 100, max: 599 }), finalUrl: fc.oneof(fc.webUrl(), text) })
    .map(exchangeOf),
  extracted: fc.record({ kind: fc.constant('document' as const), document, signals }),
  lastGood: fc.record({ document, finalUrl: fc.webUrl(), signals }),
});

test('whatever came, a verdict is given: with a known code, and the same for the same', () => {
  fc.assert(
    fc.property(matter, (given) => {
      const before = JSON.stringify(given);
      const verdict = judgeCapture(given);
      if (!verdict.usable) assert.ok(verdict.fault.code in faultTable);
      assert.deepEqual(judgeCapture(given), verdict);
      assert.equal(JSON.stringify(given), before, 'judging leaves its matter as it was');
    }),
    { numRuns: 500 },
  );
});

test('a page that came as it was is the page, unless it is a wall by itself', () => {
  fc.assert(
    fc.property(document, signals, (same, read) => {
      const extracted = { kind: 'document' as const, document: same, signals: read };
      const exchange = exchangeOf({});
      const alone = judgeCapture({ exchange, extracted });
      const lastGood = { document: same, finalUrl: exchange.finalUrl, signals: read };
      const known = judgeCapture({ exchange, extracted, lastGood });
      if (alone.usable) assert.deepEqual(known, alone);
    }),
  );
});

/** Texts made to keep a matcher busy: repeated beginnings of phrases, no spaces, spaces only, separators only. */
const hostile: readonly (readonly [what: string, unit: string])[] = [
  ['one letter', 'a'],
  ['spaces', ' '],
  ['the beginning of a phrase', 'the page the page '],
  ['a gap without end', 'your request access ip '],
  ['courtesies', 'sorry please oops '],
  ['separators', '| - … '],
  ['full stops', '. '],
  ['apostrophes', "can't n't 're "],
  ['ligatures', 'ﷺ'],
  ['combining marks', 'e\u0301\u0302'],
  ['status codes', '404 404 '],
  ['one ideograph', '頁'],
];

for (const [what, unit] of hostile) {
  test(`five million characters of ${what} are judged in no time`, () => {
    const long = unit.repeat(Math.ceil(5_000_000 / unit.length));
    const blocks: Block[] = [{ kind: 'paragraph', text: long, path: [], leadIn: [] }];
    const many = Array.from(
      { length: 5_000 },
      (_, index): Block => ({ kind: 'paragraph', text: unit.repeat(200) + index, path: [], leadIn: [] }),
    );
    const begun = performance.now();
    for (const given of [blocks, many]) {
      const hostileMarkup = {
        ...quiet,
        noscript: long.slice(0, 600),
        layer: long.slice(0, 600),
        layerChars: long.length,
      };
      judgeCapture({
        exchange: exchangeOf({}),
        extracted: {
          kind: 'document',
          document: { title: long, blocks: given },
          signals: { format: 'html', textChars: long.length, markup: hostileMarkup },
        },
        lastGood: {
          document: { title: `${long}!`, blocks: given.slice(0, -1) },
          finalUrl: 'https://lumicam.example/',
        },
      });
      judgeCapture({
        exchange: exchangeOf({}),
        extracted: {
          kind: 'document',
          document: {
            title: long,
            blocks: [{ ...blocks[0], kind: 'heading', text: long.slice(0, 900), path: [], leadIn: [] }],
          },
          signals: { format: 'html', textChars: 900, markup: hostileMarkup },
        },
      });
    }
    assert.ok(performance.now() - begun < 5_000);
  });
}

const quiet: MarkupSignals = {
  sourceChars: 5_000_000,
  scriptChars: 0,
  elements: 10,
  cutOff: false,
  declaredLanguage: undefined,
  canonicalUrl: undefined,
  refreshTo: undefined,
  passwordFields: 1,
  emailFields: 1,
  noscript: '',
  layer: '',
  layerChars: 0,
  keptLayerChars: 0,
};
