import type { Candidate } from './pair.ts';
import type { Weights, WordBag } from './word-bag.ts';

/** A word that more of the blocks hold is not looked up: it would make every block a candidate of every other. */
const MAX_HOLDERS = 200;

/** The most partners that are kept for one block; the pairing needs few beyond the best. */
const MAX_PARTNERS = 8;

/** A paragraph that becomes a list item is rarer than one that stays what it is. */
const OTHER_KIND = 0.9;

/** Rows with the same first cell are half alike before any other word is looked at. */
const SAME_ROW_HEAD = 0.5;

interface Holder {
  readonly bag: WordBag;
  readonly count: number;
}

/**
 * Pairs of blocks that share enough of their words, each with its likeness from 0 to 1: twice the weight of the shared
 * words over the weight of all (Dice). Only blocks that share a telling word are looked at.
 */
export function likelyPairs(
  before: readonly WordBag[],
  after: readonly WordBag[],
  weights: Weights,
  least: number,
): readonly Candidate[] {
  const holders = holdersOf(before);
  const tells = (word: string): boolean => (holders.get(word)?.length ?? 0) <= MAX_HOLDERS;
  const weightOf = (bag: WordBag): number => {
    let sum = 0;
    for (const [word, count] of bag.counts) if (tells(word)) sum += count * (weights.get(word) ?? 0);
    return sum;
  };
  const weightBefore = new Map(before.map((bag) => [bag, weightOf(bag)]));

  return after.flatMap((bag) => {
    const shared = new Map<WordBag, number>();
    for (const [word, count] of bag.counts) {
      if (!tells(word)) continue;
      for (const holder of holders.get(word) ?? []) {
        const common = Math.min(count, holder.count) * (weights.get(word) ?? 0);
        shared.set(holder.bag, (shared.get(holder.bag) ?? 0) + common);
      }
    }
    const weight = weightOf(bag);
    return [...shared]
      .map(([other, common]) => ({
        before: other.index,
        after: bag.index,
        score: scoreOf(other, bag, (2 * common) / (weight + (weightBefore.get(other) ?? 0))),
      }))
      .filter(({ score }) => score >= least)
      .sort(bestFirst)
      .slice(0, MAX_PARTNERS);
  });
}

/** The better fit first; of equal fits the one that stands earlier. */
export function bestFirst(one: Candidate, other: Candidate): number {
  return other.score - one.score || one.before - other.before || one.after - other.after;
}

function holdersOf(bags: readonly WordBag[]): ReadonlyMap<string, readonly Holder[]> {
  const holders = new Map<string, Holder[]>();
  for (const bag of bags) {
    for (const [word, count] of bag.counts) {
      const known = holders.get(word);
      if (known === undefined) holders.set(word, [{ bag, count }]);
      else known.push({ bag, count });
    }
  }
  return holders;
}

function scoreOf(before: WordBag, after: WordBag, likeness: number): number {
  if (before.kind !== after.kind) return likeness * OTHER_KIND;
  const sameRow = before.rowHead !== undefined && before.rowHead === after.rowHead;
  return sameRow ? SAME_ROW_HEAD + (1 - SAME_ROW_HEAD) * likeness : likeness;
}
