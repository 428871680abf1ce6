import type { Sha256 } from '../../model/digest.ts';
import type { PageId } from '../../model/page.ts';

/** In a bundle the evidence lies as it does in the data folder, below this folder. */
export const EVIDENCE = 'evidence';

/** The file that says what a bundle is about. */
export const ABOUT = `${EVIDENCE}/bundle.json`;

export interface AboutBundle {
  readonly page: PageId;
  /** The records of the captures whose bytes are in the bundle. */
  readonly records: readonly Sha256[];
  /** The ids of the changes that it reports. */
  readonly changes: readonly string[];
}

export function inBundle(path: string): string {
  return `${EVIDENCE}/${path}`;
}
