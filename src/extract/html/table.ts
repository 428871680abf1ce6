import type { DataTable, TableRow } from '../block-writer.ts';
import { cleanText } from '../clean-text.ts';
import { MAX_HEADING_CHARS } from '../limits.ts';
import { kindOf } from './element-kind.ts';
import { isNeverText, shownChildren } from './shown.ts';
import { textBehind } from './text-behind.ts';
import { attribute, type ChildNode, type ElementNode, pushReversed } from './tree.ts';

interface Cell {
  readonly text: string;
  /** Then its text is not asked for. */
  readonly holdsTable: boolean;
  readonly isHead: boolean;
  readonly element: ElementNode;
  readonly colspan: number;
  readonly rowspan: number;
}

/** A text laid out with a table: the names of its sections stand in one column, the sections in the other. */
export interface SectionTable {
  readonly names: readonly ElementNode[];
}

interface SourceRow {
  readonly element: ElementNode;
  readonly inHead: boolean;
}

/** A table whose cell holds this much is a page laid out with a table. */
const LAYOUT_CELL_CHARS = 6_000;

/** A cell of data with a list in it has seldom more text, and names of sections are short. */
const SECTION_CHARS = 150;
const NAME_CHARS = 150;

/** More columns than a published table has; a span beyond it is a mistake or an attack, and says nothing again. */
const MAX_COLUMNS = 200;
const MAX_ROWSPAN = 500;

/** Reads a table of data row by row; gives nothing for a table that only lays out the page. */
export function readTable(
  table: ElementNode,
  leftOut: ReadonlySet<ElementNode>,
): DataTable | SectionTable | undefined {
  const role = attribute(table, 'role');
  if (role === 'presentation' || role === 'none') return undefined;
  const sources = rowsOf(table, leftOut);
  const rows: (readonly Cell[])[] = [];
  for (const { element } of sources) {
    rows.push(cellsOf(element, leftOut));
  }
  const columns = widest(rows);
  if (columns < 2 || (rows.length < 2 && !rows.some((row) => row.some((cell) => cell.isHead))))
    return undefined;
  if (isOfSections(rows))
    return { names: rows.flatMap(([name]) => (name === undefined ? [] : [name.element])) };
  if (rows.some((row) => row.some(isLayout))) return undefined;
  return { caption: captionOf(table, leftOut), rows: layOut(sources, rows) };
}

/** Two columns without heads, short names on the left, and on the right at least one text with parts of its own. */
function isOfSections(rows: readonly (readonly Cell[])[]): boolean {
  return (
    rows.every(
      ([name, , third]) => name !== undefined && !name.isHead && isName(name) && third === undefined,
    ) && rows.some(([, section]) => section !== undefined && isSection(section))
  );
}

function isName({ text }: Cell): boolean {
  return text !== '' && text.length <= NAME_CHARS;
}

function isSection(cell: Cell): boolean {
  return isLayout(cell) || (cell.text.length > SECTION_CHARS && holdsParts(cell.element));
}

/** Whether a cell shows that its table only lays out the page. */
function isLayout({ text, holdsTable }: Cell): boolean {
  return holdsTable || text.length > LAYOUT_CELL_CHARS;
}

function layOut(sources: readonly SourceRow[], rows: readonly (readonly Cell[])[]): TableRow[] {
  const headRows = countHeadRows(sources, rows);
  const grid = gridOf(rows);
  const heads = columnHeads(grid.slice(0, headRows));
  return grid
    .map((cells, index) => ({ cells: withoutEmptyEnd(cells), columns: index < headRows ? [] : heads }))
    .filter(({ cells }) => cells.length > 0);
}

/** The rows in `thead`, or else the first row when all of its cells are heads. */
function countHeadRows(sources: readonly SourceRow[], rows: readonly (readonly Cell[])[]): number {
  const marked = sources.findIndex(({ inHead }) => !inHead);
  if (marked > 0) return marked;
  return rows.length > 1 && rows[0]?.every((cell) => cell.isHead) ? 1 : 0;
}

/** Puts every cell in its columns; a cell that spans rows is said again in each of them, since it belongs to each. */
function gridOf(rows: readonly (readonly Cell[])[]): string[][] {
  const spanning = new Map<number, { readonly text: string; left: number }>();
  return rows.map((row) => {
    const line: string[] = [];
    const fillSpanned = (): void => {
      for (let span = spanning.get(line.length); span !== undefined; span = spanning.get(line.length)) {
        span.left -= 1;
        if (span.left === 0) spanning.delete(line.length);
        line.push(span.text);
      }
    };
    for (const { text, colspan, rowspan } of row) {
      fillSpanned();
      for (let column = 0; column < colspan; column += 1) {
        const isWithin = line.length < MAX_COLUMNS;
        if (column > 0 && !isWithin) break;
        if (rowspan > 1 && isWithin)
          spanning.set(line.length, { text: column === 0 ? text : '', left: rowspan - 1 });
        line.push(column === 0 ? text : '');
      }
    }
    fillSpanned();
    return line;
  });
}

/** The head of each column: its texts from top to bottom, a head over several columns counting for each of them. */
function columnHeads(headRows: readonly (readonly string[])[]): readonly string[] {
  return Array.from({ length: widest(headRows) }, (_, column) => {
    const texts = headRows.map((row) => row[column] ?? '').filter((text) => text !== '');
    return [...new Set(texts)].join(' – ').slice(0, MAX_HEADING_CHARS);
  });
}

function widest(rows: readonly (readonly unknown[])[]): number {
  return rows.reduce((most, { length }) => Math.max(most, length), 0);
}

function withoutEmptyEnd(cells: readonly string[]): readonly string[] {
  const last = cells.findLastIndex((cell) => cell !== '');
  return cells.slice(0, last + 1);
}

function rowsOf(table: ElementNode, leftOut: ReadonlySet<ElementNode>): SourceRow[] {
  const rows: SourceRow[] = [];
  for (const part of elementsIn(table, leftOut)) {
    if (part.name === 'tr') rows.push({ element: part, inHead: false });
    if (part.name !== 'thead' && part.name !== 'tbody' && part.name !== 'tfoot') continue;
    for (const row of elementsIn(part, leftOut)) {
      if (row.name === 'tr') rows.push({ element: row, inHead: part.name === 'thead' });
    }
  }
  return rows;
}

function cellsOf(row: ElementNode, leftOut: ReadonlySet<ElementNode>): Cell[] {
  const cells: Cell[] = [];
  for (const element of elementsIn(row, leftOut)) {
    if (element.name !== 'td' && element.name !== 'th') continue;
    const text = textIn(element, leftOut);
    cells.push({
      text: text ?? '',
      holdsTable: text === undefined,
      isHead: element.name === 'th',
      element,
      colspan: spanOf(element, 'colspan', MAX_COLUMNS),
      rowspan: spanOf(element, 'rowspan', MAX_ROWSPAN),
    });
  }
  return cells;
}

const PARTS = new Set(['ul', 'ol', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

function holdsParts(root: ElementNode): boolean {
  const open: ChildNode[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.kind === 'text') continue;
    if (PARTS.has(node.name)) return true;
    pushReversed(open, node.children);
  }
  return false;
}

function captionOf(table: ElementNode, leftOut: ReadonlySet<ElementNode>): string {
  const caption = elementsIn(table, leftOut).find(({ name }) => name === 'caption');
  return caption === undefined ? '' : (textIn(caption, leftOut) ?? '');
}

function elementsIn(element: ElementNode, leftOut: ReadonlySet<ElementNode>): ElementNode[] {
  return element.children.filter(
    (child): child is ElementNode => child.kind === 'element' && !isNeverText(child) && !leftOut.has(child),
  );
}

function spanOf(element: ElementNode, name: string, most: number): number {
  const span = Number.parseInt(attribute(element, name) ?? '', 10);
  return span >= 1 ? Math.min(span, most) : 1;
}

/** All text in an element as one run; nothing when a table stands in it. */
function textIn(root: ElementNode, leftOut: ReadonlySet<ElementNode>): string | undefined {
  const parts: string[] = [];
  const open: (ChildNode | 'space')[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node === 'space') parts.push(' ');
    else if (node.kind === 'text') parts.push(node.value);
    else if (!isNeverText(node) && !leftOut.has(node)) {
      if (node.name === 'table') return undefined;
      const behind = textBehind(node);
      if (behind !== undefined) {
        parts.push(behind);
        continue;
      }
      if (kindOf(node) === 'button') continue;
      if (kindOf(node) !== 'inline') {
        parts.push(' ');
        open.push('space');
      }
      pushReversed(open, shownChildren(node));
    }
  }
  return cleanText(parts.join(''));
}
