import { STATUS_CODES } from 'node:http';
import type { Capture, Exchange } from '../../model/capture.ts';
import { type Sha256, sha256 } from '../../model/digest.ts';
import { cdxjLine } from './cdxj.ts';
import { oneLine, packedRecord, recordId, type WarcField, type WarcRecord } from './warc-record.ts';

/** A capture that brought bytes, with those bytes and its record's digest. */
export interface CaptureBytes {
  readonly record: Sha256;
  readonly capture: CaptureWithBytes;
  readonly body: Uint8Array;
  readonly rendered?: Uint8Array;
  /** The picture of the page, where the capture was made to take one. */
  readonly screenshot?: Uint8Array;
}

export type CaptureWithBytes = Extract<Capture, { outcome: 'good' | 'suspect' | 'pictured' }>;

export interface Warc {
  readonly bytes: Uint8Array;
  /** The index of its responses and resources, in CDXJ, sorted. */
  readonly index: string;
}

/** Fields of an answer that speak of the way its body was packed, not of the body that is kept. */
const OF_THE_WIRE: ReadonlySet<string> = new Set(['content-encoding', 'transfer-encoding', 'content-length']);

const REMARK =
  'Bodies are kept as they were after transfer and content decoding; the fields that spoke of these are named x-orig-. Names of header fields are in lower case.';

/** Captures as a web archive; the same captures always give the same archive. */
export function writeWarc(captures: readonly CaptureBytes[], software: string): Warc {
  const packed: Uint8Array[] = [];
  const lines: string[] = [];
  let offset = 0;
  const add = (record: WarcRecord): { readonly offset: number; readonly length: number } => {
    const bytes = packedRecord(record);
    const place = { offset, length: bytes.byteLength };
    packed.push(bytes);
    offset += bytes.byteLength;
    return place;
  };
  const first = captures[0]?.capture.at ?? '';
  add(
    textRecord('warcinfo', `info ${first}`, [['WARC-Date', first]], {
      software,
      format: 'WARC/1.1',
      remark: REMARK,
    }),
  );
  for (const capture of captures) {
    const { exchange } = capture.capture;
    const place = add(response(capture));
    const digest = `sha256:${sha256(capture.body)}`;
    const { at, finalUrl: url, status } = exchange;
    lines.push(cdxjLine({ url, at, mime: mimeOf(exchange), status, digest, ...place }));
    add(metadata(capture));
    for (const made of madeByBrowser(capture)) {
      const { url, mime, bytes } = made;
      const place = add(resource(capture, made));
      lines.push(cdxjLine({ url, at, mime, status: 200, digest: `sha256:${sha256(bytes)}`, ...place }));
    }
  }
  return { bytes: Buffer.concat(packed), index: `${lines.toSorted().join('\n')}\n` };
}

/**
 * The address of the document that a browser filled: one of our own, on a host that cannot be, since no server sent
 * these bytes (RFC 6761).
 */
export function filledUrl({ record }: Pick<CaptureBytes, 'record'>): string {
  return `https://exigent.invalid/filled-by-browser/${record}.html`;
}

/** The address of the picture of a page, which no server sent either. */
export function pictureUrl({ record }: Pick<CaptureBytes, 'record'>): string {
  return `https://exigent.invalid/picture-by-browser/${record}.jpg`;
}

interface Made {
  readonly kind: 'filled' | 'picture';
  readonly url: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
}

/** What a browser of ours made of what the server sent. */
function madeByBrowser(capture: CaptureBytes): readonly Made[] {
  const { rendered, screenshot } = capture;
  const filled = { kind: 'filled', url: filledUrl(capture), mime: 'text/html' } as const;
  const picture = { kind: 'picture', url: pictureUrl(capture), mime: 'image/jpeg' } as const;
  return [
    ...(rendered === undefined ? [] : [{ ...filled, bytes: rendered }]),
    ...(screenshot === undefined ? [] : [{ ...picture, bytes: screenshot }]),
  ];
}

function response({ record, capture: { exchange }, body }: CaptureBytes): WarcRecord {
  const { status, headers, finalUrl, address, at, tls } = exchange;
  const fields = headers.map(
    ([name, value]) => `${OF_THE_WIRE.has(name) ? `x-orig-${name}` : name}: ${oneLine(value)}`,
  );
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`.trimEnd(),
    ...fields,
    `content-length: ${body.byteLength}`,
    '\r\n',
  ].join('\r\n');
  return {
    type: 'response',
    seed: `response ${record}`,
    fields: [
      ['WARC-Date', at],
      ['WARC-Target-URI', finalUrl],
      ...optional('WARC-IP-Address', address),
      ...optional('WARC-Cipher-Suite', tls?.cipher),
      ['Content-Type', 'application/http; msgtype=response'],
      ['WARC-Payload-Digest', `sha256:${sha256(body)}`],
    ],
    block: Buffer.concat([Buffer.from(head, 'latin1'), body]),
  };
}

/** What the record of the capture says beyond the answer itself. */
function metadata({ record, capture }: CaptureBytes): WarcRecord {
  const { exchange, page, outcome } = capture;
  const { at, finalUrl, requestedUrl, redirects, via, tls, clock, visit } = exchange;
  return textRecord(
    'metadata',
    `metadata ${record}`,
    [
      ['WARC-Date', at],
      ['WARC-Target-URI', finalUrl],
      ['WARC-Refers-To', recordId(`response ${record}`)],
    ],
    {
      'exigent-page': page,
      'exigent-record-sha256': record,
      'exigent-outcome': outcome,
      'exigent-clock': clock ?? 'not said',
      'exigent-fetched-by': via,
      'exigent-requested-url': requestedUrl,
      ...Object.fromEntries(
        redirects.map((hop, index) => [
          `exigent-redirect-${index + 1}`,
          `${hop.status} ${hop.url} -> ${hop.location}`,
        ]),
      ),
      ...(tls === undefined ? {} : { 'exigent-tls': JSON.stringify(tls) }),
      ...(visit === undefined ? {} : { 'exigent-visit': JSON.stringify(visit) }),
    },
  );
}

function resource({ record, capture }: CaptureBytes, { kind, url, mime, bytes }: Made): WarcRecord {
  return {
    type: 'resource',
    seed: `${kind} ${record}`,
    fields: [
      ['WARC-Date', capture.at],
      ['WARC-Target-URI', url],
      ['WARC-Refers-To', recordId(`response ${record}`)],
      ['Content-Type', mime === 'text/html' ? 'text/html; charset=utf-8' : mime],
      ['WARC-Payload-Digest', `sha256:${sha256(bytes)}`],
    ],
    block: bytes,
  };
}

function textRecord(
  type: 'warcinfo' | 'metadata',
  seed: string,
  fields: readonly WarcField[],
  said: Readonly<Record<string, string>>,
): WarcRecord {
  const text = Object.entries(said).map(([name, value]) => `${name}: ${oneLine(value)}\r\n`);
  return {
    type,
    seed,
    fields: [...fields, ['Content-Type', 'application/warc-fields']],
    block: Buffer.from(text.join('')),
  };
}

function optional(name: string, value: string | undefined): readonly WarcField[] {
  return value === undefined ? [] : [[name, value]];
}

function mimeOf({ headers }: Exchange): string {
  const type = headers.find(([name]) => name === 'content-type')?.[1] ?? '';
  return /^\s*([\w.+-]+\/[\w.+-]+)/.exec(type)?.[1]?.toLowerCase() ?? 'application/octet-stream';
}
