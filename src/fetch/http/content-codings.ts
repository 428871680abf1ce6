import type { Transform } from 'node:stream';
import zlib from 'node:zlib';

/** What is asked for in `Accept-Encoding`. */
export const ACCEPTED_CODINGS = 'gzip, deflate, br, zstd';

/** Codings can be stacked; nobody has reason to stack more. */
export const MAX_CODINGS = 3;

export type Decoder = Transform & { readonly bytesWritten: number };

/** Makes a decoder; it is shown the first byte, since `deflate` is sent with and without the zlib header. */
export type MakeDecoder = (firstByte: number) => Decoder;

const makers: Readonly<Record<string, MakeDecoder>> = {
  gzip: () => zlib.createGunzip(),
  'x-gzip': () => zlib.createGunzip(),
  deflate: (firstByte) => (hasZlibHeader(firstByte) ? zlib.createInflate() : zlib.createInflateRaw()),
  br: () => zlib.createBrotliDecompress(),
  zstd: () => zlib.createZstdDecompress(),
};

/**
 * The decoders for a Content-Encoding header, outermost first. As in browsers, a header that names a coding nobody
 * knows is taken to be a mistake and the bytes are left as they are.
 */
export function decodersFor(header: string): readonly MakeDecoder[] {
  const names = header
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '' && name !== 'identity');
  const found = names.map((name) => (Object.hasOwn(makers, name) ? makers[name] : undefined));
  return found.every((maker) => maker !== undefined) ? found.reverse() : [];
}

/** Compression method 8 in the low bits of the first byte (RFC 1950 §2.2); raw deflate does not begin so in practice. */
function hasZlibHeader(firstByte: number): boolean {
  return (firstByte & 0x0f) === 8;
}
