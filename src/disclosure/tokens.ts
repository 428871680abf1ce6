/** A word of a text: as it is matched (lower case, accents kept, apostrophes straight), and where it stands. An elided
 * word keeps its apostrophe and stands for itself: "l'intégrité" is "l'" and "intégrité". */
export interface Token {
  readonly word: string;
  readonly from: number;
  readonly to: number;
  /** Whether a comma, another mark or a bracket parts it from the word before. */
  readonly isApart: boolean;
}

/** An article, pronoun or preposition that lost its vowel before another: French l', d', qu'; Italian dell', un'. */
const ELIDED =
  /(?:[cdjlmnst]|qu|lorsqu|puisqu|quoiqu|quelqu|jusqu|dell|nell|all|dall|sull|coll|un|quest|quell|ogn)['’](?=[aeiouyhàâäèéêëìîïòôöùúûüœæ])/;

const PART = /[\p{L}\p{N}]+(?:['’§.-][\p{L}\p{N}]+)*|§/u;

const WORD = new RegExp(`${ELIDED.source}|${PART.source}`, 'giu');

const APART = /[,;:.!?()[\]–—|•]/;

export function tokensOf(text: string): readonly Token[] {
  let end = 0;
  return Array.from(text.matchAll(WORD), ({ 0: letters, index }) => {
    const isApart = index > end + 1 && APART.test(text.slice(end, index));
    end = index + letters.length;
    return { word: letters.toLowerCase().replaceAll('’', "'"), from: index, to: end, isApart };
  });
}

/** The words alone. */
export function wordsOf(text: string): readonly string[] {
  return tokensOf(text).map((token) => token.word);
}

/** "(a)", "(iv)", "2." and the like at the beginning of an item or after a space; "4.3" only where a text begins. */
const NUMBERING =
  /(?:^|[\s(])(?:[a-z]|[ivx]{1,4}|\d{1,2})[).](?=\s|$)|^\s*\d{1,2}(?:\.\d{1,2})+[).]?(?=\s)/gi;

const ADDRESS = /\]\([^)\]\s]*\)|\bhttps?:\/\/\S+/g;

const NOTE_MARK = /\[\d{1,3}\]/g;

/** What joins an item to the next one of its list. */
const JOINING = /(?<![\s,;])[\s,;]+(?:and|or|and\/or|und|oder|et|ou|y|o|e|i|och|en|of)[\s,;.:]*$/i;

/**
 * What is left of a text without its form: letters and figures; no numbering or note marks, no link targets, no spaces,
 * no "and" that only leads to the next item.
 */
export function lettersOf(text: string): string {
  return text
    .replace(ADDRESS, ' ')
    .replace(NOTE_MARK, ' ')
    .replace(NUMBERING, ' ')
    .replace(JOINING, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
