import assert from 'node:assert/strict';
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { zstdCompressSync } from 'node:zlib';
import { layout } from '../../src/archive/layout.ts';
import { sha256 } from '../../src/model/digest.ts';
import type { Instant } from '../../src/model/instant.ts';
import type { PageId } from '../../src/model/page.ts';
import { type Answer, openTestWeb } from './a-web.ts';

const page = 'lumicam/law-enforcement' as PageId;
const at = '2026-01-05T08:00:00.000Z' as Instant;
const hostile = Buffer.from('<!doctype html><script>fetch("https://evil.example")</script><h1>Pwned</h1>');

function assertNeverRuns({ headers }: Answer): void {
  assert.match(String(headers['content-security-policy']), /^sandbox; default-src 'none'/);
  assert.match(String(headers['content-disposition']), /^attachment; filename="[\w.-]+"$/);
  assert.match(
    String(headers['content-type']),
    /^(application\/octet-stream|image\/jpeg|text\/plain; charset=utf-8)$/,
  );
  assert.equal(headers['x-content-type-options'], 'nosniff');
  assert.equal(headers['content-encoding'], undefined, 'the bytes come as they are');
}

test('stored bytes come back byte for byte, as a download that no browser runs', async (t) => {
  const { context, get } = await openTestWeb(t);
  const stored = await context.archive.blobs.put(hostile);
  const answer = await get(`/evidence/bodies/${stored.sha256}`, { 'accept-encoding': 'gzip' });
  assert.equal(answer.status, 200);
  assert.deepEqual(answer.bytes, hostile);
  assert.equal(sha256(answer.bytes), stored.sha256);
  assertNeverRuns(answer);
});

test('a picture of a page comes as a file to keep, by a name that opens, and is never shown here', async (t) => {
  const { context, get } = await openTestWeb(t);
  const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 1, 2]);
  const stored = await context.archive.blobs.put(jpeg);
  const answer = await get(`/evidence/bodies/${stored.sha256}`);
  assert.deepEqual(answer.bytes, jpeg);
  assert.match(String(answer.headers['content-disposition']), /^attachment; filename="[0-9a-f]{64}\.jpg"$/);
  assertNeverRuns(answer);
});

test('bytes that are not what their name says are not handed out, and the operator gets a line', async (t) => {
  const { context, get, dataDir, logged } = await openTestWeb(t);
  const { sha256: digest } = await context.archive.blobs.put(hostile);
  for (const damaged of [zstdCompressSync(Buffer.from('other words')), Buffer.from('no zstd at all')]) {
    writeFileSync(path.join(dataDir, layout.body(digest)), damaged);
    const { status, text } = await get(`/evidence/bodies/${digest}`);
    assert.equal(status, 500);
    assert.match(text, /not what its digest says, so it is not handed out/);
    assert.doesNotMatch(text, /other words/);
  }
  assert.equal(logged.length, 2);
});

test('a text is found by its digest and only by its digest', async (t) => {
  const { get, dataDir } = await openTestWeb(t);
  const text = 'We may disclose videos to the police.\n';
  const digest = sha256(text);
  const file = path.join(dataDir, layout.version(page, at, digest));
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  const answer = await get(`/evidence/pages/${page}/texts/${digest}`);
  assert.equal(answer.status, 200);
  assert.equal(answer.text, text);
  assertNeverRuns(answer);

  appendFileSync(file, 'And to anybody else.\n');
  assert.equal((await get(`/evidence/pages/${page}/texts/${digest}`)).status, 404);
});

test('the records of a page come as they stand in its log', async (t) => {
  const { context, get } = await openTestWeb(t);
  const line = '{"seq":1,"previous":null}\n';
  await context.archive.write({ kind: 'append', path: layout.captures(page), position: 0, text: line });
  const answer = await get(`/evidence/pages/${page}/captures.ndjson`);
  assert.equal(answer.status, 200);
  assert.equal(answer.text, line);
  assertNeverRuns(answer);
});
