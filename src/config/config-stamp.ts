import { statSync } from 'node:fs';
import path from 'node:path';
import { readFolder } from './disk.ts';
import { signUpsFolder } from './sign-ups.ts';

/**
 * What tells one state of the configuration's files from another without reading them: their names, sizes and times of
 * change. The lexicon and the accounts are not among them.
 */
export function configStamp(configDir: string): string {
  const files = [
    ...singleFiles(configDir),
    ...filesIn(path.join(configDir, 'vendors')),
    ...filesIn(signUpsFolder(configDir)),
  ];
  return files.map(stampOf).join('\n');
}

/** Those of `settings.yaml` and `subscribers.yaml` in which something stands. */
export function filledFiles(configDir: string): readonly string[] {
  return singleFiles(configDir).filter((file) => (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0);
}

function singleFiles(configDir: string): readonly string[] {
  return ['settings.yaml', 'subscribers.yaml'].map((name) => path.join(configDir, name));
}

function filesIn(folder: string): readonly string[] {
  const found = readFolder(folder);
  return 'entries' in found ? found.entries.map(({ name }) => path.join(folder, name)) : [];
}

/** A file that is written anew has another inode, one that is written over another time. */
function stampOf(file: string): string {
  const stat = statSync(file, { bigint: true, throwIfNoEntry: false });
  return stat === undefined ? `${file} -` : `${file} ${stat.ino} ${stat.size} ${stat.mtimeNs}`;
}
