import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import type { ConfigProblem } from './problem.ts';
import { MAX_YAML_CHARACTERS } from './yaml/yaml-tree.ts';

interface Missing {
  readonly missing: true;
}

interface Unreadable {
  readonly problems: readonly ConfigProblem[];
}

type TextFile = { readonly text: string } | Missing | Unreadable;
type Folder = { readonly entries: readonly Dirent[] } | Missing | Unreadable;

/** UTF-8 has at most four bytes for a character. */
const MAX_BYTES = 4 * MAX_YAML_CHARACTERS;

/** What the system says of a file or folder that is there and cannot be read. */
const SENTENCES = new Map([
  ['EACCES', 'this may not be read: permission denied'],
  ['EPERM', 'this may not be read: permission denied'],
  ['EISDIR', 'this is a folder, not a file'],
  ['ENOTDIR', 'this is a file, not a folder'],
  ['ELOOP', 'this is a link that leads to itself'],
  ['EIO', 'this cannot be read: the disk reports an error'],
  ['ERR_ENCODING_INVALID_ENCODED_DATA', 'this is not UTF-8 text'],
]);

/** Reads a UTF-8 text file. One that is not there is no problem by itself. */
export function readTextFile(file: string): TextFile {
  return reported(file, () => {
    if (statSync(file).size > MAX_BYTES) return { problems: [{ file, message: 'the file is too large' }] };
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file)) };
  });
}

/** Lists a folder by name, hidden entries left out. One that is not there is no problem by itself. */
export function readFolder(folder: string): Folder {
  return reported(folder, () => {
    const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'));
    return { entries: entries.toSorted((a, b) => (a.name < b.name ? -1 : 1)) };
  });
}

function reported<T>(file: string, read: () => T): T | Missing | Unreadable {
  try {
    return read();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ENOENT') return { missing: true };
    const message = SENTENCES.get(code);
    if (message === undefined) throw error;
    return { problems: [{ file, message }] };
  }
}
