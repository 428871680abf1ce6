import assert from 'node:assert/strict';
import test from 'node:test';
import { shippedLexicon } from '../../src/config/lexicon.ts';
import { findPassages } from '../../src/disclosure/find-passages.ts';
import type { Block, Document } from '../../src/model/document.ts';

const MEGABYTE = 1_000_000;
const SIZE = 5 * MEGABYTE;

/** Several times what it takes, so that a busy machine does not fail and work that grows with the square does. */
const ENOUGH_MS = 10_000;

const lexicon = shippedLexicon();

function paragraph(text: string, more: Partial<Block> = {}): Block {
  return { kind: 'paragraph', text, path: [], leadIn: [], ...more };
}

function english(...blocks: readonly Block[]): Document {
  return { language: 'en', blocks };
}

function inTime<T>(work: () => T): T {
  const begun = performance.now();
  const result = work();
  const took = performance.now() - begun;
  assert.ok(took < ENOUGH_MS, `took ${Math.round(took)} ms`);
  return result;
}

for (const words of [
  'emergency disclosure ',
  'disclose information to law enforcement ',
  '. . ',
  ';;; ',
  '](',
]) {
  test(`one sentence of five megabytes of “${words}” is read in time`, () => {
    const text = `We may disclose data to the police in an emergency ${words.repeat(SIZE / words.length)}`;
    const passages = inTime(() => findPassages(english(paragraph(text)), lexicon));
    assert.ok(passages.length > 0);
  });
}

test('a phrase at any place of a sentence without end is found', () => {
  const filler = 'lorem ipsum dolor sit amet, ';
  for (const before of [0, 139, 141, 142, 143, 144, 145, 160, 300]) {
    const text = `${filler.repeat(before)}we may disclose your data to the police in an emergency ${filler.repeat(400)}`;
    const quotes = findPassages(english(paragraph(text)), lexicon).map(({ quote }) => quote);
    assert.ok(
      quotes.some((quote) => quote.includes('police in an emergency')),
      `${before}`,
    );
  }
});
