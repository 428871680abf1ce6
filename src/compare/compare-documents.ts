import type { EditCounts } from '../model/change.ts';
import type { BlockEdit, Comparison } from '../model/comparison.ts';
import type { Block, Document } from '../model/document.ts';
import { identityOf } from './block-keys.ts';
import { compareWords } from './compare-words.ts';
import { matchBlocks } from './match-blocks.ts';
import type { Matching } from './matching.ts';
import type { Both } from './pair.ts';
import { inReadingOrder, type Place } from './reading-order.ts';
import { newWork, type Work } from './work.ts';

/** Longer than the counted work takes on a slow machine, so that the clock never decides what a comparison says. */
const LAST_RESORT_MS = 30_000;

/**
 * Compares two versions of a page: blocks first, then the words of blocks that were reworded. Every block of both
 * documents is in exactly one edit, and comparing the other way round gives the mirror image. Bounded by work and, as
 * a last resort, by `timeoutMs`: what could not be looked into is given whole, and `coarse` says so.
 */
export function compareDocuments(
  before: Document,
  after: Document,
  options: { readonly timeoutMs?: number } = {},
): Comparison {
  const work = newWork(options.timeoutMs ?? LAST_RESORT_MS);
  const blocks = { before: before.blocks, after: after.blocks };
  const places = inReadingOrder(matchEitherWay(blocks, work), blocks);
  return { edits: mergeSame(places.map((place) => editOf(place, blocks, work))), coarse: work.ranOut };
}

/** How many blocks each kind of edit touched. */
export function countEdits({ edits }: Comparison): EditCounts {
  const counts = { same: 0, added: 0, removed: 0, reworded: 0, moved: 0, formatting: 0 };
  for (const { op } of edits) counts[op] += 1;
  const { same: _, ...touched } = counts;
  return touched;
}

/** Where several matchings are equally good, both directions must choose the same one: it is found in one of them. */
function matchEitherWay(blocks: Both<Block>, work: Work): Matching {
  const [one, other] = [textFor(blocks.before), textFor(blocks.after)];
  if (one <= other) return matchBlocks(blocks, work);
  return matchBlocks({ before: blocks.after, after: blocks.before }, work).map((match) => ({
    ...match,
    before: match.after,
    after: match.before,
  }));
}

function textFor(blocks: readonly Block[]): string {
  return blocks.map(identityOf).join('\n');
}

function editOf(place: Place, { before, after }: Both<Block>, work: Work): BlockEdit {
  switch (place.op) {
    case 'added':
    case 'removed':
      return place;
    case 'same':
      return {
        op: 'same',
        before: [place.before, place.before + 1],
        after: [place.after, place.after + 1],
      };
    case 'moved':
    case 'formatting':
      return { op: place.op, before: place.before, after: place.after };
    case 'reworded': {
      const words = compareWords(before[place.before]?.text ?? '', after[place.after]?.text ?? '', work);
      return { op: 'reworded', before: place.before, after: place.after, words };
    }
  }
}

/** Neighbours that stayed the same are one edit. */
function mergeSame(edits: readonly BlockEdit[]): readonly BlockEdit[] {
  const merged: BlockEdit[] = [];
  for (const edit of edits) {
    const last = merged.at(-1);
    const continues =
      last?.op === 'same' &&
      edit.op === 'same' &&
      last.before[1] === edit.before[0] &&
      last.after[1] === edit.after[0];
    if (continues) {
      merged[merged.length - 1] = {
        op: 'same',
        before: [last.before[0], edit.before[1]],
        after: [last.after[0], edit.after[1]],
      };
    } else merged.push(edit);
  }
  return merged;
}
