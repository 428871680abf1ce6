import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { appendAt } from '../../src/archive/append-line.ts';
import { chainLine, emptyLog } from '../../src/model/chain.ts';
import { StoreError } from '../../src/model/store-error.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const first = chainLine(emptyLog, { was: 'rot' });
const begun = first.text;
const line = chainLine(first.head, { was: 'grün' }).text;

test('a promise is kept from wherever a crash left it: nothing, any part, or all of it written', async (t) => {
  const folder = temporaryFolder(t);
  const file = path.join(folder, 'log');
  const bytes = Buffer.from(line);
  for (let written = 0; written <= bytes.length; written++) {
    writeFileSync(file, Buffer.concat([Buffer.from(begun), bytes.subarray(0, written)]));
    await appendAt(file, begun.length, line);
    assert.equal(readFileSync(file, 'utf8'), begun + line, `after ${written} bytes`);
  }
});

test('keeping a promise twice, at once or later, leaves the line once', async (t) => {
  const file = path.join(temporaryFolder(t), 'deep/er/log');
  await Promise.all([appendAt(file, 0, begun), appendAt(file, 0, begun)]);
  await appendAt(file, 0, begun);
  await appendAt(file, begun.length, line);
  await appendAt(file, 0, begun);
  assert.equal(readFileSync(file, 'utf8'), begun + line);
});

test('a log that does not hold what the database knows is left as it is', async (t) => {
  const file = path.join(temporaryFolder(t), 'log');
  await fc.assert(
    fc.asyncProperty(fc.string({ minLength: 1 }), async (other) => {
      fc.pre(!line.startsWith(other));
      writeFileSync(file, begun + other);
      await assert.rejects(appendAt(file, begun.length, line), { code: 'evidence-mismatch' });
      assert.equal(readFileSync(file, 'utf8'), begun + other);
    }),
    { numRuns: 50 },
  );
  writeFileSync(file, begun.slice(0, 4));
  await assert.rejects(appendAt(file, begun.length, line), { code: 'evidence-mismatch' });
});

test('a line is not put behind another line than the one it follows from', async (t) => {
  const file = path.join(temporaryFolder(t), 'log');
  const elsewhere = begun.replace('rot', 'ROT');
  writeFileSync(file, elsewhere);
  await assert.rejects(appendAt(file, begun.length, line), { code: 'evidence-mismatch' });
  assert.equal(readFileSync(file, 'utf8'), elsewhere);
});

test('a long line before is read back to its beginning', async (t) => {
  const file = path.join(temporaryFolder(t), 'log');
  const short = chainLine(emptyLog, {});
  const long = chainLine(short.head, { text: 'x'.repeat(300_000) });
  const next = chainLine(long.head, {});
  await appendAt(file, 0, short.text + long.text);
  await appendAt(file, long.head.bytes, next.text);
  assert.equal(readFileSync(file, 'utf8'), short.text + long.text + next.text);
});

test('a disk that takes a part of a line is told as full, and the line is completed when there is room', {
  skip: process.platform === 'win32' && 'there is no ulimit',
}, async (t) => {
  const file = path.join(temporaryFolder(t), 'log');
  const long = chainLine(emptyLog, { text: 'x'.repeat(200_000) }).text;
  const child = `
    import { appendAt } from ${JSON.stringify(import.meta.resolve('../../src/archive/append-line.ts'))};
    await appendAt(${JSON.stringify(file)}, 0, ${JSON.stringify(long)}).then(
      () => console.log('written'), (error) => console.log(error.code));`;
  const limited = ['-c', 'ulimit -f 96 && exec "$0" --input-type=module', process.execPath];
  const said = execFileSync('sh', limited, { input: child, encoding: 'utf8' });
  assert.equal(said.trim(), 'store-full');
  assert.ok(readFileSync(file, 'utf8').length < long.length, 'a part of it is there');
  await appendAt(file, 0, long);
  assert.equal(readFileSync(file, 'utf8'), long);
});

test('a folder that cannot be written to is told as such', {
  skip: process.getuid?.() === 0 && 'root may write anywhere',
}, async (t) => {
  const folder = temporaryFolder(t);
  chmodSync(folder, 0o500);
  await assert.rejects(appendAt(path.join(folder, 'log'), 0, begun), (error) => {
    return error instanceof StoreError && error.code === 'store-read-only';
  });
});
