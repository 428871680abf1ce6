import type { Block } from '../model/document.ts';
import { clausesOf } from './clauses.ts';
import type { Range } from './ranges.ts';

/** The least that can be a passage: a stretch of a block, and the texts that introduce it, outermost first. */
export interface Unit extends Range {
  readonly leadIn: readonly string[];
  /** A number in a table: only its row and its column say what it counts. */
  readonly isFigure?: true;
}

const FIGURE = /^[\d\s.,'–-]*\d\s?%?$/;

/** A cell with more text than this says something of its own; what stands beside it does not introduce it. */
const ROW_HEAD_CHARS = 400;

/** Takes a block apart. The lead-in of its list, the head of its sentence, its column and its row introduce a unit. */
export function unitsOf(block: Block): readonly Unit[] {
  return block.cells === undefined
    ? unitsWithin(block.text, { from: 0, to: block.text.length }, block.leadIn)
    : cellsOf(block).flatMap((unit) =>
        unit.isFigure === true ? [unit] : unitsWithin(block.text, unit, unit.leadIn),
      );
}

function unitsWithin(text: string, range: Range, leadIn: readonly string[]): readonly Unit[] {
  return clausesOf(text, range).map(({ from, to, head }) => ({
    from,
    to,
    leadIn: head === undefined ? leadIn : [...leadIn, text.slice(head.from, head.to).trim()],
  }));
}

function cellsOf({ text, cells = [], columns = [], leadIn }: Block): readonly Unit[] {
  const rowHead = cells[0] ?? '';
  let at = 0;
  return cells.flatMap((cell, index) => {
    if (cell === '') return [];
    const from = text.indexOf(cell, at);
    if (from < 0) return [];
    at = from + cell.length;
    const column = columns[index] ?? '';
    if (index > 0 && column !== '' && FIGURE.test(cell)) {
      const row = cells.slice(0, index).filter((each, before) => before === 0 || !FIGURE.test(each));
      return [{ from, to: at, leadIn: [row.join(' | '), column], isFigure: true }];
    }
    const heads = [column, index === 0 || rowHead.length > ROW_HEAD_CHARS ? '' : rowHead];
    return [{ from, to: at, leadIn: [...leadIn, ...heads.filter((head) => head !== '')] }];
  });
}
