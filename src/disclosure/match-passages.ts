import type { Passage } from '../model/passage.ts';
import { isFigure } from './notices-and-figures.ts';
import { type PassageWords, passageWords } from './passage-words.ts';
import { indexTexts } from './text-index.ts';
import { lettersOf, wordsOf } from './tokens.ts';

/** A passage on both sides, or on one only. */
export interface PassagePair {
  readonly before?: Passage;
  readonly after?: Passage;
  /** Set when a passage on one side only says again what another one says on both. */
  readonly isCopy?: true;
}

/** Whether the very words of a passage stand in the other version, be it as a passage or not. */
export interface StillStands {
  inBefore(passage: Passage): boolean;
  inAfter(passage: Passage): boolean;
}

/** Two passages with a smaller share of words in common are two passages, not one that was reworded. */
const LEAST_ALIKE = 0.4;

/** Under the same heading and lead-in less will do: what came stands where the other went. */
const LEAST_ALIKE_IN_PLACE = 0.2;

/** What has no more words than this can be a title or a link. */
const MOST_TITLE_WORDS = 7;

/** With more pairs than this to compare, as only attacks have, passages are paired with what is near in their places only. */
const MOST_COMPARED = 250_000;
const NEAR = 2;

/**
 * Pairs the passages of two versions: those with the same letters first, wherever they stand, then the most alike.
 * Passages that stand as they stood, under the same heading, are left out.
 */
export function matchPassages(
  before: readonly Passage[],
  after: readonly Passage[],
  stillStands: StillStands,
): readonly PassagePair[] {
  const words = passageWords();
  const equal = pairEqual(before, after, words);
  const partnered = new Set(equal.values());
  const old = before.filter((passage) => !equal.has(passage));
  const now = after.filter((passage) => !partnered.has(passage));
  const [grewFrom, grewInto] = [partsOf(old), partsOf(now)];
  const gone = old.filter((passage) => !stillStands.inAfter(passage) || grewInto(passage));
  const come = now.filter((passage) => !stillStands.inBefore(passage) || grewFrom(passage));
  const introduced = pairSaid(old, now, stillStands);
  const partners = new Set(introduced.values());
  const alike = new Map([
    ...introduced,
    ...pairFigures(gone, come),
    ...pairProse(
      gone.filter((passage) => !introduced.has(passage)),
      come.filter((passage) => !partners.has(passage)),
      words,
    ),
  ]);
  const taken = new Set(alike.values());
  const said = new Set([...equal.keys()].map(words.letters));
  const copied = (passage: Passage) =>
    said.has(words.letters(passage)) && !isTitle(passage) ? ({ isCopy: true } as const) : {};
  return [
    ...[...equal]
      .filter(
        ([one, other]) =>
          one.quote !== other.quote || words.placeAndLetters(one) !== words.placeAndLetters(other),
      )
      .map(([one, other]) => ({ before: one, after: other })),
    ...old.map((passage) => {
      const partner = alike.get(passage);
      return { before: passage, ...(partner === undefined ? copied(passage) : { after: partner }) };
    }),
    ...now
      .filter((passage) => !taken.has(passage))
      .map((passage) => ({ after: passage, ...copied(passage) })),
  ];
}

/** Whether the words may stand there again only to lead to the passage itself, as in a table of contents. */
function isTitle({ quote }: Passage): boolean {
  return wordsOf(quote).length <= MOST_TITLE_WORDS;
}

/** Equal passages, those under the same heading before the others. */
function pairEqual(
  before: readonly Passage[],
  after: readonly Passage[],
  { placeAndLetters, letters }: PassageWords,
): Map<Passage, Passage> {
  const paired = new Map<Passage, Passage>();
  const taken = new Set<Passage>();
  for (const keyOf of [placeAndLetters, letters]) {
    const unmatched = Map.groupBy(after.filter((passage) => !taken.has(passage)).toReversed(), keyOf);
    for (const passage of before) {
      const partner = paired.has(passage) ? undefined : unmatched.get(keyOf(passage))?.pop();
      if (partner === undefined) continue;
      paired.set(passage, partner);
      taken.add(partner);
    }
  }
  return paired;
}

/** The same words in another introduction, unless both introductions are in both versions: then only a form changed. */
function pairSaid(
  old: readonly Passage[],
  now: readonly Passage[],
  { inBefore, inAfter }: StillStands,
): Map<Passage, Passage> {
  const quote = (passage: Passage): string => lettersOf(passage.quote);
  const prose = now.filter((passage) => !isFigure(passage));
  const said = Map.groupBy(prose.toReversed(), quote);
  const paired = new Map<Passage, Passage>();
  for (const passage of old) {
    const others = isFigure(passage) ? undefined : said.get(quote(passage));
    const other = others?.at(-1);
    if (other === undefined || (inAfter(passage) && inBefore(other))) continue;
    others?.pop();
    paired.set(passage, other);
  }
  return paired;
}

/** Tells whether the words of a passage are part of another one: a sentence that grew or was shortened, not one that stands. */
function partsOf(others: readonly Passage[]): (passage: Passage) => boolean {
  const index = indexTexts(others.filter((other) => !isFigure(other)).map(({ quote }) => lettersOf(quote)));
  return ({ quote }) => index.has(lettersOf(quote), true);
}

/** Numbers that count the same: they stand in the same row and column. */
function pairFigures(old: readonly Passage[], now: readonly Passage[]): Map<Passage, Passage> {
  const cell = ({ leadIn }: Passage): string => lettersOf(leadIn.join(' '));
  const byCell = Map.groupBy(now.filter(isFigure).toReversed(), cell);
  const paired = new Map<Passage, Passage>();
  for (const figure of old.filter(isFigure)) {
    const partner = byCell.get(cell(figure))?.pop();
    if (partner !== undefined) paired.set(figure, partner);
  }
  return paired;
}

/** The most alike first; then what stands in the very place of what went, if it has any likeness to it. */
function pairProse(
  old: readonly Passage[],
  now: readonly Passage[],
  words: PassageWords,
): Map<Passage, Passage> {
  const isProse = (passage: Passage): boolean => !isFigure(passage);
  const paired = new Map<Passage, Passage>();
  const taken = new Set<Passage>();
  for (const { one, other } of candidates(old.filter(isProse), now.filter(isProse), words)) {
    if (paired.has(one) || taken.has(other)) continue;
    paired.set(one, other);
    taken.add(other);
  }
  return paired;
}

interface Candidate {
  readonly one: Passage;
  readonly other: Passage;
  readonly alike: number;
}

function candidates(
  before: readonly Passage[],
  after: readonly Passage[],
  words: PassageWords,
): readonly Candidate[] {
  const near = before.length * after.length > MOST_COMPARED ? nearIn(before, after, words) : () => after;
  const found: Candidate[] = [];
  for (const one of before) {
    const place = words.place(one);
    for (const other of near(one)) {
      const alike = likeness(words.words(one), words.words(other));
      const least = words.place(other) === place ? LEAST_ALIKE_IN_PLACE : LEAST_ALIKE;
      if (alike >= least) found.push({ one, other, alike });
    }
  }
  return found.sort(
    (a, b) => b.alike - a.alike || a.one.block - b.one.block || a.other.block - b.other.block,
  );
}

/** What stands about as far down in the same place. */
function nearIn(
  before: readonly Passage[],
  after: readonly Passage[],
  { place }: PassageWords,
): (one: Passage) => readonly Passage[] {
  const byPlace = Map.groupBy(after, place);
  const ranks = new Map<Passage, number>();
  for (const group of Map.groupBy(before, place).values()) {
    for (const [rank, one] of group.entries()) ranks.set(one, rank);
  }
  return (one) => {
    const rank = ranks.get(one) ?? 0;
    return (byPlace.get(place(one)) ?? []).slice(Math.max(0, rank - NEAR), rank + NEAR + 1);
  };
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return (2 * one.intersection(other).size) / (one.size + other.size);
}
