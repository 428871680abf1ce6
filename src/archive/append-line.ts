import { constants } from 'node:fs';
import { type FileHandle, mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import type { Chained } from '../model/chain.ts';
import type { Sha256 } from '../model/digest.ts';
import { asStoreError, StoreError } from '../model/store-error.ts';
import { digestOfLineBefore, readAll, writeAll } from './whole-io.ts';

/**
 * Puts `text` into an append-only log at `position` (bytes), and does nothing when it stands there already.
 *
 * The database promises the text before it is written, so a crash may leave none of it, a part, or all: a part that
 * is the beginning of the text is completed. Anything else at that place, or another line before it than the text
 * follows from, is not ours to repair. Two processes that keep the same promise write the same bytes to the same place.
 */
export async function appendAt(file: string, position: number, text: string): Promise<void> {
  const handle = await openLog(file);
  try {
    const { size } = await handle.stat();
    const bytes = Buffer.from(text);
    if (size < position) throw mismatch(file, `it has ${size} bytes, the database knows of ${position}`);
    if ((await digestOfLineBefore(handle, position)) !== previousOf(text)) {
      throw mismatch(file, `the line before byte ${position} is not the one that the database knows`);
    }
    const there = await readAll(handle, position, Math.min(bytes.length, size - position));
    if (!bytes.subarray(0, there.length).equals(there)) {
      throw mismatch(file, `other lines stand at byte ${position}`);
    }
    if (there.length === bytes.length) return;
    await writeAll(handle, bytes.subarray(there.length), position + there.length);
    await handle.datasync();
  } catch (error) {
    throw asStoreError(error, file);
  } finally {
    await handle.close();
  }
}

async function openLog(file: string): Promise<FileHandle> {
  const flags = constants.O_RDWR | constants.O_CREAT;
  try {
    return await open(file, flags);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT'))
      throw asStoreError(error, file);
  }
  try {
    await mkdir(path.dirname(file), { recursive: true });
    return await open(file, flags);
  } catch (error) {
    throw asStoreError(error, file);
  }
}

/** The digest of the line that the promised lines follow. */
function previousOf(text: string): Sha256 | null {
  return (JSON.parse(text.slice(0, text.indexOf('\n'))) as Chained<object>).previous;
}

function mismatch(file: string, because: string): StoreError {
  return new StoreError(
    'evidence-mismatch',
    `${file} does not go on where it ended: ${because}. Restore the file from a backup, or move exigent.sqlite away to have the database rebuilt from what the folder holds`,
  );
}
