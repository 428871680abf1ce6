import { readdir } from 'node:fs/promises';
import { ABOUT, type AboutBundle, inBundle } from '../archive/bundle/bundle-files.ts';
import type { CaptureBytes } from '../archive/bundle/write-warc.ts';
import { bodiesOf } from '../archive/kept-records.ts';
import { inside, layout } from '../archive/layout.ts';
import { listRoots, listTimestamps, readArchived } from '../archive/list-roots.ts';
import type { LogLine } from '../archive/read-log.ts';
import { captureProblem } from '../archive/record-shapes.ts';
import { parseRoot } from '../archive/root-text.ts';
import { checkTimestamp } from '../archive/timestamp/check-timestamp.ts';
import type { Capture } from '../model/capture.ts';
import type { Change } from '../model/change.ts';
import { type Sha256, sha256 } from '../model/digest.ts';
import type { Instant } from '../model/instant.ts';
import type { PageId } from '../model/page.ts';
import { asStoreError, StoreError } from '../model/store-error.ts';
import type { Context } from './context.ts';

type Collecting = Pick<Context, 'archive' | 'settings'>;

/** Everything that proves some captures of a page. */
export interface Evidence {
  readonly page: PageId;
  /** Oldest first. */
  readonly captures: readonly ProvenCapture[];
  /** The files of the bundle, by their paths in it. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

export interface ProvenCapture extends CaptureBytes {
  /** Its line in the log, from 1. */
  readonly line: number;
  /** Where the text that was read from it stands, below the data folder. */
  readonly textPath?: string;
  /** The first root that names its line or a later one. */
  readonly root?: string;
  /** The first time stamp on such a root. */
  readonly stamp?: StampProof;
}

export interface StampProof {
  readonly root: string;
  readonly path: string;
  readonly authority: string;
  readonly at: Instant;
  readonly by: string;
  readonly isTrusted: boolean;
}

interface RootProof {
  readonly path: string;
  /** The line of the page's log that it names. */
  readonly line: number;
  readonly stamps: readonly StampProof[];
}

/**
 * Collects the captures with these records and what proves them. The history of the page is left out: it is what we
 * concluded, and names those who were told. Damaged or missing evidence is a StoreError.
 */
export async function collectEvidence(
  context: Collecting,
  page: PageId,
  records: readonly Sha256[],
  changes: readonly Change[],
): Promise<Evidence> {
  const { archive } = context;
  const log = await archive.log(layout.captures(page));
  const roots = await rootsOf(context, page);
  const texts = await textPaths(archive.root, page);
  const files = new Map<string, Uint8Array>();
  const keep = async (path: string): Promise<void> => {
    const bytes = await readArchived(archive.root, path);
    if (bytes === undefined) throw missing(path);
    files.set(inBundle(path), bytes);
  };
  await keep(layout.captures(page));
  const captures: ProvenCapture[] = [];
  for (const [index, line] of log.lines.entries()) {
    if (!records.includes(line.digest) || captureProblem(line.entry) !== undefined) continue;
    const found = await withBytes(context, line);
    if (found === undefined) continue;
    const { capture } = found;
    for (const { sha256 } of bodiesOf(capture)) await keep(layout.body(sha256));
    const textPath = capture.outcome === 'good' ? texts.get(capture.text.sha256) : undefined;
    if (textPath !== undefined) await keep(textPath);
    const covering = roots.filter((root) => root.line > index);
    const [root] = covering;
    const stamped = covering.find(({ stamps }) => stamps.length > 0);
    for (const each of [root, stamped]) if (each !== undefined) await keep(each.path);
    for (const { path } of [...(root?.stamps ?? []), ...(stamped?.stamps ?? [])]) await keep(path);
    const [stamp] = stamped?.stamps ?? [];
    captures.push({
      ...found,
      line: index + 1,
      ...(textPath === undefined ? {} : { textPath }),
      ...(root === undefined ? {} : { root: root.path }),
      ...(stamp === undefined ? {} : { stamp }),
    });
  }
  const about: AboutBundle = {
    page,
    records: captures.map(({ record }) => record),
    changes: changes.map(({ id }) => id),
  };
  files.set(ABOUT, Buffer.from(`${JSON.stringify(about, null, 2)}\n`));
  return { page, captures, files };
}

/**
 * The records that a change rests on: both sides, or what was seen in place of a page that was withdrawn, and the
 * pictures that were taken after these.
 */
export async function recordsOf({ archive }: Collecting, change: Change): Promise<readonly Sha256[]> {
  const { lines } = await archive.log(layout.captures(change.page));
  const gone = lines.filter(({ entry }) => entry.at === change.at && entry.outcome === 'suspect');
  const after = change.kind === 'withdrawn' ? gone.map(({ digest }) => digest) : [change.after.record];
  const sides: readonly Sha256[] = [change.before.record, ...after];
  const pictures = lines.filter(
    ({ entry }) => entry.outcome === 'pictured' && sides.includes(entry.of as Sha256),
  );
  return [...sides, ...pictures.map(({ digest }) => digest)];
}

async function withBytes(
  { archive }: Collecting,
  { entry, digest }: LogLine,
): Promise<CaptureBytes | undefined> {
  const capture = entry as unknown as Capture;
  if (!('body' in capture)) return undefined;
  const body = await archive.blobs.get(capture.body);
  const rendered = capture.rendered && (await archive.blobs.get(capture.rendered));
  const screenshot = capture.outcome === 'pictured' ? await archive.blobs.get(capture.screenshot) : undefined;
  return {
    record: digest,
    capture,
    body,
    ...(rendered === undefined ? {} : { rendered }),
    ...(screenshot === undefined ? {} : { screenshot }),
  };
}

/** The roots that name the page's log, oldest first, with the time stamps on them that hold. */
async function rootsOf(context: Collecting, page: PageId): Promise<readonly RootProof[]> {
  const { root: folder } = context.archive;
  const { timestamps } = context.settings.evidence;
  const files = await listTimestamps(folder);
  const proofs: RootProof[] = [];
  for (const { path } of await listRoots(folder)) {
    const content = await readArchived(folder, path);
    const root = content && parseRoot(content.toString('utf8'));
    const named = root?.lines.find((line) => line.path === layout.captures(page));
    if (content === undefined || named === undefined) continue;
    const stamps: StampProof[] = [];
    for (const stamp of files.filter((file) => file.root === path)) {
      const reply = await readArchived(folder, stamp.path);
      const trusted = timestamps.find(({ name }) => name === stamp.authority)?.trusted;
      const verdict = reply && (await checkTimestamp(reply, { content, trusted }));
      if (verdict?.holds !== true) continue;
      const { at, by, isTrusted } = verdict;
      stamps.push({ root: path, path: stamp.path, authority: stamp.authority, at, by, isTrusted });
    }
    proofs.push({ path, line: named.line, stamps });
  }
  return proofs;
}

/** The paths of the page's version texts, by their digests. */
async function textPaths(root: string, page: PageId): Promise<ReadonlyMap<string, string>> {
  const folder = `${layout.page(page)}/versions`;
  const paths = new Map<string, string>();
  for (const name of (await namesIn(inside(root, folder))).toSorted()) {
    const path = `${folder}/${name}`;
    const bytes = await readArchived(root, path);
    if (bytes !== undefined && !paths.has(sha256(bytes))) paths.set(sha256(bytes), path);
  }
  return paths;
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw asStoreError(error, folder);
  }
}

function missing(path: string): StoreError {
  return new StoreError('evidence-mismatch', `${path} is missing; "exigent verify" lists all that is wrong`);
}
