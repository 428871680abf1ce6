import type { Line } from './lines-of.ts';

export interface OwnLines {
  readonly pages: readonly (readonly Line[])[];
  /** What runs along at the head and foot of the pages, once each, without the numbers of the pages. */
  readonly running: readonly string[];
}

/** A line repeated on more than this share of the pages, at the same height, runs along with them. */
const RUNNING_SHARE = 0.5;

/** With fewer pages nothing can be told to run along. */
const ENOUGH_PAGES = 3;

/** Pieces whose base lines differ by less than this share of the letters' size stand side by side. */
const SAME_HEIGHT = 0.4;

/** The heads of a table stand at the top of a page, below what runs along there. */
const TOP_ROWS = 3;

/** With fewer letters a numbered line is nothing but "Page 3 of 10". */
const NUMBERED_LETTERS = 15;

/** More numbers, or longer ones, are a row of a table. */
const MAX_NUMBERS = 3;

/** Parts the lines of every page from those that run along: titles, page numbers, dates of print. */
export function withoutRunningLines(pages: readonly (readonly Line[])[]): OwnLines {
  if (pages.length < ENOUGH_PAGES) return { pages: withoutNumbers(pages), running: [] };
  const counts = new Map<string, number>();
  for (const [index, lines] of pages.entries()) {
    const keys = new Set(edgesOf(lines).flatMap((line) => readings(line, index).map(({ key }) => key)));
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const running = new Set<string>();
  const own = pages.map((lines, index) => {
    const along = new Set<Line>();
    for (const line of edgesOf(lines)) {
      const seen = readings(line, index).find(
        ({ key }) => (counts.get(key) ?? 0) > pages.length * RUNNING_SHARE,
      );
      if (seen === undefined) continue;
      along.add(line);
      if (seen.says !== '') running.add(seen.says);
    }
    return along.size === 0 ? lines : lines.filter((line) => !along.has(line));
  });
  return { pages: own, running: [...running] };
}

/** What stands beside the number of a page; “Emergency 1” below one page and “Emergency 2” below the next are text. */
const PAGE_WORDS: ReadonlySet<string> = new Set([
  ...[
    '',
    'page',
    'pages',
    'p',
    'pg',
    'of',
    'seite',
    's',
    'von',
    'sur',
    'de',
    'página',
    'pagina',
    'di',
    'van',
  ],
  ...['strona', 'z', 'sida', 'av', 'side', 'af'],
]);

function namesPageOnly({ text }: Line): boolean {
  return text.split(/\P{L}+/u).every((word) => PAGE_WORDS.has(word.toLowerCase()));
}

/** Of two pages only the numbers below their text are told, where both have one. */
function withoutNumbers(pages: readonly (readonly Line[])[]): readonly (readonly Line[])[] {
  const lowest = pages.map((lines) => lines.toSorted((a, b) => a.y - b.y)[0]);
  const numbers = lowest.map((line, index) =>
    line === undefined || !namesPageOnly(line)
      ? []
      : readings(line, index).filter(({ key, says }) => says === '' && key.includes(`#1#`)),
  );
  const [first = [], second = []] = numbers;
  if (!first.some(({ key }) => second.some((other) => other.key === key))) return pages;
  return pages.map((lines, index) => lines.filter((line) => line !== lowest[index]));
}

/** The three highest and the three lowest lines, without the heads of a table, which come again on each of its pages. */
function edgesOf(lines: readonly Line[]): readonly Line[] {
  const byHeight = lines.toSorted((a, b) => b.y - a.y);
  const edges = byHeight.length <= 6 ? byHeight : [...byHeight.slice(0, 3), ...byHeight.slice(-3)];
  const heads = headsOf(byHeight);
  return edges.filter((line) => !heads.has(line));
}

/** What stands as far above the first row of a table as rows are from each other, or hardly further, heads it. */
const HEAD_GAP = 1.5;

/** Lines of one field are not further apart than this many letter sizes. */
const LEADING = 1.5;

/** Pieces side by side, with what goes on below one of them. */
interface PrintedRow {
  readonly lines: Line[];
  readonly top: number;
  bottom: number;
  pieces: number;
}

/** The pieces side by side that stand above others side by side, as near as these to the ones below. */
function headsOf(byHeight: readonly Line[]): ReadonlySet<Line> {
  const rows: PrintedRow[] = [];
  for (const line of byHeight) {
    const row = rows.at(-1);
    const isBeside = row !== undefined && row.bottom - line.y <= line.size * SAME_HEIGHT;
    if (row !== undefined && (isBeside || goesOnBelow(row, line))) {
      row.lines.push(line);
      row.bottom = line.y;
      row.pieces += line.cells.length;
    } else rows.push({ lines: [line], top: line.y, bottom: line.y, pieces: line.cells.length });
  }
  const heads = rows.slice(0, TOP_ROWS).filter((row, index) => {
    const [first, second] = [rows[index + 1], rows[index + 2]];
    if (first === undefined || second === undefined) return false;
    const areRows = [row, first, second].every(({ pieces }) => pieces > 1);
    return areRows && row.bottom - first.top <= (first.bottom - second.top) * HEAD_GAP;
  });
  return new Set(heads.flatMap(({ lines }) => lines));
}

function goesOnBelow({ lines, top, bottom, pieces }: PrintedRow, line: Line): boolean {
  const [cell, another] = line.cells;
  if (pieces < 2 || cell === undefined || another !== undefined || bottom - line.y > line.size * LEADING)
    return false;
  const beside = lines.filter(({ y, size }) => top - y <= size * SAME_HEIGHT);
  const above = beside.flatMap(({ cells }) => cells).filter(({ x, end }) => x < cell.end && cell.x < end);
  return above.length === 1;
}

interface Reading {
  /** The same on every page on which the line stands. */
  readonly key: string;
  /** What the line says beside the number of its page. */
  readonly says: string;
}

/** How a line may be read: as it stands, or with one of its numbers as that of its page, which grows with the pages. */
function readings({ text, y }: Line, page: number): readonly Reading[] {
  const whole = text.trim();
  const height = Math.round(y / 4);
  const numbers = [...whole.matchAll(/\d+/g)];
  const numbered = numbers.length > MAX_NUMBERS ? [] : numbers;
  return [
    { key: `${height} ${whole}`, says: whole },
    ...numbered.map(({ 0: number, index }) => {
      const [before, after] = [whole.slice(0, index), whole.slice(index + number.length)];
      const rest = `${before}${after}`;
      const letters = rest.replace(/\P{L}/gu, '').length;
      return {
        key: `${height} ${before}#${Number(number) - page}#${after}`,
        says: letters < NUMBERED_LETTERS ? '' : rest.trim(),
      };
    }),
  ];
}
