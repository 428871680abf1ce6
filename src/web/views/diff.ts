import { shortened } from '../../alert/clean-text.ts';
import { type Html, html } from '../../alert/html.ts';
import type { BlockEdit, Comparison } from '../../model/comparison.ts';
import { counted } from '../../model/counted.ts';
import type { Block, Document } from '../../model/document.ts';
import { BLOCK_CHARS, blockText, shapeOf } from './document-text.ts';
import { markedWords } from './marked-words.ts';

interface Documents {
  readonly before: Document;
  readonly after: Document;
}

type Changed = Exclude<BlockEdit, { op: 'same' }>;
type Same = Extract<BlockEdit, { op: 'same' }>;

/** The most blocks and characters that are shown as changed, and as unchanged; the stored texts hold the rest. */
const MOST_CHANGED = 800;
const MOST_SAME = 1500;
const CHANGED_CHARS = 400_000;
const SAME_CHARS = 250_000;

const labels: Readonly<Record<Changed['op'], string>> = {
  added: 'added',
  removed: 'removed',
  reworded: 'reworded',
  moved: 'moved here',
  formatting: 'other form',
};

/** What is still left to be shown. */
interface Room {
  changed: { blocks: number; chars: number };
  same: { blocks: number; chars: number };
}

/** The whole difference of two documents in reading order of the newer one; what stayed the same is folded. */
export function diffView({
  before,
  after,
  comparison,
}: Documents & { readonly comparison: Comparison }): Html {
  const room: Room = {
    changed: { blocks: MOST_CHANGED, chars: CHANGED_CHARS },
    same: { blocks: MOST_SAME, chars: SAME_CHARS },
  };
  const { edits, coarse } = comparison;
  const rows: Html[] = [];
  let shown = 0;
  let heading = '';
  for (const [index, edit] of edits.entries()) {
    if (room.changed.blocks <= 0 || room.changed.chars <= 0) break;
    shown += 1;
    if (edit.op === 'same') {
      rows.push(sameRows(edit, after, room, { isFirst: index === 0, isLast: index === edits.length - 1 }));
      heading = headingAfter(after.blocks[edit.after[1] - 1]);
      continue;
    }
    const block = blockOf(edit, before, after);
    const above = block?.path.at(-1) ?? '';
    if (above !== heading) rows.push(whereRow(block?.path ?? []));
    heading = headingAfter(block);
    rows.push(changedRow(edit, { before, after }, room));
  }
  return html`<p class="soft">${summaryOf(edits)}</p>
${coarse ? html`<p class="warning">The two texts differ too much for every changed word to be marked: such blocks stand whole, old and new.</p>` : ''}
<ol class="diff" lang="${after.language ?? ''}">${rows}</ol>
${shown < edits.length ? html`<p class="warning">${counted(edits.length - shown, 'more stretch', 'more stretches')} of blocks are not shown here; the stored texts below hold everything.</p>` : ''}`;
}

/** The heading that a reader has seen last, once the block was shown. */
function headingAfter(block: Block | undefined): string {
  return (block?.kind === 'heading' ? block.text : block?.path.at(-1)) ?? '';
}

function whereRow(path: readonly string[]): Html {
  if (path.length === 0) return html``;
  return html`<li class="where">${path.map((heading) => shortened(heading, 120)).join(' › ')}</li>`;
}

function summaryOf(edits: readonly BlockEdit[]): string {
  const counts = new Map<Changed['op'], number>();
  for (const { op } of edits) if (op !== 'same') counts.set(op, (counts.get(op) ?? 0) + 1);
  if (counts.size === 0) return 'Both texts are the same.';
  const parts = [...counts].map(
    ([op, count]) => `${counted(count, 'block')} ${op === 'moved' ? 'moved' : labels[op]}`,
  );
  return `${parts.join(', ')}. Words struck through are gone, underlined words are new.`;
}

/** Unchanged blocks: those next to a change stay in sight, what lies between is folded. */
function sameRows(
  edit: Same,
  after: Document,
  room: Room,
  next: { isFirst: boolean; isLast: boolean },
): Html {
  const [from, to] = edit.after;
  const blocks = after.blocks.slice(from, Math.min(to, from + Math.max(0, room.same.blocks)));
  const rows: Html[] = [];
  for (const block of blocks) {
    if (room.same.chars <= 0) break;
    room.same.blocks -= 1;
    room.same.chars -= Math.min(block.text.length, BLOCK_CHARS);
    rows.push(sameRow(block));
  }
  const left = to - from - rows.length;
  const head = next.isFirst ? 0 : 1;
  const tail = next.isLast ? 0 : 1;
  if (left === 0 && rows.length <= head + tail + 1) return html`${rows}`;
  if (left > 0) {
    const rest = html`<li class="where">… ${counted(left, 'more unchanged block')}: see the stored text.</li>`;
    return html`${rows.slice(0, head)}${folded([...rows.slice(head), rest], to - from - head)}`;
  }
  const end = rows.length - tail;
  const last = next.isLast ? undefined : blocks.at(-1);
  const where = last === undefined || last.kind === 'heading' ? '' : whereRow(last.path);
  return html`${rows.slice(0, head)}${folded(rows.slice(head, end), end - head)}${where}${rows.slice(end)}`;
}

function sameRow(block: Block): Html {
  return html`<li class="same"><span class="op"></span><div class="text ${shapeOf(block)}" dir="auto">${blockText(block.text)}</div></li>`;
}

function folded(rows: readonly Html[], count: number): Html {
  return html`<li class="folded"><details class="fold"><summary>${counted(count, 'unchanged block')}</summary><ol class="diff">${rows}</ol></details></li>`;
}

function blockOf(edit: Changed, before: Document, after: Document): Block | undefined {
  return edit.op === 'removed' ? before.blocks[edit.before] : after.blocks[edit.after];
}

function changedRow(edit: Changed, { before, after }: Documents, room: Room): Html {
  const block = blockOf(edit, before, after);
  const text = block?.text ?? '';
  room.changed.blocks -= 1;
  room.changed.chars -= Math.min(text.length, BLOCK_CHARS);
  return html`<li class="${edit.op}"><span class="op">${labels[edit.op]}</span><div class="text ${block === undefined ? '' : shapeOf(block)}" dir="auto">${changedText(edit, text, room)}</div></li>`;
}

function changedText(edit: Changed, text: string, room: Room): Html {
  switch (edit.op) {
    case 'added':
      return html`<ins>${blockText(text)}</ins>`;
    case 'removed':
      return html`<del>${blockText(text)}</del>`;
    case 'reworded': {
      const most = Math.max(200, Math.min(BLOCK_CHARS, room.changed.chars));
      const words = markedWords(edit.words, most);
      room.changed.chars -= words.markup.length - Math.min(text.length, BLOCK_CHARS);
      return words;
    }
    case 'moved':
    case 'formatting':
      return blockText(text);
  }
}
