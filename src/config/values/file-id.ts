import { z } from 'zod';
import { written } from '../yaml/issue-sentence.ts';
import { type Reading, type Refusal, reading } from './reading.ts';

/** File systems allow names of 255 bytes; a page's folder is named by two ids joined with a dot. */
const MOST_LETTERS = 100;

/** Names that Windows keeps for devices, whatever follows the first dot. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** The id of a page or locale, which becomes the name of a folder. */
export const FileId = z.string().transform(reading(parseId));

/** Checks a name that becomes a folder: letters, digits, `.`, `_`, `-`, nothing that leads anywhere else. */
export function parseId(id: string): Reading<string> {
  if (id === '') return { refused: 'must not be empty' };
  if (/[/\\]/.test(id) || id.includes('..'))
    return refuse(id, 'must not lead to another one: no "/", "\\", ".."');
  if (!/^[a-z\d]/i.test(id)) return refuse(id, 'must begin with a letter or a digit');
  if (!/^[a-z\d._-]*$/i.test(id))
    return refuse(id, 'may hold only the letters a-z, digits, ".", "_" and "-"');
  if (id.endsWith('.')) return refuse(id, 'must not end with a dot');
  if (id.length > MOST_LETTERS) return refuse(id, `must have at most ${MOST_LETTERS} characters`);
  if (DEVICE.test(id)) return refuse(id, 'must not be the name of a device on Windows');
  return { value: id };
}

function refuse(id: string, rule: string): Refusal {
  return { refused: `${written(id)} cannot be used: it becomes the name of a folder and ${rule}` };
}
