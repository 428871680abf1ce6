import { inTurn, type Keyed } from './in-turn.ts';
import type { Pair } from './pair.ts';

/**
 * Pairs blocks with the same words that stand in different places. A block that occurs once shows where its whole run
 * went; what is repeated ("Learn more") follows its neighbours, and only then is taken in turn.
 */
export function findMoves(before: readonly Keyed[], after: readonly Keyed[]): readonly Pair[] {
  const from = new Map(before.map(({ index, key }) => [index, key]));
  const to = new Map(after.map(({ index, key }) => [index, key]));
  const pairs: Pair[] = [];

  const take = (pair: Pair): boolean => {
    const key = from.get(pair.before);
    if (key === undefined || key !== to.get(pair.after)) return false;
    from.delete(pair.before);
    to.delete(pair.after);
    pairs.push(pair);
    return true;
  };
  const follow = ({ before, after }: Pair, step: 1 | -1): void => {
    for (let on = step; take({ before: before + on, after: after + on }); on += step);
  };

  for (const pair of uniquePairs(before, after)) {
    if (!take(pair)) continue;
    follow(pair, 1);
    follow(pair, -1);
  }
  for (const pair of inTurn(keyed(from), keyed(to))) take({ before: pair.before, after: pair.after });
  return pairs;
}

function uniquePairs(before: readonly Keyed[], after: readonly Keyed[]): readonly Pair[] {
  const newer = Map.groupBy(after, ({ key }) => key);
  return [...Map.groupBy(before, ({ key }) => key)].flatMap(([key, [one, ...twins]]) => {
    const [other, ...others] = newer.get(key) ?? [];
    const unique = one && other && twins.length === 0 && others.length === 0;
    return unique ? [{ before: one.index, after: other.index }] : [];
  });
}

function keyed(blocks: ReadonlyMap<number, number>): readonly Keyed[] {
  return [...blocks].map(([index, key]) => ({ index, key }));
}
