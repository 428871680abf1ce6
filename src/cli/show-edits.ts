import type { BlockEdit, Comparison, WordRun } from '../model/comparison.ts';
import { counted } from '../model/counted.ts';
import type { Document } from '../model/document.ts';
import { safeForTerminal } from './output.ts';
import type { Output, Paint } from './shell.ts';

/** Prints the whole difference of two documents, block by block; what is the same is counted. */
export function showEdits(
  out: Output,
  before: Document,
  after: Document,
  { edits, coarse }: Comparison,
): void {
  out.line();
  if (coarse) out.line(out.paint('yellow', 'The texts differ too much for every word to be marked.'));
  let same = 0;
  for (const edit of edits) {
    if (edit.op === 'same') {
      same += edit.after[1] - edit.after[0];
      continue;
    }
    showSame(out, same);
    same = 0;
    out.line(editLine(out, before, after, edit));
  }
  showSame(out, same);
}

/** Counted over places from which something has moved away: it is shown where it stands now. */
function showSame(out: Output, count: number): void {
  if (count > 0) out.line(out.paint('dim', `  ${counted(count, 'block')} the same`));
}

function editLine(
  { paint }: Output,
  before: Document,
  after: Document,
  edit: Exclude<BlockEdit, { op: 'same' }>,
): string {
  const old = (index: number) => safeForTerminal(before.blocks[index]?.text ?? '');
  const now = (index: number) => safeForTerminal(after.blocks[index]?.text ?? '');
  switch (edit.op) {
    case 'added':
      return paint('green', `+ ${now(edit.after)}`);
    case 'removed':
      return paint('red', `- ${old(edit.before)}`);
    case 'moved':
      return paint('cyan', `> moved here: ${now(edit.after)}`);
    case 'formatting':
      return paint('dim', `~ same words, other form: ${now(edit.after)}`);
    case 'reworded':
      return `~ ${edit.words.map((run) => marked(paint, run)).join('')}`;
  }
}

/** Marks that are read without colour, too. */
function marked(paint: Paint, { op, text }: WordRun): string {
  const safe = safeForTerminal(text);
  if (op === 'same') return safe;
  return op === 'removed' ? paint('red', `[-${safe}-]`) : paint('green', `{+${safe}+}`);
}
