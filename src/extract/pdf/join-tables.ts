import type { Column, Part } from './find-tables.ts';

type TablePart = Extract<Part, { kind: 'table' }>;

/** A table, over as many pages as it takes. */
export interface Table {
  readonly kind: 'table';
  readonly rows: readonly PrintedRow[];
  readonly columns: readonly Column[];
  readonly lastPage: number;
}

export interface PrintedRow {
  readonly page: number;
  /** Whether it is the first one on a page on which the table goes on. */
  readonly isTop: boolean;
  /** The texts of the cells, each by its lines. */
  readonly cells: readonly (readonly string[])[];
}

const NUMBER = /^[-+]?[\d.,\s%]+$/;

/** Whether a row may head a table: none of it is a number. */
export function mayHead(fields: readonly string[]): boolean {
  return fields.every((field) => !NUMBER.test(field));
}

export function tableOn(page: number, { rows, columns }: TablePart): Table {
  return {
    kind: 'table',
    rows: rows.map((cells) => ({ page, isTop: false, cells })),
    columns,
    lastPage: page,
  };
}

/** The table with what is a part of it at the top of the next page; nothing where another one begins there. */
export function joined(table: Table, page: number, { rows, columns, goesOn }: TablePart): Table | undefined {
  if (!goesOn || table.lastPage + 1 !== page || beginsAnother(table, rows)) return undefined;
  const [first, ...others] = rows;
  const last = table.rows.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const more = others.map((cells) => ({ page, isTop: false, cells }));
  const isSevered = endsSevered(last.cells, first);
  const rest = isSevered
    ? [...table.rows.slice(0, -1), { ...last, cells: withMore(last.cells, first) }]
    : [...table.rows, { page, isTop: true, cells: first }];
  return { kind: 'table', rows: [...rest, ...more], columns, lastPage: page };
}

/** Other heads over columns of numbers begin another table, however alike it is set. */
function beginsAnother({ rows: [heads, ...body] }: Table, [first, next]: TablePart['rows']): boolean {
  if (first === undefined || next === undefined || heads === undefined || body.length === 0) return false;
  const of = (cells: readonly (readonly string[])[]): readonly string[] =>
    cells.map((lines) => lines.join(' ').trim());
  const now = of(first);
  if (now.join('\n') === of(heads.cells).join('\n') || now.includes('') || !mayHead(now)) return false;
  return now.some((_, column) => {
    const fields = [...body.map(({ cells }) => of(cells)[column] ?? ''), of(next)[column] ?? ''];
    const said = fields.filter((field) => field !== '');
    return said.length > 0 && said.every((field) => NUMBER.test(field));
  });
}

/** Whether the fields of a row go on in the middle of a sentence at the top of the next page. */
function endsSevered(last: readonly (readonly string[])[], first: readonly (readonly string[])[]): boolean {
  if (first[0]?.length !== 0) return false;
  return first.every((lines, column) => {
    const [begin] = lines;
    if (begin === undefined) return true;
    const above = last[column]?.at(-1) ?? '';
    return above !== '' && !/[.!?:;]["”’)]*\s*$/.test(above) && /^\p{Ll}/u.test(begin.trim());
  });
}

function withMore(
  cells: readonly (readonly string[])[],
  more: readonly (readonly string[])[],
): readonly (readonly string[])[] {
  return cells.map((lines, column) => [...lines, ...(more[column] ?? [])]);
}
