import type { Line } from './lines-of.ts';

/** Words of which the first half may stand at the end of a line, in lower case. */
export type KnownWords = ReadonlySet<string>;

const WORDS = /\p{L}+(?:-\p{L}+)*/gu;

/** A word with a hyphen at the end of a line, plain, soft or as a character of its own. */
const BROKEN_WORD = /(\p{L}+(?:-\p{L}+)*)[-\u00ad\u2010]$/u;

/** What may follow a word that shares its second half: "Bundes- und Landesbehörden". */
const JOINING_WORDS = new Set(['und', 'oder', 'bzw', 'sowie', 'and', 'or', 'to', 'et', 'ou']);

/** The words that stand whole on the lines of a document. */
export function knownWords(lines: readonly Line[]): KnownWords {
  const words = new Set<string>();
  for (const { text } of lines) {
    for (const [word] of text.trimEnd().replace(BROKEN_WORD, '').matchAll(WORDS))
      words.add(word.toLowerCase());
  }
  return words;
}

/**
 * What of a line goes on in the next without a space: its text without the hyphen where that only parts a word, or
 * with it where the word has one anyway. Nothing where the line ends with a whole word.
 */
export function brokenLine(line: string, next: string, known: KnownWords): string | undefined {
  const text = line.trimEnd();
  const left = BROKEN_WORD.exec(text)?.[1]?.toLowerCase();
  const right = /^\p{L}+(?:-\p{L}+)*/u.exec(next.trimStart())?.[0];
  if (left === undefined || right === undefined) return undefined;
  const rest = right.toLowerCase();
  if (JOINING_WORDS.has(rest)) return undefined;
  const isCompound = right !== rest || left.includes('-') || (known.has(left) && known.has(rest));
  const keepsHyphen = !known.has(left + rest) && (known.has(`${left}-${rest}`) || isCompound);
  return keepsHyphen ? `${text.slice(0, -1)}-` : text.slice(0, -1);
}
