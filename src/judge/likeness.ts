import type { Document } from '../model/document.ts';

/** A word; in scripts that part no words, each character. */
const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}]+/gu;

/** Every run of three words of a document, in lower case. */
export function phrasesOf({ blocks }: Document): ReadonlySet<string> {
  const words = blocks.flatMap(({ text }) => text.toLowerCase().match(WORD) ?? []);
  const phrases = new Set<string>();
  for (let index = 2; index < words.length; index += 1) {
    phrases.add(`${words[index - 2]} ${words[index - 1]} ${words[index]}`);
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
