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
  /(?:[cdjlmnst]|qu|lorsqu|puisqu|quoiqu|quelqu|jusqu|dell|nell|all|dall|sull|coll|un|quest|quell|ogn)['’](?=[aeiouyhàâäèéêëìîïòôöùúûüœæ])/iuy;

/** Letters and figures, or several such with one of these signs between them; the section sign also alone. */
const WORD = /[\p{L}\p{N}]+(?:['’§.-][\p{L}\p{N}]+)*|§/uy;

export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  eachWord(text, (from, to, isApart) => {
    tokens.push({ word: wordAt(text, from, to), from, to, isApart });
  });
  return tokens;
}

/** The words alone. */
export function wordsOf(text: string): readonly string[] {
  const words: string[] = [];
  eachWord(text, (from, to) => {
    words.push(wordAt(text, from, to));
  });
  return words;
}

export function countWords(text: string): number {
  let count = 0;
  eachWord(text, () => {
    count += 1;
  });
  return count;
}

function wordAt(text: string, from: number, to: number): string {
  const word = text.slice(from, to).toLowerCase();
  return word.includes('’') ? word.replaceAll('’', "'") : word;
}

/** What a UTF-16 unit is to words. Whole documents are taken apart letter by letter: an expression takes five times as long. */
const LETTER = 1;
const JOINS = 2;
const PARTS = 4;
const SURROGATE = 8;
const SEEN = 16;

const signs = new Uint8Array(0x1_0000);

/** Past the end of a text there is nothing. */
function signAt(text: string, at: number): number {
  if (at >= text.length) return SEEN;
  const unit = text.charCodeAt(at);
  const sign = signs[unit] ?? 0;
  return sign === 0 ? readSign(unit) : sign;
}

function readSign(unit: number): number {
  const letter = String.fromCharCode(unit);
  const sign =
    SEEN |
    (/[\p{L}\p{N}]/u.test(letter) ? LETTER : 0) |
    (/['’§.-]/.test(letter) ? JOINS : 0) |
    (/[,;:.!?()[\]–—|•]/.test(letter) ? PARTS : 0) |
    (/[\ud800-\udfff]/.test(letter) ? SURROGATE : 0);
  signs[unit] = sign;
  return sign;
}

function eachWord(text: string, take: (from: number, to: number, isApart: boolean) => void): void {
  let end = 0;
  let between = 0;
  for (let at = 0; at < text.length; ) {
    const sign = signAt(text, at);
    const to = (sign & (LETTER | JOINS | SURROGATE)) === 0 ? at : wordEnd(text, at, sign);
    if (to === at) {
      between |= sign;
      at += (sign & SURROGATE) !== 0 && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
      continue;
    }
    take(at, to, at > end + 1 && (between & PARTS) !== 0);
    at = to;
    end = to;
    between = 0;
  }
}

/** Where the word ends that begins at a place; the place itself where none does. */
function wordEnd(text: string, from: number, first: number): number {
  if ((first & LETTER) === 0) return ending(WORD, text, from) ?? from;
  let isFirstPart = true;
  for (let at = from + 1; ; at++) {
    const sign = signAt(text, at);
    if ((sign & LETTER) !== 0) continue;
    const next = (sign & JOINS) === 0 ? sign : signAt(text, at + 1);
    if (((sign | next) & SURROGATE) !== 0) return ending(WORD, text, from) ?? from;
    if ((sign & JOINS) === 0 || (next & LETTER) === 0) return at;
    const elided = isFirstPart ? ending(ELIDED, text, from) : undefined;
    if (elided !== undefined) return elided;
    isFirstPart = false;
  }
}

function ending(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** "(a)", "(iv)", "2." and the like at the beginning of an item or after a space. */
const NUMBERING = /(?:^|[\s(])(?:[a-z]|[ivx]{1,4}|\d{1,2})[).](?=\s|$)/gi;

/** "4.3", only where a text begins: elsewhere it is a number. */
const SECTION = /^\s*\d{1,2}(?:\.\d{1,2})+[).]?(?=\s)/;

const ADDRESS = /\]\([^)\]\s]*\)|\bhttps?:\/\/\S+/g;

const NOTE_MARK = /\[\d{1,3}\]/g;

/** What joins an item to the next one of its list. */
const JOINING = /(?<![\s,;])[\s,;]+(?:and|or|and\/or|und|oder|et|ou|y|o|e|i|och|en|of)[\s,;.:]*$/i;

/**
 * What is left of a text without its form: letters and figures; no numbering or note marks, no link targets, no spaces,
 * no "and" that only leads to the next item.
 */
export function lettersOf(text: string): string {
  return lettersIn(withoutMarks(text.replace(SECTION, ' ')).replace(JOINING, ''));
}

/** The letters of a text that goes on from others and into others: what leads from one to the next stays. */
export function lettersWithin(text: string): string {
  return lettersIn(withoutMarks(text));
}

function withoutMarks(text: string): string {
  const addressed = text.includes('](') || text.includes('://') ? text.replace(ADDRESS, ' ') : text;
  const noted = addressed.includes('[') ? addressed.replace(NOTE_MARK, ' ') : addressed;
  return noted.replace(NUMBERING, ' ');
}

function lettersIn(text: string): string {
  const lower = text.toLowerCase();
  let letters = '';
  let from = 0;
  for (let at = 0; at < lower.length; at++) {
    // A surrogate is half of a letter, or of none; what holds one is left to the expression below.
    const sign = signAt(lower, at);
    if ((sign & LETTER) !== 0) continue;
    if ((sign & SURROGATE) !== 0) return lower.replace(/[^\p{L}\p{N}]+/gu, '');
    if (at > from) letters += lower.slice(from, at);
    from = at + 1;
  }
  return letters + lower.slice(from);
}
