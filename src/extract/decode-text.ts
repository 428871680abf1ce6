import { isUtf8 } from 'node:buffer';
import sniffEncoding from 'html-encoding-sniffer';

/** Names of the Encoding Standard that stand for no real encoding. */
const NOT_DECODABLE = new Set(['replacement', 'x-user-defined']);

/** Decodes by byte order mark, the charset of the content type, the page's own declaration, or else by what fits. */
export function decodeText(bytes: Uint8Array, contentType: string | undefined): string {
  const label = charsetOf(contentType);
  const fitting = isUtf8(bytes) ? 'UTF-8' : 'windows-1252';
  const sniffed = sniffEncoding(bytes, {
    ...(label === undefined ? {} : { transportLayerEncodingLabel: label }),
    defaultEncoding: fitting,
  });
  return new TextDecoder(NOT_DECODABLE.has(sniffed) ? fitting : sniffed).decode(bytes);
}

function charsetOf(contentType: string | undefined): string | undefined {
  return /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(contentType ?? '')?.[1];
}
