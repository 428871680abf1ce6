import { marked } from 'marked';
import type { Extracted } from '../extract-request.ts';
import { finish } from '../finish.ts';
import { readPlainMarkup } from '../html/read-html.ts';

/** Reads CommonMark with GitHub's tables; markup in it counts as it would on a page. */
export function readMarkdown(source: string): Extracted {
  const writer = readPlainMarkup(marked.parse(source, { async: false, gfm: true }));
  return finish('markdown', writer);
}
