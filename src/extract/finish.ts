import type { Document } from '../model/document.ts';
import type { Format, MarkupSignals } from '../model/signals.ts';
import type { BlockWriter } from './block-writer.ts';
import type { ReadDocument } from './extract-request.ts';
import { languageOf } from './language.ts';

/** The document of what was written, with its language and signals. */
export function finish(
  format: Format,
  { blocks }: BlockWriter,
  title?: string,
  markup?: MarkupSignals,
): ReadDocument {
  const language = languageOf(blocks);
  const document: Document = {
    ...(title === undefined ? {} : { title }),
    ...(language === undefined ? {} : { language }),
    blocks,
  };
  const textChars = blocks.reduce((sum, { text }) => sum + text.length, 0);
  return {
    kind: 'document',
    document,
    signals: { format, textChars, ...(markup === undefined ? {} : { markup }) },
  };
}
