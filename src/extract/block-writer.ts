import type { Block } from '../model/document.ts';
import { cleanText } from './clean-text.ts';
import { leadInOf } from './lead-in.ts';
import { LimitReached, MAX_BLOCKS, MAX_HEADING_CHARS, MAX_LIST_DEPTH, MAX_TEXT_CHARS } from './limits.ts';

/** A line break in running text; no HTML parser lets this character through. */
const BREAK = '\u0000';

/** "(a) …", "2) …", "iv. …", "• …" at the beginning of a line. */
const ITEM_MARK = /^(?:[•·▪◦‣●○■–—*-]\s|\(?(?:[a-z]|[ivx]{1,5}|\d{1,2})[).]\s)/i;

/** What introduces an enumeration ends so. */
const INTRODUCES = /[:：—–]$/;

export interface DataTable {
  readonly caption: string;
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly cells: readonly string[];
  /** The heads of its columns; empty for the rows that are heads themselves. */
  readonly columns: readonly string[];
}

interface OpenHeading {
  readonly level: number;
  readonly text: string;
  /** A control that opens a part of the page, and no heading by markup. */
  readonly isControl: boolean;
}

interface OpenList {
  readonly leadIn: string | undefined;
  /** Its own lead-in after those of the lists around it. */
  readonly leadIns: readonly string[];
  /** How many blocks stood before it. */
  readonly blocks: number;
  /** Whether the item that is open has its first block already: what follows continues it. */
  itemBegun: boolean;
}

const NONE: readonly string[] = [];

/** Makes blocks of running text, with the headings above them and the lead-ins of the lists that they stand in. */
export class BlockWriter {
  readonly blocks: Block[] = [];
  readonly #headings: OpenHeading[] = [];
  readonly #lists: OpenList[] = [];
  #parts: string[] = [];
  #path = NONE;
  #chars = 0;
  #page: number | undefined;
  /** The list that was closed last, and how many blocks there were then: a list right after it goes on with it. */
  #closed: { readonly leadIn: string | undefined; readonly blocks: number } | undefined;
  readonly #isLeftOut: (text: string) => boolean;

  /** Texts that `isLeftOut` says so of become no block. */
  constructor(isLeftOut: (text: string) => boolean = () => false) {
    this.#isLeftOut = isLeftOut;
  }

  /** Running text as it stands in the source. */
  text(raw: string): void {
    this.#parts.push(raw);
  }

  lineBreak(): void {
    this.#parts.push(BREAK);
  }

  /** The page that the blocks from now on stand on. */
  turnTo(page: number): void {
    this.#page = page;
  }

  /** Ends the running text: it becomes a paragraph or list item, or several where blank lines part them. */
  end(): void {
    if (this.#parts.length === 0) return;
    for (const text of paragraphsIn(this.#take())) {
      if (!this.#isLeftOut(text)) this.#addText(text);
    }
  }

  /** Ends the running text as a heading; a `control` stands one level below the last heading by markup. */
  endHeading(level: number | 'control'): void {
    const text = cleanText(this.#take().replaceAll(BREAK, ' '));
    if (text === '') return;
    if (text.length > MAX_HEADING_CHARS) this.#addText(text);
    else this.#addHeading(text, level);
  }

  #addHeading(text: string, level: number | 'control'): void {
    const isControl = level === 'control';
    const depth = isControl
      ? (this.#headings.findLast((heading) => !heading.isControl)?.level ?? 0) + 1
      : level;
    while ((this.#headings.at(-1)?.level ?? 0) >= depth) this.#headings.pop();
    this.#notePath();
    this.#add({ kind: 'heading', text, level: Math.min(depth, 6), leadIn: NONE });
    this.#headings.push({ level: depth, text, isControl });
    this.#notePath();
  }

  /** How many headings are open. */
  get headingDepth(): number {
    return this.#headings.length;
  }

  /** Closes all headings but the outermost ones: the part of the page that they head has ended. */
  closeHeadings(depth: number): void {
    this.end();
    if (this.#headings.length <= depth) return;
    this.#headings.length = depth;
    this.#notePath();
  }

  openList(): void {
    this.end();
    const around = this.#lists.at(-1);
    const leadIn = this.#introduction(around);
    const leadIns = [...(around?.leadIns ?? NONE), ...(leadIn === undefined ? NONE : [leadIn])];
    this.#lists.push({ leadIn, leadIns, blocks: this.blocks.length, itemBegun: true });
  }

  closeList(): void {
    this.end();
    const list = this.#lists.pop();
    this.#closed = { leadIn: list?.leadIn, blocks: this.blocks.length };
  }

  openItem(): void {
    this.end();
    const list = this.#lists.at(-1);
    if (list !== undefined) list.itemBegun = false;
  }

  closeItem(): void {
    this.end();
    const list = this.#lists.at(-1);
    if (list !== undefined) list.itemBegun = true;
  }

  table({ caption, rows }: DataTable): void {
    if (caption !== '') this.#add({ kind: 'paragraph', text: caption, leadIn: this.#leadIn });
    for (const { cells, columns } of rows) this.#row(cells, columns);
  }

  #row(cells: readonly string[], columns: readonly string[]): void {
    const text = cells.filter((cell) => cell !== '').join(' | ');
    if (text === '') return;
    const heads = columns.some((column) => column !== '') ? { columns } : {};
    this.#add({ kind: 'table-row', text, cells, ...heads, leadIn: this.#leadIn });
  }

  #take(): string {
    const text = this.#parts.join('');
    this.#parts = [];
    return text;
  }

  #addText(text: string): void {
    const list = this.#lists.at(-1);
    if (list !== undefined && !list.itemBegun) {
      list.itemBegun = true;
      this.#add({ kind: 'list-item', text, level: this.#listDepth, leadIn: this.#leadIn });
      return;
    }
    const enumeration = list === undefined ? this.#enumerationBefore(text) : undefined;
    if (enumeration === undefined) this.#add({ kind: 'paragraph', text, leadIn: this.#leadIn });
    else this.#add({ kind: 'list-item', text, level: 1, leadIn: enumeration });
  }

  /** The lead-in of an enumeration that is written as paragraphs ("(a) …"), when this one belongs to such a one. */
  #enumerationBefore(text: string): readonly string[] | undefined {
    const before = this.blocks.at(-1);
    if (before === undefined || !ITEM_MARK.test(text)) return undefined;
    if (before.kind === 'list-item' && before.level === 1 && ITEM_MARK.test(before.text))
      return before.leadIn;
    return before.kind === 'paragraph' && INTRODUCES.test(before.text) ? [leadInOf(before.text)] : undefined;
  }

  /** What introduces a list that opens now, inside another one or not. */
  #introduction(around: OpenList | undefined): string | undefined {
    const before = this.blocks.at(-1);
    const beginsList = around?.blocks === this.blocks.length;
    if (before === undefined || beginsList || this.#lists.length >= MAX_LIST_DEPTH) return undefined;
    if (this.#closed?.blocks === this.blocks.length) return this.#closed.leadIn;
    if (before.kind === 'list-item')
      return before.level === this.#lists.length ? leadInOf(before.text) : undefined;
    return before.kind === 'paragraph' ? leadInOf(before.text) : undefined;
  }

  #notePath(): void {
    this.#path = this.#headings.map(({ text }) => text);
  }

  get #leadIn(): readonly string[] {
    return this.#lists.at(-1)?.leadIns ?? NONE;
  }

  get #listDepth(): number {
    return Math.min(this.#lists.length, MAX_LIST_DEPTH);
  }

  #add(block: Omit<Block, 'path' | 'page'>): void {
    this.#chars += block.text.length;
    if (this.#chars > MAX_TEXT_CHARS)
      throw new LimitReached(`more than ${MAX_TEXT_CHARS} characters of text`);
    if (this.blocks.length >= MAX_BLOCKS) throw new LimitReached(`more than ${MAX_BLOCKS} blocks`);
    const page = this.#page === undefined ? {} : { page: this.#page };
    this.blocks.push({ ...block, path: this.#path, ...page });
  }
}

/** Parts running text at blank lines, and at a line break before an item of an enumeration. */
function paragraphsIn(raw: string): string[] {
  if (!raw.includes(BREAK)) {
    const text = cleanText(raw);
    return text === '' ? [] : [text];
  }
  const paragraphs: string[] = [];
  let open: string[] = [];
  const close = (): void => {
    if (open.length > 0) paragraphs.push(open.join(' '));
    open = [];
  };
  for (const line of raw.split(BREAK).map(cleanText)) {
    if (line === '' || ITEM_MARK.test(line)) close();
    if (line !== '') open.push(line);
  }
  close();
  return paragraphs;
}
