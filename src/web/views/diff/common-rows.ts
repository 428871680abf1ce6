import { shortened } from '../../../alert/clean-text.ts';
import { type Html, html } from '../../../alert/html.ts';
import type { Block } from '../../../model/document.ts';
import type { DiffWords } from '../../words/diff-words.ts';
import type { DiffRow } from './diff-rows.ts';

/** The headings above what follows. */
export function whereRow(path: readonly string[]): Html {
  return path.length === 0 ? html`` : html`<li class="where">${headings(path)}</li>`;
}

/** Unchanged blocks that a reader may unfold. */
export function foldedRow(
  { blocks, count }: Extract<DiffRow, { kind: 'folded' }>,
  words: DiffWords,
  sameRow: (block: Block) => Html,
): Html {
  const left = count - blocks.length;
  return html`<li class="folded"><details class="fold"><summary>${words.unchanged(count)}</summary><ol class="diff">${blocks.map(sameRow)}${left === 0 ? '' : html`<li class="where">${words.moreUnchanged(left)}</li>`}</ol></details></li>`;
}

/** Where a moved block stood before, when that was under another heading. */
export function movedFrom({ op, before, after }: Extract<DiffRow, { kind: 'changed' }>, words: DiffWords) {
  const from = before?.path.at(-1);
  if (op !== 'moved' || from === undefined || from === after?.path.at(-1)) return '';
  return html` <span class="from">${words.movedFrom(shortened(from, 80))}</span>`;
}

function headings(path: readonly string[]): string {
  return path.map((heading) => shortened(heading, 120)).join(' › ');
}
