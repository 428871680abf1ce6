import type { EditCounts } from '../model/change.ts';
import type { NoisePlace, VolatileBlock } from '../model/noise.ts';
import { isLike } from '../model/text-pattern.ts';
import { type Differing, type EditedBlock, editedBlocks, sidesOf } from './edited-blocks.ts';

/** What two readings differ in, parted into what counts and what only differs from look to look. */
export interface Sifted {
  readonly counts: readonly EditedBlock[];
  readonly leftOut: readonly EditedBlock[];
}

/** Parts the edits between two readings. What touches a passage always counts. */
export function sift(differing: Differing, volatile: readonly VolatileBlock[]): Sifted {
  const { counts = [], leftOut = [] } = Object.groupBy(editedBlocks(differing).flat(), (edit) =>
    sidesOf(edit).every((side) => !side.isGuarded && volatile.some((known) => isSaidBy(known, side)))
      ? 'leftOut'
      : 'counts',
  );
  return { counts, leftOut };
}

/** A stretch of other words longer than this says something new. */
const MOST_OTHER_CHARS = 80;

/** Whether a text at a place is one that a volatile block has, or a new one of its pattern. */
export function isSaidBy(
  { kind, under, pattern, texts }: Pick<VolatileBlock, 'kind' | 'under' | 'pattern' | 'texts'>,
  side: NoisePlace & { readonly text: string },
): boolean {
  if (kind !== side.kind || under !== side.under) return false;
  if (pattern !== undefined && isLike(side.text, pattern, MOST_OTHER_CHARS)) return true;
  return texts.includes(side.text);
}

/** How many blocks each kind of edit touched. */
export function countsOf(edits: readonly EditedBlock[]): EditCounts {
  const counts = { added: 0, removed: 0, reworded: 0, moved: 0, formatting: 0 };
  for (const { op } of edits) counts[op] += 1;
  return counts;
}
