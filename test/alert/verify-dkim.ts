import { createHash, createVerify, type KeyObject } from 'node:crypto';
import { headLines } from './mail-bytes.ts';

export interface DkimVerdict {
  readonly domain: string;
  readonly selector: string;
  /** The names of the headers that are signed. */
  readonly signed: readonly string[];
  readonly bodyHolds: boolean;
  readonly signatureHolds: boolean;
}

/** Verifies the signature of a mail as RFC 6376 says, relaxed/relaxed, with nothing of the code that signs. */
export function verifyDkim(bytes: string, key: KeyObject): DkimVerdict {
  const lines = headLines(bytes);
  const own = lines.find(([name]) => name === 'dkim-signature')?.[1] ?? '';
  const value = own.slice(own.indexOf(':') + 1).replace(/\r\n/g, '');
  const tags = new Map(
    value.split(';').map((tag) => {
      const [name = '', ...rest] = tag.trim().split('=');
      return [name.trim(), rest.join('=').replace(/\s+/g, '')] as const;
    }),
  );
  const signed = (tags.get('h') ?? '').toLowerCase().split(':');
  const body = bytes.slice(bytes.indexOf('\r\n\r\n') + 4);
  const left = lines.toReversed();
  const covered = signed.flatMap((name) => {
    const index = left.findIndex(([other]) => other === name);
    const [line] = index === -1 ? [] : left.splice(index, 1);
    return line === undefined ? [] : [relaxedHeader(line[1])];
  });
  const unsigned = relaxedHeader(own.replace(/(\bb=)[^;]+/, '$1'));
  const verifier = createVerify('RSA-SHA256');
  verifier.update([...covered, unsigned].join('\r\n'));
  return {
    domain: tags.get('d') ?? '',
    selector: tags.get('s') ?? '',
    signed,
    bodyHolds: createHash('sha256').update(relaxedBody(body)).digest('base64') === tags.get('bh'),
    signatureHolds: verifier.verify(key, tags.get('b') ?? '', 'base64'),
  };
}

/** RFC 6376 §3.4.2 */
function relaxedHeader(line: string): string {
  const at = line.indexOf(':');
  const value = line
    .slice(at + 1)
    .replace(/\r\n/g, '')
    .replace(/[ \t]+/g, ' ')
    .trim();
  return `${line.slice(0, at).trim().toLowerCase()}:${value}`;
}

/** RFC 6376 §3.4.4 */
function relaxedBody(body: string): string {
  const lines = body.split('\r\n').map((line) => line.replace(/[ \t]+/g, ' ').replace(/ $/, ''));
  while (lines.at(-1) === '') lines.pop();
  return lines.length === 0 ? '' : `${lines.join('\r\n')}\r\n`;
}
