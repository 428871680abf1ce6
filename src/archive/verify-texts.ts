import type { Capture } from '../model/capture.ts';
import { type Sha256, sha256 } from '../model/digest.ts';
import type { HistoryEntry } from '../model/history.ts';
import type { Instant } from '../model/instant.ts';
import type { PageId } from '../model/page.ts';
import type { PromisedArchive } from './as-promised.ts';
import { layout } from './layout.ts';
import type { ReadLog } from './read-log.ts';
import { captureProblem, historyProblem } from './record-shapes.ts';

/** The texts that must be there: their paths and what they hold. */
export type ExpectedTexts = ReadonlyMap<string, Sha256>;

interface ReRead {
  readonly at: Instant;
  /** The record of the capture whose stored bytes were read again. */
  readonly record: Sha256;
  readonly text: Sha256;
  readonly passages: Sha256 | undefined;
}

/**
 * One version text for each good capture, and for each time that one was read again by other rules, whose text is
 * not the one before; and the text that holds now.
 */
export function textsOf(page: PageId, captures: ReadLog, history: ReadLog): ExpectedTexts {
  const reReads = Map.groupBy(reReadsIn(history), ({ record }) => record);
  const expected = new Map<string, Sha256>();
  let current: Sha256 | undefined;
  let passages: Sha256 | undefined;
  const next = (at: Instant, text: Sha256): void => {
    if (text !== current) expected.set(layout.version(page, at, text), text);
    current = text;
  };
  for (const { entry, digest } of captures.lines) {
    const capture = entry as unknown as Capture;
    if (capture.outcome !== 'good' || captureProblem(entry) !== undefined) continue;
    next(capture.at, capture.text.sha256);
    passages = capture.reading?.passages;
    for (const reRead of reReads.get(digest) ?? []) {
      next(reRead.at, reRead.text);
      passages = reRead.passages ?? passages;
    }
  }
  if (passages !== undefined) expected.set(layout.passages(page), passages);
  if (current !== undefined) expected.set(layout.text(page), current);
  return expected;
}

function reReadsIn(history: ReadLog): readonly ReRead[] {
  return history.lines.flatMap(({ entry }) => {
    const line = entry as unknown as HistoryEntry;
    if (historyProblem(entry) !== undefined) return [];
    if (line.type !== 'change' || line.change.cause !== 'our-rules' || line.change.kind !== 'wording')
      return [];
    const { at, after } = line.change;
    return [{ at, record: after.record, text: after.text, passages: after.reading?.passages }];
  });
}

/** Checks the texts against their digests; returns how many versions there must be. */
export async function checkTexts(
  files: PromisedArchive,
  page: PageId,
  expected: ExpectedTexts,
  problems: string[],
): Promise<number> {
  for (const [path, digest] of expected) {
    const text = await files.file(path);
    const name = path.slice(layout.page(page).length + 1);
    if (text === undefined) problems.push(`${name} is missing`);
    else if (sha256(text) !== digest) problems.push(`${name} was altered`);
  }
  return [...expected.keys()].filter((path) => path.startsWith(layout.versions(page))).length;
}
