import { read, utils } from '@e965/xlsx';
import { unzipSync } from 'fflate';
import { fault } from '../../model/fault.ts';
import { BlockWriter } from '../block-writer.ts';
import { withoutControls } from '../clean-text.ts';
import type { Extracted } from '../extract-request.ts';
import { finish } from '../finish.ts';
import { LimitReached, MAX_CELLS, MAX_UNPACKED_BYTES } from '../limits.ts';
import { tableOf } from './table-of.ts';

/** Reads every visible sheet, each under its name; values as they are shown. */
export function readXlsx(bytes: Uint8Array): Extracted {
  const parts = partsOf(bytes);
  if (parts === undefined) return unreadable('the container is damaged');
  if (!parts.has('xl/workbook.xml')) return unreadable('the container holds no workbook');
  let sheets: readonly Sheet[];
  try {
    sheets = visibleSheets(bytes);
  } catch (error) {
    // The library throws plain errors, and nothing but the bytes was given to it.
    return unreadable(`the workbook is damaged: ${error instanceof Error ? error.message : String(error)}`);
  }
  const cells = sheets.reduce(
    (sum, { rows }) => sum + rows.reduce((inRows, row) => inRows + row.length, 0),
    0,
  );
  if (cells > MAX_CELLS) throw new LimitReached(`more than ${MAX_CELLS} cells`);
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

function visibleSheets(bytes: Uint8Array): readonly Sheet[] {
  const book = read(bytes, { type: 'array', dense: true, cellFormula: false, cellHTML: false });
  return book.SheetNames.flatMap((name, index) => {
    const sheet = book.Sheets[name];
    if (sheet === undefined || (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0) return [];
    const options = { header: 1, raw: false, defval: '', blankrows: false } as const;
    return [{ number: index + 1, name, rows: utils.sheet_to_json<string[]>(sheet, options) }];
  });
}

/** The names in a zip container, unpacking nothing; nothing when it is none. */
function partsOf(bytes: Uint8Array): ReadonlySet<string> | undefined {
  const names = new Set<string>();
  let unpacked = 0;
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.add(name);
        unpacked += originalSize;
        return false;
      },
    });
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
  if (unpacked > MAX_UNPACKED_BYTES)
    throw new LimitReached(`unpacks to more than ${MAX_UNPACKED_BYTES} bytes`);
  return names;
}

function unreadable(because: string): Extracted {
  return { kind: 'fault', fault: fault('unreadable-document', because) };
}
