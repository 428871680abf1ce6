import type { WordRun } from '../model/comparison.ts';
import type { Instant } from '../model/instant.ts';
import type { NoisePlace, StillVersion, VolatileBlock } from '../model/noise.ts';
import { type Differing, type EditedBlock, type EditedSide, editedBlocks, sidesOf } from './edited-blocks.ts';
import { isSaidBy } from './left-out.ts';

/** When something was found out, why, and what held before it. */
export interface Occasion {
  readonly at: Instant;
  readonly because: string;
  readonly still: StillVersion;
}

/** More text than this is no counter, slogan or notice. */
const MOST_CHARS = 1_000;

/** A page with more volatile blocks than these is another page from look to look: nothing is left out of it. */
export const MOST_VOLATILE = 60;

/** How many texts of one block are remembered. */
const MOST_TEXTS = 12;

/**
 * Learns from two looks taken together: what differs between them, nobody changed. `since` is what differs between the
 * last version and the first of the two looks, `between` what differs between the two.
 */
export function learnTogether(
  since: Differing,
  between: Differing,
  known: readonly VolatileBlock[],
  occasion: Occasion,
): readonly VolatileBlock[] {
  const differing = editedBlocks(between).flat().filter(isLearnable);
  const learnt = differing.reduce((volatile, edit) => withEdit(volatile, edit, occasion), known);
  const restless = new Set(differing.flatMap(({ before }) => (before === undefined ? [] : [before.index])));
  const whole = editedBlocks(since).reduce(
    (volatile, run) => withPredecessors(volatile, run, restless, occasion),
    learnt,
  );
  return whole.length > MOST_VOLATILE ? known : whole;
}

/** Marks what an edit touches by its very texts. */
export function withTexts(
  volatile: readonly VolatileBlock[],
  side: EditedSide,
  occasion: Occasion,
): readonly VolatileBlock[] {
  return volatile.some((known) => isSaidBy(known, side))
    ? volatile
    : [...volatile, newBlock(side, { texts: [side.text] }, occasion)];
}

export function isLearnable(edit: EditedBlock): boolean {
  return sidesOf(edit).every(({ isGuarded, text }) => !isGuarded && text.length <= MOST_CHARS);
}

function withEdit(
  volatile: readonly VolatileBlock[],
  edit: EditedBlock,
  occasion: Occasion,
): readonly VolatileBlock[] {
  const { before, after, words } = edit;
  if (before === undefined || after === undefined || before.kind !== after.kind) {
    return sidesOf(edit).reduce((marked, side) => withTexts(marked, side, occasion), volatile);
  }
  const sides = [before, after];
  if (sides.every((side) => volatile.some((known) => isSaidBy(known, side)))) return volatile;
  const texts = [...new Set([before.text, after.text])];
  const pattern = words && patternOf(words);
  if (pattern !== undefined) return [...volatile, newBlock(after, { pattern, texts }, occasion)];
  const same = volatile.find((known) => sides.some((side) => isSaidBy(known, side)));
  if (same === undefined) return [...volatile, newBlock(after, { texts }, occasion)];
  return volatile.map((known) => (known === same ? withMore(known, texts) : known));
}

/**
 * What the last version had in the place of blocks that are known by their texts alone is one of them: with no word in
 * common, nothing else tells it.
 */
function withPredecessors(
  volatile: readonly VolatileBlock[],
  run: readonly EditedBlock[],
  restless: ReadonlySet<number>,
  occasion: Occasion,
): readonly VolatileBlock[] {
  const isSaid = (side: EditedSide): boolean => volatile.some((known) => isSaidBy(known, side));
  const byTexts = (side: EditedSide): boolean =>
    volatile.some((known) => known.pattern === undefined && isSaidBy(known, side));
  const now = run.flatMap(({ after }) => (after === undefined ? [] : [after]));
  const old = run.flatMap(({ before }) => (before === undefined || isSaid(before) ? [] : [before]));
  const theirs = now.filter(byTexts);
  const areAllTheirs = now.every(({ index }) => restless.has(index)) && old.length <= theirs.length;
  if (!areAllTheirs || !run.every(isLearnable)) return volatile;
  return old
    .filter(({ kind }) => theirs.some((side) => side.kind === kind))
    .reduce((marked, side) => withTexts(marked, side, occasion), volatile);
}

function newBlock(
  { kind, under }: NoisePlace,
  said: Pick<VolatileBlock, 'pattern' | 'texts'>,
  { at, because, still }: Occasion,
): VolatileBlock {
  const place = under === undefined ? { kind } : { kind, under };
  return { ...place, ...said, since: at, because, still, movedAt: at, stillLooks: 0 };
}

function withMore(block: VolatileBlock, texts: readonly string[]): VolatileBlock {
  return { ...block, texts: [...new Set([...block.texts, ...texts])].slice(-MOST_TEXTS) };
}

/** So many of its words must stay for a text to be known by them. */
const LEAST_SHARE = 1 / 3;

const WORD = /[\p{L}\p{N}]+/gu;

/** What stays of a reworded text, with `*` for what does not; nothing where that is hardly a word. */
function patternOf(words: readonly WordRun[]): string | undefined {
  const pattern = words
    .map(({ op, text }) => (op === 'same' ? text : '*'))
    .join('')
    .replace(/\*+/g, '*');
  const staying: readonly string[] = pattern.match(WORD) ?? [];
  const other = words.flatMap(({ op, text }) => (op === 'same' ? [] : (text.match(WORD) ?? [])));
  const isTelling = staying.some((word) => /\p{L}{3}/u.test(word));
  // Half of what differs stands on each side.
  return isTelling && staying.length >= (staying.length + other.length / 2) * LEAST_SHARE
    ? pattern
    : undefined;
}
