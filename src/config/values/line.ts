import { z } from 'zod';
import { type Reading, reading } from './reading.ts';

/** Longer than any name or title that people write; such texts stand in mail subjects. */
const MOST_LETTERS = 300;

/** A text of one line, such as a name or a title. */
export const Line = z.string().transform(reading(parseLine));

function parseLine(text: string): Reading<string> {
  const line = text.trim();
  if (line === '') return { refused: 'must not be empty' };
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(line)) return { refused: 'must be one line, without control characters' };
  if (line.length > MOST_LETTERS) return { refused: `must have at most ${MOST_LETTERS} characters` };
  return { value: line };
}
