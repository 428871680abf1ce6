import type { BlockWriter } from '../block-writer.ts';
import { withoutControls } from '../clean-text.ts';
import { brokenLine, type KnownWords, knownWords } from './join-lines.ts';
import type { Line } from './lines-of.ts';

/** Headings are set larger than the text around them by at least this share. */
const HEADING_SIZE = 1.15;
const HEADING_CHARS = 160;

/** Lines whose letters differ by less, in points, are of one size. */
const SAME_SIZE = 0.5;

/** Lines further apart than this many letter sizes begin a new paragraph. */
const PARAGRAPH_GAP = 1.75;

/** Lines that belong together: a paragraph, also over the end of a page, or a heading. */
interface Run {
  readonly page: number;
  readonly isLarge: boolean;
  readonly lines: Line[];
}

/** Writes the lines of printed pages as blocks: paragraphs by distance, headings by size. */
export function writePages(pages: readonly (readonly Line[])[], writer: BlockWriter): void {
  const body = usualSize(pages);
  const known = knownWords(pages.flat());
  for (const run of runsOf(pages, body)) {
    writer.turnTo(run.page);
    writeLines(run.lines, known, writer);
    const isHeading =
      run.isLarge && run.lines.reduce((chars, { text }) => chars + text.length, 0) <= HEADING_CHARS;
    if (isHeading) writer.endHeading(levelOf(run, body));
    else writer.end();
  }
}

function runsOf(pages: readonly (readonly Line[])[], body: number): readonly Run[] {
  const runs: Run[] = [];
  for (const [index, lines] of pages.entries()) {
    for (const [number, line] of lines.entries()) {
      const isLarge = line.size >= body * HEADING_SIZE;
      const open = runs.at(-1);
      const before = open?.lines.at(-1);
      const goesOn =
        before !== undefined &&
        open?.isLarge === isLarge &&
        (number === 0 ? !isLarge && !endsParagraph(before) : !isApart(before, line, isLarge));
      if (goesOn) open.lines.push(line);
      else runs.push({ page: index + 1, isLarge, lines: [line] });
    }
  }
  return runs;
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
