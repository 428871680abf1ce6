/** A word of a text: as it is matched (lower case, accents kept, apostrophes straight), and where it stands. */
export interface Token {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

const WORD = /[\p{L}\p{N}]+(?:['’§.-][\p{L}\p{N}]+)*|§/gu;

export function tokensOf(text: string): readonly Token[] {
  return Array.from(text.matchAll(WORD), (match) => ({
    word: match[0].toLowerCase().replaceAll('’', "'"),
    from: match.index,
    to: match.index + match[0].length,
  }));
}

/** The words alone, for telling whether two texts say the same but for form. */
export function wordsOf(text: string): readonly string[] {
  return tokensOf(text).map((token) => token.word);
}

export interface Sentence {
  readonly from: number;
  readonly to: number;
}

/** Words after which a full stop ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:e\.g|i\.e|u\.s|u\.s\.c|u\.k|inc|ltd|co|corp|no|art|abs|nr|z\.b|d\.h|bzw|ggf|etc|vgl|sec|para|st|mr|ms|dr|p|s)\.$/i;

/** The sentences of a block, in order; together they cover all of its words. */
export function sentencesOf(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (const match of text.matchAll(/[.!?;]+["'”’)\]]*\s+(?=[\p{Lu}\p{N}"'“„(])/gu)) {
    const end = match.index + match[0].trimEnd().length;
    if (match[0].startsWith(';') || ABBREVIATION.test(text.slice(Math.max(from, end - 12), end))) continue;
    sentences.push({ from, to: end });
    from = match.index + match[0].length;
  }
  if (from < text.length) sentences.push({ from, to: text.length });
  return sentences;
}
