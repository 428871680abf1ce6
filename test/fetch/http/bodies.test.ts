import assert from 'node:assert/strict';
import type { RequestListener } from 'node:http';
import { test } from 'node:test';
import zlib from 'node:zlib';
import { answerOf, faultOf, headerOf, openTestFetcher, textOf } from '../a-fetcher.ts';
import { openSite } from '../a-site.ts';

const PAGE = '<p>Notfälle: wir geben Daten heraus.</p>'.repeat(500);

const coders = {
  gzip: zlib.gzipSync,
  'x-gzip': zlib.gzipSync,
  deflate: zlib.deflateSync,
  br: zlib.brotliCompressSync,
  zstd: zlib.zstdCompressSync,
} as const satisfies Record<string, (bytes: Buffer) => Buffer>;

function coded(coding: string, bytes: Buffer): RequestListener {
  return (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': coding }).end(bytes);
  };
}

for (const [coding, encode] of Object.entries(coders)) {
  test(`a page sent in ${coding} is decoded`, async (t) => {
    const site = await openSite(t, coded(coding, encode(Buffer.from(PAGE))));
    const fetched = answerOf(await openTestFetcher(t).get(`${site.url}/`));
    assert.equal(Buffer.from(fetched.body).toString(), PAGE);
    assert.equal(headerOf(fetched.exchange, 'content-encoding'), coding);
  });

  test(`a page cut off in the middle of its ${coding} stream is no page`, async (t) => {
    const bytes = encode(Buffer.from(PAGE));
    const site = await openSite(t, coded(coding, bytes.subarray(0, bytes.length - 20)));
    assert.equal(faultOf(await openTestFetcher(t).get(`${site.url}/`)).code, 'connection-lost');
  });

  test(`bytes that are no ${coding} are no page`, async (t) => {
    const site = await openSite(t, coded(coding, Buffer.from('<p>plain after all</p>')));
    assert.equal(faultOf(await openTestFetcher(t).get(`${site.url}/`)).code, 'protocol-error');
  });

  test(`a bomb in ${coding} is found at the limit, not when it is unpacked`, async (t) => {
    const bomb = encode(Buffer.alloc(100_000_000));
    const site = await openSite(t, coded(coding, bomb));
    const { get } = openTestFetcher(t);
    const before = process.memoryUsage.rss();
    assert.equal(faultOf(await get(`${site.url}/`)).code, 'too-large');
    assert.ok(process.memoryUsage.rss() - before < 50_000_000);
  });
}

test('a page in raw deflate, as some servers send it, is decoded', async (t) => {
  const site = await openSite(t, coded('deflate', zlib.deflateRawSync(PAGE)));
  assert.equal(textOf(await openTestFetcher(t).get(`${site.url}/`)), PAGE);
});

test('a page in several codings is decoded from the last to the first; more of them than anyone needs are refused', async (t) => {
  const twice = zlib.brotliCompressSync(zlib.gzipSync(PAGE));
  const { get } = openTestFetcher(t);
  const site = await openSite(t, coded('gzip, br', twice));
  assert.equal(textOf(await get(`${site.url}/`)), PAGE);
  const many = await openSite(t, coded('gzip, gzip, gzip, gzip', twice));
  assert.equal(faultOf(await get(`${many.url}/`)).code, 'protocol-error');
});

test('a coding that nobody knows is taken for a mistake, and the bytes are left as they are', async (t) => {
  const site = await openSite(t, coded('utf-8', Buffer.from(PAGE)));
  assert.equal(textOf(await openTestFetcher(t).get(`${site.url}/`)), PAGE);
});

test('an empty body needs no valid coding', async (t) => {
  const site = await openSite(t, coded('gzip', Buffer.alloc(0)));
  assert.equal(textOf(await openTestFetcher(t).get(`${site.url}/`)), '');
});

test('bytes after the end of the compressed page are not dropped unseen', async (t) => {
  const bytes = Buffer.concat([zlib.brotliCompressSync(PAGE), Buffer.from('<p>the rest</p>')]);
  const site = await openSite(t, coded('br', bytes));
  assert.equal(faultOf(await openTestFetcher(t).get(`${site.url}/`)).code, 'protocol-error');
});

test('a page of as many bytes as allowed is fetched, one more is too large', async (t) => {
  const site = await openSite(t, (request, response) => {
    response.writeHead(200).end('x'.repeat(Number(request.url?.slice(1))));
  });
  const { get } = openTestFetcher(t, { maxBytes: 5_000 });
  assert.equal(answerOf(await get(`${site.url}/5000`)).body.length, 5_000);
  const tooLarge = await get(`${site.url}/5001`);
  assert.equal(faultOf(tooLarge).code, 'too-large');
  assert.equal(tooLarge.kind === 'fault' && tooLarge.exchange?.status, 200);
});

test('an endless page ends at the limit', async (t) => {
  const site = await openSite(t, (_request, response) => {
    response.writeHead(200);
    const pour = (): void => {
      while (response.write('x'.repeat(65_536)));
    };
    response.on('drain', pour);
    pour();
  });
  assert.equal(faultOf(await openTestFetcher(t).get(`${site.url}/`)).code, 'too-large');
});

test('any status with a body is an answer; what it means is judged elsewhere', async (t) => {
  const site = await openSite(t, (request, response) => {
    response.writeHead(Number(request.url?.slice(1)), { 'content-type': 'text/html' }).end('<h1>words</h1>');
  });
  const { get } = openTestFetcher(t);
  for (const status of [200, 403, 404, 410, 429, 500, 503]) {
    const { exchange, body } = answerOf(await get(`${site.url}/${status}`));
    assert.equal(exchange.status, status);
    assert.equal(Buffer.from(body).toString(), '<h1>words</h1>');
  }
});
