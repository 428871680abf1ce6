import { createHash } from 'node:crypto';

/** A line of a printed page: its text in Latin-1, its place in points from the lower left corner. */
export interface PrintedLine {
  readonly text: string;
  readonly x?: number;
  readonly y: number;
  readonly size?: number;
}

export interface PrintPlan {
  readonly title?: string;
  /** Encrypted as office programs do it: opened without a password, or only with one. */
  readonly locked?: 'open' | 'password';
}

/** The bytes of a PDF with these lines on its pages, set in Helvetica. */
export function aPdf(pages: readonly (readonly PrintedLine[])[], plan: PrintPlan = {}): Uint8Array {
  const lock = plan.locked === undefined ? undefined : lockOf(plan.locked);
  const objects: Buffer[] = [];
  const add = (body: string | Buffer): number => objects.push(Buffer.from(body as string, 'latin1'));
  const [catalog, tree] = [add('<</Type/Catalog/Pages 2 0 R>>'), add('')];
  const font = add('<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>');
  const kids = pages.map((lines) => {
    const content = Buffer.from(lines.map(drawn).join('\n'), 'latin1');
    const stream = add('');
    const bytes = lock === undefined ? content : lock.encrypt(content, stream);
    objects[stream - 1] = Buffer.concat([
      Buffer.from(`<</Length ${bytes.length}>>\nstream\n`),
      bytes,
      Buffer.from('\nendstream'),
    ]);
    return add(
      `<</Type/Page/Parent ${tree} 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 ${font} 0 R>>>>/Contents ${stream} 0 R>>`,
    );
  });
  const kidList = kids.map((kid) => `${kid} 0 R`).join(' ');
  objects[tree - 1] = Buffer.from(`<</Type/Pages/Count ${pages.length}/Kids[${kidList}]>>`);
  let trailer = `/Root ${catalog} 0 R`;
  if (plan.title !== undefined) trailer += `/Info ${add(`<</Title(${escaped(plan.title)})>>`)} 0 R`;
  if (lock !== undefined) trailer += `/Encrypt ${add(lock.dictionary)} 0 R/ID[<${FILE_ID}><${FILE_ID}>]`;
  return bound(objects, trailer);
}

function drawn({ text, x = 72, y, size = 11 }: PrintedLine): string {
  return `BT /F1 ${size} Tf ${x} ${y} Td (${escaped(text)}) Tj ET`;
}

function escaped(text: string): string {
  return text.replace(/[\\()]/g, '\\$&');
}

function bound(objects: readonly Buffer[], trailer: string): Uint8Array {
  const parts = [Buffer.from('%PDF-1.4\n')];
  let length = 9;
  const offsets = objects.map((body, index) => {
    const at = length;
    const whole = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')]);
    parts.push(whole);
    length += whole.length;
    return at;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<</Size ${size}${trailer}>>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return new Uint8Array(Buffer.concat(parts));
}

const FILE_ID = '00112233445566778899aabbccddeeff';

/** The string that fills up passwords (ISO 32000-1, 7.6.3.3). */
const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');

/** The standard security handler with 40 bits (ISO 32000-1, 7.6.3), for an empty user password or an unknown one. */
function lockOf(how: 'open' | 'password') {
  const owner = rc4(md5(PADDING).subarray(0, 5), PADDING);
  const permissions = Buffer.from([0xfc, 0xff, 0xff, 0xff]);
  const key = md5(PADDING, owner, permissions, Buffer.from(FILE_ID, 'hex')).subarray(0, 5);
  const user = how === 'open' ? rc4(key, PADDING) : Buffer.alloc(32, 7);
  return {
    dictionary: `<</Filter/Standard/V 1/R 2/O<${owner.toString('hex')}>/U<${user.toString('hex')}>/P -4>>`,
    encrypt: (bytes: Buffer, object: number): Buffer => {
      const salt = Buffer.from([object & 0xff, object >> 8, 0, 0, 0]);
      return rc4(md5(key, salt).subarray(0, 10), bytes);
    },
  };
}

function md5(...parts: readonly Buffer[]): Buffer {
  return createHash('md5').update(Buffer.concat(parts)).digest();
}

function rc4(key: Buffer, bytes: Buffer): Buffer {
  const state = Array.from({ length: 256 }, (_, index) => index);
  const swap = (a: number, b: number): void => {
    [state[a], state[b]] = [state[b] ?? 0, state[a] ?? 0];
  };
  for (let i = 0, j = 0; i < 256; i += 1) {
    j = (j + (state[i] ?? 0) + (key[i % key.length] ?? 0)) & 255;
    swap(i, j);
  }
  let [i, j] = [0, 0];
  return Buffer.from(
    bytes.map((byte) => {
      i = (i + 1) & 255;
      j = (j + (state[i] ?? 0)) & 255;
      swap(i, j);
      return byte ^ (state[((state[i] ?? 0) + (state[j] ?? 0)) & 255] ?? 0);
    }),
  );
}
