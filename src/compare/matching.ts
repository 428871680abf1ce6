import type { BlockEdit } from '../model/comparison.ts';
import type { Both, Pair } from './pair.ts';

/** What became of a block that stands in both documents. Matches in place rise on both sides. */
export interface Match extends Pair {
  readonly op: Exclude<BlockEdit['op'], 'added' | 'removed'>;
  readonly inPlace: boolean;
}

/** The matches found so far; a block is in one at most. */
export type Matching = readonly Match[];

/** The matches in place, in order. */
export function anchorsOf(matching: Matching): readonly Match[] {
  return matching.filter(({ inPlace }) => inPlace).sort((one, other) => one.before - other.before);
}

/** The blocks that are in no match, by index. */
export function openBlocks(matching: Matching, blocks: Both<unknown>): Both<number> {
  const before = new Set(matching.map((match) => match.before));
  const after = new Set(matching.map((match) => match.after));
  return {
    before: [...blocks.before.keys()].filter((index) => !before.has(index)),
    after: [...blocks.after.keys()].filter((index) => !after.has(index)),
  };
}

/** The open blocks of both sides that stand between the same two anchors. */
export function gapsOf(matching: Matching, blocks: Both<unknown>): readonly Both<number>[] {
  const anchors = anchorsOf(matching);
  const open = openBlocks(matching, blocks);
  const before = groupByGap(
    open.before,
    anchors.map((anchor) => anchor.before),
  );
  const after = groupByGap(
    open.after,
    anchors.map((anchor) => anchor.after),
  );
  return [...before].flatMap(([gap, left]) => {
    const right = after.get(gap);
    return right === undefined ? [] : [{ before: left, after: right }];
  });
}

/** Groups rising indexes by how many of the rising anchors stand above them. */
export function groupByGap(
  indexes: readonly number[],
  anchors: readonly number[],
): ReadonlyMap<number, readonly number[]> {
  let above = 0;
  return Map.groupBy(indexes, (index) => {
    while ((anchors[above] ?? Number.POSITIVE_INFINITY) < index) above += 1;
    return above;
  });
}
