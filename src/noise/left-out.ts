import type { EditCounts } from '../model/change.ts';
import type { NoisePlace, VolatileBlock } from '../model/noise.ts';
import { gapsIn } from '../model/text-pattern.ts';
import { type Differing, type EditedBlock, editedBlocks, sidesOf } from './edited-blocks.ts';

/** What two readings differ in, parted into what counts and what only differs from look to look. */
export interface Sifted {
  readonly counts: readonly EditedBlock[];
  readonly leftOut: readonly EditedBlock[];
}

/** Parts the edits between two readings. What touches a passage always counts. */
export function sift(differing: Differing, volatile: readonly VolatileBlock[]): Sifted {
  const { counts = [], leftOut = [] } = Object.groupBy(editedBlocks(differing).flat(), (edit) =>
    isLeftOut(edit, volatile) ? 'leftOut' : 'counts',
  );
  return { counts, leftOut };
}

/** A sentence of one pattern that became one of another has other words, whatever counts in the one and the other. */
function isLeftOut(edit: EditedBlock, volatile: readonly VolatileBlock[]): boolean {
  const sides = sidesOf(edit);
  if (sides.some(({ isGuarded }) => isGuarded)) return false;
  const [one = [], other = one] = sides.map((side) => volatile.filter((known) => isSaidBy(known, side)));
  if (one.length === 0 || other.length === 0) return false;
  const arePatterns = [...one, ...other].every(({ pattern }) => pattern !== undefined);
  return !arePatterns || one.some((known) => other.includes(known));
}

/** A stretch of other words longer than this says something new, and so does one much longer than what stood there. */
const MOST_OTHER_CHARS = 80;
const TIMES_LONGER = 2;

/** Names and colours differ in length by nature. */
const FEW_CHARS = 16;

/** Whether a text at a place is one that a volatile block has, or a new one of its pattern. */
export function isSaidBy(
  { kind, under, pattern, texts }: Pick<VolatileBlock, 'kind' | 'under' | 'pattern' | 'texts'>,
  side: NoisePlace & { readonly text: string },
): boolean {
  if (kind !== side.kind || under !== side.under) return false;
  return texts.includes(side.text) || (pattern !== undefined && isOfPattern(side.text, pattern, texts));
}

/** Where only numbers differed, words say something new: a counter may run for ever, and would hide them for good. */
function isOfPattern(text: string, pattern: string, known: readonly string[]): boolean {
  const gaps = gapsIn(text, pattern);
  if (gaps === undefined) return false;
  const before = known.flatMap((each) => {
    const stood = gapsIn(each, pattern);
    return stood === undefined ? [] : [stood];
  });
  return gaps.every((gap, index) => {
    if (!LETTER.test(gap)) return gap.length <= MOST_OTHER_CHARS;
    const worded = before.map((stood) => stood[index] ?? '').filter((stood) => LETTER.test(stood));
    const longest = Math.max(FEW_CHARS, ...worded.map(({ length }) => length * TIMES_LONGER));
    return worded.length > 0 && gap.length <= Math.min(longest, MOST_OTHER_CHARS);
  });
}

const LETTER = /\p{L}/u;

/** How many blocks each kind of edit touched. */
export function countsOf(edits: readonly EditedBlock[]): EditCounts {
  const counts = { added: 0, removed: 0, reworded: 0, moved: 0, formatting: 0 };
  for (const { op } of edits) counts[op] += 1;
  return counts;
}
