import { type Sha256, sha256 } from '../model/digest.ts';
import type { RootedLine, RootRef } from '../model/root.ts';
import type { ReadLog } from './read-log.ts';
import { parseRoot } from './root-text.ts';

/** What the roots say of every log. */
export interface Rooted {
  readonly roots: number;
  /** Everything that is wrong with the roots themselves. */
  readonly problems: readonly string[];
  /** The lines that roots name, by the path of the log. */
  readonly lines: ReadonlyMap<string, readonly NamedLine[]>;
}

/** A line of a log that the root at `root` names. */
export interface NamedLine extends RootedLine {
  readonly root: string;
}

interface RootOnDisk {
  readonly number: number;
  readonly path: string;
  readonly text: string;
}

/** Reads all roots, in the order of their numbers, and checks that each names the one before. */
export async function readRooted(
  files: AsyncIterable<RootOnDisk>,
  known: RootRef | undefined,
): Promise<Rooted> {
  const problems: string[] = [];
  const lines = new Map<string, NamedLine[]>();
  let roots = 0;
  let before: RootRef | undefined;
  let knownDigest: Sha256 | undefined;
  for await (const { number, path, text } of files) {
    roots += 1;
    const root = parseRoot(text);
    const digest = sha256(text);
    if (root === undefined) problems.push(`${path} is not a root`);
    else problems.push(...gaps(path, number, root.previous, before));
    for (const line of root?.lines ?? []) {
      const named = lines.get(line.path);
      if (named === undefined) lines.set(line.path, [{ ...line, root: path }]);
      else named.push({ ...line, root: path });
    }
    before = { number, path, digest };
    if (path === known?.path) knownDigest = digest;
  }
  if (known !== undefined && knownDigest === undefined) problems.push(`${known.path} is missing`);
  else if (knownDigest !== known?.digest)
    problems.push(`${known?.path} is not the one that the database knows`);
  return { roots, problems, lines };
}

function gaps(
  path: string,
  number: number,
  previous: { readonly path: string; readonly digest: Sha256 } | undefined,
  before: RootRef | undefined,
): readonly string[] {
  if (number !== (before?.number ?? 0) + 1) {
    return [`before ${path}, ${previous === undefined ? 'a root' : previous.path} is missing`];
  }
  if (before === undefined)
    return previous === undefined ? [] : [`before ${path}, ${previous.path} is missing`];
  if (previous?.path !== before.path) return [`${path} does not name ${before.path} as the one before`];
  return previous.digest === before.digest ? [] : [`${before.path} is not the one that ${path} names`];
}

/**
 * What roots say of a log that it does not hold. The lines of a log may have been chained anew after one was altered,
 * dropped, put in or dated otherwise; the roots still name the lines that there were.
 */
export function rootProblems(name: string, log: ReadLog, named: readonly NamedLine[]): string[] {
  const first = named.find(({ line, digest }) => log.lines[line - 1]?.digest !== digest);
  if (first === undefined) return [];
  const { line, root } = first;
  if (line > log.lines.length) return [`${name}: line ${line}, which ${root} names, is missing`];
  return [`${name}: line ${line} is not the one that ${root} names: it or one before it was altered`];
}
