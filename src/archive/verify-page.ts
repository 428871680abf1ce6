import { readFile } from 'node:fs/promises';
import type { Capture, StoredBody } from '../model/capture.ts';
import type { LogHead } from '../model/chain.ts';
import { sha256 } from '../model/digest.ts';
import type { HistoryEntry } from '../model/history.ts';
import type { PageId } from '../model/page.ts';
import { StoreError } from '../model/store-error.ts';
import type { Archive } from './archive.ts';
import { inside, layout } from './layout.ts';
import type { LogLine, ReadLog } from './read-log.ts';

/** What checking a page's evidence came to. */
export interface PageVerdict {
  readonly page: PageId;
  readonly records: number;
  readonly bodies: number;
  readonly texts: number;
  /** Everything that is wrong, in sentences; empty when the evidence stands. */
  readonly problems: readonly string[];
}

/** Where the database says that the page's logs end; without it a cut-off end cannot be told. */
export interface KnownHeads {
  readonly captures: LogHead;
  readonly history: LogHead;
}

/** Checks every record, link, body and text of a page, offline. */
export async function verifyPage(archive: Archive, page: PageId, known?: KnownHeads): Promise<PageVerdict> {
  const captures = await archive.log(layout.captures(page));
  const history = await archive.log(layout.history(page));
  const problems = [
    ...logProblems('captures.ndjson', captures, known?.captures),
    ...logProblems('history.ndjson', history, known?.history),
  ];
  const bodies = await checkBodies(archive, page, captures, problems);
  const texts = await checkTexts(archive, page, textsOf(page, captures, history), problems);
  return { page, records: captures.lines.length + history.lines.length, bodies, texts, problems };
}

function logProblems(name: string, log: ReadLog, known: LogHead | undefined): readonly string[] {
  const problems = log.problems.map((problem) => `${name}: ${problem}`);
  if (log.torn) problems.push(`${name}: the last line does not end`);
  if (known === undefined || known.lines === 0) return problems;
  if (log.head.lines < known.lines) {
    problems.push(`${name}: it has ${log.head.lines} lines, the database knows of ${known.lines}`);
  } else if (log.lines[known.lines - 1]?.digest !== known.digest) {
    problems.push(`${name}: line ${known.lines} is not the one that the database knows`);
  }
  return problems;
}

async function checkBodies(
  archive: Archive,
  page: PageId,
  log: ReadLog,
  problems: string[],
): Promise<number> {
  const checked = new Set<string>();
  for (const [index, line] of log.lines.entries()) {
    const capture = captureOf(line);
    if (capture.page !== page) problems.push(`captures.ndjson: line ${index + 1} speaks of ${capture.page}`);
    for (const body of bodiesOf(capture)) {
      if (checked.has(body.sha256)) continue;
      checked.add(body.sha256);
      const problem = await bodyProblem(archive, body);
      if (problem !== undefined) problems.push(`line ${index + 1}: ${problem}`);
    }
  }
  return checked.size;
}

async function bodyProblem(archive: Archive, body: StoredBody): Promise<string | undefined> {
  try {
    await archive.blobs.get(body);
    return undefined;
  } catch (error) {
    if (error instanceof StoreError && error.code === 'evidence-mismatch') return error.message;
    throw error;
  }
}

function bodiesOf(capture: Capture): readonly StoredBody[] {
  if (capture.outcome !== 'good' && capture.outcome !== 'suspect') return [];
  return capture.rendered === undefined ? [capture.body] : [capture.body, capture.rendered];
}

interface ExpectedText {
  readonly path: string;
  readonly sha256: string;
}

/** The version texts that must be there: one for each good capture whose text differs from the one before. */
function textsOf(page: PageId, captures: ReadLog, history: ReadLog): readonly ExpectedText[] {
  const expected = new Map<string, ExpectedText>();
  let before: string | undefined;
  for (const line of captures.lines) {
    const capture = captureOf(line);
    if (capture.outcome !== 'good') continue;
    const digest = capture.text.sha256;
    const path = layout.version(page, capture.at, digest);
    if (digest !== before && !isReRead(history, digest)) expected.set(path, { path, sha256: digest });
    before = digest;
  }
  return [...expected.values()];
}

/** Whether the text was first made by reading stored bytes again; its file then bears the time of that. */
function isReRead(history: ReadLog, text: string): boolean {
  return history.lines.some(({ entry }) => {
    const { type, change } = entry as unknown as Extract<HistoryEntry, { type: 'change' }>;
    return (
      type === 'change' &&
      change.cause === 'our-rules' &&
      change.kind === 'wording' &&
      change.after.text === text
    );
  });
}

async function checkTexts(
  archive: Archive,
  page: PageId,
  expected: readonly ExpectedText[],
  problems: string[],
): Promise<number> {
  for (const { path, sha256: digest } of expected) {
    const text = await readFile(inside(archive.root, path)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
    const name = path.slice(layout.page(page).length + 1);
    if (text === undefined) problems.push(`${name} is missing`);
    else if (sha256(text) !== digest) problems.push(`${name} was altered`);
  }
  return expected.length;
}

function captureOf({ entry }: LogLine): Capture {
  return entry as unknown as Capture;
}
