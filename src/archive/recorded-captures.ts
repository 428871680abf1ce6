import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, zstdDecompress } from 'node:zlib';
import type { Capture, Exchange } from '../model/capture.ts';
import type { Instant } from '../model/instant.ts';
import type { PageId } from '../model/page.ts';
import type { Archive } from './archive.ts';
import { layout } from './layout.ts';
import { prunedBodies } from './pruned.ts';

/** More than any series of captures that a person would keep in one file. */
const MOST_SERIES_BYTES = 1 << 30;

type Unpack = (packed: Uint8Array, limit: { readonly maxOutputLength: number }) => Promise<Buffer>;

const unpackers: ReadonlyMap<string, Unpack> = new Map<string, Unpack>([
  ['.br', promisify(brotliDecompress)],
  ['.gz', promisify(gunzip)],
  ['.zst', promisify(zstdDecompress)],
]);

/** A file of captures is not what it should be; the message is for a person. */
export class UnreadableSeries extends Error {
  override readonly name = 'UnreadableSeries';
}

interface Recorded {
  readonly exchange: Exchange;
  readonly bytes: Uint8Array;
}

/** The captures of a page that brought bytes, good or not, oldest first; those whose bytes were let go are left out. */
export async function* archivedCaptures(archive: Archive, page: PageId): AsyncGenerator<Recorded> {
  const pruned = prunedBodies(await archive.log(layout.pruned));
  for (const { entry } of (await archive.log(layout.captures(page))).lines) {
    const capture = entry as unknown as Capture;
    if (capture.outcome !== 'good' && capture.outcome !== 'suspect') continue;
    const { exchange, body, rendered } = capture;
    const read = rendered ?? body;
    if (pruned.has(read.sha256) && !(await archive.blobs.has(read.sha256))) continue;
    yield { exchange, bytes: await archive.blobs.get(read) };
  }
}

/**
 * The captures of a series file: JSON lines `{at, html}`, with the `url` where it is known, oldest first, packed with
 * brotli, gzip or zstd when the name says so. What such a file does not tell (status, headers) is taken for a plain
 * good answer. Throws an UnreadableSeries that names the line.
 */
export async function* seriesCaptures(file: string): AsyncGenerator<Recorded> {
  const unpack = unpackers.get(file.slice(file.lastIndexOf('.')));
  const packed = await readFile(file);
  const bytes = unpack === undefined ? packed : await unpacked(unpack, packed, file);
  for (const [index, line] of bytes.toString('utf8').split('\n').entries()) {
    if (line.trim() === '') continue;
    yield recordedLine(line, `${file}, line ${index + 1}`);
  }
}

async function unpacked(unpack: Unpack, packed: Uint8Array, file: string): Promise<Buffer> {
  try {
    return await unpack(packed, { maxOutputLength: MOST_SERIES_BYTES });
  } catch (cause) {
    throw new UnreadableSeries(`${file} cannot be unpacked`, { cause });
  }
}

function recordedLine(line: string, where: string): Recorded {
  const { at, url, html, status, contentType } = parsed(line, where);
  if (typeof at !== 'string' || typeof html !== 'string' || Number.isNaN(Date.parse(at))) {
    throw new UnreadableSeries(`${where}: a capture needs "at" and "html"`);
  }
  const address = typeof url === 'string' && URL.canParse(url) ? url : 'about:blank';
  const exchange: Exchange = {
    at: new Date(at).toISOString() as Instant,
    via: 'http',
    requestedUrl: address,
    finalUrl: address,
    redirects: [],
    status: typeof status === 'number' ? status : 200,
    headers: [['content-type', typeof contentType === 'string' ? contentType : 'text/html; charset=utf-8']],
  };
  return { exchange, bytes: Buffer.from(html) };
}

function parsed(line: string, where: string): Record<string, unknown> {
  try {
    return (JSON.parse(line) ?? {}) as Record<string, unknown>;
  } catch (cause) {
    throw new UnreadableSeries(`${where} is not JSON`, { cause });
  }
}
