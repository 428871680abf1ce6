import type { Dirent } from 'node:fs';
import path from 'node:path';
import { readFolder } from './disk.ts';
import type { ConfigProblem } from './problem.ts';
import { parseId } from './values/file-id.ts';

/** One vendor's file: the vendor's id is the name of the file without `.yaml`. */
export interface VendorPath {
  readonly id: string;
  readonly file: string;
}

/** Which files there are to read, and what stands beside them that looks as if it should be read. */
export interface ConfigFolder {
  readonly vendors: readonly VendorPath[];
  readonly problems: readonly ConfigProblem[];
}

/** Where the file of a vendor lies; whatever asks for it has checked the id. */
export function vendorPath(configDir: string, vendor: string): string {
  return path.join(configDir, 'vendors', `${vendor}.yaml`);
}

/** A file whose name is nearly right would otherwise be ignored in silence. */
const NEARLY_RIGHT = [
  [/^settings?(?:\.ya?ml)?$/i, 'settings.yaml'],
  [/^subscribers?(?:\.ya?ml)?$/i, 'subscribers.yaml'],
  [/^accounts?(?:\.ya?ml)?$/i, 'accounts.yaml'],
  [/^vendors?(?:\.ya?ml)?$/i, 'vendors'],
] as const;

/**
 * Looks through the configuration folder. The folder itself must be there, or only problems come back; all that lies
 * in it may be missing.
 */
export function lookThrough(configDir: string): ConfigFolder | Pick<ConfigFolder, 'problems'> {
  const folder = readFolder(configDir);
  if ('missing' in folder) return { problems: [{ file: configDir, message: 'there is no such folder' }] };
  if ('problems' in folder) return folder;
  const { vendors, problems } = vendorsIn(path.join(configDir, 'vendors'));
  return { vendors, problems: [...misnamed(configDir, folder.entries), ...problems] };
}

function misnamed(configDir: string, entries: readonly Dirent[]): readonly ConfigProblem[] {
  return entries.flatMap(({ name }) => {
    const hint = NEARLY_RIGHT.find(([pattern]) => pattern.test(name))?.[1];
    return hint === undefined || hint === name ? [] : [notRead(path.join(configDir, name), hint)];
  });
}

function vendorsIn(vendorsDir: string): ConfigFolder {
  const folder = readFolder(vendorsDir);
  if ('missing' in folder) return { vendors: [], problems: [] };
  if ('problems' in folder) return { vendors: [], problems: folder.problems };
  const vendors: VendorPath[] = [];
  const problems: ConfigProblem[] = [];
  for (const entry of folder.entries) {
    const file = path.join(vendorsDir, entry.name);
    const { name, ext } = path.parse(entry.name);
    if (entry.isDirectory()) problems.push({ file, message: 'folders in here are not looked into' });
    else if (ext === '.yaml') {
      const problem = problemWithName(name, vendors);
      if (problem === undefined) vendors.push({ id: name, file });
      else problems.push({ file, message: problem });
    } else if (/^\.ya?ml$/i.test(ext)) problems.push(notRead(file, `${name}.yaml`));
  }
  return { vendors, problems };
}

function problemWithName(name: string, others: readonly VendorPath[]): string | undefined {
  const id = parseId(name);
  if ('refused' in id) return id.refused;
  const twin = others.find((other) => other.id.toLowerCase() === name.toLowerCase());
  if (twin === undefined) return undefined;
  return `"${name}" and "${twin.id}" are the same name, since some disks do not tell upper from lower case`;
}

function notRead(file: string, hint: string): ConfigProblem {
  return { file, message: 'this is not read', hint };
}
