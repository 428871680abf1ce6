import type { Block } from '../model/document.ts';

/** The number of a paragraph at its beginning: "4.2", "4.2.1." or "§ 4.2)". A number of one part is a list's own. */
const NUMBER = /^(?:§\s?)?(\d{1,3}(?:\.\d{1,3}){0,5})[.):]?\s/;

const INTRODUCES = /[:：]$/;

interface Open {
  readonly number: readonly string[];
  readonly text: string;
}

/**
 * What introduces the paragraphs that are numbered below another one: “4. We disclose data only:”, and then
 * “4.1 when a court orders it;”, “4.2 when somebody is in danger.”
 */
export function numberedLeads(blocks: readonly Block[]): ReadonlyMap<Block, readonly string[]> {
  const leads = new Map<Block, readonly string[]>();
  let open: readonly Open[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading') open = [];
    const number = NUMBER.exec(block.text)?.[1]?.split('.');
    if (number === undefined || block.kind === 'heading') continue;
    const above = open.filter((one) => isBelow(number, one.number));
    if (above.length > 0)
      leads.set(
        block,
        above.map(({ text }) => text),
      );
    open = INTRODUCES.test(block.text) ? [...above, { number, text: block.text }] : above;
  }
  return leads;
}

function isBelow(number: readonly string[], other: readonly string[]): boolean {
  return number.length > other.length && other.every((part, index) => part === number[index]);
}
