import { compile } from 'css-select';
import { z } from 'zod';
import { written } from '../yaml/issue-sentence.ts';
import { type Reading, reading, remembered } from './reading.ts';

/** A CSS selector, or several with commas between them, of the kinds that the reader of pages knows. */
export const Selector = z
  .string()
  .min(1)
  .transform(reading(remembered(parseSelector)));

function parseSelector(text: string): Reading<string> {
  const selector = text.trim();
  if (selector === '') return { refused: 'must not be empty' };
  try {
    compile(selector);
    return { value: selector };
  } catch (error) {
    // The library throws plain errors, at nothing but the selector.
    const reason = error instanceof Error ? error.message : String(error);
    return { refused: `${written(selector)} is not a CSS selector that can be used: ${reason}` };
  }
}
