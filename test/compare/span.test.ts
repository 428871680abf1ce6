import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Span, tidySpans } from '../../src/compare/span.ts';

const same = (text: string): Span => ({ same: true, before: text, after: text });
const changed = (before: string, after: string): Span => ({ same: false, before, after });

test('a small word between two rewritten stretches becomes part of one change', () => {
  assert.deepEqual(tidySpans([changed('officer', 'member'), same(' of '), changed('police', 'staff')]), [
    changed('officer of police', 'member of staff'),
  ]);
});

test('a longer word, a number, or a small word beside a mere addition stays', () => {
  for (const kept of [
    [changed('officer', 'member'), same(' imminent '), changed('police', 'staff')],
    [changed('officer', 'member'), same(' 24 '), changed('police', 'staff')],
    [changed('', ' sworn'), same(' of '), changed('police', 'staff')],
  ]) {
    assert.deepEqual(tidySpans(kept), kept);
  }
});

test('a space or comma between two changes becomes part of one change, a cell edge does not', () => {
  assert.deepEqual(tidySpans([changed('a', ''), same(', '), changed('b', 'c')]), [changed('a, b', ', c')]);
  const cells = [changed('12', '19'), same(' | '), changed('7', '11')];
  assert.deepEqual(tidySpans(cells), cells);
});

test('space that both sides begin or end with is given to what stayed', () => {
  assert.deepEqual(tidySpans([same('We'), changed(' may ', ' will '), same('answer')]), [
    same('We '),
    changed('may', 'will'),
    same(' answer'),
  ]);
  assert.deepEqual(tidySpans([same('We '), changed('may ', ''), same('answer')]), [
    same('We '),
    changed('may ', ''),
    same('answer'),
  ]);
});
