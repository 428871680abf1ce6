import type { FileHandle } from 'node:fs/promises';
import { type Sha256, sha256 } from '../model/digest.ts';
import { StoreError } from '../model/store-error.ts';

/** How much of a log is read at a time on the way back to where its last line begins. */
const CHUNK_BYTES = 64 * 1024;

/** Writes all of the bytes at `position`. One call may write only a part (POSIX write), a full disk none. */
export async function writeAll(handle: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done);
    if (bytesWritten === 0) throw new StoreError('store-full', 'the disk takes no more bytes');
    done += bytesWritten;
  }
}

/** Reads `length` bytes from `position` on, or as many as there are. */
export async function readAll(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  let done = 0;
  while (done < length) {
    const { bytesRead } = await handle.read(bytes, done, length - done, position + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return bytes.subarray(0, done);
}

/** The SHA-256 of the line whose line feed is the last byte before `end`; null where the log begins. */
export async function digestOfLineBefore(handle: FileHandle, end: number): Promise<Sha256 | null> {
  if (end === 0) return null;
  const parts: Buffer[] = [];
  let until = end - 1;
  while (until > 0) {
    const from = Math.max(0, until - CHUNK_BYTES);
    const chunk = await readAll(handle, from, until - from);
    const feed = chunk.lastIndexOf('\n');
    parts.unshift(chunk.subarray(feed + 1));
    if (feed >= 0) break;
    until = from;
  }
  return sha256(Buffer.concat(parts));
}
