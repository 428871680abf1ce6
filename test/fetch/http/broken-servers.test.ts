import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { answerOf, faultOf, openTestFetcher, textOf } from '../a-fetcher.ts';
import { openSite, openSocketSite, page, rawAnswer } from '../a-site.ts';

/** What a server may write instead of an answer, and what it comes to. */
const answers: readonly (readonly [what: string, bytes: string, code: string])[] = [
  ['nothing', '', 'connection-lost'],
  ['half a head', 'HTTP/1.1 200 OK\r\ncontent-ty', 'connection-lost'],
  ['less than it announced', 'HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n<p>half', 'connection-lost'],
  [
    'chunks without an end',
    'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhello\r\n',
    'connection-lost',
  ],
  [
    'a chunk cut in its middle',
    'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n50\r\nhello',
    'connection-lost',
  ],
  [
    'chunks of nonsense size',
    'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\nhello\r\n',
    'protocol-error',
  ],
  ['another protocol', 'SSH-2.0-OpenSSH_9.2\r\n', 'protocol-error'],
  ['a status that is no number', 'HTTP/1.1 abc OK\r\n\r\n', 'protocol-error'],
  ['an upgrade to nothing', 'HTTP/1.1 101 Switching Protocols\r\n\r\n', 'protocol-error'],
  ['a status that there is not', 'HTTP/1.1 000 OK\r\ncontent-length: 4\r\n\r\nbody', 'protocol-error'],
  [
    'two different lengths',
    'HTTP/1.1 200 OK\r\ncontent-length: 2\r\ncontent-length: 3\r\n\r\nabc',
    'connection-lost',
  ],
  [
    'length and chunks',
    'HTTP/1.1 200 OK\r\ncontent-length: 3\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
    'connection-lost',
  ],
  ['a header with a control character', 'HTTP/1.1 200 OK\r\nx-a: b\u0001c\r\n\r\n', 'protocol-error'],
  [
    'headers without end',
    `HTTP/1.1 200 OK\r\n${`x-a: ${'b'.repeat(1_000)}\r\n`.repeat(100)}\r\n`,
    'protocol-error',
  ],
  [
    'an upgrade that nobody asked for',
    'HTTP/1.1 101 Switching Protocols\r\nupgrade: h2c\r\nconnection: upgrade\r\n\r\n',
    'connection-lost',
  ],
];

for (const [what, bytes, code] of answers) {
  test(`a server that sends ${what} gives ${code} and no page`, async (t) => {
    const site = await openSocketSite(t, rawAnswer(bytes));
    const fetched = await openTestFetcher(t).get(`${site.url}/`);
    assert.equal(faultOf(fetched).code, code, faultOf(fetched).because);
  });
}

test('a server that resets the connection in the middle of a page gives connection-lost', async (t) => {
  const site = await openSocketSite(t, (socket) => {
    socket.once('data', () => {
      socket.write('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n<p>half', () => socket.resetAndDestroy());
    });
  });
  const fetched = await openTestFetcher(t).get(`${site.url}/`);
  assert.equal(faultOf(fetched).code, 'connection-lost');
  assert.equal(fetched.kind === 'fault' && fetched.exchange?.status, 200);
});

test('more bytes than the server announced are no part of the page, and of no later one', async (t) => {
  const site = await openSocketSite(
    t,
    rawAnswer(
      'HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\npageHTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\nevil',
      false,
    ),
  );
  const { get } = openTestFetcher(t, { timeoutMs: 1_000 });
  for (let round = 0; round < 3; round += 1) {
    const fetched = await get(`${site.url}/`);
    if (fetched.kind === 'answer') assert.equal(textOf(fetched), 'page');
  }
});

test('headers up to 64 KiB are read, since some security policies are that long', async (t) => {
  const site = await openSite(t, page('<p>text</p>', { 'content-security-policy': 'x'.repeat(50_000) }));
  assert.equal(textOf(await openTestFetcher(t).get(`${site.url}/`)), '<p>text</p>');
});

test('a page that ends with its connection, as in HTTP/1.0, is whole', async (t) => {
  const site = await openSocketSite(t, rawAnswer('HTTP/1.0 200 OK\r\n\r\n<p>text</p>'));
  assert.equal(textOf(await openTestFetcher(t).get(`${site.url}/`)), '<p>text</p>');
});

test('hints before the answer are not the answer', async (t) => {
  const site = await openSite(t, (request, response) => {
    response.writeEarlyHints({ link: '</a.css>; rel=preload' });
    page('<p>text</p>')(request, response);
  });
  const fetched = answerOf(await openTestFetcher(t).get(`${site.url}/`));
  assert.equal(fetched.exchange.status, 200);
  assert.ok(!fetched.exchange.headers.some(([name]) => name === 'link'));
});

test('headers are kept as they were sent: every line, in order', async (t) => {
  const site = await openSocketSite(
    t,
    rawAnswer('HTTP/1.1 200 OK\r\nX-B: 2\r\nX-A: 1\r\nx-b: \u00fc\r\ncontent-length: 0\r\n\r\n'),
  );
  const { exchange } = answerOf(await openTestFetcher(t).get(`${site.url}/`));
  assert.deepEqual(exchange.headers, [
    ['x-b', '2'],
    ['x-a', '1'],
    ['x-b', '\u00fc'],
    ['content-length', '0'],
  ]);
  assert.equal(exchange.address, '127.0.0.1');
});

test('a server that never answers ends within the time', async (t) => {
  const site = await openSocketSite(t, () => undefined);
  const { get } = openTestFetcher(t, { timeoutMs: 150 });
  assert.equal(faultOf(await get(`${site.url}/`)).code, 'timeout');
});

test('a page that drips ends within the time, however steadily it drips', async (t) => {
  const site = await openSite(t, (_request, response) => {
    response.writeHead(200);
    const timer = setInterval(() => response.write('.'), 10);
    response.on('close', () => clearInterval(timer));
  });
  const begun = performance.now();
  const fetched = await openTestFetcher(t, { timeoutMs: 200 }).get(`${site.url}/`);
  assert.equal(faultOf(fetched).code, 'timeout');
  assert.equal(fetched.kind === 'fault' && fetched.exchange?.status, 200);
  assert.ok(performance.now() - begun < 2_000);
});

test('the time is that of the whole fetch, not of each redirect', async (t) => {
  let hop = 0;
  const site = await openSite(t, (_request, response) => {
    hop += 1;
    const location = `/${hop}`;
    setTimeout(() => response.writeHead(302, { location }).end(), 100);
  });
  const fetched = await openTestFetcher(t, { timeoutMs: 350, maxRedirects: 50 }).get(`${site.url}/`);
  assert.equal(faultOf(fetched).code, 'timeout');
  assert.ok(hop <= 4);
});

test('a server that is not there gives connect-failed', async (t) => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  const port = typeof address === 'object' ? address?.port : 0;
  assert.equal(faultOf(await openTestFetcher(t).get(`http://127.0.0.1:${port}/`)).code, 'connect-failed');
});

test('an idle connection that the server has closed meanwhile costs no page', async (t) => {
  const site = await openSocketSite(t, (socket) => {
    socket.once('data', () => {
      socket.write('HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\npage');
      // The next request on this connection is answered by its end.
      socket.once('data', () => socket.destroy());
    });
  });
  const { get } = openTestFetcher(t);
  for (let round = 0; round < 3; round += 1) assert.equal(textOf(await get(`${site.url}/`)), 'page');
  assert.equal(site.connections(), 3);
});

test('the pages of a host share a connection', async (t) => {
  const site = await openSite(t, page('<p>text</p>'));
  const { get } = openTestFetcher(t);
  for (let round = 0; round < 5; round += 1) await get(`${site.url}/${round}`);
  assert.equal(site.connections(), 1);
});

test('a fetch that is given up rejects with the reason and ends its connection', async (t) => {
  const closed = Promise.withResolvers<void>();
  const giveUp = new AbortController();
  const site = await openSocketSite(t, (socket) => {
    socket.once('data', () => giveUp.abort(new Error('enough')));
    socket.once('close', () => closed.resolve());
  });
  const { get } = openTestFetcher(t);
  await assert.rejects(get(`${site.url}/`, { signal: giveUp.signal }), { message: 'enough' });
  await closed.promise;
  await assert.rejects(get(`${site.url}/`, { signal: giveUp.signal }), { message: 'enough' });
  assert.equal(site.connections(), 1);
});
