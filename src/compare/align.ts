import { heaviestChain } from './heaviest-chain.ts';
import { inTurn, type Keyed } from './in-turn.ts';
import type { Pair } from './pair.ts';
import { diffWithin, type Work } from './work.ts';

/**
 * The longest run of equal keys that both sides hold in the same order. When finding it takes too much work, keys are
 * paired in turn and the longest run among those is taken; what it leaves out is found as moves.
 */
export function alignInOrder(work: Work, before: readonly Keyed[], after: readonly Keyed[]): readonly Pair[] {
  const [left, right] = [withCounterpart(before, after), withCounterpart(after, before)];
  const stretches = diffWithin(work, left, right, (one, other) => one.key === other.key);
  if (stretches === undefined) return heaviestChain(inTurn(left, right));

  return stretches
    .filter(({ same }) => same)
    .flatMap((stretch) =>
      stretch.before.flatMap(({ index }, step) => {
        const partner = stretch.after[step];
        return partner === undefined ? [] : [{ before: index, after: partner.index }];
      }),
    );
}

/** What cannot match needs no search: two documents with nothing in common cost nothing. */
function withCounterpart(blocks: readonly Keyed[], others: readonly Keyed[]): readonly Keyed[] {
  const keys = new Set(others.map(({ key }) => key));
  return blocks.filter(({ key }) => keys.has(key));
}
