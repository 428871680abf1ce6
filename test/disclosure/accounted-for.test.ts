import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { shippedLexicon } from '../../src/config/lexicon.ts';
import { compareDisclosure } from '../../src/disclosure/compare-disclosure.ts';
import { findPassages } from '../../src/disclosure/find-passages.ts';
import type { Block, Document } from '../../src/model/document.ts';
import type { Disclosure } from '../../src/model/finding.ts';
import { documentOf } from '../compare/documents.ts';

const lexicon = shippedLexicon();

const emergency = 'We may disclose your data to the police in an emergency with danger of death.';
const rest =
  'Lumicam makes doorbells, cameras and sensors for private homes, and this page tells how long a recording is kept.';

function english(...texts: readonly string[]): Document {
  return { ...documentOf(...texts), language: 'en' };
}

function compare(before: Document, after: Document): Disclosure {
  return compareDisclosure({ before, after, lexicon });
}

/** Which passages of a document no finding shows: their words are in none of its quotes on that side. */
function unshown(document: Document, { findings }: Disclosure, side: 'before' | 'after'): readonly string[] {
  return findPassages(document, lexicon)
    .map(({ quote }) => quote)
    .filter((quote) => !findings.some((finding) => finding[side]?.includes(quote)));
}

const neighbours: readonly [string, string] = [
  'We may share information with law enforcement to protect your safety, prevent fraud, or enforce our terms.',
  'We may share information with law enforcement to protect your safety, detect fraud, or enforce our terms.',
];

const sentences = [
  emergency,
  emergency.replace('may', 'will'),
  ...neighbours,
  'We disclose content to prevent imminent harm to any person.',
  'We notify users unless the request is an emergency.',
  rest,
  'A camera looks at what is in front of it.',
];

test('a passage that is not the same on both sides is in a finding, or a reason says why it is in none', () => {
  const texts = fc.array(fc.constantFrom(...sentences), { maxLength: 6 });
  fc.assert(
    fc.property(texts, texts, (old, now) => {
      const [before, after] = [english(...old), english(...now)];
      const told = compare(before, after);
      assert.ok(told.reasons.length > 0);
      for (const { reasons, explanation } of told.findings) {
        assert.ok(reasons.length > 0 && explanation !== '');
      }
      const missing = [
        ...unshown(before, told, 'before').filter((quote) => !now.includes(quote)),
        ...unshown(after, told, 'after').filter((quote) => !old.includes(quote)),
      ];
      const isTold = told.reasons.some((reason) => reason.includes('other grounds or synonyms changed'));
      // Only these two differ in another ground alone.
      const others = missing.filter((quote) => !isTold || !neighbours.includes(quote));
      assert.deepEqual(others, [], told.reasons.join(' | '));
    }),
    { numRuns: 300 },
  );
});

test('another ground in the sentence of a passage is none of its own, and that is told', () => {
  const { alert, findings, reasons } = compare(english(neighbours[0]), english(neighbours[1]));
  assert.deepEqual([alert, findings], [false, []]);
  assert.match(reasons.join('; '), /of 1 that stand, other grounds or synonyms changed/);
});

for (const [what, before, after] of [
  ['the danger', 'to protect your safety, prevent fraud', 'to protect public safety, prevent fraud'],
  [
    'who receives it',
    'to prevent fraud, to protect your safety',
    'to any government agency, to protect your safety',
  ],
  [
    'a condition',
    'to prevent harm to your safety, to stop fraud',
    'to prevent harm to your safety, without notice',
  ],
  [
    'whose safety it is',
    'to protect the safety of our staff, users of our shops, or the public',
    'to protect the safety of our staff, users of our cameras, or the public',
  ],
  ['a number', 'to protect your safety, for 30 days', 'to protect your safety, for 90 days'],
  [
    'an address',
    'to protect your safety, at law@lumicam.test',
    'to protect your safety, at police@lumicam.test',
  ],
] as const) {
  test(`in a sentence of several grounds, ${what} is no neighbour`, () => {
    const said = (grounds: string): Document =>
      english(`We may share information with the police, ${grounds}.`);
    assert.equal(compare(said(before), said(after)).alert, true);
  });
}

test('a passage that is said again under another heading is new; its title in a list of contents is not', () => {
  const heading = (text: string): Block => ({ kind: 'heading', level: 1, text, path: [], leadIn: [] });
  const under = (text: string, path: string): Block => ({
    kind: 'paragraph',
    text,
    path: [path],
    leadIn: [],
  });
  const page = (...blocks: readonly Block[]): Document => ({ language: 'en', blocks });
  const once = [
    heading('Threats'),
    under(emergency, 'Threats'),
    heading('Terrorism'),
    under(rest, 'Terrorism'),
  ];
  const twice = [...once, under(emergency, 'Terrorism')];
  assert.deepEqual(
    compare(page(...once), page(...twice)).findings.map(({ op }) => op),
    ['added'],
  );
  const title = 'Emergency disclosure requests';
  const named = [heading(title), under(emergency, title)];
  assert.equal(compare(page(...named), page(under(title, 'Contents'), ...named)).alert, false);
});
