import type { Document } from '../model/document.ts';
import { failedPart } from './failed-parts.ts';
import { runsMissing } from './runs.ts';
import { spellingsChanged } from './spelling.ts';
import { wordsOf } from './tokens.ts';

/** What a difference of two documents comes from when it is not the vendor's doing. */
export interface CaptureFault {
  readonly op: 'language' | 'artifact';
  readonly because: string;
}

/** Sections that only one side has. */
export interface Scope {
  readonly side: 'before' | 'after';
  readonly because: string;
  /** Whether words of that side are part of such a section: nothing on the other side grew into them or out of them. */
  isWithin(quote: string): boolean;
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
  const [old, now] = [bagOf(before), bagOf(after)];
  const difference = {
    before,
    after,
    words: Math.max(old.words, now.words),
    sizes: Math.max(old.words, now.words) / Math.max(1, Math.min(old.words, now.words)),
    gone: missing(old, now),
    fresh: missing(now, old),
  };
  const fault = faultOf(difference);
  if (fault !== undefined) return { fault: { op: 'artifact', because: fault } };
  const spelling = spellingsChanged(old.counts, now.counts);
  if (spelling?.isWhole === true && isEdition(before, after)) {
    return { fault: { op: 'language', because: spelling.because } };
  }
  const scope = scopeOf(difference);
  return {
    ...(scope === undefined ? {} : { scope }),
    ...(spelling === undefined ? {} : { spelling: spelling.because }),
  };
}

interface Difference {
  readonly before: Document;
  readonly after: Document;
  /** The words of the larger of the two, and how many times as many those are as the words of the other. */
  readonly words: number;
  readonly sizes: number;
  readonly gone: Missing;
  readonly fresh: Missing;
}

/** How many words of one side the other lacks, and which share of all of them that is. */
interface Missing {
  readonly words: number;
  readonly share: number;
}

function faultOf(difference: Difference): string | undefined {
  const { before, after, words, gone, fresh } = difference;
  if (words < ENOUGH_WORDS) return undefined;
  if (gone.share >= OTHER_DOCUMENT && fresh.share >= OTHER_DOCUMENT) {
    return `it is another text: ${percent(gone)} of the words are gone, ${percent(fresh)} are new`;
  }
  if (gone.share >= MOST_GONE) return `most of the text is missing: ${percent(gone)} of the words are gone`;
  if (fresh.share >= MOST_NEW)
    return `most of the text is new: ${percent(fresh)} of the words were not there`;
  if (isOtherPage(difference)) return 'it is another text, and of quite another length';
  return doubledShare(before, after) > DOUBLED_SHARE ? 'the text stands there twice' : undefined;
}

/**
 * Whether two texts in two spellings are two editions: the same words in the main, or hardly any phrase in common. In
 * between somebody rewrote the text and its spelling.
 */
function isEdition(before: Document, after: Document): boolean {
  const missing = runsMissing(before, after);
  return (
    missing.every((share) => share <= OTHER_WORDING) || missing.every((share) => share >= NOTHING_STANDS)
  );
}

/** Whether next to nothing of a text stands in one of quite another length: another page came in its place. */
function isOtherPage({ before, after, gone, fresh, sizes }: Difference): boolean {
  if (sizes < OTHER_SIZE || Math.min(gone.share, fresh.share) < NEXT_TO_NONE) return false;
  if (standingShare(before, after) > NEXT_TO_NONE || standingShare(after, before) > NEXT_TO_NONE)
    return false;
  return runsMissing(before, after).every((share) => share >= NOTHING_STANDS);
}

function scopeOf({ before, after, gone, fresh }: Difference): Scope | undefined {
  const [failedNow, failedThen] = [failedPart(after, before), failedPart(before, after)];
  if (failedNow !== undefined) {
    return { side: 'before', because: `a part did not load: “${failedNow}”`, isWithin: () => true };
  }
  if (failedThen !== undefined) {
    return { side: 'after', because: `a part had not loaded: “${failedThen}”`, isWithin: () => true };
  }
  if (isSection(gone, fresh) && standingShare(after, before) >= STANDING_BLOCKS) {
    const because = `whole sections are missing: ${percent(gone)} of the words, and the rest stands`;
    return { side: 'before', because, isWithin: withoutLike(before, after) };
  }
  if (isSection(fresh, gone) && standingShare(before, after) >= STANDING_BLOCKS) {
    const because = `whole sections are there that were not: ${percent(fresh)} of the words, and the rest stands`;
    return { side: 'after', because, isWithin: withoutLike(after, before) };
  }
  return undefined;
}

function isSection(more: Missing, less: Missing): boolean {
  return more.share >= SECTION_SHARE && more.words >= SECTION_WORDS && less.share <= NEXT_TO_NONE;
}

/** Tells whether no block of the other document that came or went itself shares most of the neighbours in a quote. */
function withoutLike(document: Document, other: Document): (quote: string) => boolean {
  const standing = new Set(document.blocks.map(({ text }) => text));
  const changed = other.blocks
    .filter(({ text }) => !standing.has(text))
    .map(({ text }) => neighboursIn(text))
    .filter(({ size }) => size >= ENOUGH_SHARED_PAIRS);
  let left = MOST_COMPARED_PAIRS;
  return (quote) => {
    const pairs = neighboursIn(quote);
    return !changed.some((others) => {
      const smaller = Math.min(pairs.size, others.size);
      if (smaller < ENOUGH_SHARED_PAIRS) return false;
      left -= smaller;
      return left < 0 || pairs.intersection(others).size >= smaller * GREW_SHARE;
    });
  };
}

function neighboursIn(text: string): ReadonlySet<string> {
  const words = wordsOf(text);
  return new Set(words.slice(1).map((word, index) => `${words[index]} ${word}`));
}

function percent({ share }: Missing): string {
  return `${Math.round(share * 100)} %`;
}

interface Bag {
  readonly counts: ReadonlyMap<string, number>;
  readonly words: number;
}

function bagOf({ blocks }: Document): Bag {
  const counts = new Map<string, number>();
  let words = 0;
  for (const { text } of blocks) {
    for (const word of wordsOf(text)) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
      words += 1;
    }
  }
  return { counts, words };
}

/** What one text lacks of the other, each word counted as often as it is there. */
function missing(one: Bag, other: Bag): Missing {
  let words = 0;
  for (const [word, count] of one.counts) words += Math.max(0, count - (other.counts.get(word) ?? 0));
  return { words, share: one.words === 0 ? 0 : words / one.words };
}

/** The share of the blocks of one document that stand in the other. */
function standingShare({ blocks }: Document, other: Document): number {
  const known = new Set(other.blocks.map(({ text }) => text));
  return blocks.filter(({ text }) => known.has(text)).length / Math.max(1, blocks.length);
}

/** The share of texts that one side has twice as often as the other. */
function doubledShare(before: Document, after: Document): number {
  const [old, now] = [countsOf(before), countsOf(after)];
  let doubled = 0;
  for (const [text, count] of now) {
    const earlier = old.get(text);
    if (earlier !== undefined && (count === earlier * 2 || earlier === count * 2)) doubled += 1;
  }
  return doubled / Math.max(1, Math.min(old.size, now.size));
}

function countsOf({ blocks }: Document): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of blocks) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
