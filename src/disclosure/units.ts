import type { Block } from '../model/document.ts';
import { clausesOf } from './clauses.ts';
import { piecesOf, type Range } from './ranges.ts';

/** The least that can be a passage: a stretch of a block, and the texts that introduce it, outermost first. */
export interface Unit extends Range {
  readonly leadIn: readonly string[];
  /** A number in a table: only its row and its column say what it counts. */
  readonly isFigure?: true;
}

const FIGURE = /^[\d\s.,'–-]*\d\s?%?$/;

/** A cell with more text than this says something of its own; what stands beside it does not introduce it. */
const ROW_HEAD_CHARS = 400;

/** What a number counts is said by the first cells of its row and in so many characters, or nowhere. */
const MOST_HEADS = 20;
const MOST_HEAD_CHARS = 2_000;

/** Takes a block apart. The lead-in of its list, the head of its sentence, its column and its row introduce a unit. */
export function unitsOf(block: Block): readonly Unit[] {
  return block.cells === undefined
    ? unitsWithin(block.text, { from: 0, to: block.text.length }, block.leadIn)
    : cellsOf(block).flatMap((unit) =>
        unit.isFigure === true ? [unit] : unitsWithin(block.text, unit, unit.leadIn),
      );
}

/** What is too long for one sentence is read in pieces, each introduced by the one before it. */
function unitsWithin(text: string, range: Range, leadIn: readonly string[]): readonly Unit[] {
  let headed: { readonly head: Range; readonly leads: readonly string[] } | undefined;
  return clausesOf(text, range).flatMap(({ from, to, head }) => {
    if (head !== undefined && headed?.head !== head) {
      headed = { head, leads: [...leadIn, text.slice(head.from, head.to).trim()] };
    }
    const leads = head === undefined ? leadIn : (headed?.leads ?? leadIn);
    return piecesOf(text, { from, to }).map((piece, index, pieces) => {
      const last = pieces[index - 1];
      return { ...piece, leadIn: last === undefined ? leads : [...leads, text.slice(last.from, last.to)] };
    });
  });
}

function cellsOf({ text, cells = [], columns = [], leadIn }: Block): readonly Unit[] {
  let at = 0;
  const heads: string[] = [];
  return cells.flatMap((cell, index) => {
    if (cell === '') return [];
    const from = text.indexOf(cell, at);
    if (from < 0) return [];
    at = from + cell.length;
    const column = columns[index] ?? '';
    const isFigure = index > 0 && FIGURE.test(cell);
    if (isFigure && column !== '') {
      const row = heads.join(' | ');
      return [
        { from, to: at, leadIn: [row, column].map((head) => head.slice(0, MOST_HEAD_CHARS)), isFigure },
      ];
    }
    if (!isFigure && heads.length < MOST_HEADS) heads.push(cell);
    const others = cells
      .slice(0, Math.min(index, MOST_HEADS))
      .filter(({ length }) => length <= ROW_HEAD_CHARS);
    const leads = [...others.slice(1).toReversed(), column, others[0] ?? ''];
    return [{ from, to: at, leadIn: [...leadIn, ...leads.filter((head) => head !== '')] }];
  });
}
