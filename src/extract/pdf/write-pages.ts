import type { BlockWriter } from '../block-writer.ts';
import { cleanText, withoutControls } from '../clean-text.ts';
import { findTables } from './find-tables.ts';
import { brokenLine, type KnownWords, knownWords } from './join-lines.ts';
import { joined, mayHead, type Table, tableOn } from './join-tables.ts';
import type { Line } from './lines-of.ts';

/** Headings are set larger than the text around them by at least this share. */
const HEADING_SIZE = 1.15;
const HEADING_CHARS = 160;

/** Lines whose letters differ by less, in points, are of one size. */
const SAME_SIZE = 0.5;

/** Lines further apart than this many letter sizes begin a new paragraph. */
const PARAGRAPH_GAP = 1.75;

/** With fewer lines below each other there is no column of text. */
const COLUMN_LINES = 4;

/** Fields of so few rows are not told to be heads. */
const HEADED_ROWS = 3;

/** Lines that belong together: a paragraph, also over the end of a page, or a heading. */
interface Run {
  readonly kind: 'run';
  readonly page: number;
  readonly isLarge: boolean;
  readonly lines: Line[];
}

/** Writes the lines of printed pages as blocks: paragraphs by distance, headings by size, tables row by row. */
export function writePages(pages: readonly (readonly Line[])[], writer: BlockWriter): void {
  const body = usualSize(pages);
  const known = knownWords(pages.flat());
  for (const run of runsOf(pages, body)) {
    if (run.kind === 'table') {
      writeTable(run, known, writer);
      continue;
    }
    writer.turnTo(run.page);
    writeLines(run.lines, known, writer);
    const isHeading =
      run.isLarge && run.lines.reduce((chars, { text }) => chars + text.length, 0) <= HEADING_CHARS;
    if (isHeading) writer.endHeading(levelOf(run, body));
    else writer.end();
  }
}

function runsOf(pages: readonly (readonly Line[])[], body: number): readonly (Run | Table)[] {
  const runs: (Run | Table)[] = [];
  for (const [index, lines] of pages.entries()) {
    const page = index + 1;
    const begins = columnBeginnings(lines);
    let isFirst = true;
    const add = (line: Line): void => {
      const isLarge = line.size >= body * HEADING_SIZE;
      const open = runs.at(-1);
      const before = open?.kind === 'run' && open.isLarge === isLarge ? open.lines.at(-1) : undefined;
      const isTurn = isFirst || (before !== undefined && isColumnTurn(before, line, begins));
      isFirst = false;
      const isSevered =
        before === undefined || (isTurn ? isLarge || endsParagraph(before) : isApart(before, line, isLarge));
      if (!isSevered && open?.kind === 'run') open.lines.push(line);
      else runs.push({ kind: 'run', page, isLarge, lines: [line] });
    };
    const above = runs.at(-1);
    const table = above?.kind === 'table' && above.lastPage === index ? above : undefined;
    for (const part of findTables(lines, table?.columns)) {
      const whole = part.kind === 'table' && table ? joined(table, page, part) : undefined;
      if (part.kind === 'text') part.lines.forEach(add);
      else if (whole === undefined) runs.push(tableOn(page, part));
      else runs.splice(-1, 1, whole);
    }
  }
  return runs;
}

/** Where the lines of a column of text begin on a page, to some points. */
function columnBeginnings(lines: readonly Line[]): ReadonlySet<number> {
  const counts = new Map<number, number>();
  for (const { x } of lines.flatMap(({ cells }) => cells))
    counts.set(placeOf(x), (counts.get(placeOf(x)) ?? 0) + 1);
  return new Set([...counts].flatMap(([place, count]) => (count >= COLUMN_LINES ? [place] : [])));
}

function placeOf(x: number): number {
  return Math.round(x / 4);
}

/** Whether a line is the top of the next column. */
function isColumnTurn(before: Line, line: Line, begins: ReadonlySet<number>): boolean {
  const isUpAndRight = line.y > before.y + line.size && line.x > before.x;
  return isUpAndRight && begins.has(placeOf(before.x)) && begins.has(placeOf(line.x));
}

/**
 * Writes a table row by row, each with its page. The first row heads the columns of a table that has some; where it
 * comes again at the top of a page, it is said once.
 */
function writeTable({ rows }: Table, known: KnownWords, writer: BlockWriter): void {
  const texts = rows.map(({ cells }) => cells.map((lines) => fieldText(lines, known)));
  const [heads = []] = texts;
  const areHeads = texts.length >= HEADED_ROWS && mayHead(heads);
  for (const [index, { page, isTop }] of rows.entries()) {
    const cells = texts[index] ?? [];
    const isAgain = isTop && areHeads && cells.join('\n') === heads.join('\n');
    if (isAgain) continue;
    writer.turnTo(page);
    writer.table({ caption: '', rows: [{ cells, columns: areHeads && index > 0 ? heads : [] }] });
  }
}

function fieldText(lines: readonly string[], known: KnownWords): string {
  const parts = lines.map((text, index) => {
    const next = lines[index + 1];
    const broken = next === undefined ? undefined : brokenLine(text, next, known);
    return broken ?? `${text} `;
  });
  return cleanText(withoutControls(parts.join('')));
}

function isApart(before: Line, line: Line, isLarge: boolean): boolean {
  const gap = before.y - line.y;
  if (isLarge && Math.abs(before.size - line.size) >= SAME_SIZE) return true;
  return gap < 0 || gap > Math.max(before.size, line.size) * PARAGRAPH_GAP;
}

function endsParagraph({ text }: Line): boolean {
  return /[.!?:;]["”’)]*\s*$/.test(text);
}

function writeLines(lines: readonly Line[], known: KnownWords, writer: BlockWriter): void {
  for (const [index, { text }] of lines.entries()) {
    const next = lines[index + 1];
    const broken = next === undefined ? undefined : brokenLine(text, next.text, known);
    writer.text(withoutControls(broken ?? text));
    if (broken === undefined) writer.lineBreak();
  }
}

function levelOf({ lines }: Run, body: number): number {
  const size = Math.max(...lines.map((line) => line.size));
  return size >= body * 1.6 ? 1 : size >= body * 1.3 ? 2 : 3;
}

/** The size that most of the letters have. */
function usualSize(pages: readonly (readonly Line[])[]): number {
  const chars = new Map<number, number>();
  for (const { size, text } of pages.flat()) {
    const rounded = Math.round(size * 2) / 2;
    chars.set(rounded, (chars.get(rounded) ?? 0) + text.length);
  }
  return [...chars].reduce((most, each) => (each[1] > most[1] ? each : most), [0, 0])[0];
}
