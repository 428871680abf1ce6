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

/** With fewer letters a numbered line is nothing but "Page 3 of 10". */
const NUMBERED_LETTERS = 15;

/** More numbers, or longer ones, are a row of a table. */
const MAX_NUMBERS = 3;

/** Parts the lines of every page from those that run along: titles, page numbers, dates of print. */
export function withoutRunningLines(pages: readonly (readonly Line[])[]): OwnLines {
  if (pages.length < ENOUGH_PAGES) return { pages, running: [] };
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

/** The three highest and the three lowest lines. */
function edgesOf(lines: readonly Line[]): readonly Line[] {
  const byHeight = lines.toSorted((a, b) => b.y - a.y);
  return byHeight.length <= 6 ? byHeight : [...byHeight.slice(0, 3), ...byHeight.slice(-3)];
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
