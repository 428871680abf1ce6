import assert from 'node:assert/strict';
import test from 'node:test';
import { shippedLexicon } from '../../src/config/lexicon.ts';
import { compareDisclosure } from '../../src/disclosure/compare-disclosure.ts';
import { findPassages } from '../../src/disclosure/find-passages.ts';
import type { Block, Document } from '../../src/model/document.ts';

const MEGABYTE = 1_000_000;
const SIZE = 5 * MEGABYTE;

/** Several times what it takes, so that a slow machine does not fail and work that grows with the square does. */
const ENOUGH_MS = 20_000;

const lexicon = shippedLexicon();

function paragraph(text: string, more: Partial<Block> = {}): Block {
  return { kind: 'paragraph', text, path: [], leadIn: [], ...more };
}

function english(...blocks: readonly Block[]): Document {
  return { language: 'en', blocks };
}

function inTime<T>(work: () => T): T {
  const begun = process.threadCpuUsage();
  const result = work();
  const { user, system } = process.threadCpuUsage(begun);
  const took = Math.round((user + system) / 1_000);
  assert.ok(took < ENOUGH_MS, `kept a processor busy for ${took} ms`);
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

/** So many list items under one long lead-in, each another passage. */
function listOf(count: number, word: string): readonly Block[] {
  const leadIn = [`We may disclose your data to the police ${'at any time and in any place '.repeat(10)}if`];
  return Array.from({ length: count }, (_, at) => ({
    kind: 'list-item',
    level: 1,
    text: `an emergency with danger of death ${word} ${at} asks for it`,
    path: ['Disclosure'],
    leadIn,
  }));
}

test('two lists of thirty thousand passages that differ are compared in time, and alert', () => {
  const [before, after] = [english(...listOf(30_000, 'here')), english(...listOf(30_000, 'there'))];
  assert.equal(inTime(() => compareDisclosure({ before, after, lexicon })).alert, true);
});

test('twenty thousand new passages among many blocks that stand are compared in time, and alert', () => {
  const standing = Array.from({ length: 45_000 }, (_, at) =>
    paragraph(
      `block ${at} of a page that is about doorbells, cameras, sensors and what else ${at} stands in it`,
    ),
  );
  const changed = (word: string): readonly Block[] =>
    Array.from({ length: 1_500 }, (_, at) =>
      paragraph(
        `${word} ${at} we may disclose your data in an emergency with danger of death to officers ${at}`,
      ),
    );
  const before = english(...standing, ...changed('old'));
  const after = english(...standing, ...listOf(20_000, 'there'), ...changed('new'));
  assert.equal(inTime(() => compareDisclosure({ before, after, lexicon })).alert, true);
});

test('ten thousand items whose long introduction alone changed are compared in time, and alert', () => {
  const lead = (word: string) =>
    `We ${word} data to the police ${'at any time and in any place '.repeat(20)}if`;
  const introduced = (word: string): readonly Block[] =>
    listOf(10_000, 'here').map((block) => ({ ...block, leadIn: [lead(word)] }));
  const [before, after] = [english(...introduced('may disclose')), english(...introduced('disclose'))];
  assert.equal(inTime(() => compareDisclosure({ before, after, lexicon })).alert, true);
});

test('a sentence without end that no judge is asked is read in time', () => {
  const said = 'In an emergency we may disclose data to the police. ';
  const text = said + 'We do so without a warrant. '.repeat(SIZE / 40);
  const passages = inTime(() => findPassages(english(paragraph(text)), lexicon));
  assert.ok(passages.length > 0);
});
