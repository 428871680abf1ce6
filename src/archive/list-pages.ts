import { readdir } from 'node:fs/promises';
import type { PageId } from '../model/page.ts';
import { asStoreError } from '../model/store-error.ts';
import { inside } from './layout.ts';

/** The pages that the archive holds anything of, sorted. */
export async function listArchivedPages(root: string): Promise<readonly PageId[]> {
  const vendors = await foldersOf(inside(root, 'pages'));
  const pages = await Promise.all(
    vendors.map(async (vendor) =>
      (await foldersOf(inside(root, `pages/${vendor}`))).map((page) => `${vendor}/${page}` as PageId),
    ),
  );
  return pages.flat().sort();
}

async function foldersOf(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw asStoreError(error, folder);
  }
}
