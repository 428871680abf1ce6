import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareDocuments, countEdits } from '../../src/compare/compare-documents.ts';
import type { Comparison } from '../../src/model/comparison.ts';
import type { Block, Document } from '../../src/model/document.ts';
import { documentOf, paragraph } from './documents.ts';

/** Each takes one second or less on a small machine; a slow and busy one gets ten times as long. */
const BOUND_MS = 10_000;

const nextNumber = seeded(2026);
const vocabulary = Array.from({ length: 3000 }, (_, index) => `word${index.toString(36)}`);
const long = paragraphs(1000, 50);

test('two texts of 50,000 words with hardly a sentence in common', () => {
  const comparison = withinBound(long, paragraphs(1000, 50));
  assert.ok(countEdits(comparison).added + countEdits(comparison).reworded > 990);
});

test('50,000 words of which every second was replaced', () => {
  const comparison = withinBound(long, long.map(rewrite(0.5)));
  assert.ok(countEdits(comparison).reworded > 900);
});

test('50,000 words with one in fifty replaced: every paragraph finds its own', () => {
  const after = long.map(rewrite(0.02));
  const comparison = withinBound(long, after);
  const crossed = comparison.edits.filter((edit) => edit.op === 'reworded' && edit.before !== edit.after);
  assert.deepEqual(crossed, []);
  assert.deepEqual([countEdits(comparison).added, comparison.coarse], [0, false]);
});

test('50,000 words whose halves change places are moved, not rewritten', () => {
  const counts = countEdits(withinBound(long, [...long.slice(500), ...long.slice(0, 500)]));
  assert.deepEqual(counts, { added: 0, removed: 0, reworded: 0, moved: 500, formatting: 0 });
});

test('50,000 words whose halves change places and whose words change too are paired all the same', () => {
  const counts = countEdits(withinBound(long, [...long.slice(500), ...long.slice(0, 500)].map(rewrite(0.2))));
  assert.ok(counts.reworded > 900, JSON.stringify(counts));
});

test('20,000 tiny equal blocks, of which 1,000 go', () => {
  const blocks = Array.from({ length: 20_000 }, () => paragraph('Yes'));
  assert.equal(countEdits(withinBound(blocks, blocks.slice(1000))).removed, 1000);
});

test('20,000 tiny blocks of two kinds in another order', () => {
  const answers = () =>
    Array.from({ length: 20_000 }, () => paragraph(nextNumber() < 0.5 ? 'Emergency' : 'Warrant'));
  withinBound(answers(), answers());
});

test('20,000 different blocks in another order are only moved', () => {
  const blocks = Array.from({ length: 20_000 }, (_, index) => paragraph(`Item ${index} of the list`));
  const shuffled = blocks.toSorted((one, other) => hashOf(one.text) - hashOf(other.text));
  const { moved, ...rest } = countEdits(withinBound(blocks, shuffled));
  assert.deepEqual(rest, { added: 0, removed: 0, reworded: 0, formatting: 0 });
  assert.ok(moved > 0);
});

test('one block of 50,000 words is marked word by word when little changed, and given whole when all did', () => {
  const block = paragraphs(1, 50_000);
  assert.equal(withinBound(block, block.map(rewrite(0.01))).coarse, false);
  assert.equal(withinBound(block, paragraphs(1, 50_000)).coarse, true);
});

test('one block of 400 sentences, half of them new, is marked sentence by sentence', () => {
  const sentences = paragraphs(400, 30).map(({ text }) => `${text}.`);
  const news = paragraphs(400, 30).map(({ text }) => `${text}.`);
  const after = sentences.map((sentence, index) => (index % 2 === 0 ? sentence : news[index]));
  const comparison = withinBound([paragraph(sentences.join(' '))], [paragraph(after.join(' '))]);
  const [edit] = comparison.edits;
  assert.ok(edit?.op === 'reworded' && edit.words.some(({ op }) => op === 'same'));
  assert.equal(comparison.coarse, false);
});

/** Compares, checks that no block is lost and that the time is kept, and gives the comparison. */
function withinBound(before: readonly Block[], after: readonly Block[]): Comparison {
  const documents: readonly [Document, Document] = [documentOf(...before), documentOf(...after)];
  const start = performance.now();
  const comparison = compareDocuments(...documents);
  const ms = performance.now() - start;
  assert.ok(ms < BOUND_MS, `took ${Math.round(ms)} ms`);

  const seen = { before: 0, after: 0 };
  for (const edit of comparison.edits) {
    const length = edit.op === 'same' ? edit.after[1] - edit.after[0] : 1;
    if (edit.op !== 'added') seen.before += length;
    if (edit.op !== 'removed') seen.after += length;
  }
  assert.deepEqual(seen, { before: before.length, after: after.length });
  return comparison;
}

function paragraphs(count: number, words: number): readonly Block[] {
  return Array.from({ length: count }, () => paragraph(Array.from({ length: words }, someWord).join(' ')));
}

function rewrite(share: number): (block: Block) => Block {
  return ({ text }) =>
    paragraph(
      text
        .split(' ')
        .map((word) => (nextNumber() < share ? someWord() : word))
        .join(' '),
    );
}

/** Some words are frequent and most are rare, as in a language. */
function someWord(): string {
  return vocabulary[Math.floor(nextNumber() ** 3 * vocabulary.length)] ?? '';
}

function hashOf(text: string): number {
  return [...text].reduce((hash, letter) => (Math.imul(hash, 31) + (letter.codePointAt(0) ?? 0)) | 0, 7);
}

/** A linear congruential generator, so that every run compares the same texts. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x80000000;
  };
}
