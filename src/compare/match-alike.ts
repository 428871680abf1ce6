import type { Block } from '../model/document.ts';
import { heaviestChain } from './heaviest-chain.ts';
import { bestFirst, likelyPairs } from './likely-pairs.ts';
import { gapsOf, type Match, type Matching, openBlocks } from './matching.ts';
import type { Both, Candidate, Pair } from './pair.ts';
import { bagOf, weighWords } from './word-bag.ts';

/** How alike two blocks between the same neighbours must be to be one block reworded. */
const ALIKE_IN_PLACE = 0.4;

/** How alike they must be when each is the only one there: its place says almost enough. */
const ALIKE_ALONE = 0.2;

/** How alike two blocks in different places must be to be one block moved and reworded. */
const ALIKE_ELSEWHERE = 0.65;

/** Matches the open blocks by the words that they share: in order first, then across, then anywhere. */
export function matchAlike(matching: Matching, blocks: Both<Block>): Matching {
  const { before, after } = openBlocks(matching, blocks);
  if (before.length === 0 || after.length === 0) return matching;

  const bags = { before: blocks.before.map(bagOf), after: blocks.after.map(bagOf) };
  const weights = weighWords(bags.before, bags.after);
  const likely = ({ before, after }: Both<number>, least: number): readonly Candidate[] =>
    likelyPairs(at(bags.before, before), at(bags.after, after), weights, least);

  const inGaps = gapsOf(matching, blocks).map((gap) => likely(gap, leastIn(gap)));
  const inOrder = [...matching, ...inGaps.flatMap(heaviestChain).map((pair) => reworded(pair, true))];
  const across = [...inOrder, ...bestFits(inGaps.flat(), openBlocks(inOrder, blocks))];
  const open = openBlocks(across, blocks);
  return [...across, ...bestFits(likely(open, ALIKE_ELSEWHERE), open)];
}

function leastIn({ before, after }: Both<number>): number {
  return before.length === 1 && after.length === 1 ? ALIKE_ALONE : ALIKE_IN_PLACE;
}

/** Takes the best fit, then the best of what is left, as long as both blocks are open. */
function bestFits(candidates: readonly Candidate[], open: Both<number>): Matching {
  const [before, after] = [new Set(open.before), new Set(open.after)];
  return candidates.toSorted(bestFirst).flatMap((pair) => {
    if (!before.has(pair.before) || !after.has(pair.after)) return [];
    before.delete(pair.before);
    after.delete(pair.after);
    return [reworded(pair, false)];
  });
}

function reworded({ before, after }: Pair, inPlace: boolean): Match {
  return { before, after, op: 'reworded', inPlace };
}

function at<T>(all: readonly T[], indexes: readonly number[]): readonly T[] {
  return indexes.flatMap((index) => all[index] ?? []);
}
