import { type Html, html } from '../../../alert/html.ts';
import { sideOf } from '../../../alert/mark-words.ts';
import type { Block } from '../../../model/document.ts';
import type { DiffWords } from '../../words/diff-words.ts';
import { BLOCK_CHARS, blockText, shapeOf } from '../document-text.ts';
import { markedWords } from '../marked-words.ts';
import { foldedRow, movedFrom, whereRow } from './common-rows.ts';
import type { DiffRow } from './diff-rows.ts';

/** A row of the difference where the old text stands beside the new one. */
export function sideRow(row: DiffRow, words: DiffWords): Html {
  switch (row.kind) {
    case 'where':
      return whereRow(row.path);
    case 'same':
      return sameRow(row.block, words);
    case 'folded':
      return foldedRow(row, words, (block) => sameRow(block, words));
    case 'changed':
      return html`<li class="pair ${row.op}"><span class="op">${words.label[row.op]}${movedFrom(row, words)}</span>
${side(words.before, row.before, oldText(row, words), words.nothingBefore)}
${side(words.after, row.after, newText(row, words), words.nothingAfter)}</li>`;
  }
}

/** What did not change stands on both sides: nobody has to guess which line belongs to which. */
function sameRow(block: Block, words: DiffWords): Html {
  const text = html`<div class="text ${shapeOf(block)}" dir="auto">${blockText(block.text, words)}</div>`;
  const again = html`<div class="text ${shapeOf(block)}" dir="auto" aria-hidden="true">${blockText(block.text, words)}</div>`;
  return html`<li class="pair same"><span class="op"></span>${text}${again}</li>`;
}

function side(label: string, block: Block | undefined, text: Html, nothing: string): Html {
  return block === undefined
    ? html`<div class="text nothing"><span class="which">${label}: </span>${nothing}</div>`
    : html`<div class="text ${shapeOf(block)}" dir="auto"><span class="which">${label}: </span>${text}</div>`;
}

type Row = Extract<DiffRow, { kind: 'changed' }>;

function oldText(row: Row, words: DiffWords): Html {
  const text = row.before?.text ?? '';
  if (row.op === 'removed') return html`<del>${blockText(text, words)}</del>`;
  if (row.op === 'reworded') return markedWords(sideOf(row.words ?? [], 'removed'), BLOCK_CHARS, words);
  return blockText(text, words);
}

function newText(row: Row, words: DiffWords): Html {
  const text = row.after?.text ?? '';
  if (row.op === 'added') return html`<ins>${blockText(text, words)}</ins>`;
  if (row.op === 'reworded') return markedWords(sideOf(row.words ?? [], 'added'), BLOCK_CHARS, words);
  return blockText(text, words);
}
