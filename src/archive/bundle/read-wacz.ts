import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { z } from 'zod';
import { sha256 } from '../../model/digest.ts';

/** A bundle is held in memory while it is checked. */
const MOST_BYTES = 1 << 30;
const MOST_FILES = 20_000;

export interface ReadBundle {
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Everything that is wrong with the bundle as a bundle. */
  readonly problems: readonly string[];
}

const List = z.object({ resources: z.array(z.object({ path: z.string(), hash: z.string() })) });
const Digest = z.object({ hash: z.string() });

const LISTS: ReadonlySet<string> = new Set(['datapackage.json', 'datapackage-digest.json']);

/** Unpacks a bundle and checks that it holds what its own list says; undefined when the bytes are no zip file. */
export function readWacz(bytes: Uint8Array): ReadBundle | undefined {
  const unpacked = unpack(bytes);
  if (unpacked === undefined) return undefined;
  const files = new Map(Object.entries(unpacked).filter(([name]) => !name.endsWith('/')));
  const listBytes = files.get('datapackage.json');
  const list = List.safeParse(jsonOf(listBytes));
  if (listBytes === undefined || !list.success)
    return { files, problems: ['datapackage.json is not a list of files'] };
  const problems: string[] = [];
  const digest = Digest.safeParse(jsonOf(files.get('datapackage-digest.json')));
  if (digest.data?.hash !== `sha256:${sha256(listBytes)}`)
    problems.push('datapackage.json is not the list that datapackage-digest.json names');
  const listed = new Map(list.data.resources.map(({ path, hash }) => [path, hash]));
  for (const [path, hash] of listed) {
    const file = files.get(path);
    if (file === undefined) problems.push(`${path} is missing from the bundle`);
    else if (hash !== `sha256:${sha256(file)}`) problems.push(`${path} was altered`);
  }
  for (const path of files.keys())
    if (!listed.has(path) && !LISTS.has(path)) problems.push(`${path} was put into the bundle`);
  return { files, problems };
}

function unpack(bytes: Uint8Array): Record<string, Uint8Array> | undefined {
  let size = 0;
  const names = new Set<string>();
  try {
    return unzipSync(bytes, {
      filter({ name, originalSize }) {
        size += originalSize;
        // Of two files by one name this reader takes the one, and others the other.
        if (size > MOST_BYTES || names.size === MOST_FILES || names.has(name)) throw new NoBundle();
        names.add(name);
        return true;
      },
    });
  } catch (error) {
    // The library numbers its errors; whatever it says, this is nothing that can be checked.
    if (error instanceof NoBundle || (error instanceof Error && 'code' in error)) return undefined;
    throw error;
  }
}

class NoBundle extends Error {
  override readonly name = 'NoBundle';
}

export function jsonOf(bytes: Uint8Array | undefined): unknown {
  if (bytes === undefined) return undefined;
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** What the web archive of a bundle holds: the address, time and payload of each response and resource. */
export interface Payload {
  readonly url: string;
  readonly at: string;
  readonly body: Uint8Array;
  /** The head of an HTTP answer: its status line and fields. */
  readonly head?: string;
}

/** Types of records that a reader shows no page of. */
const NOT_SHOWN: ReadonlySet<string | undefined> = new Set(['warcinfo', 'metadata']);

/** The payloads of an unpacked web archive; undefined when it cannot be read, or holds what we put into none. */
export function payloadsIn(bytes: Buffer): readonly Payload[] | undefined {
  const payloads: Payload[] = [];
  let position = 0;
  while (position < bytes.length) {
    const end = bytes.indexOf('\r\n\r\n', position);
    if (end < 0) return undefined;
    const fields = fieldsOf(bytes.toString('utf8', position, end));
    const length = Number(fields.get('content-length') ?? Number.NaN);
    if (!Number.isInteger(length) || length < 0) return undefined;
    const block = bytes.subarray(end + 4, end + 4 + length);
    const type = fields.get('warc-type');
    const of = { url: fields.get('warc-target-uri') ?? '', at: fields.get('warc-date') ?? '' };
    if (type === 'response') {
      const split = block.indexOf('\r\n\r\n');
      if (split < 0) return undefined;
      payloads.push({ ...of, body: block.subarray(split + 4), head: block.toString('latin1', 0, split) });
    } else if (type === 'resource') payloads.push({ ...of, body: block });
    else if (!NOT_SHOWN.has(type)) return undefined;
    position = end + 4 + length + 4;
  }
  return payloads;
}

function fieldsOf(head: string): ReadonlyMap<string, string> {
  const lines = head.split('\r\n').slice(1);
  return new Map(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
}

export function gunzipped(packed: Uint8Array): Buffer | undefined {
  try {
    return gunzipSync(packed, { maxOutputLength: MOST_BYTES });
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}
