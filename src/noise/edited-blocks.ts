import type { BlockEdit, Comparison, WordRun } from '../model/comparison.ts';
import type { Block, Document } from '../model/document.ts';
import type { NoisePlace } from '../model/noise.ts';
import type { Passage } from '../model/passage.ts';

/** Two readings of a page and how they differ. */
export interface Compared {
  readonly before: Document;
  readonly after: Document;
  readonly comparison: Comparison;
}

/** The same with the passages of both. */
export interface Differing extends Compared {
  readonly passages: { readonly before: readonly Passage[]; readonly after: readonly Passage[] };
}

/** One side of an edit. */
export interface EditedSide extends NoisePlace {
  readonly text: string;
  /** Its index among the blocks of its document. */
  readonly index: number;
  /** A passage stands in it or leans on it: it is never left out. */
  readonly isGuarded: boolean;
}

/** An edit with the blocks that it touches. */
export interface EditedBlock {
  readonly op: Exclude<BlockEdit['op'], 'same'>;
  readonly before?: EditedSide;
  readonly after?: EditedSide;
  /** The words of a block that was reworded. */
  readonly words?: readonly WordRun[];
}

/** Everything in which two readings differ, in reading order; each run of edits that stand side by side is a list. */
export function editedBlocks({
  before,
  after,
  comparison,
  passages,
}: Differing): readonly (readonly EditedBlock[])[] {
  const guarded = {
    before: guardedBlocks(before, passages.before),
    after: guardedBlocks(after, passages.after),
  };
  const old = (index: number) => sideOf(before, index, guarded.before);
  const now = (index: number) => sideOf(after, index, guarded.after);
  const runs: EditedBlock[][] = [[]];
  for (const edit of comparison.edits) {
    if (edit.op === 'same') runs.push([]);
    else if (edit.op === 'added') runs.at(-1)?.push({ op: 'added', after: now(edit.after) });
    else if (edit.op === 'removed') runs.at(-1)?.push({ op: 'removed', before: old(edit.before) });
    else {
      const words = edit.op === 'reworded' ? { words: edit.words } : {};
      runs.at(-1)?.push({ op: edit.op, before: old(edit.before), after: now(edit.after), ...words });
    }
  }
  return runs.filter((run) => run.length > 0);
}

export function placeOf({ kind, path }: Block): NoisePlace {
  const under = path.at(-1);
  return under === undefined ? { kind } : { kind, under };
}

export function sidesOf({ before, after }: EditedBlock): readonly EditedSide[] {
  return [before, after].filter((side) => side !== undefined);
}

function sideOf({ blocks }: Document, index: number, guarded: ReadonlySet<number>): EditedSide {
  const block = blocks[index];
  if (block === undefined) throw new Error('an edit names a block that is not there');
  return { ...placeOf(block), text: block.text, index, isGuarded: guarded.has(index) };
}

/** The blocks that hold a passage, introduce one or head one. */
function guardedBlocks({ blocks }: Document, passages: readonly Passage[]): ReadonlySet<number> {
  const headings = new Set(passages.flatMap(({ path }) => path));
  const leadIns = [...new Set(passages.flatMap(({ leadIn }) => leadIn))];
  const guarded = new Set(passages.map(({ block }) => block));
  for (const [index, { kind, text }] of blocks.entries()) {
    if (kind === 'heading' ? headings.has(text) : leadIns.some((leadIn) => text.includes(leadIn)))
      guarded.add(index);
  }
  return guarded;
}
