import { type Zippable, zipSync } from 'fflate';
import { sha256 } from '../../model/digest.ts';
import type { Instant } from '../../model/instant.ts';
import { WARC_NAME } from './cdxj.ts';
import { type CaptureBytes, filledUrl, pictureUrl, writeWarc } from './write-warc.ts';

/** What a bundle is made of. */
export interface BundlePlan {
  readonly title: string;
  readonly madeAt: Instant;
  /** Who made it: name and version. */
  readonly software: string;
  readonly captures: readonly CaptureBytes[];
  /** Further files, by their paths in the bundle. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** What is packed already is not packed again. */
const PACKED = /\.(?:gz|zst)$/;

/**
 * Makes a WACZ file (https://specs.webrecorder.net/wacz/1.1.1/): a zip of a web archive with its index, its pages,
 * and a list of all files with their digests.
 */
export function writeWacz({ title, madeAt, software, captures, files }: BundlePlan): Uint8Array {
  const warc = writeWarc(captures, software);
  const contents = new Map<string, Uint8Array>([
    [`archive/${WARC_NAME}`, warc.bytes],
    ['indexes/index.cdxj', Buffer.from(warc.index)],
    ['pages/pages.jsonl', Buffer.from(pagesOf(captures))],
    ...files,
  ]);
  const resources = [...contents].map(([path, bytes]) => ({
    name: path.split('/').at(-1),
    path,
    hash: `sha256:${sha256(bytes)}`,
    bytes: bytes.byteLength,
  }));
  const list = Buffer.from(
    JSON.stringify(
      { profile: 'data-package', wacz_version: '1.1.1', title, created: madeAt, software, resources },
      null,
      2,
    ),
  );
  const digest = { path: 'datapackage.json', hash: `sha256:${sha256(list)}` };
  const all = [
    ...contents,
    ['datapackage.json', list],
    ['datapackage-digest.json', Buffer.from(JSON.stringify(digest))],
  ] as const;
  const mtime = new Date(madeAt);
  const zippable: Zippable = {};
  for (const [path, bytes] of all) zippable[path] = [bytes, { level: PACKED.test(path) ? 0 : 6, mtime }];
  return zipSync(zippable);
}

function pagesOf(captures: readonly CaptureBytes[]): string {
  const pages = captures.flatMap((capture) => {
    const { at: ts, exchange, outcome } = capture.capture;
    const note = { good: '', suspect: ' (not usable)', pictured: ' (when the picture was taken)' }[outcome];
    const sent = {
      id: `${capture.record.slice(0, 16)}`,
      url: exchange.finalUrl,
      ts,
      title: `${ts} as the server sent it${note}`,
    };
    const id = capture.record.slice(0, 16);
    const filled = {
      id: `${id}-filled`,
      url: filledUrl(capture),
      ts,
      title: `${ts} as a browser filled it${note}`,
    };
    const picture = {
      id: `${id}-picture`,
      url: pictureUrl(capture),
      ts,
      title: `${ts} as a browser showed it`,
    };
    return [
      sent,
      ...(capture.rendered === undefined ? [] : [filled]),
      ...(capture.screenshot === undefined ? [] : [picture]),
    ];
  });
  const head = { format: 'json-pages-1.0', id: 'pages', title: 'All pages' };
  return [head, ...pages].map((page) => `${JSON.stringify(page)}\n`).join('');
}
