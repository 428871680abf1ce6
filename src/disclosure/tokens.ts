/** A word of a text: as it is matched (lower case, accents kept, apostrophes straight), and where it stands. */
export interface Token {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

const WORD = /[\p{L}\p{N}]+(?:['’§.-][\p{L}\p{N}]+)*|§/gu;

export function tokensOf(text: string, start = 0): readonly Token[] {
  return Array.from(text.matchAll(WORD), (match) => ({
    word: match[0].toLowerCase().replaceAll('’', "'"),
    from: start + match.index,
    to: start + match.index + match[0].length,
  }));
}

/** The words alone. */
export function wordsOf(text: string): readonly string[] {
  return tokensOf(text).map((token) => token.word);
}

/** "(a)", "(iv)", "2." and the like at the beginning of an item or after a space. */
const NUMBERING = /(?:^|[\s(])(?:[a-z]|[ivx]{1,4}|\d{1,2})[).](?=\s|$)/gi;

const ADDRESS = /\]\([^)\s]*\)|\bhttps?:\/\/\S+/g;

const NOTE_MARK = /\[\d{1,3}\]/g;

/** What is left of a text without its form: letters and figures, no numbering or note marks, no link targets, no spaces. */
export function lettersOf(text: string): string {
  return text
    .replace(ADDRESS, ' ')
    .replace(NOTE_MARK, ' ')
    .replace(NUMBERING, ' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
