import type { Block } from '../model/document.ts';
import { wordsOf } from './tokens.ts';
import type { Unit } from './units.ts';

/** A title that stands in the line, or in a list of its own, has no more words. */
const MOST_TITLE_WORDS = 8;
const MOST_TITLE_CHARS = 120;

/**
 * The blocks that only look like list items: an item alone between other blocks, with a paragraph below it, is the
 * title of that paragraph.
 */
export function titlesAbove(blocks: readonly Block[]): ReadonlyMap<Block, Block> {
  const titles = new Map<Block, Block>();
  for (const [index, block] of blocks.entries()) {
    const [above, below] = [blocks[index - 1], blocks[index + 1]];
    if (block.kind !== 'list-item' || above?.kind === 'list-item' || below?.kind !== 'paragraph') continue;
    if (isShort(block.text)) titles.set(below, block);
  }
  return titles;
}

/**
 * The items of a flat list that introduce others: one that ends with a colon is the lead-in of those after it, which
 * some pages put one level deeper.
 */
export function leadsAmongItems(blocks: readonly Block[]): ReadonlyMap<Block, string> {
  const leads = new Map<Block, string>();
  let lead: Block | undefined;
  for (const block of blocks) {
    if (block.kind !== 'list-item' || (lead !== undefined && (block.level ?? 1) < (lead.level ?? 1)))
      lead = undefined;
    if (lead !== undefined && block.level === lead.level && !block.text.endsWith(':'))
      leads.set(block, lead.text);
    if (block.kind === 'list-item' && block.text.endsWith(':')) lead = block;
  }
  return leads;
}

/** Whether a sentence can be the title of those after it: “In an emergency. We may share your data.” */
export function mayBeTitle({ from, to }: Unit, block: Block): boolean {
  return (
    block.cells === undefined &&
    /[.:]$/.test(block.text.slice(from, to)) &&
    to < block.text.length &&
    isShort(block.text.slice(from, to))
  );
}

function isShort(text: string): boolean {
  return text.length <= MOST_TITLE_CHARS && wordsOf(text).length <= MOST_TITLE_WORDS;
}
