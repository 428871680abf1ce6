import { type Html, html } from '../../alert/html.ts';
import { counted } from '../../model/counted.ts';
import type { Block, Document } from '../../model/document.ts';
import { clip } from './clip.ts';

const MOST_BLOCKS = 2000;
const MOST_CHARS = 300_000;
export const BLOCK_CHARS = 6000;

/** The text of a whole document, bounded; it says how much is left out. */
export function textView({ blocks, language }: Document): Html {
  let room = MOST_CHARS;
  const shown: Html[] = [];
  for (const block of blocks.slice(0, MOST_BLOCKS)) {
    if (room <= 0) break;
    room -= Math.min(block.text.length, BLOCK_CHARS);
    shown.push(html`<li class="${shapeOf(block)}">${blockText(block.text)}</li>`);
  }
  const left = blocks.length - shown.length;
  return html`<ol class="document" lang="${language ?? ''}" dir="auto">${shown}</ol>${left === 0 ? '' : html`<p class="soft">… ${counted(left, 'more block')}: see the stored text.</p>`}`;
}

/** The block's own text, cut where it is longer than anybody reads. */
export function blockText(text: string): Html {
  const { shown, left } = clip(text, BLOCK_CHARS);
  return html`${shown}${left === 0 ? '' : html` <span class="soft">… ${counted(left, 'more character')}</span>`}`;
}

/** The class that a block is set in: what kind it is, and how deep. */
export function shapeOf({ kind, level }: Block): string {
  return level === undefined ? kind : `${kind} level-${Math.min(6, Math.max(1, Math.trunc(level)))}`;
}
