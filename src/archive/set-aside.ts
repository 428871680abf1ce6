import { open, readFile, truncate } from 'node:fs/promises';
import type { LogHead } from '../model/chain.ts';
import { sha256 } from '../model/digest.ts';
import { asStoreError } from '../model/store-error.ts';

/**
 * What stands behind the `whole` part of a log goes to a file beside it, and the log ends where it was whole: a last
 * line that a crash cut, whose promise is lost with the database, or lines that do not follow from those before.
 * Returns the path of that file; undefined when nothing stands there.
 */
export async function setAside(file: string, whole: LogHead): Promise<string | undefined> {
  try {
    const rest = (await readFile(file)).subarray(whole.bytes);
    if (rest.length === 0) return undefined;
    const aside = `${file}.from-line-${whole.lines + 1}-${sha256(rest).slice(0, 8)}`;
    const handle = await open(aside, 'w');
    try {
      await handle.writeFile(rest);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await truncate(file, whole.bytes);
    return aside;
  } catch (error) {
    throw asStoreError(error, file);
  }
}
