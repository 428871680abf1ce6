import { z } from 'zod';
import { written } from '../yaml/issue-sentence.ts';
import { type Reading, reading } from './reading.ts';

/** Longer than any line that is noise. */
const MOST_LETTERS = 300;

/** With fewer letters and digits beside its stars, a pattern leaves out far more than its writer thinks of. */
const FEWEST_LETTERS = 3;

/**
 * The text of a block that is left out, with `*` for any characters. No regular expressions: a star is all that such
 * lines need, and it can be looked for in linear time whatever a page sends.
 */
export const IgnoredText = z.string().transform(reading(parseIgnoredText));

function parseIgnoredText(text: string): Reading<string> {
  const pattern = text.replace(/\s+/g, ' ').replace(/\*+/g, '*').trim();
  if (pattern.length > MOST_LETTERS) return { refused: `must have at most ${MOST_LETTERS} characters` };
  if ((pattern.match(/[\p{L}\p{N}]/gu) ?? []).length < FEWEST_LETTERS) {
    return {
      refused: `${written(pattern)} would leave out nearly any text: it needs ${FEWEST_LETTERS} letters or digits beside "*"`,
    };
  }
  return { value: pattern };
}

export const IgnoredTexts = z
  .union([IgnoredText, z.array(IgnoredText)])
  .transform((texts) => (typeof texts === 'string' ? [texts] : texts));
