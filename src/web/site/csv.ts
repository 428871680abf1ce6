import { withoutControls } from '../../alert/clean-text.ts';

export type Cell = string | number | undefined;

/** Rows as CSV (RFC 4180): every cell in quotes, lines ended by CR LF. */
export function csv(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [head, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/**
 * What a spreadsheet takes for a formula, also behind white space and in full width: a vendor's text must not be run
 * (OWASP, CSV injection). The apostrophe makes it text; JSON has it as it is.
 */
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

function cell(value: Cell): string {
  if (value === undefined) return '""';
  if (typeof value === 'number') return `"${value}"`;
  const text = withoutControls(value);
  return `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}
