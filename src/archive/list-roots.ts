import { readdir, readFile } from 'node:fs/promises';
import { asStoreError } from '../model/store-error.ts';
import { inside, layout } from './layout.ts';

/** A root's file: its number and the day that it was made on (UTC). */
export interface RootFile {
  readonly number: number;
  readonly day: string;
  readonly path: string;
}

const NAME = /^(\d{6,})-(\d{4}-\d{2}-\d{2})\.txt$/;

/** The files of the roots, by their numbers. */
export async function listRoots(root: string): Promise<readonly RootFile[]> {
  const names = await namesIn(inside(root, layout.roots));
  return names
    .flatMap((name) => {
      const [, number, day] = NAME.exec(name) ?? [];
      return day === undefined ? [] : [{ number: Number(number), day, path: `${layout.roots}/${name}` }];
    })
    .sort((a, b) => a.number - b.number || (a.path < b.path ? -1 : 1));
}

/** The roots with what their files say, by their numbers. */
export async function* readRootFiles(root: string): AsyncGenerator<RootFile & { readonly text: string }> {
  for (const file of await listRoots(root)) {
    const text = await readArchived(root, file.path);
    if (text !== undefined) yield { ...file, text: text.toString('utf8') };
  }
}

/** A file below the archive's root; undefined when it is not there. */
export async function readArchived(root: string, path: string): Promise<Buffer | undefined> {
  const file = inside(root, path);
  try {
    return await readFile(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw asStoreError(error, file);
  }
}

/** A time stamp on a root: the name of who gave it, and where both files stand. */
export interface TimestampFile {
  readonly authority: string;
  readonly path: string;
  readonly root: string;
}

const STAMP = /^(\d{6,}-\d{4}-\d{2}-\d{2})\.(.+)\.tsr$/;

/** The files of the time stamps, the oldest root's first. */
export async function listTimestamps(root: string): Promise<readonly TimestampFile[]> {
  const names = await namesIn(inside(root, layout.roots));
  return names.toSorted().flatMap((name) => {
    const [, stamped, authority] = STAMP.exec(name) ?? [];
    if (stamped === undefined || authority === undefined) return [];
    return [{ authority, path: `${layout.roots}/${name}`, root: `${layout.roots}/${stamped}.txt` }];
  });
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw asStoreError(error, folder);
  }
}
