import type { Block } from '../model/document.ts';
import type { LanguageLexicon, Lexicon } from './lexicon.ts';
import { type Token, tokensOf } from './tokens.ts';

/** Of a longer text the language can be told; one that cannot be told then is in none that has a lexicon. */
const MOST_CHARS = 2_000;

/**
 * The languages that a text may be in that is too short to tell: those whose lexicon knows more of its words than that
 * of the expected one does, the one that knows most first.
 */
export function languagesOfShortText(
  blocks: readonly Block[],
  languages: Lexicon['languages'],
  expected: string,
): readonly string[] {
  if (blocks.reduce((sum, { text }) => sum + text.length, 0) > MOST_CHARS) return [];
  const texts = blocks.map(({ text }) => tokensOf(text));
  const known = new Map(
    [...languages].map(([code, language]) => [code, wordsKnown(texts, language)] as const),
  );
  const least = known.get(expected) ?? 0;
  return [...known]
    .filter(([, words]) => words > least)
    .toSorted(([, one], [, other]) => other - one)
    .map(([code]) => code);
}

function wordsKnown(texts: readonly (readonly Token[])[], language: LanguageLexicon): number {
  return texts.reduce((sum, tokens) => {
    const known = new Set<number>();
    for (const { first, end } of language.find(tokens)) {
      for (let at = first; at < end; at++) known.add(at);
    }
    return sum + known.size;
  }, 0);
}
