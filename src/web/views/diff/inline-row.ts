import { type Html, html } from '../../../alert/html.ts';
import type { Block } from '../../../model/document.ts';
import type { DiffWords } from '../../words/diff-words.ts';
import { BLOCK_CHARS, blockText, shapeOf } from '../document-text.ts';
import { markedWords } from '../marked-words.ts';
import { foldedRow, movedFrom, whereRow } from './common-rows.ts';
import type { DiffRow } from './diff-rows.ts';

/** A row of the difference where old and new words stand in one text. */
export function inlineRow(row: DiffRow, words: DiffWords): Html {
  switch (row.kind) {
    case 'where':
      return whereRow(row.path);
    case 'same':
      return sameRow(row.block, words);
    case 'folded':
      return foldedRow(row, words, (block) => sameRow(block, words));
    case 'changed': {
      const block = row.after ?? row.before;
      return html`<li class="${row.op}"><span class="op">${words.label[row.op]}${movedFrom(row, words)}</span><div class="text ${block === undefined ? '' : shapeOf(block)}" dir="auto">${changedText(row, words)}</div></li>`;
    }
  }
}

function sameRow(block: Block, words: DiffWords): Html {
  return html`<li class="same"><span class="op"></span><div class="text ${shapeOf(block)}" dir="auto">${blockText(block.text, words)}</div></li>`;
}

function changedText(row: Extract<DiffRow, { kind: 'changed' }>, words: DiffWords): Html {
  const [before, after] = [row.before?.text ?? '', row.after?.text ?? ''];
  switch (row.op) {
    case 'added':
      return html`<ins>${blockText(after, words)}</ins>`;
    case 'removed':
      return html`<del>${blockText(before, words)}</del>`;
    case 'reworded':
      return markedWords(row.words ?? [], BLOCK_CHARS, words);
    case 'moved':
    case 'formatting':
      return blockText(after, words);
  }
}
