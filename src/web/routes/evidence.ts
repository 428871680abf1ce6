import { readFile } from 'node:fs/promises';
import { inside, layout } from '../../archive/layout.ts';
import type { PageId } from '../../model/page.ts';
import { asStoreError } from '../../model/store-error.ts';
import { attachment, MOST_BODY_BYTES } from '../attachment.ts';
import { digestIn, pageIdIn } from '../ids.ts';
import { findVersionText } from '../version-text.ts';
import { notFound } from '../views/problem.ts';
import type { Visit } from '../visit.ts';

/** A kept body as it was sent, checked against its digest before the first byte leaves. */
export async function sendBody(visit: Visit): Promise<Response> {
  const { archive } = visit.context;
  const digest = digestIn(visit.param('digest'));
  if (digest === undefined || !(await archive.blobs.has(digest)))
    return notFound(visit, 'No stored bytes have this digest.');
  const bytes = await archive.blobs.get({ sha256: digest, bytes: MOST_BODY_BYTES });
  return isJpeg(bytes)
    ? attachment(bytes, `${digest}.jpg`, 'image/jpeg')
    : attachment(bytes, `${digest}.bin`, 'application/octet-stream');
}

/** Pictures of pages are JPEG; by its name, whoever keeps one can open it. */
function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
}

/** A stored text of a page, checked against its digest. */
export async function sendText(visit: Visit): Promise<Response> {
  const { archive } = visit.context;
  const page = pageIdIn(visit.param('vendor'), visit.param('page'));
  const digest = digestIn(visit.param('digest'));
  const text = page && digest && (await findVersionText(archive, page, digest));
  if (page === undefined || text === undefined)
    return notFound(visit, 'No stored text of this page has this digest.');
  const file = `${fileName(page)}-${text.path.split('/').at(-1) ?? ''}.txt`;
  return attachment(text.bytes, file, 'text/plain; charset=utf-8');
}

/** The records of a page as they stand in its log; each carries the digest of the one before. */
export async function sendLog(visit: Visit): Promise<Response> {
  const { archive } = visit.context;
  const page = pageIdIn(visit.param('vendor'), visit.param('page'));
  const log = page && (await readLogFile(inside(archive.root, layout.captures(page))));
  if (page === undefined || log === undefined) return notFound(visit, 'No records of this page are stored.');
  return attachment(log, `${fileName(page)}-captures.ndjson`, 'text/plain; charset=utf-8');
}

function fileName(page: PageId): string {
  return page.replaceAll('/', '-');
}

async function readLogFile(file: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw asStoreError(error, file);
  }
}
