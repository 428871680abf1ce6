import type { Document } from '../model/document.ts';

/** Shorter words are those that every text of a language shares. */
const WORD = /\p{L}{5,}/gu;

/** The distinct longer words of a document, in lower case. */
export function vocabularyOf({ blocks }: Document): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { text } of blocks) for (const [word] of text.toLowerCase().matchAll(WORD)) words.add(word);
  return words;
}

/** The share of the smaller vocabulary that the larger one has too, 0 to 1. */
export function sharedVocabulary(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const word of small) if (large.has(word)) shared += 1;
  return shared / small.size;
}
