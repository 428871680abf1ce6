import type { Candidate } from './pair.ts';

/** Some blocks of a document, and the key of each that decides what it equals. */
export interface Keyed {
  readonly index: number;
  readonly key: number;
}

/** Pairs equal keys first with first, second with second; every pair scores 1. */
export function inTurn(before: readonly Keyed[], after: readonly Keyed[]): readonly Candidate[] {
  const waiting = Map.groupBy(after, ({ key }) => key);
  const taken = new Map<number, number>();
  return before.flatMap(({ key, index }) => {
    const turn = taken.get(key) ?? 0;
    taken.set(key, turn + 1);
    const partner = waiting.get(key)?.[turn];
    return partner === undefined ? [] : [{ before: index, after: partner.index, score: 1 }];
  });
}
