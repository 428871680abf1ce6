import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, zstdDecompress } from 'node:zlib';
import type { Capture, Exchange } from '../model/capture.ts';
import type { Instant } from '../model/instant.ts';
import type { PageId } from '../model/page.ts';
import type { Archive } from './archive.ts';
import { layout } from './layout.ts';

/** More than any series of captures that a person would keep in one file. */
const MOST_SERIES_BYTES = 1 << 30;

type Unpack = (packed: Uint8Array, limit: { readonly maxOutputLength: number }) => Promise<Buffer>;

const unpackers: ReadonlyMap<string, Unpack> = new Map<string, Unpack>([
  ['.br', promisify(brotliDecompress)],
  ['.gz', promisify(gunzip)],
  ['.zst', promisify(zstdDecompress)],
]);

interface Recorded {
  readonly exchange: Exchange;
  readonly bytes: Uint8Array;
}

/** The captures of a page that brought bytes, good or not, oldest first. */
export async function* archivedCaptures(archive: Archive, page: PageId): AsyncGenerator<Recorded> {
  for (const { entry } of (await archive.log(layout.captures(page))).lines) {
    const capture = entry as unknown as Capture;
    if (capture.outcome !== 'good' && capture.outcome !== 'suspect') continue;
    const { exchange, body, rendered } = capture;
    yield { exchange, bytes: await archive.blobs.get(rendered ?? body) };
  }
}

/**
 * The captures of a series file: JSON lines `{at, url, html}`, oldest first, packed with brotli, gzip or zstd when the
 * name says so. What such a file does not tell (status, headers) is taken for a plain good answer.
 */
export async function* seriesCaptures(file: string): AsyncGenerator<Recorded> {
  const unpack = unpackers.get(file.slice(file.lastIndexOf('.')));
  const packed = await readFile(file);
  const bytes = unpack === undefined ? packed : await unpack(packed, { maxOutputLength: MOST_SERIES_BYTES });
  for (const [index, line] of bytes.toString('utf8').split('\n').entries()) {
    if (line.trim() === '') continue;
    yield recordedLine(line, `${file}, line ${index + 1}`);
  }
}

function recordedLine(line: string, where: string): Recorded {
  const { at, url, html, status, contentType } = parsed(line, where);
  if (typeof at !== 'string' || typeof url !== 'string' || typeof html !== 'string') {
    throw new SyntaxError(`${where}: a capture needs "at", "url" and "html"`);
  }
  const exchange: Exchange = {
    at: new Date(at).toISOString() as Instant,
    via: 'http',
    requestedUrl: url,
    finalUrl: url,
    redirects: [],
    status: typeof status === 'number' ? status : 200,
    headers: [['content-type', typeof contentType === 'string' ? contentType : 'text/html; charset=utf-8']],
  };
  return { exchange, bytes: Buffer.from(html) };
}

function parsed(line: string, where: string): Record<string, unknown> {
  try {
    return JSON.parse(line) as Record<string, unknown>;
  } catch (cause) {
    throw new SyntaxError(`${where} is not JSON`, { cause });
  }
}
