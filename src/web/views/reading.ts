import { type Html, html } from '../../alert/html.ts';
import type { Document } from '../../model/document.ts';
import type { ChangeReading } from '../change-reading.ts';
import type { ReadingWords } from '../words/reading-words.ts';
import { type DiffFrame, diffView } from './diff/diff.ts';
import { textView } from './document-text.ts';

/** The documents on both sides of a change, or why they are not shown. */
export function readingView(reading: ChangeReading, words: ReadingWords, frame: DiffFrame): Html {
  switch (reading.kind) {
    case 'compared':
      return html`${otherwise(reading.asRecorded, words)}${diffView(reading, frame)}`;
    case 'last-text':
      return html`${otherwise(reading.asRecorded, words)}${lastText(reading.before, words, frame)}`;
    case 'our-rules':
      return html`<p>${words.ourRules}</p>`;
    case 'not-watched':
      return html`<p>${words.notWatched}</p>`;
  }
}

function otherwise(asRecorded: boolean, words: ReadingWords): Html | string {
  return asRecorded ? '' : html`<p class="warning">${words.otherwise}</p>`;
}

function lastText(document: Document, words: ReadingWords, frame: DiffFrame): Html {
  return html`<details class="fold"><summary>${words.lastText}</summary>${textView(document, frame.words)}</details>`;
}
