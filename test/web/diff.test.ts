import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compareDocuments } from '../../src/compare/compare-documents.ts';
import type { Block, Document } from '../../src/model/document.ts';
import { addressWith, diffLookIn } from '../../src/web/diff-look.ts';
import { diffView } from '../../src/web/views/diff/diff.ts';
import { PART_CHARS, partOf } from '../../src/web/views/diff/diff-parts.ts';
import { rowsOf } from '../../src/web/views/diff/diff-rows.ts';
import { diffWords } from '../../src/web/words/diff-words.ts';

const paragraph = (text: string, ...path: string[]): Block => ({ kind: 'paragraph', text, path, leadIn: [] });
const documentOf = (...blocks: Block[]): Document => ({ language: 'en', blocks });

function compared(before: Document, after: Document) {
  return { before, after, comparison: compareDocuments(before, after) };
}

const kept = Array.from({ length: 6 }, (_, index) =>
  paragraph(`We keep the records of year ${index} apart.`),
);
const before = documentOf(
  ...kept,
  paragraph('We may tell the police when somebody is in imminent danger of death.', 'Emergencies'),
  paragraph('Write to us at the address of our seat in the city.', 'Contact'),
);
const after = documentOf(
  ...kept,
  paragraph('We may tell the police when somebody is in danger of death.', 'Emergencies'),
  paragraph('Forms are found on the page of the ministry of justice.', 'Emergencies'),
);

test('side by side, each text stands whole in its own column, and what one lacks is said', () => {
  const { markup } = diffView(compared(before, after), { layout: 'side', part: 1, words: diffWords.en });
  const pairs = [...markup.matchAll(/<li class="pair (\w+)">([\s\S]*?)<\/li>/g)];
  const of = (op: string) => pairs.find(([, each]) => each === op)?.[2] ?? '';
  const [old = '', now = ''] = of('reworded').split('After: ');
  assert.match(old, /<del>imminent ?<\/del>/);
  assert.doesNotMatch(old, /<ins>/);
  assert.doesNotMatch(now, /imminent/);
  assert.match(of('removed'), /<del>Write to us[\s\S]*not there any more/);
  assert.match(of('added'), /not there before[\s\S]*<ins>Forms are found/);
});

test('in German the labels are German and the vendor’s words are not touched', () => {
  const { markup } = diffView(compared(before, after), { layout: 'inline', part: 1, words: diffWords.de });
  assert.match(markup, /umformuliert[\s\S]*<del>imminent ?<\/del>/);
  assert.match(markup, /5 unveränderte Absätze/);
  assert.doesNotMatch(markup, /unchanged|reworded</);
});

test('a block that moved says from where', () => {
  const [one, two, three] = ['first', 'second', 'third'].map((each) =>
    paragraph(`This is the ${each} of the sentences that we have on this.`, each),
  ) as [Block, Block, Block];
  const moved = { ...one, path: ['elsewhere'] };
  const { markup } = diffView(compared(documentOf(one, two, three), documentOf(two, three, moved)), {
    layout: 'inline',
    part: 1,
    words: diffWords.en,
  });
  assert.match(markup, /moved here <span class="from">from under “first”<\/span>/);
});

test('the parts of a difference hold every row, once and in order, and none is heavier than a part', () => {
  const text = fc.string({ minLength: 1, maxLength: 400 });
  fc.assert(
    fc.property(fc.array(text, { maxLength: 40 }), fc.array(text, { maxLength: 40 }), (old, now) => {
      const difference = compared(
        documentOf(...old.map((each) => paragraph(each))),
        documentOf(...now.map((each) => paragraph(each))),
      );
      const all = [...rowsOf(difference)];
      const { parts } = partOf(all, 1, 1000);
      const inParts = Array.from({ length: parts }, (_, index) => partOf(all, index + 1, 1000).rows).flat();
      assert.deepEqual(inParts, all);
      assert.equal(partOf(all, parts + 7, 1000).part, parts, 'beyond the last is the last');
    }),
  );
  assert.ok(PART_CHARS < 50_000);
});

test('what an address says of no use is set aside, and the rest of it is kept when turning over', () => {
  assert.deepEqual(diffLookIn(new URLSearchParams('view=side&part=3')), { layout: 'side', part: 3 });
  for (const query of ['', 'view=sideways&part=-1', 'part=1e9', 'part=0', 'view=<script>'])
    assert.deepEqual(diffLookIn(new URLSearchParams(query)), { layout: 'inline', part: 1 });
  const address = addressWith(new URLSearchParams('before=a&after=b&part=9'));
  assert.equal(address({ layout: 'side', part: 2 }), '?before=a&after=b&view=side&part=2#whole');
  assert.equal(address({ layout: 'inline', part: 1 }), '?before=a&after=b&view=inline#whole');
});
