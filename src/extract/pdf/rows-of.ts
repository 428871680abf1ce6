import type { Cell, Line } from './lines-of.ts';

/** Lines that stand one below another: a paragraph, or what one field of a table holds. */
export interface Box {
  readonly texts: readonly string[];
  readonly x: number;
  readonly end: number;
  /** The base lines of its first and its last line. */
  readonly top: number;
  readonly bottom: number;
}

/** Boxes side by side, from left to right, and the lines that they were made of. */
export interface Row {
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
  readonly top: number;
  readonly bottom: number;
  readonly size: number;
}

/** Lines of one box are not further apart than this many letter sizes. */
const LEADING = 1.5;

/** What begins at the same height, but for this share of the letters' size, stands side by side. */
const SAME_HEIGHT = 0.4;

interface OpenBox extends Box {
  readonly texts: string[];
  x: number;
  end: number;
  bottom: number;
}

interface OpenRow extends Row {
  readonly boxes: OpenBox[];
  readonly lines: Line[];
  bottom: number;
  size: number;
}

/**
 * Puts the lines of a page together to rows, in the order in which the page holds them: the pieces of a line are boxes
 * of one row, and so are boxes that follow each other and begin at the same height, each right of the one before.
 */
export function rowsOf(lines: readonly Line[]): readonly Row[] {
  const rows: OpenRow[] = [];
  for (const line of lines) {
    const last = rows.at(-1);
    if (last === undefined || !takes(last, line)) rows.push(newRow(line));
  }
  return rows;
}

function newRow(line: Line): OpenRow {
  const boxes = line.cells.map((cell) => newBox(line, cell));
  return { boxes, lines: [line], top: line.y, bottom: line.y, size: line.size };
}

function newBox({ y }: Line, { text, x, end }: Cell): OpenBox {
  return { texts: [text], x, end, top: y, bottom: y };
}

/** Takes a line in, as the next one of the row's last box or as the first one of a box beside that. */
function takes(row: OpenRow, line: Line): boolean {
  const [cell, another] = line.cells;
  const box = row.boxes.at(-1);
  if (cell === undefined || box === undefined) return false;
  const size = Math.max(row.size, line.size);
  const isBelow = another === undefined && isNextLine(row, box, line, cell, size);
  const isBeside = cell.x >= box.end && Math.abs(row.top - line.y) <= size * SAME_HEIGHT;
  if (!isBelow && !isBeside) return false;
  if (isBelow) {
    box.texts.push(cell.text);
    box.x = Math.min(box.x, cell.x);
    box.end = Math.max(box.end, cell.end);
    box.bottom = line.y;
  } else for (const each of line.cells) row.boxes.push(newBox(line, each));
  row.lines.push(line);
  row.bottom = Math.min(row.bottom, line.y);
  row.size = size;
  return true;
}

function isNextLine({ boxes }: Row, box: Box, { y }: Line, cell: Cell, size: number): boolean {
  const down = box.bottom - y;
  if (down <= 0 || down > size * LEADING || cell.x >= box.end || cell.end <= box.x) return false;
  // What reaches under the field before is text below the table.
  const before = boxes.at(-2);
  return before === undefined || cell.x >= before.end;
}
