import type { Line } from './lines-of.ts';

/** A line repeated on more than this share of the pages, at the same height, runs along with them. */
const RUNNING_SHARE = 0.5;

/** With fewer pages nothing can be told to run along. */
const ENOUGH_PAGES = 3;

/** The lines of every page without those that run along at its head and foot: titles, page numbers, dates of print. */
export function withoutRunningLines(pages: readonly (readonly Line[])[]): readonly (readonly Line[])[] {
  if (pages.length < ENOUGH_PAGES) return pages;
  const counts = new Map<string, number>();
  for (const lines of pages) {
    for (const key of new Set(edgesOf(lines).map(runningKey))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const isRunning = (line: Line): boolean =>
    (counts.get(runningKey(line)) ?? 0) > pages.length * RUNNING_SHARE;
  return pages.map((lines) => {
    const edges = new Set(edgesOf(lines).filter(isRunning));
    return edges.size === 0 ? lines : lines.filter((line) => !edges.has(line));
  });
}

/** The three highest and the three lowest lines. */
function edgesOf(lines: readonly Line[]): readonly Line[] {
  const byHeight = lines.toSorted((a, b) => b.y - a.y);
  return byHeight.length <= 6 ? byHeight : [...byHeight.slice(0, 3), ...byHeight.slice(-3)];
}

/** Page numbers differ from page to page, the height hardly. */
function runningKey({ text, y }: Line): string {
  return `${Math.round(y / 4)} ${text.trim().replace(/\d+/g, '#')}`;
}
