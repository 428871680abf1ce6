import { type Sha256, sha256 } from './digest.ts';

/** The end of an append-only log: how many lines and bytes it has, and the digest of its last line. */
export interface LogHead {
  readonly lines: number;
  readonly bytes: number;
  readonly digest: Sha256 | null;
}

export const emptyLog: LogHead = { lines: 0, bytes: 0, digest: null };

/** A line as it stands in a log: its number from 1, what it says, and the SHA-256 of the line before. */
export type Chained<T> = { readonly seq: number } & T & { readonly previous: Sha256 | null };

/** One new line (with its line feed), its digest (without it), and the head of the log after it. */
export interface ChainedLine {
  readonly text: string;
  readonly digest: Sha256;
  readonly head: LogHead;
}

/**
 * Makes the next line of a log. Each line carries the SHA-256 of the line before it, so that a line that is changed,
 * dropped, inserted or moved is seen by anyone with `sha256sum`.
 */
export function chainLine(head: LogHead, entry: object): ChainedLine {
  const line = JSON.stringify({ seq: head.lines + 1, ...entry, previous: head.digest });
  const digest = sha256(line);
  const text = `${line}\n`;
  return {
    text,
    digest,
    head: { lines: head.lines + 1, bytes: head.bytes + Buffer.byteLength(text), digest },
  };
}
