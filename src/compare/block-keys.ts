import type { Block } from '../model/document.ts';

/** Scripts that write words without spaces between them: each letter is taken for a word. */
export const UNSPACED = String.raw`\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}`;

/** A number with its separators, a word with its apostrophes, or a sign that means something (5 %, § 3, ✓). */
const WORD = new RegExp(
  [
    `[${UNSPACED}]`,
    String.raw`\p{N}+(?:[.,]\p{N}+)*`,
    String.raw`[[\p{L}\p{M}\p{N}]--[${UNSPACED}]]+(?:'[[\p{L}\p{M}\p{N}]--[${UNSPACED}]]+)*`,
    String.raw`[[\p{Sc}\p{Sm}\p{So}%&@#§]--[\|©®™]]`,
  ].join('|'),
  'gv',
);

/** 1, 3.2, a or xiv: what items and sections are counted with. */
const COUNTED = String.raw`(?:\d{1,2}(?:\.\d{1,2})*|(?=[ivx])x{0,3}(?:i[xv]|v?i{0,3})|\p{L})`;

/** "•", "(a)", "iv." or "3.2)" at the start of a block, but not the day of a date ("15. Mai 2026"). */
const LABEL = new RegExp(
  String.raw`^(?:[•●▪◦■□‣–—*\-]\s*|(?:\(${COUNTED}\)|${COUNTED}[.\)])\s+(?!\p{L}+ \d{4}\b))`,
  'iv',
);

/** Two blocks of one identity are the same block: nothing that a reader sees of them differs. */
export function identityOf(block: Block): string {
  return JSON.stringify([block.kind, block.level ?? 1, block.text, block.cells ?? null]);
}

/**
 * The words of a block, in order. Two blocks with the same words differ at most in formatting: in kind, level, label,
 * white space, punctuation, or the case of the first word. Case elsewhere tells words apart ("Sie" from "sie").
 */
export function wordsOf(block: Block): readonly string[] {
  const text = block.text
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .replaceAll('’', "'");
  const words = (block.kind === 'table-row' ? text : text.replace(LABEL, '')).match(WORD) ?? [];
  return words.map((word, index) => (index === 0 ? word.toLowerCase() : word));
}
