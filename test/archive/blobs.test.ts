import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { zstdCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { folderBlobs } from '../../src/archive/blobs.ts';
import { inside, layout } from '../../src/archive/layout.ts';
import { temporaryFolder } from '../temporary-folder.ts';

test('what is put comes back byte for byte', async (t) => {
  const blobs = folderBlobs(temporaryFolder(t));
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 5000 }), async (bytes) => {
      const body = await blobs.put(bytes);
      assert.deepEqual(new Uint8Array(await blobs.get(body)), bytes);
    }),
    { numRuns: 40 },
  );
});

test('equal bodies are kept once, and no draft stays behind', async (t) => {
  const root = temporaryFolder(t);
  const blobs = folderBlobs(root);
  await Promise.all([1, 2, 3].map(() => blobs.put(Buffer.from('the same'))));
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => /\./.test(file));
  assert.equal(files.length, 1);
});

test('an altered, exchanged, damaged or missing body is told as such', async (t) => {
  const root = temporaryFolder(t);
  const blobs = folderBlobs(root);
  const body = await blobs.put(Buffer.from('what the server sent'));
  const file = inside(root, layout.body(body.sha256));
  for (const forged of [
    zstdCompressSync('what the server said'),
    zstdCompressSync('x'.repeat(9999)),
    Buffer.from('?'),
  ]) {
    writeFileSync(file, forged);
    await assert.rejects(blobs.get(body), { code: 'evidence-mismatch' });
  }
  rmSync(file);
  await assert.rejects(blobs.get(body), { code: 'evidence-mismatch' });
});

test('a damaged body that comes again is kept anew', async (t) => {
  const root = temporaryFolder(t);
  const blobs = folderBlobs(root);
  const sent = Buffer.from('what the server sent');
  const body = await blobs.put(sent);
  for (const rot of [Buffer.from('rot'), zstdCompressSync('what the server said')]) {
    writeFileSync(inside(root, layout.body(body.sha256)), rot);
    await blobs.put(sent);
    assert.deepEqual(Buffer.from(await blobs.get(body)), sent);
  }
});

test('a body can be checked with standard tools', {
  skip: !hasZstd() && 'zstd is not installed here',
}, async (t) => {
  const root = temporaryFolder(t);
  const body = await folderBlobs(root).put(Buffer.from('what the server sent'));
  const file = path.join(root, layout.body(body.sha256));
  const said = execFileSync('sh', ['-c', 'zstd -dc "$0" | sha256sum', file], { encoding: 'utf8' });
  assert.equal(said.split(' ')[0], body.sha256);
});

function hasZstd(): boolean {
  try {
    execFileSync('zstd', ['--version'], { stdio: 'ignore' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}
