import type { Block } from '../model/document.ts';
import { isLike } from '../model/text-pattern.ts';
import type { ReadDocument } from './extract-request.ts';

/** Leaves out the blocks whose whole text is one of the patterns, `*` standing for any characters. */
export function ignoreTexts(read: ReadDocument, patterns: readonly string[]): ReadDocument {
  if (patterns.length === 0) return read;
  const found = new Set<string>();
  const isIgnored = (text: string): boolean => {
    const matching = patterns.filter((pattern) => isLike(text, pattern));
    for (const pattern of matching) found.add(pattern);
    return matching.length > 0;
  };
  const blocks = read.document.blocks.filter(({ text }) => !isIgnored(text));
  const unfound = patterns.filter((pattern) => !found.has(pattern)).map((pattern) => `ignore: ${pattern}`);
  const idle = [...(read.idle ?? []), ...unfound];
  return {
    ...read,
    document: { ...read.document, blocks: blocks.map((block) => withoutAbove(block, isIgnored)) },
    ...(idle.length === 0 ? {} : { idle }),
  };
}

/** A heading that is left out heads nothing. */
function withoutAbove(block: Block, isIgnored: (text: string) => boolean): Block {
  return block.path.some(isIgnored)
    ? { ...block, path: block.path.filter((text) => !isIgnored(text)) }
    : block;
}
