import { BlockWriter } from '../block-writer.ts';
import { withoutControls } from '../clean-text.ts';
import type { Extracted } from '../extract-request.ts';
import { finish } from '../finish.ts';

/** Reads plain text: blank lines part paragraphs, marks like "(a)" begin items. */
export function readText(source: string): Extracted {
  const writer = new BlockWriter();
  for (const line of source.split(/\r\n?|\n|\f/)) {
    writer.text(withoutControls(line));
    writer.lineBreak();
  }
  writer.end();
  return finish('text', writer);
}
