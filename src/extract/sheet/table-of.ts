import type { TableRow } from '../block-writer.ts';
import { cleanText, withoutControls } from '../clean-text.ts';

/** Rows of a sheet as a table: the first row with more than one cell gives the heads when none of it is a number. */
export function tableOf(rows: readonly (readonly string[])[]): {
  readonly caption: '';
  readonly rows: TableRow[];
} {
  const lines = rows.map((cells) => withoutEmptyEnd(cells.map((cell) => cleanText(withoutControls(cell)))));
  const first = lines.findIndex((cells) => cells.length > 1);
  const heads = lines[first] ?? [];
  const hasHeads = heads.every((cell) => cell === '' || !/^[-+]?[\d.,\s%]+$/.test(cell));
  return {
    caption: '',
    rows: lines.map((cells, index) => ({ cells, columns: hasHeads && index > first ? heads : [] })),
  };
}

function withoutEmptyEnd(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
}
