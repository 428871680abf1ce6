import papaparse from 'papaparse';
import { BlockWriter } from '../block-writer.ts';
import type { Extracted } from '../extract-request.ts';
import { finish } from '../finish.ts';
import { LimitReached, MAX_CELLS } from '../limits.ts';
import { tableOf } from './table-of.ts';

/** Reads values parted by commas, semicolons, tabs or bars, whichever the file uses. */
export function readCsv(source: string): Extracted {
  let cells = 0;
  const rows: string[][] = [];
  papaparse.parse<string[]>(source, {
    skipEmptyLines: 'greedy',
    step: ({ data }) => {
      cells += data.length;
      if (cells > MAX_CELLS) throw new LimitReached(`more than ${MAX_CELLS} cells`);
      rows.push(data);
    },
  });
  const writer = new BlockWriter();
  writer.table(tableOf(rows));
  return finish('csv', writer);
}
