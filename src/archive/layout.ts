import path from 'node:path';
import type { Sha256 } from '../model/digest.ts';
import type { Instant } from '../model/instant.ts';
import type { PageId } from '../model/page.ts';

/** Where things are below `snapshots/`, as relative paths with forward slashes. */
export const layout = {
  body: (digest: Sha256): string => `bodies/${digest.slice(0, 2)}/${digest}.zst`,
  page: (page: PageId): string => `pages/${page}`,
  /** The capture records of a page: the evidence. */
  captures: (page: PageId): string => `pages/${page}/captures.ndjson`,
  /** What was concluded from them: changes, alerts, outages. */
  history: (page: PageId): string => `pages/${page}/history.ndjson`,
  /** The text of the version that holds now; `git log -p` on it is the page's history. */
  text: (page: PageId): string => `pages/${page}/text.md`,
  /** The passages that were found in it. */
  passages: (page: PageId): string => `pages/${page}/passages.json`,
  /** The texts of all versions. */
  versions: (page: PageId): string => `pages/${page}/versions/`,
  version: (page: PageId, at: Instant, text: Sha256): string =>
    `pages/${page}/versions/${at.replaceAll(':', '').replace(/\.\d+/, '')}-${text.slice(0, 8)}.md`,
  /** The ends of all logs at one moment of a day; each names the one before. */
  roots: 'roots',
  root: (number: number, day: string): string => `roots/${String(number).padStart(6, '0')}-${day}.txt`,
  /** The time stamp that an authority put on a root, as it was answered. */
  timestamp: (root: string, authority: string): string => `${root.slice(0, -'.txt'.length)}.${authority}.tsr`,
  /** The bodies that were let go. */
  pruned: 'pruned.ndjson',
  /** What became of every mail, for all pages. */
  deliveries: 'deliveries.ndjson',
} as const;

/** The page that a log belongs to; undefined when it is no page's. */
export function pageOfLog(path: string): PageId | undefined {
  return /^pages\/([^/]+\/[^/]+)\/(?:captures|history)\.ndjson$/.exec(path)?.[1] as PageId | undefined;
}

/** The path on this machine of a path below `root`; one that leads out of it is a bug. */
export function inside(root: string, relative: string): string {
  const full = path.resolve(root, relative);
  if (!full.startsWith(path.resolve(root) + path.sep))
    throw new Error(`${relative} leads out of the archive`);
  return full;
}
