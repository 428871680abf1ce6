import { readFile } from 'node:fs/promises';
import { writeWhole } from '../archive/durable-file.ts';
import { vendorPath } from '../config/config-folder.ts';
import { editVendorFile, type VendorEdit } from '../config/edit-vendor-file.ts';
import type { Environment } from '../config/env.ts';
import { loadConfig } from '../config/load.ts';
import { ConfigError, sentenceOfProblem } from '../config/problem.ts';
import { parseId } from '../config/values/file-id.ts';

export interface ConfigPlaces {
  readonly configDir: string;
  readonly dataDir: string;
  readonly environment: Environment;
}

/** The file with its new text, or the sentences that say why nothing was written. */
export type ConfigEdit =
  | { readonly file: string; readonly text: string }
  | { readonly refused: readonly string[] };

/**
 * Writes one edit into a vendor's file, comments kept: only when the whole configuration with it can be used, all at
 * once or not at all, and only over the text that it was made from. Throws a StoreError when the disk refuses.
 */
export async function editConfig(places: ConfigPlaces, edit: VendorEdit): Promise<ConfigEdit> {
  const id = parseId(edit.vendor);
  if ('refused' in id) return { refused: [id.refused] };
  const file = vendorPath(places.configDir, edit.vendor);
  const before = await textOf(file);
  const edited = editVendorFile(before, edit);
  if ('refused' in edited) return { refused: [edited.refused] };
  const problems = problemsWith(places, edit.vendor, edited.text);
  if (problems.length > 0) return { refused: problems };
  if ((await textOf(file)) !== before) return { refused: [`${file} was changed meanwhile; try again.`] };
  await writeWhole(file, edited.text);
  return { file, text: edited.text };
}

/** What would be wrong with the configuration if this were the vendor's file. */
function problemsWith(places: ConfigPlaces, vendor: string, text: string): readonly string[] {
  try {
    loadConfig({ ...places, instead: { vendor, text } });
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems.map(sentenceOfProblem);
    throw error;
  }
}

async function textOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
