import type { Capture, StoredBody } from '../model/capture.ts';
import type { Sha256 } from '../model/digest.ts';
import type { HistoryEntry } from '../model/history.ts';
import type { ReadLog } from './read-log.ts';
import { captureProblem, historyProblem } from './record-shapes.ts';

/**
 * The records whose bodies are kept for good: the first and the last good capture of a page, both sides of every
 * change, the versions that blocks which differ from look to look are set against, what was seen in place of a page when
 * it was found to be withdrawn, and the pictures taken after any of them.
 */
export function keptRecords(captures: ReadLog, history: ReadLog): ReadonlySet<Sha256> {
  const kept = new Set<Sha256>();
  const goneAt = new Set<string>();
  let stillRecords: readonly Sha256[] = [];
  for (const { entry } of history.lines) {
    if (historyProblem(entry) !== undefined) continue;
    const line = entry as unknown as HistoryEntry;
    if (line.type === 'noise') stillRecords = line.noise.volatile.map(({ still }) => still.version.record);
    if (line.type !== 'change') continue;
    const { change } = line;
    kept.add(change.before.record);
    if (change.kind === 'withdrawn') goneAt.add(change.at);
    else kept.add(change.after.record);
  }
  for (const record of stillRecords) kept.add(record);
  const good = captures.lines.filter(({ entry }) => entry.outcome === 'good');
  for (const line of [good[0], good.at(-1)]) if (line !== undefined) kept.add(line.digest);
  for (const { entry, digest } of captures.lines) if (goneAt.has(String(entry.at))) kept.add(digest);
  for (const { entry, digest } of captures.lines)
    if (entry.outcome === 'pictured' && kept.has(entry.of as Sha256)) kept.add(digest);
  return kept;
}

/** The bodies that a record names. */
export function bodiesOf(capture: Capture): readonly StoredBody[] {
  if (!('body' in capture)) return [];
  const { body, rendered } = capture;
  const screenshot = capture.outcome === 'pictured' ? [capture.screenshot] : [];
  return [body, ...(rendered === undefined ? [] : [rendered]), ...screenshot];
}

/** The bodies of the records that are kept for good. */
export function keptBodies(captures: ReadLog, history: ReadLog): ReadonlySet<Sha256> {
  const records = keptRecords(captures, history);
  const kept = captures.lines.filter(
    ({ digest, entry }) => records.has(digest) && captureProblem(entry) === undefined,
  );
  return new Set(
    kept.flatMap(({ entry }) => bodiesOf(entry as unknown as Capture).map(({ sha256 }) => sha256)),
  );
}
