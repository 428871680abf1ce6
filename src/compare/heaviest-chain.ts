import type { Candidate, Pair } from './pair.ts';

interface Link {
  readonly pair: Pair;
  readonly sum: number;
  readonly above: Link | undefined;
}

/**
 * The pairs that can stand together in order (both sides rising) with the largest sum of scores, in O(n log n).
 * Of two chains with the same sum, the one found first in order of the candidates wins.
 */
export function heaviestChain(candidates: readonly Candidate[]): readonly Pair[] {
  const size = candidates.reduce((most, { after }) => Math.max(most, after), -1) + 2;
  const best: (Link | undefined)[] = new Array(size);
  let heaviest: Link | undefined;
  for (const candidate of candidates.toSorted(inOrder)) {
    const above = heaviestUpTo(best, candidate.after);
    const link = { pair: candidate, sum: candidate.score + (above?.sum ?? 0), above };
    raise(best, candidate.after + 1, link);
    if (heaviest === undefined || link.sum > heaviest.sum) heaviest = link;
  }
  return unwind(heaviest);
}

/** Candidates of one `before` come with the later `after` first, so that none can stand on another. */
function inOrder(one: Candidate, other: Candidate): number {
  return one.before - other.before || other.after - one.after;
}

/** A Fenwick tree of the heaviest link that ends at or before a position; positions count from 1. */
function heaviestUpTo(best: readonly (Link | undefined)[], position: number): Link | undefined {
  let heaviest: Link | undefined;
  for (let at = position; at > 0; at -= at & -at) {
    const link = best[at];
    if (link !== undefined && (heaviest === undefined || link.sum > heaviest.sum)) heaviest = link;
  }
  return heaviest;
}

function raise(best: (Link | undefined)[], position: number, link: Link): void {
  for (let at = position; at < best.length; at += at & -at) {
    const known = best[at];
    if (known === undefined || link.sum > known.sum) best[at] = link;
  }
}

function unwind(last: Link | undefined): readonly Pair[] {
  const pairs: Pair[] = [];
  for (let link = last; link !== undefined; link = link.above) {
    pairs.push({ before: link.pair.before, after: link.pair.after });
  }
  return pairs.reverse();
}
