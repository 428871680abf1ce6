import type { Passage } from '../model/passage.ts';
import { isFigure } from './find-passages.ts';
import { lettersOf, wordsOf } from './tokens.ts';

/** A passage on both sides, or on one only. */
export interface PassagePair {
  readonly before?: Passage;
  readonly after?: Passage;
}

/** Whether the very words of a passage stand in the other version, be it as a passage or not. */
export interface StillStands {
  inBefore(passage: Passage): boolean;
  inAfter(passage: Passage): boolean;
}

/** Two passages with a smaller share of words in common are two passages, not one that was reworded. */
const LEAST_ALIKE = 0.4;

/**
 * Pairs the passages of two versions: those with the same letters first, wherever they stand, then the most alike.
 * Passages that stand as they stood, under the same heading, are left out.
 */
export function matchPassages(
  before: readonly Passage[],
  after: readonly Passage[],
  stillStands: StillStands,
): readonly PassagePair[] {
  const equal = pairEqual(before, after);
  const partnered = new Set(equal.values());
  const old = before.filter((passage) => !equal.has(passage));
  const now = after.filter((passage) => !partnered.has(passage));
  const alike = pairAlike(
    old.filter((passage) => !stillStands.inAfter(passage)),
    now.filter((passage) => !stillStands.inBefore(passage)),
  );
  const taken = new Set(alike.values());
  return [
    ...[...equal]
      .filter(([one, other]) => !isSame(one, other))
      .map(([one, other]) => ({ before: one, after: other })),
    ...old.map((passage) => {
      const partner = alike.get(passage);
      return { before: passage, ...(partner === undefined ? {} : { after: partner }) };
    }),
    ...now.filter((passage) => !taken.has(passage)).map((passage) => ({ after: passage })),
  ];
}

/** Equal passages, those under the same heading before the others. */
function pairEqual(before: readonly Passage[], after: readonly Passage[]): Map<Passage, Passage> {
  const paired = new Map<Passage, Passage>();
  const taken = new Set<Passage>();
  for (const keyOf of [placeAndLetters, letters]) {
    const unmatched = Map.groupBy(
      after.filter((passage) => !taken.has(passage)),
      keyOf,
    );
    for (const passage of before) {
      const partner = paired.has(passage) ? undefined : unmatched.get(keyOf(passage))?.shift();
      if (partner === undefined) continue;
      paired.set(passage, partner);
      taken.add(partner);
    }
  }
  return paired;
}

function pairAlike(old: readonly Passage[], now: readonly Passage[]): Map<Passage, Passage> {
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
  return paired;
}

function letters({ quote, leadIn }: Passage): string {
  return lettersOf([...leadIn, quote].join(' '));
}

function placeAndLetters(passage: Passage): string {
  return `${lettersOf(passage.path.at(-1) ?? '')} ${letters(passage)}`;
}

function isSame(one: Passage, other: Passage): boolean {
  return one.quote === other.quote && placeAndLetters(one) === placeAndLetters(other);
}

function likeness(one: Passage, other: Passage): number {
  if (isFigure(one) || isFigure(other)) return isSameFigure(one, other) ? 1 : 0;
  const [a, b] = [new Set(wordsOf(one.quote)), new Set(wordsOf(other.quote))];
  const shared = a.intersection(b).size;
  const alike = (2 * shared) / (a.size + b.size);
  // A lead-in that stayed, or the very same heading, says that it is the same place.
  return alike + (one.path.at(-1) === other.path.at(-1) ? 0.05 : 0);
}

/** Whether two numbers count the same: they stand in the same row and column. */
function isSameFigure(one: Passage, other: Passage): boolean {
  return (
    isFigure(one) && isFigure(other) && lettersOf(one.leadIn.join(' ')) === lettersOf(other.leadIn.join(' '))
  );
}
