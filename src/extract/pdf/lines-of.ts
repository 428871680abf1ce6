import type { StructuredTextItem } from 'unpdf';

/** A line of a printed page. Lengths in points, `y` from the bottom of the page. */
export interface Line {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** Pieces whose base lines differ by less than this share of the letters' size stand on one line. */
const SAME_LINE = 0.4;

/** A gap wider than this share of the letters' size is a space, wider than the second one a new cell. */
const SPACE = 0.15;

/** Puts the pieces of a page together to lines, in the order in which the page holds them. */
export function linesOf(items: readonly StructuredTextItem[]): readonly Line[] {
  const lines: Line[] = [];
  let open: { parts: string[]; x: number; y: number; end: number; size: number } | undefined;
  const close = (): void => {
    if (open !== undefined) lines.push({ text: open.parts.join(''), x: open.x, y: open.y, size: open.size });
    open = undefined;
  };
  for (const { str, x, y, width, fontSize, hasEOL } of items) {
    if (str.trim() === '') {
      if (open !== undefined && str !== '') open.parts.push(' ');
      if (hasEOL) close();
      continue;
    }
    const size = Math.abs(fontSize) || 1;
    if (open !== undefined && Math.abs(open.y - y) > Math.max(open.size, size) * SAME_LINE) close();
    if (open === undefined) open = { parts: [], x, y, end: x, size };
    else if (x - open.end > size * SPACE) open.parts.push(' ');
    open.parts.push(str);
    open.end = x + width;
    open.size = Math.max(open.size, size);
    if (hasEOL) close();
  }
  close();
  return lines;
}
