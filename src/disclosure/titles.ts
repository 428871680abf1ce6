import type { Block } from '../model/document.ts';
import { lettersOf, wordsOf } from './tokens.ts';
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
export function leadsAmongItems(blocks: readonly Block[]): ReadonlyMap<Block, readonly string[]> {
  const leads = new Map<Block, readonly string[]>();
  let lead: Block | undefined;
  for (const block of blocks) {
    if (block.kind !== 'list-item' || (lead !== undefined && (block.level ?? 1) < (lead.level ?? 1)))
      lead = undefined;
    if (lead !== undefined && block.level === lead.level && !block.text.endsWith(':'))
      leads.set(block, [lead.text]);
    if (block.kind === 'list-item' && block.text.endsWith(':')) lead = block;
  }
  return leads;
}

/**
 * What introduces several lists, each under a title of its own: “We may disclose your data: Legal reasons: • … Safety:
 * • …”.
 */
export function leadsOverTitles(blocks: readonly Block[]): ReadonlyMap<Block, readonly string[]> {
  const leads = new Map<Block, readonly string[]>();
  let lead: string | undefined;
  for (const block of blocks) {
    const { kind, text } = block;
    if (kind === 'list-item') {
      const isUnderTitle = block.leadIn.at(-1) !== lead;
      if (lead !== undefined && isUnderTitle) leads.set(block, [lead]);
    } else if (kind !== 'paragraph' || !text.endsWith(':')) lead = undefined;
    else if (!isShort(text)) lead = text;
  }
  return leads;
}

/** A section that unfolds below a list, and what introduces the item that is its title. */
export interface Unfolded {
  readonly title: string;
  readonly leadIn: readonly string[];
}

/**
 * What introduces an item introduces the section, too, that unfolds below the list under the item's words as its title:
 * “In these cases: • To protect you • …”, and further down “To protect you”, and what is done then.
 */
export function unfoldedSections(blocks: readonly Block[]): ReadonlyMap<Block, Unfolded> {
  const items = new Map<string, Unfolded>();
  const sections = new Map<Block, Unfolded>();
  let section: Unfolded | undefined;
  for (const block of blocks) {
    if (block.kind === 'heading') {
      items.clear();
      section = undefined;
    } else if (block.kind === 'list-item' && section === undefined) {
      if (block.leadIn.at(-1)?.endsWith(':') === true && isShort(block.text))
        items.set(lettersOf(block.text), { title: block.text, leadIn: block.leadIn });
    } else if (block.kind !== 'list-item' && items.size > 0 && isShort(block.text)) {
      section = items.get(lettersOf(block.text));
    } else if (section !== undefined) sections.set(block, section);
  }
  return sections;
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
