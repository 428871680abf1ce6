import type { Block } from '../model/document.ts';
import { alignInOrder } from './align.ts';
import { identityOf, wordsOf } from './block-keys.ts';
import { findMoves } from './find-moves.ts';
import type { Keyed } from './in-turn.ts';
import { matchAlike } from './match-alike.ts';
import { gapsOf, type Matching, openBlocks } from './matching.ts';
import type { Both } from './pair.ts';
import type { Work } from './work.ts';

/**
 * Finds what became of each block, the surest first: the same block in its place, then in another; the same words in
 * their place, then in another; like words in their place, then in another. What is left was added or removed.
 */
export function matchBlocks(blocks: Both<Block>, work: Work): Matching {
  const same = matchEqual([], blocks, { key: identityOf, inPlace: 'same' }, work);
  const sameWords = matchEqual(same, blocks, { key: wordKeyOf, inPlace: 'formatting' }, work);
  return matchAlike(sameWords, blocks);
}

function wordKeyOf(block: Block): string {
  return wordsOf(block).join(' ');
}

/** What makes two blocks equal, and what two equal blocks in the same place are called. */
interface Equality {
  readonly key: (block: Block) => string;
  readonly inPlace: 'same' | 'formatting';
}

function matchEqual(matching: Matching, blocks: Both<Block>, equality: Equality, work: Work): Matching {
  const keyed = newKeying(blocks, equality.key);
  const inPlace = gapsOf(matching, blocks)
    .map(keyed)
    .flatMap((gap) => alignInOrder(work, gap.before, gap.after))
    .map((pair) => ({ ...pair, op: equality.inPlace, inPlace: true }));
  const aligned = [...matching, ...inPlace];

  const open = keyed(openBlocks(aligned, blocks));
  const moved = findMoves(open.before, open.after).map((pair) => ({
    ...pair,
    op: 'moved' as const,
    inPlace: false,
  }));
  return [...aligned, ...moved];
}

/** Gives blocks their keys as numbers, equal for equal keys and quick to compare; a key is made only when asked for. */
function newKeying(
  blocks: Both<Block>,
  keyOf: (block: Block) => string,
): (indexes: Both<number>) => Both<Keyed> {
  const numbers = new Map<string, number>();
  const keyOne = (block: Block | undefined): number => {
    const key = block === undefined ? '' : keyOf(block);
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  };
  const keySide = (side: readonly Block[], indexes: readonly number[]): readonly Keyed[] =>
    indexes.map((index) => ({ index, key: keyOne(side[index]) }));
  return ({ before, after }) => ({
    before: keySide(blocks.before, before),
    after: keySide(blocks.after, after),
  });
}
