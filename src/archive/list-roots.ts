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
  for (const file of await listRoots(root)) yield { ...file, text: await readArchived(root, file.path) };
}

/** A text file below the archive's root. */
export async function readArchived(root: string, path: string): Promise<string> {
  const file = inside(root, path);
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw asStoreError(error, file);
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw asStoreError(error, folder);
  }
}
