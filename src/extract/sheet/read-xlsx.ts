import { type CellObject, read, utils, type WorkSheet } from '@e965/xlsx';
import { unzipSync, zipSync } from 'fflate';
import { fault } from '../../model/fault.ts';
import { BlockWriter } from '../block-writer.ts';
import { cleanText, withoutControls } from '../clean-text.ts';
import type { Extracted } from '../extract-request.ts';
import { finish } from '../finish.ts';
import { LimitReached, MAX_CELLS, MAX_UNPACKED_BYTES } from '../limits.ts';
import { tableOf } from './table-of.ts';

/** The library quotes the file in what it says. */
const REASON_CHARS = 200;

/** Reads every visible sheet, each under its name; values as they are shown. */
export function readXlsx(bytes: Uint8Array): Extracted {
  const parts = partsOf(bytes);
  if (parts === undefined) return unreadable('the container is damaged');
  if (!Object.hasOwn(parts, 'xl/workbook.xml')) return unreadable('the container holds no workbook');
  let sheets: readonly Sheet[];
  try {
    sheets = visibleSheets(parts);
  } catch (error) {
    if (error instanceof LimitReached) throw error;
    // The library throws plain errors, and nothing but the file was given to it.
    const reason = error instanceof Error ? error.message : String(error);
    return unreadable(
      `the workbook is damaged: ${cleanText(withoutControls(reason)).slice(0, REASON_CHARS)}`,
    );
  }
  const writer = new BlockWriter();
  for (const { number, name, rows } of sheets) {
    writer.turnTo(number);
    writer.text(withoutControls(name));
    writer.endHeading(1);
    writer.table(tableOf(rows));
  }
  return finish('xlsx', writer);
}

interface Sheet {
  /** Its place among all sheets of the workbook, from 1. */
  readonly number: number;
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

function visibleSheets(parts: Readonly<Record<string, Uint8Array>>): readonly Sheet[] {
  // The library unpacks without regard to sizes, and damaged parts without end: it gets them unpacked.
  const book = read(zipSync(parts, { level: 0 }), {
    type: 'array',
    dense: true,
    cellFormula: false,
    cellHTML: false,
  });
  let cells = 0;
  return book.SheetNames.flatMap((name, index) => {
    const sheet = book.Sheets[name];
    if (sheet === undefined || (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0) return [];
    const rows = rowsOf(sheet, (row) => {
      cells += row;
      if (cells > MAX_CELLS) throw new LimitReached(`more than ${MAX_CELLS} cells`);
    });
    return [{ number: index + 1, name, rows }];
  });
}

/** The rows in which something stands, from the first column in which anything does. */
function rowsOf(sheet: WorkSheet, count: (cells: number) => void): readonly (readonly string[])[] {
  // Rows may lie far apart: a filter visits only those that are there.
  const rows = (sheet['!data'] ?? []).filter(() => true);
  const first = rows.reduce((least, row) => Math.min(least, Number(Object.keys(row)[0] ?? least)), Infinity);
  return rows.map((row) => {
    const length = Math.max(0, row.length - first);
    count(length);
    return Array.from({ length }, (_, index) => textOf(row[first + index]));
  });
}

function textOf(cell: CellObject | undefined): string {
  return cell === undefined || cell.t === 'z' ? '' : utils.format_cell(cell);
}

/** What stands in a zip container, pictures and such aside; nothing when it is damaged or none. */
function partsOf(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> | undefined {
  let unpacked = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/\.(?:xml|rels)$/i.test(name)) return false;
        unpacked += originalSize;
        if (unpacked > MAX_UNPACKED_BYTES)
          throw new LimitReached(`unpacks to more than ${MAX_UNPACKED_BYTES} bytes`);
        return true;
      },
    });
  } catch (error) {
    if (error instanceof LimitReached) throw error;
    // The library throws its own errors and, where sizes are wrong, those of the arrays that it makes.
    return undefined;
  }
}

function unreadable(because: string): Extracted {
  return { kind: 'fault', fault: fault('unreadable-document', because) };
}
