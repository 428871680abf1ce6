import { readFile } from 'node:fs/promises';
import { writeWhole } from '../archive/durable-file.ts';
import { vendorPath } from '../config/config-folder.ts';
import { editVendorFile, type VendorEdit } from '../config/edit-vendor-file.ts';
import type { Environment } from '../config/env.ts';
import { type Config, loadConfig } from '../config/load.ts';
import { ConfigError, type ConfigProblem, sentenceOfProblem } from '../config/problem.ts';
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

/** An edit that could be written: the configuration as it would be, and the file with the text it has now. */
export interface PreparedEdit {
  readonly file: string;
  readonly before: string | undefined;
  readonly text: string;
  readonly config: Config;
}

/** An edit that the configuration would be refused with, and by which problems of which text. */
export interface RefusedEdit {
  readonly refused: readonly string[];
  readonly text?: string;
  readonly problems?: readonly ConfigProblem[];
}

/** What an edit would make of the configuration, by the very rules that it is loaded by. Writes nothing. */
export async function prepareEdit(
  places: ConfigPlaces,
  edit: VendorEdit,
): Promise<PreparedEdit | RefusedEdit> {
  const id = parseId(edit.vendor);
  if ('refused' in id) return { refused: [id.refused] };
  const file = vendorPath(places.configDir, edit.vendor);
  const before = await textOf(file);
  const edited = editVendorFile(before, edit);
  if ('refused' in edited) return { refused: [edited.refused] };
  const { text } = edited;
  try {
    return {
      file,
      before,
      text,
      config: loadConfig({ ...places, instead: [{ vendor: edit.vendor, text }] }),
    };
  } catch (error) {
    if (error instanceof ConfigError)
      return { refused: error.problems.map(sentenceOfProblem), problems: error.problems, text };
    throw error;
  }
}

/**
 * Writes one edit into a vendor's file, comments kept: only when the whole configuration with it can be used, all at
 * once or not at all, and only over the text that it was made from. Throws a StoreError when the disk refuses.
 */
export async function editConfig(places: ConfigPlaces, edit: VendorEdit): Promise<ConfigEdit> {
  const prepared = await prepareEdit(places, edit);
  return 'refused' in prepared ? prepared : writeEdit(prepared);
}

/** Writes what was prepared, unless somebody else has written meanwhile. */
export async function writeEdit({ file, before, text }: PreparedEdit): Promise<ConfigEdit> {
  if ((await textOf(file)) !== before) return { refused: [`${file} was changed meanwhile; try again.`] };
  await writeWhole(file, text);
  return { file, text };
}

/** The text of a vendor's file as it is now; undefined where there is none. */
export async function vendorText(places: ConfigPlaces, vendor: string): Promise<string | undefined> {
  return 'refused' in parseId(vendor) ? undefined : textOf(vendorPath(places.configDir, vendor));
}

async function textOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
