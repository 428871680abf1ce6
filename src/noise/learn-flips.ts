import { epochMsOf, type Instant } from '../model/instant.ts';
import type { Flip, Noise, VolatileBlock } from '../model/noise.ts';
import type { EditedBlock } from './edited-blocks.ts';
import { isLearnable, MOST_VOLATILE, type Occasion, withTexts } from './learn-together.ts';

/** A wording that is put in, taken out, put in and taken out again within a month is nobody's decision. */
export const FLIPS = 4;
const WITHIN_MS = 30 * 24 * 3_600_000;

/** Who rewrites so much at once is not going back and forth. */
const MOST_EDITS = 30;

/** How many places are watched for going back and forth. */
const MOST_WATCHED = 40;

/**
 * Notes what counted as changed at a look, and finds what keeps going back and forth between two texts. The first
 * changes of such a row were told as they came; from the last on, it is left out.
 */
export function learnFlips(
  { flips, volatile }: Noise,
  changed: readonly EditedBlock[],
  occasion: Omit<Occasion, 'because'>,
): Noise {
  const { at } = occasion;
  const edits = changed.length > MOST_EDITS ? [] : changed.filter(isLearnable);
  const watched = edits.reduce((all, edit) => withFlip(all, edit, at), recent(flips, at));
  const isRestless = (flip: Flip): boolean => flip.at.length >= FLIPS;
  let marked: readonly VolatileBlock[] = volatile;
  for (const edit of edits) {
    const flip = watched.find((each) => isOf(each, edit));
    if (flip === undefined || !isRestless(flip)) continue;
    const because = `went back and forth ${flip.at.length} times since ${flip.at[0]?.slice(0, 10)}`;
    for (const side of [edit.before, edit.after])
      if (side !== undefined) marked = withTexts(marked, side, { ...occasion, because });
  }
  if (marked.length > MOST_VOLATILE) return { volatile, flips: watched.slice(-MOST_WATCHED) };
  return { volatile: marked, flips: watched.filter((flip) => !isRestless(flip)).slice(-MOST_WATCHED) };
}

function recent(flips: readonly Flip[], now: Instant): readonly Flip[] {
  return flips
    .map((flip) => ({ ...flip, at: flip.at.filter((at) => epochMsOf(now) - epochMsOf(at) <= WITHIN_MS) }))
    .filter(({ at }) => at.length > 0);
}

function withFlip(flips: readonly Flip[], edit: EditedBlock, at: Instant): readonly Flip[] {
  const known = flips.find((flip) => isOf(flip, edit));
  if (known !== undefined)
    return flips.map((flip) => (flip === known ? { ...flip, at: [...flip.at, at] } : flip));
  const side = edit.after ?? edit.before;
  if (side === undefined) return flips;
  const { kind, under } = side;
  const place = under === undefined ? { kind } : { kind, under };
  return [...flips, { ...place, texts: [edit.before?.text ?? null, edit.after?.text ?? null], at: [at] }];
}

/** Whether an edit is one step of going back and forth between the same two texts. */
function isOf({ kind, under, texts: [one, other] }: Flip, { before, after }: EditedBlock): boolean {
  const side = after ?? before;
  if (side === undefined || side.kind !== kind || side.under !== under) return false;
  const [from, to] = [before?.text ?? null, after?.text ?? null];
  return (from === one && to === other) || (from === other && to === one);
}
