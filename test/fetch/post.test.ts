import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { openPoster } from '../../src/fetch/post.ts';
import { openLocalSite } from '../local-site.ts';

const LOOPBACK = ['127.0.0.0/8'];
const request = {
  contentType: 'application/timestamp-query',
  body: Buffer.from([0, 1, 255]),
  maxBytes: 1000,
  timeoutMs: 5000,
};

async function aService(t: TestContext) {
  const site = await openLocalSite();
  t.after(() => site.close());
  return site;
}

function aPoster(t: TestContext, allow: readonly string[] = LOOPBACK) {
  const poster = openPoster(allow, 'Exigent/test');
  t.after(() => poster.close());
  return poster;
}

test('bytes are posted as they are, and the answer comes back as it is', async (t) => {
  const site = await aService(t);
  const seen: unknown[] = [];
  site.set('/tsr', async (incoming, response) => {
    const { method, headers } = incoming;
    seen.push(
      method,
      headers['content-type'],
      headers['user-agent'],
      Buffer.concat(await incoming.toArray()).toString('hex'),
    );
    response.writeHead(201, { 'content-type': 'application/timestamp-reply' }).end(Buffer.from([9, 0, 9]));
  });
  const posted = await aPoster(t).post({ ...request, url: `${site.url}/tsr` });
  assert.deepEqual(seen, ['POST', 'application/timestamp-query', 'Exigent/test', '0001ff']);
  assert.deepEqual(posted, {
    kind: 'answer',
    status: 201,
    contentType: 'application/timestamp-reply',
    body: Buffer.from([9, 0, 9]),
  });
});

test('an address that is not public is not asked, whatever the settings name', async (t) => {
  const site = await aService(t);
  for (const url of [
    `${site.url}/`,
    site.url.replace('127.0.0.1', 'localhost'),
    'file:///etc/passwd',
    'http://169.254.169.254/',
  ]) {
    const posted = await aPoster(t, []).post({ ...request, url });
    assert.ok(
      posted.kind === 'fault' && posted.fault.code.startsWith('forbidden-'),
      `${url}: ${JSON.stringify(posted)}`,
    );
  }
  assert.deepEqual(site.asked, []);
});

test('a redirect is an answer, and is not followed with what was posted', async (t) => {
  const site = await aService(t);
  site.set('/', (_, response) => response.writeHead(307, { location: '/elsewhere' }).end());
  const posted = await aPoster(t).post({ ...request, url: `${site.url}/` });
  assert.equal(posted.kind === 'answer' && posted.status, 307);
  assert.deepEqual(site.asked, ['POST / 307']);
});

test('who never answers, or without end, is a fault; an abort is none', async (t) => {
  const site = await aService(t);
  site.set('/slow', () => undefined);
  site.set('/long', (_, response) => response.end(Buffer.alloc(2000)));
  const poster = aPoster(t);
  const code = async (path: string, more = {}) => {
    const posted = await poster.post({ ...request, url: `${site.url}${path}`, ...more });
    return posted.kind === 'fault' && posted.fault.code;
  };
  assert.equal(await code('/slow', { timeoutMs: 100 }), 'timeout');
  assert.equal(await code('/long'), 'too-large');
  await assert.rejects(code('/slow', { signal: AbortSignal.abort(new Error('stopped')) }), /stopped/);
});
