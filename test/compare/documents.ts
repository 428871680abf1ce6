import { compareDocuments } from '../../src/compare/compare-documents.ts';
import type { BlockEdit, WordRun } from '../../src/model/comparison.ts';
import type { Block, Document } from '../../src/model/document.ts';

const nowhere = { path: [], leadIn: [] };

export function paragraph(text: string): Block {
  return { kind: 'paragraph', text, ...nowhere };
}

export function heading(text: string, level = 2): Block {
  return { kind: 'heading', text, level, ...nowhere };
}

export function item(text: string, level = 1): Block {
  return { kind: 'list-item', text, level, ...nowhere };
}

export function row(...cells: readonly string[]): Block {
  return { kind: 'table-row', text: cells.join(' | '), cells, ...nowhere };
}

/** A string stands for a paragraph. */
export function documentOf(...blocks: readonly (Block | string)[]): Document {
  return { blocks: blocks.map((block) => (typeof block === 'string' ? paragraph(block) : block)) };
}

/** The edits between two documents as lines that a person can read: one sign, then the words. */
export function tell(before: Document, after: Document): readonly string[] {
  return compareDocuments(before, after).edits.map(
    (edit) => `${signs[edit.op]} ${wordsOf(edit, before, after)}`,
  );
}

const signs = { same: '=', added: '+', removed: '-', reworded: '~', moved: '>', formatting: "'" } as const;

function wordsOf(edit: BlockEdit, before: Document, after: Document): string {
  if (edit.op === 'reworded') return marked(edit.words);
  if (edit.op === 'removed') return before.blocks[edit.before]?.text ?? '?';
  const [from, to] = edit.op === 'same' ? edit.after : [edit.after, edit.after + 1];
  const blocks = after.blocks.slice(from, to);
  return blocks.map(({ text }) => text).join(' / ');
}

/** `[-removed-]` and `{+added+}` words in their sentence. */
export function marked(words: readonly WordRun[]): string {
  const marks = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const;
  return words.map(({ op, text }) => marks[op].join(text)).join('');
}
