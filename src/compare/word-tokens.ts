import { UNSPACED } from './block-keys.ts';

/** Letters without spaces between words, a word or number, white space, or one other sign; together they are the text. */
const TOKEN = new RegExp(
  [
    `[${UNSPACED}]+`,
    String.raw`[[\p{L}\p{M}\p{N}]--[${UNSPACED}]]+(?:['’][[\p{L}\p{M}\p{N}]--[${UNSPACED}]]+|[.,]\p{N}+)*`,
    String.raw`\s+`,
    '.',
  ].join('|'),
  'gsv',
);

const STARTS_UNSPACED = new RegExp(`^[${UNSPACED}]`, 'v');

/** ICU finds the words of these scripts with its dictionaries, whatever locale is asked for. */
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** A text as words, white space and signs; joined with no separator they give the text again. */
export function tokensOf(text: string): readonly string[] {
  const tokens = text.match(TOKEN) ?? [];
  return tokens.flatMap((token) => (STARTS_UNSPACED.test(token) ? segmented(token) : [token]));
}

function segmented(text: string): readonly string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** A text as sentences (or clauses that a colon or semicolon ends); joined with no separator they are the text. */
export function sentencesOf(text: string): readonly string[] {
  return text.match(/[^.!?;:。！？；]*[.!?;:。！？；]?\s*/gu)?.filter((sentence) => sentence !== '') ?? [];
}
