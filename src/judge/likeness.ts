import type { Document } from '../model/document.ts';

/** A word; in scripts that part no words, each character. */
const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}]+/gu;

/** The longest policies have some 100,000 words; more make two texts no surer to be alike, but the memory full. */
const MOST_WORDS = 150_000;

/** Every run of three words of a document, in lower case. */
export function phrasesOf(document: Document): ReadonlySet<string> {
  const phrases = new Set<string>();
  let count = 0;
  let [before, last] = ['', ''];
  for (const word of wordsOf(document)) {
    if (count >= 2) phrases.add(`${before} ${last} ${word}`);
    [before, last] = [last, word];
    count += 1;
    if (count >= MOST_WORDS) break;
  }
  return phrases;
}

function* wordsOf({ blocks }: Document): Generator<string> {
  for (const { text } of blocks) for (const [word] of text.toLowerCase().matchAll(WORD)) yield word;
}

/** The share of the smaller set that the larger one has too, 0 to 1. */
export function sharedPart(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const phrase of small) if (large.has(phrase)) shared += 1;
  return shared / small.size;
}
