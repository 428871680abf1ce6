import type { Block, Document } from '../model/document.ts';
import type { Signals } from '../model/signals.ts';

/** What was read of a capture. */
export interface ReadCapture {
  readonly kind: 'document';
  readonly document: Document;
  readonly signals: Signals;
}

/** The page as it was in its last good capture. */
export interface LastGoodText {
  readonly document: Document;
  readonly finalUrl: string;
  readonly signals?: Signals;
}

/** A sentence tells something; a shorter text, or one that does not end like a sentence, is a label. */
const SENTENCE_CHARS = 40;

/** A text this long tells something, however it ends. */
const LONG_TEXT_CHARS = 150;

/** Whether anything in a document is more than a label: a sentence, or the row of a table. */
export function tellsSomething({ blocks }: Document): boolean {
  return blocks.some(({ kind, text }) => {
    if (kind === 'table-row' || text.length >= LONG_TEXT_CHARS) return true;
    return text.length >= SENTENCE_CHARS && /[.!?。！？]$/.test(text);
  });
}

export function charsOf({ blocks }: Document): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}

/** The title and what stands where a headline is: the first block, the first two headings. */
export function namesIn({ title, blocks }: Document): readonly string[] {
  const headings = blocks.filter(({ kind }) => kind === 'heading').slice(0, 2);
  const first = blocks.slice(0, 1).filter(isRunningText);
  return [...(title === undefined ? [] : [title]), ...[...first, ...headings].map(({ text }) => text)];
}

export function isRunningText({ kind }: Block): boolean {
  return kind !== 'table-row';
}

/** A text as a reason quotes it. */
export function quoted(text: string): string {
  return `"${text.length > 80 ? `${text.slice(0, 79)}…` : text}"`;
}
