import { MAX_LEAD_IN_CHARS } from './limits.ts';

/** A sentence shorter than this does not stand alone ("For example:"): the one before it introduces the list too. */
const SHORT_SENTENCE_CHARS = 50;

/** The end of a sentence: its mark, closing quotes or brackets, then a space and something that can begin another. */
const SENTENCE_END = /[.!?…][)\]"'”’»]*\s+(?=[\p{Lu}\p{N}"'“‘«([])/gu;

/** Words before a full stop that end no sentence, in the languages that we read most. */
const ABBREVIATION =
  /(?:^|[\s(])(?:\p{L}|e\.g|i\.e|z\.\s?B|d\.\s?h|u\.\s?a|Art|Abs|Nr|No|Inc|Ltd|Co|Corp|vs|cf|bzw|ggf|Mr|Mrs|Dr|St|p|ex|par ex|U\.S|U\.K|Sec)\.$/u;

/** No abbreviation of them is longer, with what stands before it. */
const ABBREVIATION_CHARS = 12;

/**
 * The sentence of a paragraph that introduces the list after it: its last one, and the one before when the last is
 * only a short "These include:". Of a sentence without end the end.
 */
export function leadInOf(paragraph: string): string {
  const starts = sentenceStarts(paragraph);
  const last = starts.at(-1) ?? 0;
  const isShort = paragraph.length - last < SHORT_SENTENCE_CHARS;
  const leadIn = paragraph.slice(isShort ? (starts.at(-2) ?? last) : last);
  return leadIn.length <= MAX_LEAD_IN_CHARS ? leadIn : leadIn.slice(-MAX_LEAD_IN_CHARS).replace(/^\S*\s/, '');
}

function sentenceStarts(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(SENTENCE_END)) {
    const words = text.slice(Math.max(0, match.index - ABBREVIATION_CHARS), match.index + 1);
    if (!ABBREVIATION.test(words)) starts.push(match.index + match[0].length);
  }
  return starts;
}
