import type { ChangeId } from '../model/change.ts';
import type { Sha256 } from '../model/digest.ts';
import type { PageId } from '../model/page.ts';

/** What comes in an address is an id only when it looks like one; nothing else reaches the store or a file. */
export function changeIdIn(text: string): ChangeId | undefined {
  return /^[\da-f]{20}$/.test(text) ? (text as ChangeId) : undefined;
}

export function digestIn(text: string): Sha256 | undefined {
  return /^[\da-f]{64}$/.test(text) ? (text as Sha256) : undefined;
}

export function pageIdIn(vendor: string, page: string): PageId | undefined {
  return [vendor, page].every(isName) ? (`${vendor}/${page}` as PageId) : undefined;
}

/** The letters that names of folders are made of (see the ids of the configuration): none leads anywhere else. */
function isName(text: string): boolean {
  return /^[a-z\d][a-z\d._-]{0,200}$/i.test(text);
}
