import type { Line } from './lines-of.ts';
import { type Box, type Row, rowsOf } from './rows-of.ts';

/** What stands on a page, in reading order. */
export type Part =
  | { readonly kind: 'text'; readonly lines: Line[] }
  /** The texts of the cells, each by its lines; a field that is empty has none. */
  | {
      readonly kind: 'table';
      readonly rows: readonly (readonly (readonly string[])[])[];
      readonly columns: readonly Column[];
      /** Whether it may be a part of the table that the page before ended in. */
      readonly goesOn: boolean;
    };

/** Where a column of a table begins and ends on the page. */
export interface Column extends Span {
  /** Where its lowest field does: numbers stand below each other otherwise than below their head. */
  readonly lowest?: Span;
}

interface Span {
  readonly x: number;
  readonly end: number;
}

/** Rows that share their columns. */
interface Grid {
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
}

/** What has more pieces in one line is spaced out, or a drawing. */
const MOST_COLUMNS = 30;

/** Rows further apart than this many letter sizes are not of one table. */
const ROW_GAP = 4;

/** Two rows may stand so by chance in text that is spaced out: then the gap between columns is at least so many sizes. */
const SURE_GAP = 2;

/** What has so many lines beside as many is no field of a table, but text in columns. */
const COLUMN_LINES = 5;

/** The lines of text in columns fill most of their column, and are no single words. */
const FILLED = 0.7;
const LINE_CHARS = 20;

/** Lines of one field are closer than rows by at least this share, and never further apart than so many letter sizes. */
const CLOSER = 0.8;
const ROW_LEADING = 1.5;

/** Columns are set to the left, to the right or to the middle: one of these places is the same, but for so many letter sizes. */
const SAME_PLACE = 0.5;

/** A mark before the item of a list, which stands apart from its text. */
const ITEM_MARK = /^(?:[•·▪◦‣●○■–—*-]|\(?(?:[a-z]|[ivx]{1,5}|\d{1,3})[).])$/i;

/**
 * Parts what stands on a page into running text and tables. Text in two columns that the page holds line by line over
 * both of them is put in order: the left one first. `above` are the columns of a table that the page before ended in: a
 * single row is enough to go on with it.
 */
export function findTables(lines: readonly Line[], above: readonly Column[] = []): readonly Part[] {
  const parts: Part[] = [];
  const addText = (more: readonly Line[]): void => {
    const last = parts.at(-1);
    if (last?.kind === 'text') for (const line of more) last.lines.push(line);
    else parts.push({ kind: 'text', lines: [...more] });
  };
  const rows = rowsOf(lines);
  const begun = above.length < 2 ? undefined : gridBelow(rows, above);
  if (begun !== undefined) parts.push(tableOf(begun, true));
  for (let at = begun?.rows.length ?? 0; at < rows.length; ) {
    const grid = gridFrom(rows, at);
    if (isTextInColumns(grid)) addText(columnAfterColumn(grid));
    else if (isTable(grid)) parts.push(tableOf(grid, false));
    else addText(grid.rows.flatMap((row) => row.lines));
    at += grid.rows.length;
  }
  return parts;
}

function tableOf(grid: Grid, goesOn: boolean): Part {
  return { kind: 'table', rows: fieldsOf(grid), columns: grid.columns, goesOn };
}

/** The rows at the top of a page that stand in the columns of the table above; undefined where there are none. */
function gridBelow(rows: readonly Row[], above: readonly Column[]): Grid | undefined {
  const [first] = rows;
  const [box, another] = first?.boxes ?? [];
  if (first === undefined || box === undefined) return undefined;
  // What stands alone is a heading or the text below the table, unless it goes on in the middle of a sentence.
  const isRest = columnOf(above, box) > 0 && /^\p{Ll}/u.test(textIn(box));
  if (another === undefined && !isRest) return undefined;
  const grid = gridFrom(rows, 0, above);
  if (grid.columns.length !== above.length || isTextInColumns(grid)) return undefined;
  const own = grid.rows.reduce<readonly Column[]>((columns, row) => withRow(columns, row) ?? columns, []);
  return own.every((column) => isSetAs(column, above, first.size)) ? grid : undefined;
}

function isSetAs(column: Column, above: readonly Column[], size: number): boolean {
  const of = above.find((each) => overlaps(each, column));
  return [of, of?.lowest].some((span) => {
    if (span === undefined) return false;
    const [left, right] = [column.x - span.x, column.end - span.end];
    return [left, right, (left + right) / 2].some((apart) => Math.abs(apart) <= size * SAME_PLACE);
  });
}

/** The rows from one on that share its columns, or those that are known. */
function gridFrom(rows: readonly Row[], from: number, known: readonly Column[] = []): Grid {
  const shared: Row[] = [];
  let columns = known;
  for (let at = from, row = rows[at]; row !== undefined; at += 1, row = rows[at]) {
    const last = shared.at(-1);
    const gap = last === undefined ? 1 : last.bottom - row.top;
    const isNear = gap > 0 && gap <= Math.max(last?.size ?? row.size, row.size) * ROW_GAP;
    const wider = isNear && row.boxes.length <= MOST_COLUMNS ? withRow(columns, row) : undefined;
    if ((last !== undefined || known.length > 0) && wider === undefined) break;
    columns = wider ?? [];
    shared.push(row);
    if (columns.length < 2) break;
  }
  return withoutTail({ rows: shared, columns });
}

/** A row of one box at the end is what follows the table; amid it, the end of a field that takes several lines. */
function withoutTail({ rows, columns }: Grid): Grid {
  const last = rows.findLastIndex(({ boxes }) => boxes.length > 1);
  return { rows: rows.slice(0, Math.max(last, 0) + 1), columns };
}

/** The columns as wide as they are with one row more; undefined where one of its boxes reaches over two of them. */
function withRow(columns: readonly Column[], { boxes }: Row): readonly Column[] | undefined {
  let grown = columns;
  for (const box of boxes) {
    const of = grown.filter((column) => overlaps(column, box));
    if (of.length > 1) return undefined;
    const [column] = of;
    // A single box beside all columns begins something else.
    if (column === undefined && boxes.length === 1 && columns.length > 0) return undefined;
    const x = Math.min(box.x, column?.x ?? box.x);
    const end = Math.max(box.end, column?.end ?? box.end);
    const wider = { x, end, lowest: { x: box.x, end: box.end } };
    grown = [...grown.filter((each) => each !== column), wider].toSorted((a, b) => a.x - b.x);
  }
  if (grown.length > MOST_COLUMNS) return undefined;
  const areApart = grown.every((column, index) => index === 0 || (grown[index - 1]?.end ?? 0) < column.x);
  const areOwn = new Set(boxes.map((box) => columnOf(grown, box))).size === boxes.length;
  return areApart && areOwn ? grown : undefined;
}

function overlaps(one: Span, other: Span): boolean {
  return one.x < other.end && other.x < one.end;
}

function columnOf(columns: readonly Column[], box: Span): number {
  return columns.findIndex((column) => overlaps(column, box));
}

function isTable({ rows, columns }: Grid): boolean {
  const full = rows.filter(({ boxes }) => boxes.length > 1);
  if (full.length < 2) return false;
  const isList = columns.length === 2 && full.every(({ boxes }) => ITEM_MARK.test(textIn(boxes[0])));
  const areColumns = full.some(
    ({ boxes }) => boxes.filter(({ texts }) => texts.length >= COLUMN_LINES).length > 1,
  );
  if (isList || areColumns) return false;
  const size = Math.max(...rows.map((row) => row.size));
  return full.length > 2 || gapsBetween(columns).every((gap) => gap >= size * SURE_GAP);
}

function textIn(box: Box | undefined): string {
  return box?.texts.join(' ').trim() ?? '';
}

function gapsBetween(columns: readonly Column[]): readonly number[] {
  return columns.slice(1).map(({ x }, index) => x - (columns[index]?.end ?? x));
}

/** Whether line by line both columns are filled with text, evenly spaced. */
function isTextInColumns({ rows, columns }: Grid): boolean {
  const pairs = rows.filter(({ boxes }) => boxes.length === 2);
  if (columns.length !== 2 || pairs.length < COLUMN_LINES || pairs.length < rows.length * FILLED)
    return false;
  const isEven = rows.every(({ top, size }, index) => {
    const above = rows[index - 1];
    return above === undefined || above.bottom - top <= size * 2;
  });
  return (
    isEven &&
    columns.every((column, index) =>
      isFilled(
        pairs.map(({ boxes }) => boxes[index]),
        column,
      ),
    )
  );
}

function isFilled(boxes: readonly (Box | undefined)[], { x, end }: Column): boolean {
  const full = boxes.filter((box) => box !== undefined && box.end - box.x >= (end - x) * FILLED);
  const chars = boxes.reduce((sum, box) => sum + textIn(box).length, 0);
  return full.length >= boxes.length * FILLED && chars >= boxes.length * LINE_CHARS;
}

/** The lines of the left column, then those of the right one, as the lines of one page each. */
function columnAfterColumn({ rows, columns }: Grid): readonly Line[] {
  return columns.flatMap((_, index) =>
    rows.flatMap(({ boxes, lines, size }): Line[] => {
      const box = boxes.find((each) => columnOf(columns, each) === index);
      const y = lines[0]?.y ?? 0;
      if (box === undefined) return [];
      const { x, end } = box;
      const text = textIn(box);
      return [{ text, x, y, size, cells: [{ text, x, end }] }];
    }),
  );
}

/** Lines of one field go on with it where they are closer than the rows of the table, or where the first field is empty. */
function fieldsOf({ rows, columns }: Grid): readonly (readonly (readonly string[])[])[] {
  const gaps = rows.slice(1).map((row, index) => (rows[index]?.bottom ?? row.top) - row.top);
  const widest = Math.max(0, ...gaps);
  const fields: string[][][] = [];
  for (const [index, row] of rows.entries()) {
    const now = columns.map((_, column) =>
      row.boxes.filter((box) => columnOf(columns, box) === column).flatMap(({ texts }) => texts),
    );
    const gap = gaps[index - 1] ?? widest;
    const isClose = gap < widest * CLOSER && widest > row.size * ROW_LEADING;
    const open = fields.at(-1);
    const goesOn = open !== undefined && (isClose || now[0]?.length === 0) && gap <= row.size * ROW_LEADING;
    if (goesOn) for (const [column, texts] of now.entries()) open[column]?.push(...texts);
    else fields.push(now.map((texts) => [...texts]));
  }
  return fields;
}
