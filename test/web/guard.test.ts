import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { ConfigError } from '../../src/config/problem.ts';
import { openWeb } from '../../src/web/server.ts';
import { aChange } from '../alert/a-change.ts';
import { ask, openTestWeb, withoutKeys } from './a-web.ts';

const pages = ['/', '/changes', '/pages/lumicam/law-enforcement', '/healthz', '/style.css', '/icon.svg'];
const missing = [
  '/nothing',
  '/changes/c0ffee',
  `/changes/${'0'.repeat(20)}`,
  '/changes/%2e%2e%2f%2e%2e',
  '/pages/lumicam/other',
  '/pages/lumicam/..%2f..%2fsettings',
  '/pages/lumicam/%00',
  '/pages/..%5c..%5cetc/passwd',
  `/pages/${'a'.repeat(5000)}/b`,
  `/evidence/bodies/${'0'.repeat(64)}`,
  '/evidence/bodies/..%2f..%2fexigent.sqlite',
  '/evidence/bodies/../../exigent.sqlite',
  '/evidence/pages/..%2f../exigent.sqlite/captures.ndjson',
  '/evidence/pages/lumicam/..%2f..%2f..%2fexigent.sqlite/captures.ndjson',
  '/evidence/pages/%2e%2e/%2e%2e/captures.ndjson',
  `/evidence/pages/lumicam/law-enforcement/texts/${'0'.repeat(64)}`,
  '/evidence/pages/lumicam/law-enforcement/texts/..%2fcaptures.ndjson',
  '/exigent.sqlite',
  '/style.css/../server.ts',
];

test('every answer, also an error, says that nothing may run, load, frame or be sniffed', async (t) => {
  const web = await openTestWeb(t);
  for (const address of [...pages, ...missing]) {
    const { headers } = await web.get(address);
    const policy = String(headers['content-security-policy']);
    assert.match(policy, /default-src 'none'/, address);
    assert.match(policy, /frame-ancestors 'none'/, address);
    assert.doesNotMatch(policy, /script-src(?! 'self';)|unsafe|\*/, address);
    assert.equal(headers['x-content-type-options'], 'nosniff', address);
    assert.equal(headers['referrer-policy'], 'same-origin', address);
    assert.equal(headers['cross-origin-resource-policy'], 'same-origin', address);
    assert.equal(headers['x-powered-by'] ?? headers.server, undefined, address);
    assert.equal(headers['access-control-allow-origin'], undefined, address);
  }
});

test('what is not there is a page with a sentence, and no address leads out of the archive', async (t) => {
  const web = await openTestWeb(t);
  for (const address of missing) {
    const { status, text, headers } = await web.get(address);
    assert.equal(status, 404, address);
    assert.match(String(headers['content-type']), /text\/html/);
    assert.match(text, /<h1>Not here<\/h1><p>[A-Z][^<]+\.<\/p>/, address);
    assert.doesNotMatch(text, /SQLite|ENOENT|\.ts:/, address);
  }
  assert.deepEqual(web.logged, [], 'nothing of it is a fault of ours');
});

test('pages have no script but that for the keys, no inline style and no handler', async (t) => {
  const web = await openTestWeb(t);
  await web.keep(aChange({ id: 'a'.repeat(20) as never }));
  for (const address of ['/', '/changes', `/changes/${'a'.repeat(20)}`, '/pages/lumicam/law-enforcement']) {
    const { status, text } = await web.get(address);
    assert.equal(status, 200, address);
    assert.doesNotMatch(withoutKeys(text), /<script|<style|\sstyle=|\son\w+=|javascript:/i, address);
  }
});

test('only GET and HEAD are answered, and what they answer is the same', async (t) => {
  const { url, get } = await openTestWeb(t);
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND']) {
    const { status, headers, text } = await ask(url, method, '/');
    assert.equal(status, 405, method);
    assert.equal(headers.allow, 'GET, HEAD');
    assert.match(text, /only answers GET and HEAD/);
    assert.match(String(headers['content-security-policy']), /default-src 'none'/);
  }
  const [head, whole] = [await ask(url, 'HEAD', '/changes'), await get('/changes')];
  assert.equal(head.status, 200);
  assert.equal(head.bytes.length, 0);
  assert.equal(head.headers['content-type'], whole.headers['content-type']);
});

test('a name that was pointed at this machine (DNS rebinding) is refused before anything is read', async (t) => {
  const web = await openTestWeb(t);
  await web.context.store.close();
  for (const address of ['/', '/healthz', `/evidence/bodies/${'0'.repeat(64)}`]) {
    const { status, text } = await web.get(address, { host: 'evil.example' });
    assert.equal(status, 421, address);
    assert.match(text, /does not answer under that name/);
  }
  const absolute = await web.get('http://evil.example/', { host: '127.0.0.1' });
  assert.equal(absolute.status, 421);
  assert.deepEqual(web.logged, []);
});

test('a filter that is misspelt is refused, never ignored', async (t) => {
  const { get } = await openTestWeb(t);
  for (const query of [
    'vendors=lumicam',
    'vendor=lumicom',
    'alerts=yes',
    'page=0',
    'page=1.5',
    'page=1e9',
    'page=x',
  ]) {
    const { status, text } = await get(`/changes?${query}`);
    assert.equal(status, 400, query);
    assert.match(text, /<h1>Not understood<\/h1><p>[^<]+\.<\/p>/);
  }
});

test('healthz answers 200 while the store answers, and 503 when it does not', async (t) => {
  const web = await openTestWeb(t);
  const well = await web.get('/healthz');
  assert.equal(well.status, 200);
  assert.match(String(well.headers['content-type']), /application\/json/);
  assert.deepEqual(JSON.parse(well.text), { status: 'ok' });
  await web.context.store.close();
  const ill = await web.get('/healthz');
  assert.equal(ill.status, 503);
  assert.deepEqual(JSON.parse(ill.text), { status: 'store-unavailable' });
  assert.equal(web.logged.length, 1);
});

test('a store that cannot be read is a page with a sentence and a line for the operator, no more', async (t) => {
  const web = await openTestWeb(t);
  await web.keep(
    ...Array.from({ length: 200 }, (_, index) => aChange({ id: `${index}`.padStart(20, '0') as never })),
  );
  overwriteAllButHeader(path.join(web.dataDir, 'exigent.sqlite'));
  const { status, text, headers } = await web.get('/changes');
  assert.equal(status, 500);
  assert.match(
    text,
    /<h1>Something broke<\/h1><p>The store could not be read\. The monitor’s log says why\.<\/p>/,
  );
  assert.match(String(headers['content-security-policy']), /default-src 'none'/);
  assert.equal(web.logged.length, 1);
  assert.match(web.logged[0] ?? '', /a web page could not be shown.*/);
});

test('a port that is taken is told in one sentence, before anything is served', async (t) => {
  const taken = createServer();
  await new Promise<void>((ready) => taken.listen(0, '127.0.0.1', ready));
  t.after(() => taken.close());
  const address = taken.address();
  assert.ok(address !== null && typeof address === 'object');
  const { context } = await openTestWeb(t);
  await assert.rejects(openWeb(context, { host: '127.0.0.1', port: address.port }), (error) => {
    assert.ok(error instanceof ConfigError);
    assert.match(
      error.message,
      new RegExp(`port ${address.port}: another program listens there; set another web.port`),
    );
    assert.equal(error.message.split('\n').length, 1);
    return true;
  });
});

/** What the connection has not read yet is no database any more. */
function overwriteAllButHeader(file: string): void {
  const other = new DatabaseSync(file);
  other.exec('pragma wal_checkpoint(truncate)');
  other.close();
  const bytes = readFileSync(file);
  bytes.fill(0xaa, 4096);
  writeFileSync(file, bytes);
}
