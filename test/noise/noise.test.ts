import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compareDocuments } from '../../src/compare/compare-documents.ts';
import type { Sha256 } from '../../src/model/digest.ts';
import type { Block, Document } from '../../src/model/document.ts';
import type { Instant } from '../../src/model/instant.ts';
import { type Noise, noNoise, type VolatileBlock } from '../../src/model/noise.ts';
import type { Passage } from '../../src/model/passage.ts';
import { type Differing, type EditedSide, editedBlocks } from '../../src/noise/edited-blocks.ts';
import { FLIPS, learnFlips } from '../../src/noise/learn-flips.ts';
import { learnTogether, MOST_VOLATILE } from '../../src/noise/learn-together.ts';
import { sift } from '../../src/noise/left-out.ts';
import { hasSettled, noteLook } from '../../src/noise/stillness.ts';
import { documentOf, heading } from '../compare/documents.ts';

const digest = 'a'.repeat(64) as Sha256;
const at = '2026-01-05T08:00:00.000Z' as Instant;
const day = (days: number): Instant =>
  new Date(Date.parse(at) + days * 24 * 3_600_000).toISOString() as Instant;
const still = { version: { record: digest, at, body: digest, text: digest }, confirmedAt: at };
const occasion = { at, because: 'differed', still };

function differing(
  before: Document,
  after: Document,
  passages: Partial<Differing['passages']> = {},
): Differing {
  return {
    before,
    after,
    comparison: compareDocuments(before, after),
    passages: { before: [], after: [], ...passages },
  };
}

/** A page with one paragraph of its own text and the given ones. */
const page = (...texts: readonly string[]): Document =>
  documentOf(heading('Rules'), 'We keep recordings for thirty days.', ...texts, 'Write to our office.');

/** What is learnt when the page was `old` before and is `one` and `other` at two looks taken together. */
function learnt(old: Document, one: Document, other: Document): readonly VolatileBlock[] {
  return learnTogether(differing(old, one), differing(one, other), [], occasion);
}

function countsFrom(volatile: readonly VolatileBlock[], before: Document, after: Document): number {
  return sift(differing(before, after), volatile).counts.length;
}

const stock = (count: string): string => `Our shop holds ${count} doorbells in the colour of the week.`;

test('a number that differs between two looks taken together is known by the words around it', () => {
  const volatile = learnt(page(stock('41')), page(stock('42')), page(stock('57')));
  assert.deepEqual(
    volatile.map(({ pattern }) => pattern),
    [stock('*')],
  );
  assert.equal(countsFrom(volatile, page(stock('41')), page(stock('42'))), 0);
  assert.equal(countsFrom(volatile, page(stock('57')), page(stock('1,204'))), 0);
});

test('other words beside the number count, and so do many words in its place, and another block', () => {
  const volatile = learnt(page(stock('41')), page(stock('42')), page(stock('57')));
  const now = page(stock('42'));
  assert.equal(countsFrom(volatile, now, page(stock('42').replace('doorbells', 'cameras'))), 1);
  const many = stock(
    '42 chimes, which record whatever is said in front of them at any hour of the day, and 12',
  );
  assert.equal(countsFrom(volatile, now, page(many)), 1);
  assert.equal(countsFrom(volatile, now, documentOf(...now.blocks.slice(0, 1), ...now.blocks.slice(2))), 1);
});

test('words beside a number count, however few, and are left out only where words differed before', () => {
  const worded = stock('42 cameras that record sound, and 7');
  const volatile = learnt(page(stock('41')), page(stock('42')), page(stock('57')));
  assert.equal(countsFrom(volatile, page(stock('57')), page(worded)), 1);
  const named = learnt(page(stock('few')), page(stock('many')), page(stock('seven')));
  assert.equal(countsFrom(named, page(stock('many')), page(stock('eight'))), 0);
});

test('words in the place of words are left out as long as they are about as long as what stood there', () => {
  const volatile = learnt(page(stock('few')), page(stock('many')), page(stock('seven')));
  assert.equal(countsFrom(volatile, page(stock('many')), page(stock('hardly any'))), 0);
  const more = stock('many cameras, which record sound, and');
  assert.equal(countsFrom(volatile, page(stock('many')), page(more)), 1);
});

test('a real change in the very sentence of the number counts, also at the look that finds the number out', () => {
  const [old, one, other] = [stock('41'), stock('42'), stock('43')];
  const reworded = (text: string): string =>
    text.replace('in the colour of the week', 'that nobody wants any more');
  const volatile = learnt(page(old), page(reworded(one)), page(reworded(other)));
  assert.equal(countsFrom(volatile, page(old), page(reworded(one))), 1);
});

test('other words in a sentence whose number is known count, also when the new sentence has a number that counts', () => {
  const known = learnt(page(stock('41')), page(stock('42')), page(stock('57')));
  const reworded = (count: string): Document => page(stock(count).replace('doorbells', 'cameras'));
  const [old, one, other] = [page(stock('57')), reworded('58'), reworded('59')];
  const volatile = learnTogether(differing(old, one), differing(one, other), known, occasion);
  assert.equal(countsFrom(volatile, old, one), 1);
  assert.equal(countsFrom(volatile, one, other), 0);
});

const quotes = [
  'Best bell ever, says Ada.',
  'My cat loves watching television now.',
  'Five stars from Bremen!',
  'Nothing beats sleeping soundly.',
];

test('texts without a word in common are known by what they say, the one of the last version included', () => {
  const [first = '', second = '', third = '', fourth = ''] = quotes;
  const volatile = learnt(page(first), page(second), page(third));
  assert.equal(countsFrom(volatile, page(first), page(second)), 0);
  assert.equal(countsFrom(volatile, page(third), page(first)), 0);
  assert.equal(countsFrom(volatile, page(third), page()), 0, 'and when the place is empty');
  assert.ok(countsFrom(volatile, page(third), page(fourth)) > 0, 'a new one counts until it is found out');
});

test('such a text beside a number is known at once, too', () => {
  const [first = '', second = '', third = ''] = quotes;
  const [old, one, other] = [page(stock('41'), first), page(stock('42'), second), page(stock('43'), third)];
  assert.equal(countsFrom(learnt(old, one, other), old, one), 0);
});

test('a paragraph that went from beside such a text counts', () => {
  const [first = '', second = '', third = ''] = quotes;
  const old = page(first, 'We tell you before we hand anything over.');
  const volatile = learnt(old, page(second), page(third));
  assert.ok(countsFrom(volatile, old, page(second)) > 0);
});

test('a page that is another one as a whole at every look teaches nothing', () => {
  const all = (seed: string): Document =>
    page(
      ...Array.from({ length: MOST_VOLATILE + 5 }, (_, index) => `${seed}${index} ${seed.repeat(9)}${index}`),
    );
  assert.deepEqual(learnt(all('a'), all('b'), all('c')), []);
});

test('what goes back and forth counts three times, and is left out from the fourth on', () => {
  const [one, other] = [page('Now with solar power.'), page()];
  let noise: Noise = noNoise;
  const told: number[] = [];
  for (let look = 0; look < FLIPS + 2; look += 1) {
    const since = look % 2 === 0 ? differing(one, other) : differing(other, one);
    noise = learnFlips(noise, sift(since, noise.volatile).counts, { at: day(look), still });
    told.push(sift(since, noise.volatile).counts.length);
  }
  assert.deepEqual(told, [1, 1, 1, 0, 0, 0]);
  assert.match(noise.volatile[0]?.because ?? '', /^went back and forth 4 times since 2026-01-05/);
});

test('what goes back and forth over many months is the vendor’s doing each time', () => {
  const [one, other] = [page('Now with solar power.'), page()];
  let noise: Noise = noNoise;
  for (let look = 0; look < 12; look += 1) {
    const since = look % 2 === 0 ? differing(one, other) : differing(other, one);
    noise = learnFlips(noise, sift(since, noise.volatile).counts, { at: day(look * 20), still });
  }
  assert.deepEqual(noise.volatile, []);
});

test('what has been still for a week and six looks counts again', () => {
  const [block] = learnt(page(stock('41')), page(stock('42')), page(stock('43')));
  assert.ok(block);
  let known: readonly VolatileBlock[] = [block];
  for (let look = 1; look <= 6; look += 1) known = noteLook(known, [], day(look));
  assert.equal(
    known.some((each) => hasSettled(each, day(6))),
    false,
    'not in a week',
  );
  assert.equal(
    known.some((each) => hasSettled(each, day(8))),
    true,
  );
  const moved = noteLook(known, sift(differing(page(stock('42')), page(stock('9'))), known).leftOut, day(8));
  assert.equal(
    moved.some((each) => hasSettled(each, day(8))),
    false,
  );
  assert.equal(hasSettled({ ...block, stillLooks: 2 }, day(30)), false, 'not in six looks');
});

/** Blocks of few words, so that versions share many of them and differ in many. */
const someBlock = fc.record({
  kind: fc.constantFrom<Block['kind']>('paragraph', 'heading', 'list-item'),
  text: fc
    .array(fc.constantFrom('we', 'may', 'disclose', 'videos', 'in', 'emergencies', '12', '30'), {
      minLength: 1,
      maxLength: 6,
    })
    .map((words) => words.join(' ')),
});
const someDocument = fc.array(someBlock, { minLength: 1, maxLength: 10 }).map((blocks): Document => {
  const path: string[] = [];
  return {
    blocks: blocks.map((block): Block => {
      if (block.kind === 'heading') path.splice(0, 1, block.text);
      return { ...block, level: 1, path: [...path], leadIn: [] };
    }),
  };
});

test('what touches a passage, its heading or its lead-in is never left out, and every edit counts or is named', () => {
  fc.assert(
    fc.property(
      fc.array(someDocument, { minLength: 3, maxLength: 8 }),
      fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 3 }),
      (documents, chosen) => {
        const passagesIn = (document: Document): readonly Passage[] =>
          chosen.flatMap((index) => {
            const block = document.blocks[index];
            if (block === undefined || block.kind === 'heading') return [];
            const leadIn = document.blocks[index - 1]?.text;
            return [aPassage(index, block, leadIn === undefined ? [] : [leadIn])];
          });
        const pair = (one: number, other: number): Differing => {
          const [before, after] = [documents[one] ?? documentOf(), documents[other] ?? documentOf()];
          return differing(before, after, { before: passagesIn(before), after: passagesIn(after) });
        };
        let noise: Noise = noNoise;
        for (let look = 2; look < documents.length; look += 1) {
          const [since, between] = [pair(look - 2, look - 1), pair(look - 1, look)];
          const volatile = learnTogether(since, between, noise.volatile, occasion);
          noise = learnFlips({ ...noise, volatile }, sift(since, volatile).counts, occasion);
          for (const each of [since, between]) {
            const { counts, leftOut } = sift(each, noise.volatile);
            assert.equal(counts.length + leftOut.length, editedBlocks(each).flat().length);
            for (const { before, after } of leftOut) {
              assert.ok(!isOfPassage(before, each.before, each.passages.before));
              assert.ok(!isOfPassage(after, each.after, each.passages.after));
            }
          }
        }
      },
    ),
    { numRuns: 300 },
  );
});

function isOfPassage(
  side: EditedSide | undefined,
  { blocks }: Document,
  passages: readonly Passage[],
): boolean {
  const block = side && blocks[side.index];
  if (block === undefined) return false;
  return passages.some(
    ({ block: own, leadIn, path }) =>
      blocks[own] === block ||
      (block.kind === 'heading' ? path.includes(block.text) : leadIn.includes(block.text)),
  );
}

function aPassage(block: number, { text, path }: Block, leadIn: readonly string[]): Passage {
  return {
    block,
    from: 0,
    to: text.length,
    quote: text,
    leadIn,
    path,
    kind: 'emergency',
    language: 'en',
    facets: [],
    reasons: [],
  };
}
