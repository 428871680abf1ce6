import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { heaviestChain } from '../../src/compare/heaviest-chain.ts';
import type { Candidate } from '../../src/compare/pair.ts';

test('of all chains in order, the one with the largest sum is taken', () => {
  const candidates = fc.array(
    fc.record({ before: fc.nat(6), after: fc.nat(6), score: fc.integer({ min: 1, max: 9 }) }),
    { maxLength: 9 },
  );
  fc.assert(
    fc.property(candidates, (all) => {
      const chain = heaviestChain(all);
      assert.ok(isChain(chain), 'both sides rise');
      const sum = chain.reduce((total, pair) => total + scoreOf(pair, all), 0);
      assert.equal(sum, heaviestOf(all));
    }),
  );
});

test('no candidates, no chain', () => {
  assert.deepEqual(heaviestChain([]), []);
});

function isChain(pairs: readonly { readonly before: number; readonly after: number }[]): boolean {
  return pairs.every((pair, index) => {
    const above = pairs[index - 1];
    return above === undefined || (above.before < pair.before && above.after < pair.after);
  });
}

/** By trying every subset. */
function heaviestOf(all: readonly Candidate[]): number {
  let heaviest = 0;
  for (let subset = 0; subset < 2 ** all.length; subset += 1) {
    const chosen = all
      .filter((_, index) => (subset >> index) % 2 === 1)
      .sort((one, other) => one.before - other.before);
    if (!isChain(chosen)) continue;
    heaviest = Math.max(
      heaviest,
      chosen.reduce((total, { score }) => total + score, 0),
    );
  }
  return heaviest;
}

function scoreOf(
  pair: { readonly before: number; readonly after: number },
  all: readonly Candidate[],
): number {
  const alike = all.filter(({ before, after }) => before === pair.before && after === pair.after);
  return Math.max(...alike.map(({ score }) => score));
}
