import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Folded, foldUnchanged } from '../../src/compare/fold.ts';
import type { BlockEdit } from '../../src/model/comparison.ts';

const same = (from: number, to: number): BlockEdit => ({ op: 'same', before: [from, to], after: [from, to] });
const added = (after: number): BlockEdit => ({ op: 'added', after });

test('an unchanged stretch between two changes keeps its first and last blocks', () => {
  assert.deepEqual(foldUnchanged([added(0), same(1, 11), added(11)], 2), [
    added(0),
    same(1, 3),
    { op: 'folded', before: [3, 9], after: [3, 9] },
    same(9, 11),
    added(11),
  ]);
});

test('at the start and the end only the side toward the change is kept', () => {
  assert.deepEqual(foldUnchanged([same(0, 9), added(9), same(10, 20)], 1), [
    { op: 'folded', before: [0, 8], after: [0, 8] },
    same(8, 9),
    added(9),
    same(10, 11),
    { op: 'folded', before: [11, 20], after: [11, 20] },
  ]);
});

test('a stretch that the context covers, or all but one block of it, is shown', () => {
  assert.deepEqual(foldUnchanged([added(0), same(1, 5), added(5)], 2), [added(0), same(1, 5), added(5)]);
  assert.deepEqual(foldUnchanged([added(0), same(1, 6), added(6)], 2), [added(0), same(1, 6), added(6)]);
});

test('an unchanged document is folded whole', () => {
  assert.deepEqual(foldUnchanged([same(0, 9)], 3), [{ op: 'folded', before: [0, 9], after: [0, 9] }]);
});

test('folding leaves no block out and no change', () => {
  const edits = fc.array(fc.nat(12), { maxLength: 8 }).map((lengths) => {
    let at = 0;
    return lengths.flatMap((length): BlockEdit[] => {
      const from = at;
      at += length + 1;
      return length === 0 ? [added(from)] : [same(from, from + length), added(from + length)];
    });
  });
  fc.assert(
    fc.property(edits, fc.nat(4), (all, context) => {
      const folded = foldUnchanged(all, context);
      const blocks = (some: readonly (BlockEdit | Folded)[]) => some.flatMap(blocksAfter);
      assert.deepEqual(blocks(folded), blocks(all));
      assert.deepEqual(
        folded.filter(({ op }) => op === 'added'),
        all.filter(({ op }) => op === 'added'),
      );
    }),
  );
});

function blocksAfter(edit: BlockEdit | Folded): readonly number[] {
  if (edit.op === 'removed') return [];
  if (typeof edit.after === 'number') return [edit.after];
  const [from, to] = edit.after;
  return Array.from({ length: to - from }, (_, step) => from + step);
}
