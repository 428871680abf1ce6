import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quoteSides } from '../../src/alert/quote-sides.ts';
import type { WordRun } from '../../src/model/comparison.ts';

function textOf(runs: readonly WordRun[] | undefined): string {
  return runs?.map(({ text }) => text).join('') ?? '';
}

const filler = (count: number) => Array.from({ length: count }, (_, index) => `word${index}`).join(' ');

test('quotes of the usual length are shown whole', () => {
  const [before, after] = [`${filler(40)} imminent danger`, `${filler(40)} danger`];
  const sides = quoteSides({ before, after });
  assert.equal(textOf(sides.before), before);
  assert.equal(textOf(sides.after), after);
  assert.equal(sides.cut, false);
});

test('a passage that is new or gone stands on one side, without a mark on each of its words', () => {
  const added = quoteSides({ after: 'We will tell the user.' });
  assert.deepEqual(added, {
    before: undefined,
    after: [{ op: 'same', text: 'We will tell the user.' }],
    cut: false,
  });
  const removed = quoteSides({ before: 'We will tell the user.' });
  assert.deepEqual(removed.after, undefined);
  assert.deepEqual(removed.before, [{ op: 'same', text: 'We will tell the user.' }]);
});

test('of a long quote, what did not change is left out first, far from what did', () => {
  const [head, tail] = [filler(500), filler(500)];
  const sides = quoteSides({ before: `${head} imminent ${tail}`, after: `${head} possible ${tail}` });
  assert.equal(sides.cut, true);
  for (const [side, own] of [
    [sides.before, 'imminent'],
    [sides.after, 'possible'],
  ] as const) {
    assert.match(textOf(side), new RegExp(`^\\[…\\] word.* word499 ${own} word0 .*word\\d+ \\[…\\]$`));
    assert.ok(textOf(side).length < 700);
    assert.ok(
      side?.some((run) => run.op !== 'same' && run.text === own),
      'the change itself is marked',
    );
  }
});

test('a change that is itself without end is cut, and says so', () => {
  const sides = quoteSides({ before: filler(5000), after: 'Gone.' });
  assert.ok(textOf(sides.before).length < 3100);
  assert.match(textOf(sides.before), / \[…\]$/);
  assert.equal(sides.cut, true);
  assert.equal(textOf(sides.after), 'Gone.');
});

test('a vendor that writes […] is not taken for one whose words we left out', () => {
  assert.equal(quoteSides({ before: 'a […] b', after: 'a […] c' }).cut, false);
});
