import type { Passage } from '../model/passage.ts';
import { wordsOf } from './tokens.ts';

/** A passage on both sides, or on one only. */
export interface PassagePair {
  readonly before?: Passage;
  readonly after?: Passage;
}

/** Two passages with a smaller share of words in common are two passages, not one that was reworded. */
const LEAST_ALIKE = 0.4;

/**
 * Pairs the passages of two versions: equal ones first, then the most alike. Passages with the same words and lead-in
 * are left out, wherever they stand.
 */
export function matchPassages(before: readonly Passage[], after: readonly Passage[]): readonly PassagePair[] {
  const [old, now] = withoutEqual(before, after);
  const candidates = old
    .flatMap((one) => now.map((other) => ({ one, other, alike: likeness(one, other) })))
    .filter(({ alike }) => alike >= LEAST_ALIKE)
    .sort((a, b) => b.alike - a.alike || a.one.block - b.one.block || a.other.block - b.other.block);
  const paired = new Map<Passage, Passage>();
  const taken = new Set<Passage>();
  for (const { one, other } of candidates) {
    if (paired.has(one) || taken.has(other)) continue;
    paired.set(one, other);
    taken.add(other);
  }
  return [
    ...old.map((passage) => {
      const partner = paired.get(passage);
      return { before: passage, ...(partner === undefined ? {} : { after: partner }) };
    }),
    ...now.filter((passage) => !taken.has(passage)).map((passage) => ({ after: passage })),
  ];
}

function withoutEqual(
  before: readonly Passage[],
  after: readonly Passage[],
): readonly [readonly Passage[], readonly Passage[]] {
  const unmatched = new Map<string, Passage[]>();
  for (const passage of after)
    unmatched.set(keyOf(passage), [...(unmatched.get(keyOf(passage)) ?? []), passage]);
  const old = before.filter((passage) => unmatched.get(keyOf(passage))?.shift() === undefined);
  return [old, [...unmatched.values()].flat().toSorted((a, b) => a.block - b.block || a.from - b.from)];
}

function keyOf({ quote, leadIn }: Passage): string {
  return [...leadIn, quote].join('\n');
}

function likeness(one: Passage, other: Passage): number {
  const [a, b] = [new Set(wordsOf(one.quote)), new Set(wordsOf(other.quote))];
  const shared = a.intersection(b).size;
  const alike = (2 * shared) / (a.size + b.size);
  // A lead-in that stayed, or the very same heading, says that it is the same place.
  return alike + (one.path.at(-1) === other.path.at(-1) ? 0.05 : 0);
}
