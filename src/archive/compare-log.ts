import { open } from 'node:fs/promises';
import type { LogHead } from '../model/chain.ts';
import { asStoreError } from '../model/store-error.ts';
import { digestOfLineBefore } from './whole-io.ts';

/**
 * `other`: it has grown without the database, or other lines stand in it (another machine's work). `shorter`: lines
 * that the database knows of are gone.
 */
export type LogStanding = 'same' | 'other' | 'shorter';

/** Compares the length of a log and its last line with what the database knows; the rest is not read. */
export async function compareLog(file: string, known: LogHead): Promise<LogStanding> {
  try {
    const handle = await open(file, 'r');
    try {
      const { size } = await handle.stat();
      if (size !== known.bytes) return size < known.bytes ? 'shorter' : 'other';
      return (await digestOfLineBefore(handle, size)) === known.digest ? 'same' : 'other';
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      return known.bytes === 0 ? 'same' : 'shorter';
    throw asStoreError(error, file);
  }
}
