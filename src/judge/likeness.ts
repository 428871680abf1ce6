import type { Document } from '../model/document.ts';

/** A word; in scripts that part no words, each character. */
const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}]+/gu;

/** The longest policies have some 700,000 characters; more make two texts no surer to be alike, but the memory full. */
const MOST_CHARS = 1_000_000;

/** Every run of three words of a document, in lower case. */
export function phrasesOf({ blocks }: Document): ReadonlySet<string> {
  const phrases = new Set<string>();
  let [before, last] = ['', ''];
  let left = MOST_CHARS;
  for (const { text } of blocks) {
    for (const word of text.slice(0, left).toLowerCase().match(WORD) ?? []) {
      if (before !== '') phrases.add(`${before} ${last} ${word}`);
      [before, last] = [last, word];
    }
    left -= text.length;
    if (left <= 0) break;
  }
  return phrases;
}

/** The share of the smaller set that the larger one has too, 0 to 1. */
export function sharedPart(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const phrase of small) if (large.has(phrase)) shared += 1;
  return shared / small.size;
}
