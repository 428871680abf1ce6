import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Sha256, sha256 } from '../../model/digest.ts';
import { asStoreError } from '../../model/store-error.ts';
import type { SiteFile } from './site-file.ts';
import { MANIFEST } from './site-places.ts';

/** What came of writing a site. */
export type Placed =
  | { readonly kind: 'placed'; readonly written: number; readonly kept: number; readonly removed: number }
  /** Files stand there under our names that we did not write, or that somebody has altered since: nothing was done. */
  | { readonly kind: 'not-ours'; readonly paths: readonly string[] };

/** The files of ours in a folder, each with the digests that it may have; two after a run that was broken off. */
type Manifest = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Puts the files of a site into a folder. All of them are written beside it first and then moved in, each whole; what an
 * earlier run wrote and this one does not is removed. Nothing is touched that is not in the list of our own files.
 */
export async function placeFiles(folder: string, files: Iterable<SiteFile>): Promise<Placed> {
  const draft = `${folder.replace(/[/\\]+$/, '')}.${randomUUID()}.part`;
  try {
    const known = await readManifest(folder);
    const fresh = await writeDrafts(draft, files);
    const foreign = await notOurs(folder, fresh, known);
    if (foreign.length > 0) return { kind: 'not-ours', paths: foreign };
    // Both lists stand while files are moved: whenever it is broken off, the next run knows all that is ours.
    await writeManifest(folder, draft, joined(known, fresh));
    const written = await moveIn(folder, draft, fresh, known);
    const removed = await removeOld(folder, fresh, known);
    await writeManifest(
      folder,
      draft,
      new Map([...fresh].map(([name, digest]) => [name, new Set([digest])])),
    );
    return { kind: 'placed', written, kept: fresh.size - written, removed };
  } catch (error) {
    throw asStoreError(error, folder);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function writeDrafts(draft: string, files: Iterable<SiteFile>): Promise<ReadonlyMap<string, Sha256>> {
  const fresh = new Map<string, Sha256>();
  for (const { path: name, content } of files) {
    const file = inFolder(draft, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
    fresh.set(name, sha256(content));
  }
  return fresh;
}

/** What stands where one of our files goes or went, and is not what we wrote. */
async function notOurs(
  folder: string,
  fresh: ReadonlyMap<string, Sha256>,
  known: Manifest,
): Promise<readonly string[]> {
  const foreign: string[] = [];
  for (const name of new Set([...fresh.keys(), ...known.keys()])) {
    const there = await digestOf(inFolder(folder, name));
    if (there === undefined || known.get(name)?.has(there) === true || fresh.get(name) === there) continue;
    foreign.push(name);
  }
  return foreign.sort();
}

async function moveIn(
  folder: string,
  draft: string,
  fresh: ReadonlyMap<string, Sha256>,
  known: Manifest,
): Promise<number> {
  let written = 0;
  // Pages last: what they link to is there before them.
  const inOrder = [...fresh].toSorted(
    ([a], [b]) => Number(a.endsWith('.html')) - Number(b.endsWith('.html')),
  );
  for (const [name, digest] of inOrder) {
    const file = inFolder(folder, name);
    if (known.get(name)?.has(digest) === true && (await digestOf(file)) === digest) continue;
    await mkdir(path.dirname(file), { recursive: true });
    await rename(inFolder(draft, name), file);
    written++;
  }
  return written;
}

async function removeOld(
  folder: string,
  fresh: ReadonlyMap<string, Sha256>,
  known: Manifest,
): Promise<number> {
  const old = [...known.keys()].filter((name) => !fresh.has(name));
  for (const name of old) await rm(inFolder(folder, name), { force: true });
  const folders = new Set(old.map((name) => path.posix.dirname(name)).filter((name) => name !== '.'));
  for (const name of folders) await removeIfEmpty(inFolder(folder, name));
  return old.length;
}

async function removeIfEmpty(folder: string): Promise<void> {
  try {
    await rmdir(folder);
  } catch (error) {
    // Somebody else's files are in it, or it is gone.
    if (codeOf(error) !== 'ENOTEMPTY' && codeOf(error) !== 'ENOENT') throw error;
  }
}

async function readManifest(folder: string): Promise<Manifest> {
  const manifest = new Map<string, Set<string>>();
  const text = await textOf(path.join(folder, MANIFEST));
  for (const line of (text ?? '').split('\n')) {
    const [, digest, name] = /^([\da-f]{64}) {2}(.+)$/.exec(line) ?? [];
    if (digest === undefined || name === undefined) continue;
    manifest.set(name, (manifest.get(name) ?? new Set()).add(digest));
  }
  return manifest;
}

async function writeManifest(folder: string, draft: string, manifest: Manifest): Promise<void> {
  const lines = [...manifest].flatMap(([name, digests]) =>
    [...digests].map((digest) => `${digest}  ${name}\n`),
  );
  const part = path.join(draft, MANIFEST);
  await mkdir(folder, { recursive: true });
  await writeFile(part, lines.toSorted((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1)).join(''));
  await rename(part, path.join(folder, MANIFEST));
}

function joined(known: Manifest, fresh: ReadonlyMap<string, Sha256>): Manifest {
  const all = new Map([...known].map(([name, digests]) => [name, new Set(digests)]));
  for (const [name, digest] of fresh) all.set(name, (all.get(name) ?? new Set()).add(digest));
  return all;
}

/** A list that was tampered with must not lead out of the folder. */
function inFolder(folder: string, name: string): string {
  const full = path.resolve(folder, name);
  if (!full.startsWith(path.resolve(folder) + path.sep)) throw new Error(`${name} leads out of the site`);
  return full;
}

async function digestOf(file: string): Promise<Sha256 | undefined> {
  try {
    if ((await stat(file)).isDirectory()) return sha256('');
    return sha256(await readFile(file));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

async function textOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
