import type { BlockEdit } from '../model/comparison.ts';

type Same = Extract<BlockEdit, { op: 'same' }>;

/** An unchanged stretch that is not shown; half-open ranges of blocks as in `same`. */
export interface Folded {
  readonly op: 'folded';
  readonly before: readonly [number, number];
  readonly after: readonly [number, number];
}

/**
 * Leaves `context` unchanged blocks before and after each change and folds the rest away. A single block is never
 * folded: the note that it is left out would be as long as the block.
 */
export function foldUnchanged(edits: readonly BlockEdit[], context: number): readonly (BlockEdit | Folded)[] {
  return edits.flatMap((edit, index): readonly (BlockEdit | Folded)[] => {
    if (edit.op !== 'same') return [edit];
    const length = edit.after[1] - edit.after[0];
    const head = index === 0 ? 0 : context;
    const tail = index === edits.length - 1 ? 0 : context;
    if (length - head - tail < 2) return [edit];
    const part = (op: 'same' | 'folded', from: number, to: number): Same | Folded => ({
      op,
      before: [edit.before[0] + from, edit.before[0] + to],
      after: [edit.after[0] + from, edit.after[0] + to],
    });
    const parts = [
      part('same', 0, head),
      part('folded', head, length - tail),
      part('same', length - tail, length),
    ];
    return parts.filter(({ after }) => after[0] < after[1]);
  });
}
