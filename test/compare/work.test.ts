import assert from 'node:assert/strict';
import { test } from 'node:test';
import { diffWithin, newWork } from '../../src/compare/work.ts';

/** Long enough that only the counted work ends a search. */
const AMPLE_MS = 600_000;

test('equal elements and what differs between them come in turn', () => {
  assert.deepEqual(diffWithin(newWork(AMPLE_MS), [...'abcd'], [...'axyd']), [
    { same: true, before: ['a'], after: ['a'] },
    { same: false, before: ['b', 'c'], after: ['x', 'y'] },
    { same: true, before: ['d'], after: ['d'] },
  ]);
});

test('each search costs the square of its edits, and without work left nothing is searched', () => {
  const work = newWork(AMPLE_MS);
  const start = work.left;
  diffWithin(work, [...'abcd'], [...'axyd']);
  assert.equal(start - work.left, 16);
  work.left = 0;
  assert.equal(diffWithin(work, ['a'], ['a']), undefined);
});

test('lists that differ more than can be searched give no answer, and cost what the search did', () => {
  const work = newWork(AMPLE_MS);
  work.left = 100;
  assert.equal(diffWithin(work, [...'abcdefgh'], [...'ABCDEFGH']), undefined);
  assert.equal(work.left, 0);
});

test('after its last moment nothing is searched', () => {
  assert.equal(diffWithin(newWork(0), ['a'], ['a']), undefined);
});
