import assert from 'node:assert/strict';
import { test } from 'node:test';
import { likelyPairs } from '../../src/compare/likely-pairs.ts';
import { bagOf, weighWords } from '../../src/compare/word-bag.ts';
import type { Block } from '../../src/model/document.ts';
import { heading, item, paragraph, row } from './documents.ts';

test('equal words are alike in full, other words not at all', () => {
  assert.equal(likeness(paragraph('We may disclose videos'), paragraph('We may disclose videos')), 1);
  assert.equal(likeness(paragraph('We may disclose videos'), paragraph('Cookies are small files')), 0);
});

test('half of the words shared is half alike, wherever they stand', () => {
  assert.equal(
    likeness(paragraph('police get videos quickly'), paragraph('videos reach police slowly')),
    0.5,
  );
});

test('numbers count for less than words: a sentence with other figures is the same sentence', () => {
  const [was, is] = [paragraph('Requests answered 12 34 56'), paragraph('Requests answered 98 76 54')];
  assert.ok(likeness(was, is) > 0.6);
});

test('another kind of block is a little less alike', () => {
  const [was, asItem, asHeading] = [
    paragraph('police get videos'),
    item('police get videos'),
    heading('police get videos'),
  ];
  assert.equal(likeness(was, asItem), 0.9);
  assert.equal(likeness(was, asHeading), 0.9);
});

test('rows about the same thing are alike although most of their cells differ', () => {
  const [was, is] = [row('Germany', 'twelve', 'seven', 'none'), row('Germany', 'nine', 'three', 'one')];
  assert.ok(likeness(was, is) > 0.6);
  assert.ok(likeness({ ...was, kind: 'paragraph' }, { ...is, kind: 'paragraph' }) < 0.3);
});

test('a word that stands in many blocks tells less than one that stands in few', () => {
  const clauses = ['police', 'parents', 'press'].map((who) => paragraph(`we may give videos to ${who}`));
  const bags = clauses.map(bagOf);
  const weights = weighWords(bags, bags);
  const pairs = likelyPairs(bags, bags, weights, 0);
  const other = pairs.find(({ before, after }) => before === 0 && after === 1);
  assert.ok(other && other.score < 0.75, 'five of six words are shared, but not the one that matters');
});

test('words of more than 200 blocks are not looked up, so that a thousand like blocks are not a million pairs', () => {
  const bags = Array.from({ length: 1000 }, (_, index) => bagOf(paragraph(`answer ${index}`), index));
  assert.equal(likelyPairs(bags, bags, weighWords(bags, bags), 0.1).length, 1000);
});

function likeness(was: Block, is: Block): number {
  const [before, after] = [[bagOf(was, 0)], [bagOf(is, 0)]];
  return likelyPairs(before, after, weighWords(before, after), 0)[0]?.score ?? 0;
}
