import type { Capture, StoredBody } from '../model/capture.ts';
import type { LogHead } from '../model/chain.ts';
import type { Sha256 } from '../model/digest.ts';
import type { PageId } from '../model/page.ts';
import { StoreError } from '../model/store-error.ts';
import type { Archive } from './archive.ts';
import type { PromisedArchive } from './as-promised.ts';
import type { Blobs } from './blobs.ts';
import { bodiesOf, keptBodies } from './kept-records.ts';
import { layout } from './layout.ts';
import { logProblems } from './log-problems.ts';
import type { ReadLog } from './read-log.ts';
import { captureProblem, historyProblem, shapeProblems } from './record-shapes.ts';
import { type NamedLine, rootProblems } from './verify-roots.ts';
import { checkTexts, textsOf } from './verify-texts.ts';

/** What checking a page's evidence came to. */
export interface PageVerdict {
  readonly page: PageId;
  readonly records: number;
  readonly bodies: number;
  /** How many bodies were let go because nothing refers to them; their records are there. */
  readonly pruned: number;
  readonly texts: number;
  /** Everything that is wrong, in sentences; empty when the evidence stands. */
  readonly problems: readonly string[];
}

/** Where the database says that the page's logs end; without it a cut-off end cannot be told. */
export interface KnownHeads {
  readonly captures: LogHead;
  readonly history: LogHead;
}

/** What is known of a page's logs beside what they say themselves. */
export interface Knowledge {
  readonly known?: KnownHeads | undefined;
  /** The lines that daily roots name, by the path of the log. */
  readonly rooted?: ReadonlyMap<string, readonly NamedLine[]>;
  /** The bodies that were let go. */
  readonly pruned?: ReadonlySet<Sha256>;
}

/** Checks every record, link, body and text of a page, offline, as they will stand when every promise is kept. */
export async function verifyPage(
  { blobs }: Pick<Archive, 'blobs'>,
  files: PromisedArchive,
  page: PageId,
  { known, rooted, pruned }: Knowledge = {},
): Promise<PageVerdict> {
  const captures = await files.log(layout.captures(page));
  const history = await files.log(layout.history(page));
  const problems = [
    ...logProblems('captures.ndjson', captures, known?.captures),
    ...logProblems('history.ndjson', history, known?.history),
    ...rootProblems('captures.ndjson', captures, rooted?.get(layout.captures(page)) ?? []),
    ...rootProblems('history.ndjson', history, rooted?.get(layout.history(page)) ?? []),
    ...shapeProblems(captures, captureProblem).map((problem) => `captures.ndjson: ${problem}`),
    ...shapeProblems(history, historyProblem).map((problem) => `history.ndjson: ${problem}`),
  ];
  if (captures.lines.length === 0) problems.push('captures.ndjson: there are no records');
  const kept = keptBodies(captures, history);
  const mayBeGone = new Set([...(pruned ?? [])].filter((body) => !kept.has(body)));
  const { bodies, gone } = await checkBodies(blobs, page, captures, mayBeGone, problems);
  const texts = await checkTexts(files, page, textsOf(page, captures, history), problems);
  return {
    page,
    records: captures.lines.length + history.lines.length,
    bodies,
    pruned: gone,
    texts,
    problems,
  };
}

async function checkBodies(
  blobs: Blobs,
  page: PageId,
  log: ReadLog,
  mayBeGone: ReadonlySet<Sha256>,
  problems: string[],
): Promise<{ readonly bodies: number; readonly gone: number }> {
  const checked = new Set<Sha256>();
  const before = new Set<unknown>();
  let gone = 0;
  for (const [index, line] of log.lines.entries()) {
    if (captureProblem(line.entry) !== undefined) continue;
    const capture = line.entry as unknown as Capture;
    if (capture.page !== page) problems.push(`captures.ndjson: line ${index + 1} speaks of ${capture.page}`);
    if (capture.outcome === 'pictured' && !before.has(capture.of))
      problems.push(
        `captures.ndjson: line ${index + 1} is the picture of a record that does not stand above it`,
      );
    before.add(line.digest);
    for (const body of bodiesOf(capture)) {
      if (checked.has(body.sha256)) continue;
      checked.add(body.sha256);
      if (mayBeGone.has(body.sha256) && !(await blobs.has(body.sha256))) {
        gone += 1;
        continue;
      }
      const problem = await bodyProblem(blobs, body);
      if (problem !== undefined) problems.push(`line ${index + 1}: ${problem}`);
    }
  }
  return { bodies: checked.size - gone, gone };
}

async function bodyProblem(blobs: Blobs, body: StoredBody): Promise<string | undefined> {
  try {
    await blobs.get(body);
    return undefined;
  } catch (error) {
    if (error instanceof StoreError && error.code === 'evidence-mismatch') return error.message;
    throw error;
  }
}
