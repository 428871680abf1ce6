import type { Block, Document } from '../model/document.ts';
import type { SentenceExample } from './lexicon-file.ts';
import { unitsOf } from './units.ts';

/**
 * A sentence of a document as an example: in the document's own words, with the heading and the lead-in that it is
 * read with there. Nothing where no block holds it; white space and the form of quotation marks do not count.
 */
export function exampleOf({ blocks }: Document, sentence: string): SentenceExample | undefined {
  const wanted = plain(sentence);
  if (wanted === '') return undefined;
  for (const block of blocks) {
    const from = plain(block.text).indexOf(wanted);
    if (from < 0) continue;
    const text = block.text.slice(from, from + wanted.length);
    const heading = block.kind === 'heading' ? undefined : block.path.at(-1);
    const leadIn = leadInAt(block, from, from + wanted.length);
    return {
      text,
      ...(heading === undefined ? {} : { heading }),
      ...(leadIn.length === 0 ? {} : { leadIn }),
    };
  }
  return undefined;
}

/** A text in one form, letter for letter as long as that of a block, whose white space is collapsed already. */
function plain(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/[‘’‚′]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‐‑–—]/g, '-')
    .trim();
}

/** What introduces a stretch of a block: the lead-in of its list, and the head of an enumeration within its sentence. */
function leadInAt(block: Block, from: number, to: number): readonly string[] {
  const unit = unitsOf(block).find((each) => each.from <= from && to <= each.to + 1);
  return unit?.leadIn ?? block.leadIn;
}
