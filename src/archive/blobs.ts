import { readFile, stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { zstdCompress, zstdDecompress } from 'node:zlib';
import type { StoredBody } from '../model/capture.ts';
import { type Sha256, sha256 } from '../model/digest.ts';
import { asStoreError, StoreError } from '../model/store-error.ts';
import { writeWhole } from './durable-file.ts';
import { inside, layout } from './layout.ts';

const compress = promisify(zstdCompress);
const decompress = promisify(zstdDecompress);

/** More than any setting allows to be kept. */
const MOST_BODY_BYTES = 1 << 30;

/** Raw bodies, each under its own SHA-256: equal bodies are kept once. */
export interface Blobs {
  put(bytes: Uint8Array): Promise<StoredBody>;
  /** The bytes of a kept body. A missing or altered one is a StoreError `evidence-mismatch`. */
  get(body: StoredBody): Promise<Uint8Array>;
  has(digest: Sha256): Promise<boolean>;
  /** Whether a body is there, and is what its digest says. */
  isWhole(body: StoredBody): Promise<boolean>;
}

/** Bodies as zstd files in a folder; `zstd -dc FILE | sha256sum` checks one by hand. */
export function folderBlobs(root: string): Blobs {
  const fileOf = (digest: Sha256): string => inside(root, layout.body(digest));
  const get = async (body: StoredBody): Promise<Uint8Array> => {
    return unpackBody(await readFile(fileOf(body.sha256)).catch(orMissing), body);
  };
  const isWhole = (body: StoredBody): Promise<boolean> => isKept(get, body);
  return {
    get,
    isWhole,
    has: async (digest) => (await stat(fileOf(digest)).catch(orMissing)) !== undefined,
    async put(bytes) {
      const body: StoredBody = { sha256: sha256(bytes), bytes: bytes.byteLength };
      // A file of that name may have rotted: what the server sends again makes it whole.
      if (!(await isWhole(body))) await writeWhole(fileOf(body.sha256), await compress(bytes));
      return body;
    },
  };
}

/** The bytes of a packed body. A missing or altered one is a StoreError `evidence-mismatch`. */
export async function unpackBody(packed: Uint8Array | undefined, body: StoredBody): Promise<Uint8Array> {
  if (packed === undefined) throw mismatch(`the body ${body.sha256} is missing`);
  const maxOutputLength = Math.min(MOST_BODY_BYTES, Math.max(1, body.bytes));
  const bytes = await decompress(packed, { maxOutputLength }).catch((cause) => {
    throw mismatch(`the body ${body.sha256} cannot be unpacked`, cause);
  });
  if (sha256(bytes) !== body.sha256) throw mismatch(`the body ${body.sha256} was altered`);
  return bytes;
}

async function isKept(get: Blobs['get'], body: StoredBody): Promise<boolean> {
  try {
    await get(body);
    return true;
  } catch (error) {
    if (error instanceof StoreError && error.code === 'evidence-mismatch') return false;
    throw error;
  }
}

function mismatch(because: string, cause?: unknown): StoreError {
  return new StoreError('evidence-mismatch', because, { cause });
}

function orMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined;
  throw asStoreError(error, 'bodies');
}
