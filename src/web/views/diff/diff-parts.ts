import { BLOCK_CHARS } from '../document-text.ts';
import type { DiffRow } from './diff-rows.ts';

/** About so many characters are shown at once, so that no page of the difference is heavy. */
export const PART_CHARS = 40_000;

/** What a row takes beside its text. */
const ROW_CHARS = 120;

/** The rows of one part of a difference, and how many parts there are. `wanted` counts from 1. */
export interface DiffPart {
  readonly rows: readonly DiffRow[];
  readonly part: number;
  readonly parts: number;
}

/** Cuts a difference into parts between two rows; a part that is not there is the nearest that is. */
export function partOf(rows: Iterable<DiffRow>, wanted: number, partChars: number): DiffPart {
  let parts = 1;
  let weight = 0;
  let chosen: DiffRow[] = [];
  let last: DiffRow[] = [];
  for (const row of rows) {
    const more = weightOf(row);
    if (weight > 0 && weight + more > partChars) {
      if (parts === wanted) chosen = last;
      parts += 1;
      weight = 0;
      last = [];
    }
    weight += more;
    last.push(row);
  }
  return wanted < parts ? { rows: chosen, part: wanted, parts } : { rows: last, part: parts, parts };
}

function weightOf(row: DiffRow): number {
  switch (row.kind) {
    case 'where':
      return ROW_CHARS + sum(row.path);
    case 'same':
      return ROW_CHARS + shown(row.block.text);
    case 'folded':
      return ROW_CHARS + sum(row.blocks.map(({ text }) => text));
    case 'changed':
      return ROW_CHARS + shown(row.before?.text ?? '') + shown(row.after?.text ?? '');
  }
}

function shown(text: string): number {
  return Math.min(text.length, BLOCK_CHARS);
}

function sum(texts: readonly string[]): number {
  return texts.reduce((total, text) => total + shown(text), 0);
}
