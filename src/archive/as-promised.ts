import { readFile } from 'node:fs/promises';
import type { PromisedWrite } from '../model/promised-write.ts';
import { asStoreError } from '../model/store-error.ts';
import { inside } from './layout.ts';
import { parseLog, type ReadLog } from './read-log.ts';

/** The archive as it will stand when every promise is kept; nothing is written. */
export interface PromisedArchive {
  log(path: string): Promise<ReadLog>;
  /** A whole file; undefined when it is neither there nor promised. */
  file(path: string): Promise<Buffer | undefined>;
}

export function asPromised(root: string, promises: readonly PromisedWrite[]): PromisedArchive {
  const byPath = Map.groupBy(promises, ({ path }) => path);
  const file = async (path: string): Promise<Buffer | undefined> =>
    (byPath.get(path) ?? []).reduce(kept, await contentOf(inside(root, path)));
  return {
    file,
    log: async (path) => parseLog((await file(path))?.toString('utf8') ?? ''),
  };
}

/** A promise that what stands there does not allow for changes nothing: the checks then tell what is wrong. */
function kept(content: Buffer | undefined, { kind, position, text }: PromisedWrite): Buffer {
  const promised = Buffer.from(text);
  if (kind === 'file') return promised;
  const before = content ?? Buffer.alloc(0);
  const there = before.subarray(position);
  const isBegun = before.length >= position && promised.subarray(0, there.length).equals(there);
  return isBegun ? Buffer.concat([before.subarray(0, position), promised]) : before;
}

async function contentOf(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw asStoreError(error, file);
  }
}
