import type { StructuredTextItem } from 'unpdf';

/** A line of a printed page. Lengths in points, `y` from the bottom of the page. */
export interface Line {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** The pieces of it that stand far apart; a line of running text is one. */
  readonly cells: readonly Cell[];
}

/** A piece of a line, from its left end to its right one. */
export interface Cell {
  readonly text: string;
  readonly x: number;
  readonly end: number;
}

/** Pieces whose base lines differ by less than this share of the letters' size stand on one line. */
const SAME_LINE = 0.4;

/** A gap wider than this share of the letters' size is a space, wider than the second one a new cell. */
const SPACE = 0.15;
const CELL = 1.2;

interface OpenLine {
  readonly parts: string[];
  readonly cells: { readonly parts: string[]; readonly x: number; end: number }[];
  readonly x: number;
  readonly y: number;
  end: number;
  size: number;
}

/** Puts the pieces of a page together to lines, in the order in which the page holds them. */
export function linesOf(items: readonly StructuredTextItem[]): readonly Line[] {
  const lines: Line[] = [];
  let open: OpenLine | undefined;
  const close = (): void => {
    if (open !== undefined) lines.push(lineOf(open));
    open = undefined;
  };
  for (const { str, x, y, width, fontSize, hasEOL } of items) {
    if (str.trim() === '') {
      if (open !== undefined && str !== '') addPart(open, ' ');
      if (hasEOL) close();
      continue;
    }
    const size = Math.abs(fontSize) || 1;
    if (open !== undefined && Math.abs(open.y - y) > Math.max(open.size, size) * SAME_LINE) close();
    if (open === undefined) open = { parts: [], cells: [], x, y, end: x, size };
    else if (x - open.end > size * SPACE) addPart(open, ' ');
    if (open.cells.length === 0 || x - open.end > size * CELL) open.cells.push({ parts: [], x, end: x });
    addPart(open, str);
    open.end = x + width;
    const cell = open.cells.at(-1);
    if (cell !== undefined) cell.end = open.end;
    open.size = Math.max(open.size, size);
    if (hasEOL) close();
  }
  close();
  return lines;
}

function addPart({ parts, cells }: OpenLine, part: string): void {
  parts.push(part);
  cells.at(-1)?.parts.push(part);
}

function lineOf({ parts, cells, x, y, size }: OpenLine): Line {
  const pieces = cells.map((cell) => ({ text: cell.parts.join('').trim(), x: cell.x, end: cell.end }));
  return { text: parts.join(''), x, y, size, cells: pieces };
}
