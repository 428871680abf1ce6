import { readFile } from 'node:fs/promises';
import { emptyLog, type LogHead } from '../model/chain.ts';
import { type Sha256, sha256 } from '../model/digest.ts';
import { asStoreError } from '../model/store-error.ts';

/** One line of a log as it was read: what it says and the digest of its bytes. */
export interface LogLine {
  readonly entry: Readonly<Record<string, unknown>>;
  readonly digest: Sha256;
}

export interface ReadLog {
  readonly lines: readonly LogLine[];
  /** Where the last line ends; a torn one (a crash) is not among the lines. */
  readonly head: LogHead;
  /** Where the lines end that follow from each other since the first: `head`, when there are no problems. */
  readonly whole: LogHead;
  /** Whether the last line does not end; it is not among the lines. */
  readonly torn: boolean;
  /** What is wrong with it, in sentences that name the line. */
  readonly problems: readonly string[];
}

/** Reads a log and checks that every line follows from the one before. A missing file is an empty log. */
export async function readLog(file: string): Promise<ReadLog> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return { lines: [], head: emptyLog, whole: emptyLog, torn: false, problems: [] };
    }
    throw asStoreError(error, file);
  }
  return parseLog(text);
}

export function parseLog(text: string): ReadLog {
  const lines: LogLine[] = [];
  const problems: string[] = [];
  let head = emptyLog;
  let whole = emptyLog;
  const parts = text.split('\n');
  const torn = parts.pop();
  for (const part of parts) {
    const entry = parseEntry(part);
    const number = head.lines + 1;
    if (entry === undefined) problems.push(`line ${number} is not a record`);
    else if (entry.seq !== number) problems.push(`line ${number} says that it is number ${entry.seq}`);
    else if (entry.previous !== head.digest)
      problems.push(`line ${number} does not follow from the line before it`);
    const digest = sha256(part);
    head = { lines: number, bytes: head.bytes + Buffer.byteLength(part) + 1, digest };
    if (problems.length === 0) whole = head;
    lines.push({ entry: entry ?? {}, digest });
  }
  return { lines, head, whole, torn: torn !== undefined && torn !== '', problems };
}

function parseEntry(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
