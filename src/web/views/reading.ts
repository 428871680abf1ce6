import { type Html, html } from '../../alert/html.ts';
import type { Document } from '../../model/document.ts';
import type { ChangeReading } from '../change-reading.ts';
import { diffView } from './diff.ts';
import { textView } from './document-text.ts';

/** The documents on both sides of a change, or why they are not shown. */
export function readingView(reading: ChangeReading): Html {
  switch (reading.kind) {
    case 'compared':
      return html`${otherwise(reading.asRecorded)}${diffView(reading)}`;
    case 'last-text':
      return html`${otherwise(reading.asRecorded)}${lastText(reading.before)}`;
    case 'our-rules':
      return html`<p>Both texts were read from the same capture. What newer rules read otherwise is the difference between the two stored texts below.</p>`;
    case 'not-watched':
      return html`<p>The page is no longer watched, so the settings that it was read with are gone. Its stored texts and bytes are below.</p>`;
  }
}

function otherwise(asRecorded: boolean): Html | string {
  return asRecorded
    ? ''
    : html`<p class="warning">Read by today’s rules, the stored bytes give another text than when the change was found. The texts of that time are below, under Evidence.</p>`;
}

function lastText(document: Document): Html {
  return html`<details class="fold"><summary>The text that was there last</summary>${textView(document)}</details>`;
}
