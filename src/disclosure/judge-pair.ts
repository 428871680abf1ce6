import type { Document } from '../model/document.ts';
import type { Passage } from '../model/passage.ts';
import { failedPart } from './failed-parts.ts';
import { runsIn, runsMissing } from './runs.ts';
import { spellingsChanged } from './spelling.ts';
import { doubledShare, standingShare, surplus, type TextCounts, textCountsOf } from './text-counts.ts';
import { countWords, wordsOf } from './tokens.ts';

/** What a difference of two documents comes from when it is not the vendor's doing. */
export interface CaptureFault {
  readonly op: 'language' | 'artifact';
  readonly because: string;
}

/** Sections that only one side has. */
export interface Scope {
  readonly side: 'before' | 'after';
  readonly because: string;
  /** Whether a passage of that side is part of such a section: nothing on the other side grew into it or out of it. */
  isWithin(passage: Pick<Passage, 'quote' | 'block'>): boolean;
}

/** How two documents differ as a whole. */
export interface PairJudgement {
  /** Nothing in the difference is news. */
  readonly fault?: CaptureFault;
  /** Whole sections are only on one side, and the rest stands: what went or came with them is no news. */
  readonly scope?: Scope;
  /** The other side of an ocean spells otherwise: what reads the same is no news. */
  readonly spelling?: string;
}

/** Fewer words say too little about a document to judge it by them. */
const ENOUGH_WORDS = 150;

/** With this share of its words missing on the other side, a document was cut off, or a wall came in its place. */
const MOST_GONE = 0.6;
const MOST_NEW = 0.75;

/** When each version has this share of words that the other lacks, they are two documents. */
const OTHER_DOCUMENT = 1 / 3;

/** Of a text in the place of another one no more than the rest of these runs of words stands; a rewrite keeps its length or some lines. */
const NOTHING_STANDS = 0.8;
const OTHER_SIZE = 2;

/** In two editions of a text, spelled in two ways, no more runs of words than this share differ. */
const OTHER_WORDING = 0.2;

/** A share of words on one side alone, with next to none on the other, is a section that was captured or was not. */
const SECTION_SHARE = 0.2;
const SECTION_WORDS = 200;
const NEXT_TO_NONE = 0.03;

/** In a document that lost or won a section, the rest of the blocks stand as they stood. */
const STANDING_BLOCKS = 0.5;

/** Two texts of so many different pairs of neighbouring words that share most of them are one text, before and after. */
const ENOUGH_SHARED_PAIRS = 10;
const GREW_SHARE = 0.6;

/** A paragraph stands in one that grew if it keeps this share of its pairs. Rows of a table are written alike, and say nothing by that. */
const STANDS_SHARE = 0.8;

/** Work on all such comparisons together, in pairs of words; only attacks need more, and what is not compared counts as alike. */
const MOST_COMPARED_PAIRS = 20_000_000;

/** A block that stands twice as often on one side was doubled by the capture, if most of them are. */
const DOUBLED_SHARE = 0.6;

/** Whether the difference of two documents is the capture's fault or another edition's, as far as can be told. */
export function judgePair(before: Document, after: Document): PairJudgement {
  if (before.language !== undefined && after.language !== undefined && before.language !== after.language) {
    const because = `the document was served in another language (${before.language}, now ${after.language})`;
    return { fault: { op: 'language', because } };
  }
  const difference = differenceOf(before, after);
  const fault = faultOf(difference);
  if (fault !== undefined) return { fault: { op: 'artifact', because: fault } };
  const spelling = spellingsChanged(difference.before.texts, difference.after.texts, difference.words);
  if (spelling?.isWhole === true && isEdition(difference)) {
    return { fault: { op: 'language', because: spelling.because } };
  }
  const scope = scopeOf(difference, { before, after });
  return {
    ...(scope === undefined ? {} : { scope }),
    ...(spelling === undefined ? {} : { spelling: spelling.because }),
  };
}

/** One of the two documents: how much it holds, and what of it the other lacks. */
interface Side {
  readonly texts: TextCounts;
  readonly words: number;
  readonly runs: number;
  /** The texts that it has more often than the other. */
  readonly own: TextCounts;
  readonly missing: Missing;
}

interface Difference {
  readonly before: Side;
  readonly after: Side;
  /** How many times more often each word stands in the document after; of a word that stands as often, nothing. */
  readonly words: ReadonlyMap<string, number>;
}

/** How many words of one side the other lacks, each counted as often as it is there, and which share of all them that is. */
interface Missing {
  readonly words: number;
  readonly share: number;
}

/** Only what does not stand on both sides is taken apart: of two versions that is little. */
function differenceOf(before: Document, after: Document): Difference {
  const [old, now] = [textCountsOf(before), textCountsOf(after)];
  const [gone, come] = [surplus(old, now), surplus(now, old)];
  const [all, lost, won] = [sizeOf(old), sizeOf(gone), sizeOf(come)];
  const words = new Map<string, number>();
  countWordsOf(words, gone, -1);
  countWordsOf(words, come, 1);
  const side = (texts: TextCounts, size: Size, own: TextCounts, sign: 1 | -1): Side => {
    const missing = words.values().reduce((sum, more) => sum + Math.max(0, more * sign), 0);
    return {
      texts,
      ...size,
      own,
      missing: { words: missing, share: size.words === 0 ? 0 : missing / size.words },
    };
  };
  const grown = { words: all.words - lost.words + won.words, runs: all.runs - lost.runs + won.runs };
  return { before: side(old, all, gone, -1), after: side(now, grown, come, 1), words };
}

interface Size {
  readonly words: number;
  readonly runs: number;
}

function sizeOf(texts: TextCounts): Size {
  let [words, runs] = [0, 0];
  for (const [text, count] of texts) {
    const length = countWords(text);
    words += length * count;
    runs += runsIn(length) * count;
  }
  return { words, runs };
}

function countWordsOf(words: Map<string, number>, texts: TextCounts, sign: 1 | -1): void {
  for (const [text, count] of texts) {
    for (const word of wordsOf(text)) words.set(word, (words.get(word) ?? 0) + sign * count);
  }
}

function faultOf({ before, after }: Difference): string | undefined {
  const [gone, fresh] = [before.missing, after.missing];
  if (Math.max(before.words, after.words) < ENOUGH_WORDS) return undefined;
  if (gone.share >= OTHER_DOCUMENT && fresh.share >= OTHER_DOCUMENT) {
    return `it is another text: ${percent(gone)} of the words are gone, ${percent(fresh)} are new`;
  }
  if (gone.share >= MOST_GONE) return `most of the text is missing: ${percent(gone)} of the words are gone`;
  if (fresh.share >= MOST_NEW)
    return `most of the text is new: ${percent(fresh)} of the words were not there`;
  if (isOtherPage({ before, after })) return 'it is another text, and of quite another length';
  return doubledShare(before.texts, after.texts) > DOUBLED_SHARE ? 'the text stands there twice' : undefined;
}

type Sides = Pick<Difference, 'before' | 'after'>;

/**
 * Whether two texts in two spellings are two editions: the same words in the main, or hardly any phrase in common. In
 * between somebody rewrote the text and its spelling.
 */
function isEdition(sides: Sides): boolean {
  const missing = missingRuns(sides);
  return (
    missing.every((share) => share <= OTHER_WORDING) || missing.every((share) => share >= NOTHING_STANDS)
  );
}

/** Whether next to nothing of a text stands in one of quite another length: another page came in its place. */
function isOtherPage({ before, after }: Sides): boolean {
  const sizes = Math.max(before.words, after.words) / Math.max(1, Math.min(before.words, after.words));
  if (sizes < OTHER_SIZE || Math.min(before.missing.share, after.missing.share) < NEXT_TO_NONE) return false;
  const standing = [standingShare(before.texts, after.texts), standingShare(after.texts, before.texts)];
  if (standing.some((share) => share > NEXT_TO_NONE)) return false;
  return missingRuns({ before, after }).every((share) => share >= NOTHING_STANDS);
}

/** Which share of the runs of words of each document the other one lacks. */
function missingRuns({ before, after }: Sides): readonly number[] {
  const [gone, come] = runsMissing(before.own, after.own);
  return [before.runs === 0 ? 0 : gone / before.runs, after.runs === 0 ? 0 : come / after.runs];
}

function scopeOf(
  { before, after }: Sides,
  documents: Readonly<Record<'before' | 'after', Document>>,
): Scope | undefined {
  const [old, now] = [before.texts, after.texts];
  const [failedNow, failedThen] = [failedPart(now, old), failedPart(old, now)];
  if (failedNow !== undefined) {
    return { side: 'before', because: `a part did not load: “${failedNow}”`, isWithin: () => true };
  }
  if (failedThen !== undefined) {
    return { side: 'after', because: `a part had not loaded: “${failedThen}”`, isWithin: () => true };
  }
  const [gone, fresh] = [before.missing, after.missing];
  if (isSection(gone, fresh) && standingShare(now, old) >= STANDING_BLOCKS) {
    const because = `whole sections are missing: ${percent(gone)} of the words, and the rest stands`;
    return { side: 'before', because, isWithin: withoutLike(documents.before, old, now) };
  }
  if (isSection(fresh, gone) && standingShare(old, now) >= STANDING_BLOCKS) {
    const because = `whole sections are there that were not: ${percent(fresh)} of the words, and the rest stands`;
    return { side: 'after', because, isWithin: withoutLike(documents.after, now, old) };
  }
  return undefined;
}

function isSection(more: Missing, less: Missing): boolean {
  return more.share >= SECTION_SHARE && more.words >= SECTION_WORDS && less.share <= NEXT_TO_NONE;
}

/**
 * Tells whether no block of the other document that came or went itself shares most of the neighbours in a passage, or
 * stands nearly whole in the passage's own block: a sentence in a paragraph that grew did not come with a section.
 */
function withoutLike({ blocks }: Document, texts: TextCounts, others: TextCounts): Scope['isWithin'] {
  const changed = [...others.keys()]
    .filter((text) => !texts.has(text))
    .map(neighboursIn)
    .filter(({ size }) => size >= ENOUGH_SHARED_PAIRS);
  let left = MOST_COMPARED_PAIRS;
  const sharesEnough = (text: string, isEnough: (shared: number, own: number, other: number) => boolean) => {
    const pairs = neighboursIn(text);
    return changed.some((others) => {
      const smaller = Math.min(pairs.size, others.size);
      if (smaller < ENOUGH_SHARED_PAIRS) return false;
      left -= smaller;
      return left < 0 || isEnough(pairs.intersection(others).size, pairs.size, others.size);
    });
  };
  const grew = (shared: number, own: number, other: number): boolean =>
    shared >= Math.min(own, other) * GREW_SHARE;
  const stands = (shared: number, own: number, other: number): boolean =>
    shared >= other * STANDS_SHARE && shared >= own * GREW_SHARE;
  // A block holds many passages, and is looked at once.
  const standing = new Map<number, boolean>();
  const standsAt = (block: number): boolean => {
    const { text, cells } = blocks[block] ?? {};
    const isStanding =
      standing.get(block) ?? (text !== undefined && cells === undefined && sharesEnough(text, stands));
    standing.set(block, isStanding);
    return isStanding;
  };
  return ({ quote, block }) => !(sharesEnough(quote, grew) || standsAt(block));
}

function neighboursIn(text: string): ReadonlySet<string> {
  const words = wordsOf(text);
  return new Set(words.slice(1).map((word, index) => `${words[index]} ${word}`));
}

function percent({ share }: Missing): string {
  return `${Math.round(share * 100)} %`;
}
