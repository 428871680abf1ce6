import type { StoredBody } from '../model/capture.ts';
import { chainLine } from '../model/chain.ts';
import type { Sha256 } from '../model/digest.ts';
import type { Instant } from '../model/instant.ts';
import { StoreError } from '../model/store-error.ts';
import { appendAt } from './append-line.ts';
import type { Archive } from './archive.ts';
import { inside, layout } from './layout.ts';
import type { ReadLog } from './read-log.ts';

/** Takes down, before they go, which bodies are let go: what is missing without such a line was not let go by us. */
export async function recordPruned(
  archive: Archive,
  at: Instant,
  bodies: readonly StoredBody[],
): Promise<void> {
  const log = await archive.log(layout.pruned);
  if (log.torn || log.problems.length > 0)
    throw new StoreError(
      'evidence-mismatch',
      `${layout.pruned} is not whole: ${log.problems[0] ?? 'its end is cut off'}`,
    );
  let head = log.head;
  let text = '';
  for (const { sha256: body, bytes } of bodies) {
    const line = chainLine(head, { at, body, bytes });
    text += line.text;
    head = line.head;
  }
  if (text !== '') await appendAt(inside(archive.root, layout.pruned), log.head.bytes, text);
}

/** The bodies that were let go. */
export function prunedBodies(log: ReadLog): ReadonlySet<Sha256> {
  return new Set(log.lines.map(({ entry }) => entry.body as Sha256));
}
