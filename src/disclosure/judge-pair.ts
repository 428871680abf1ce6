import type { Document } from '../model/document.ts';
import { wordsOf } from './tokens.ts';

/** Below this share of the words of the larger document, the smaller one is a remainder and not a rewrite. */
const REMAINDER_SHARE = 0.35;

/** Documents that share fewer of their words are two documents, not two versions of one. */
const SAME_DOCUMENT_SHARE = 0.2;

/** Fewer words say too little about a document to judge it by them. */
const ENOUGH_WORDS = 150;

/** A block that stands this often in one document and once in the other was doubled by the capture. */
const DOUBLED_SHARE = 0.6;

/**
 * Why the difference of two documents is the capture's fault or another edition's, not the vendor's doing; undefined
 * when nothing speaks for that.
 */
export function captureFault(before: Document, after: Document): string | undefined {
  if (before.language !== undefined && after.language !== undefined && before.language !== after.language) {
    return `the document was served in another language (${before.language}, now ${after.language})`;
  }
  const [old, now] = [bagOf(before), bagOf(after)];
  const [smaller, larger] = old.size < now.size ? [old, now] : [now, old];
  if (larger.size < ENOUGH_WORDS) return undefined;
  if (smaller.size < larger.size * REMAINDER_SHARE) {
    const what = now.size < old.size ? 'most of the text is missing' : 'most of the text is new';
    return `${what}: ${now.size} different words, ${old.size} before`;
  }
  const shared = old.intersection(now).size;
  if (shared < smaller.size * SAME_DOCUMENT_SHARE)
    return `the two texts share only ${shared} of ${smaller.size} different words`;
  const doubled = doubledShare(before, after);
  return doubled > DOUBLED_SHARE ? 'the text stands there twice' : undefined;
}

function bagOf({ blocks }: Document): Set<string> {
  return new Set(blocks.flatMap((block) => wordsOf(block.text)));
}

/** The share of blocks that one side has twice as often as the other. */
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
