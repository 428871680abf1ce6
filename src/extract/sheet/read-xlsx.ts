import { read, utils } from '@e965/xlsx';
import { unzipSync } from 'fflate';
import { fault } from '../../model/fault.ts';
import { BlockWriter } from '../block-writer.ts';
import type { Extracted } from '../extract-request.ts';
import { finish } from '../finish.ts';
import { LimitReached, MAX_CELLS, MAX_UNPACKED_BYTES } from '../limits.ts';
import { tableOf } from './table-of.ts';

/** Reads every visible sheet, each under its name; values as they are shown. */
export function readXlsx(bytes: Uint8Array): Extracted {
  const parts = partsOf(bytes);
  if (parts === undefined) return unreadable('the container is damaged');
  if (!parts.has('xl/workbook.xml')) return unreadable('the container holds no workbook');
  const book = read(bytes, { type: 'array', dense: true, cellFormula: false, cellHTML: false });
  const writer = new BlockWriter();
  let cells = 0;
  for (const [index, name] of book.SheetNames.entries()) {
    const sheet = book.Sheets[name];
    if (sheet === undefined || (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0) continue;
    const rows = utils.sheet_to_json<string[]>(sheet, {
      header: 1,
      raw: false,
      defval: '',
      blankrows: false,
    });
    cells += rows.reduce((sum, row) => sum + row.length, 0);
    if (cells > MAX_CELLS) throw new LimitReached(`more than ${MAX_CELLS} cells`);
    writer.turnTo(index + 1);
    writer.text(name);
    writer.endHeading(1);
    writer.table(tableOf(rows));
  }
  return finish('xlsx', writer);
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
