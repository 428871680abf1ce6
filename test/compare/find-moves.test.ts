import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findMoves } from '../../src/compare/find-moves.ts';

const keyed = (...keys: readonly number[]) => keys.map((key, index) => ({ index, key }));

/** What is repeated on the page, and what occurs once. */
const [more, one, two] = [7, 1, 2];

test('a repeated block goes with the block that it stands beside, not with the first of its kind', () => {
  assert.deepEqual(findMoves(keyed(more, one, more, two), keyed(more, two, more, one)).toSorted(inOrder), [
    { before: 0, after: 2 },
    { before: 1, after: 3 },
    { before: 2, after: 0 },
    { before: 3, after: 1 },
  ]);
  assert.deepEqual(findMoves(keyed(one, more, two, more), keyed(two, more, one, more)).toSorted(inOrder), [
    { before: 0, after: 2 },
    { before: 1, after: 3 },
    { before: 2, after: 0 },
    { before: 3, after: 1 },
  ]);
});

test('what is left of a repeated block is taken in turn, and what is too much stays', () => {
  assert.deepEqual(findMoves(keyed(more, more, more), keyed(more, more)), [
    { before: 0, after: 0 },
    { before: 1, after: 1 },
  ]);
});

function inOrder(left: { readonly before: number }, right: { readonly before: number }): number {
  return left.before - right.before;
}
