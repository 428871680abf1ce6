import { gzipSync } from 'node:zlib';
import { sha256 } from '../../model/digest.ts';

export type WarcField = readonly [name: string, value: string];

/** A record of a web archive (ISO 28500, WARC/1.1). */
export interface WarcRecord {
  readonly type: 'warcinfo' | 'response' | 'resource' | 'metadata';
  /** What the record is named by: the same seed gives the same name. */
  readonly seed: string;
  readonly fields: readonly WarcField[];
  readonly block: Uint8Array;
}

/** A record as a gzip member of its own, so that it can be read without those before it. */
export function packedRecord({ type, seed, fields, block }: WarcRecord): Uint8Array {
  const head = [
    'WARC/1.1',
    ...[
      ['WARC-Type', type],
      ['WARC-Record-ID', recordId(seed)],
      ...fields,
      ['WARC-Block-Digest', `sha256:${sha256(block)}`],
      ['Content-Length', String(block.byteLength)],
    ].map(([name, value]) => `${name}: ${oneLine(value ?? '')}`),
    '\r\n',
  ].join('\r\n');
  return gzipSync(Buffer.concat([Buffer.from(head), block, Buffer.from('\r\n\r\n')]));
}

/** A UUID of version 8 (RFC 9562 §5.8), made of the seed. */
export function recordId(seed: string): string {
  const digits = sha256(seed);
  const parts = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `8${digits.slice(17, 20)}`,
  ];
  return `<urn:uuid:${[...parts, digits.slice(20, 32)].join('-')}>`;
}

/** What somebody else sent must not begin a line of its own. */
export function oneLine(text: string): string {
  return text.replace(/[\r\n\0]+/g, ' ');
}
