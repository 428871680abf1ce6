import { readdir, readFile } from 'node:fs/promises';
import type { Archive } from '../archive/archive.ts';
import { inside, layout } from '../archive/layout.ts';
import { type Sha256, sha256 } from '../model/digest.ts';
import type { PageId } from '../model/page.ts';
import { asStoreError } from '../model/store-error.ts';

export interface VersionText {
  /** Below the data folder. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The stored text of a page with that digest, checked against it; nothing when there is none. */
export async function findVersionText(
  { root }: Pick<Archive, 'root'>,
  page: PageId,
  digest: Sha256,
): Promise<VersionText | undefined> {
  const folder = `${layout.page(page)}/versions`;
  try {
    for (const name of await readdir(inside(root, folder))) {
      if (!name.endsWith(`-${digest.slice(0, 8)}.md`)) continue;
      const path = `${folder}/${name}`;
      const bytes = await readFile(inside(root, path));
      if (sha256(bytes) === digest) return { path, bytes };
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT'))
      throw asStoreError(error, folder);
  }
  return undefined;
}
