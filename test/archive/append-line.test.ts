import assert from 'node:assert/strict';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { appendAt } from '../../src/archive/append-line.ts';
import { StoreError } from '../../src/model/store-error.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const line = '{"seq":2,"was":"grün"}\n';
const begun = '{"seq":1}\n';

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

test('a folder that cannot be written to is told as such', {
  skip: process.getuid?.() === 0 && 'root may write anywhere',
}, async (t) => {
  const folder = temporaryFolder(t);
  chmodSync(folder, 0o500);
  await assert.rejects(appendAt(path.join(folder, 'log'), 0, line), (error) => {
    return error instanceof StoreError && error.code === 'store-read-only';
  });
});
