import { open, readFile, truncate } from 'node:fs/promises';
import type { LogHead } from '../model/chain.ts';
import { asStoreError } from '../model/store-error.ts';

/**
 * A last line that does not end was cut by a crash, and its promise is lost with the database: nothing can complete
 * it. Its bytes go to a file beside the log, and the log ends where it was whole.
 */
export async function setTornLineAside(file: string, head: LogHead): Promise<boolean> {
  try {
    const bytes = await readFile(file);
    if (bytes.length <= head.bytes) return false;
    const handle = await open(`${file}.torn-${head.lines + 1}`, 'w');
    try {
      await handle.writeFile(bytes.subarray(head.bytes));
      await handle.sync();
    } finally {
      await handle.close();
    }
    await truncate(file, head.bytes);
    return true;
  } catch (error) {
    throw asStoreError(error, file);
  }
}
