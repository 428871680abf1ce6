import type { Block } from '../model/document.ts';
import { numberedLeads } from './numbered-leads.ts';
import { leadsAmongItems, leadsOverTitles, titlesAbove, unfoldedSections } from './titles.ts';

/** What stands above a block and introduces it: texts, outermost first, and a title that is no heading. */
export interface Introduction {
  readonly leadIn: readonly string[];
  readonly title: string | undefined;
}

/** Tells what introduces a block of these; nothing of one that is only the title of the next. */
export function introductions(blocks: readonly Block[]): (block: Block) => Introduction | undefined {
  const titles = titlesAbove(blocks);
  const onlyTitles = new Set(titles.values());
  const sections = unfoldedSections(blocks);
  const overTitles = leadsOverTitles(blocks);
  const among = leadsAmongItems(blocks);
  const numbered = numberedLeads(blocks);
  return (block) => {
    if (onlyTitles.has(block)) return undefined;
    const section = sections.get(block);
    const outer = [...(section?.leadIn ?? []), ...(overTitles.get(block) ?? [])];
    const inner = among.get(block) ?? numbered.get(block) ?? [];
    return {
      leadIn: [...outer, ...block.leadIn, ...inner],
      title: titles.get(block)?.text ?? section?.title,
    };
  };
}
