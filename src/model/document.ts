export type BlockKind = 'heading' | 'paragraph' | 'list-item' | 'table-row';

/** One block of a document's text. White space is collapsed; `text` is never empty. */
export interface Block {
  readonly kind: BlockKind;
  readonly text: string;
  /** Heading level (1–6), or nesting depth of a list item (1 and up). */
  readonly level?: number;
  /** The headings above it, outermost first. */
  readonly path: readonly string[];
  /** The sentences that introduce the lists that it is an item of, outermost first ("We may disclose data if:"). */
  readonly leadIn: readonly string[];
  /** The cells of a table row, and the column heads of its table where there are any. */
  readonly cells?: readonly string[];
  readonly columns?: readonly string[];
  /** The page of a PDF, or the number of a sheet, from 1. */
  readonly page?: number;
}

/** The text of a page as blocks in reading order. */
export interface Document {
  readonly title?: string;
  /** The language that the text is written in (ISO 639-1), where that could be told. */
  readonly language?: string;
  readonly blocks: readonly Block[];
}

/** The document as readable plain text (Markdown-like); equal texts mean equal wording and structure. */
export function textOf(document: Document): string {
  const lines: string[] = [];
  let before: Block | undefined;
  for (const block of document.blocks) {
    const continues = before !== undefined && before.kind === block.kind && isTight(block);
    if (before !== undefined && !continues) lines.push('');
    lines.push(lineOf(block));
    before = block;
  }
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

function isTight(block: Block): boolean {
  return block.kind === 'list-item' || block.kind === 'table-row';
}

function lineOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level ?? 1)} ${block.text}`;
    case 'list-item':
      return `${'  '.repeat((block.level ?? 1) - 1)}- ${block.text}`;
    case 'table-row':
      return `| ${(block.cells ?? [block.text]).join(' | ')} |`;
    case 'paragraph':
      return block.text;
  }
}
