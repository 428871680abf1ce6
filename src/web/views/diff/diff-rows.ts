import type { BlockEdit, Comparison, WordRun } from '../../../model/comparison.ts';
import type { Block, Document } from '../../../model/document.ts';

export interface Compared {
  readonly before: Document;
  readonly after: Document;
  readonly comparison: Comparison;
}

export type Changed = Exclude<BlockEdit, { op: 'same' }>;

/** A row of the difference, in whichever layout it is shown. */
export type DiffRow =
  /** The headings above what follows, when a reader has not just seen them. */
  | { readonly kind: 'where'; readonly path: readonly string[] }
  /** An unchanged block beside a change. */
  | { readonly kind: 'same'; readonly block: Block }
  /** Unchanged blocks between two changes; `blocks` are those that fit. */
  | { readonly kind: 'folded'; readonly blocks: readonly Block[]; readonly count: number }
  | {
      readonly kind: 'changed';
      readonly op: Changed['op'];
      readonly before?: Block;
      readonly after?: Block;
      readonly words?: readonly WordRun[];
    };

/** The longest that folded text may be, of one stretch; the stored text holds the rest. */
const FOLDED_CHARS = 4000;

/** The rows of a difference in reading order of the newer text; what stayed the same is folded. */
export function* rowsOf({ before, after, comparison: { edits } }: Compared): Generator<DiffRow> {
  let heading = '';
  for (const [index, edit] of edits.entries()) {
    if (edit.op === 'same') {
      const [from, to] = edit.after;
      const blocks = after.blocks.slice(from, to);
      yield* sameRows(blocks, { isFirst: index === 0, isLast: index === edits.length - 1 });
      heading = headingAfter(blocks.at(-1));
      continue;
    }
    const row = changedRow(edit, before, after);
    const block = row.after ?? row.before;
    const above = block?.path.at(-1) ?? '';
    if (above !== heading && block !== undefined) yield { kind: 'where', path: block.path };
    heading = headingAfter(block);
    yield row;
  }
}

/** The heading that a reader has seen last, once the block was shown. */
function headingAfter(block: Block | undefined): string {
  return (block?.kind === 'heading' ? block.text : block?.path.at(-1)) ?? '';
}

/** Blocks next to a change stay in sight, what lies between is folded. */
function* sameRows(
  blocks: readonly Block[],
  next: { readonly isFirst: boolean; readonly isLast: boolean },
): Generator<DiffRow> {
  const head = next.isFirst ? 0 : 1;
  const end = blocks.length - (next.isLast ? 0 : 1);
  // Folding one block hides more than it saves.
  if (end - head <= 1) {
    yield* blocks.map((block) => ({ kind: 'same', block }) as const);
    return;
  }
  yield* blocks.slice(0, head).map((block) => ({ kind: 'same', block }) as const);
  yield { kind: 'folded', blocks: whatFits(blocks.slice(head, end)), count: end - head };
  const last = blocks[end];
  if (last === undefined) return;
  if (last.kind !== 'heading' && last.path.length > 0) yield { kind: 'where', path: last.path };
  yield { kind: 'same', block: last };
}

function whatFits(blocks: readonly Block[]): readonly Block[] {
  let room = FOLDED_CHARS;
  const end = blocks.findIndex(({ text }) => {
    room -= text.length;
    return room < 0;
  });
  return end === -1 ? blocks : blocks.slice(0, end);
}

function changedRow(edit: Changed, before: Document, after: Document) {
  const [old, current] = [
    'before' in edit ? before.blocks[edit.before] : undefined,
    'after' in edit ? after.blocks[edit.after] : undefined,
  ];
  return {
    kind: 'changed',
    op: edit.op,
    ...(old === undefined ? {} : { before: old }),
    ...(current === undefined ? {} : { after: current }),
    ...(edit.op === 'reworded' ? { words: edit.words } : {}),
  } as const;
}
