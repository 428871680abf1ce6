import { type Html, html } from '../../alert/html.ts';
import type { Block, Document } from '../../model/document.ts';
import type { DiffWords } from '../words/diff-words.ts';
import { clip } from './clip.ts';

/** A page of the web stays light; the stored text holds the rest. */
const MOST_BLOCKS = 600;
const MOST_CHARS = 60_000;
export const BLOCK_CHARS = 6000;

/** The text of a whole document, bounded; it says how much is left out. */
export function textView({ blocks, language }: Document, words: DiffWords): Html {
  let room = MOST_CHARS;
  const shown: Html[] = [];
  for (const block of blocks.slice(0, MOST_BLOCKS)) {
    if (room <= 0) break;
    room -= Math.min(block.text.length, BLOCK_CHARS);
    shown.push(html`<li class="${shapeOf(block)}">${blockText(block.text, words)}</li>`);
  }
  const left = blocks.length - shown.length;
  return html`<ol class="document" lang="${language ?? ''}" dir="auto">${shown}</ol>${left === 0 ? '' : html`<p class="soft">${words.moreBlocks(left)}</p>`}`;
}

/** The block's own text, cut where it is longer than anybody reads. */
export function blockText(text: string, words: DiffWords): Html {
  const { shown, left } = clip(text, BLOCK_CHARS);
  return html`${shown}${left === 0 ? '' : html` <span class="soft">${words.moreCharacters(left)}</span>`}`;
}

/** The class that a block is set in: what kind it is, and how deep. */
export function shapeOf({ kind, level }: Block): string {
  return level === undefined ? kind : `${kind} level-${Math.min(6, Math.max(1, Math.trunc(level)))}`;
}
