import assert from 'node:assert/strict';
import { once } from 'node:events';
import http, { type IncomingMessage } from 'node:http';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { type TestContext, test } from 'node:test';
import fc from 'fast-check';
import {
  type ForwardProxy,
  GREETING_URL,
  openForwardProxy,
} from '../../../src/fetch/browser/forward-proxy.ts';
import type { ProxySession } from '../../../src/fetch/browser/proxy-session.ts';
import { openGate, systemResolve } from '../../../src/fetch/egress/gate.ts';
import { openSite, openSocketSite, page, rawAnswer } from '../a-site.ts';

const RUNS = 200;

async function openProxy(t: TestContext, wireLimitBytes = 1_000_000): Promise<ForwardProxy> {
  const proxy = await openForwardProxy(openGate(['127.0.0.1/32'], systemResolve), wireLimitBytes);
  t.after(() => proxy.close());
  return proxy;
}

function credentials({
  username,
  password,
}: {
  readonly username: string;
  readonly password: string;
}): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}

/** Asks the proxy as a browser does; undefined when it ends the connection without an answer. */
async function ask(
  proxy: ForwardProxy,
  url: string,
  authorization: string | undefined,
  headers: Record<string, string> = {},
): Promise<IncomingMessage | undefined> {
  const { hostname, port } = new URL(proxy.url);
  const request = http.request({
    ...{ host: hostname, port, path: url, agent: false },
    headers: {
      host: new URL(url).host,
      ...headers,
      ...(authorization && { 'proxy-authorization': authorization }),
    },
  });
  request.end();
  const [answer] = await Promise.race([once(request, 'response'), once(request, 'close')]).catch(() => []);
  return answer;
}

/** Opens a tunnel and returns the proxy's first words and the connection. */
async function openTunnel(
  proxy: ForwardProxy,
  authority: string,
  authorization: string,
): Promise<[string, Socket]> {
  const socket = connect(Number(new URL(proxy.url).port), '127.0.0.1');
  socket.on('error', () => socket.destroy());
  socket.write(
    `CONNECT ${authority} HTTP/1.1\r\nhost: ${authority}\r\nproxy-authorization: ${authorization}\r\n\r\n`,
  );
  const [words] = await Promise.race([once(socket, 'data'), once(socket, 'close')]);
  return [String(words), socket];
}

test('without the credentials of an open session nothing is passed on', async (t) => {
  const site = await openSite(t, page('secret'));
  const proxy = await openProxy(t);
  const session = proxy.open();
  const wrong = [
    undefined,
    'Basic',
    'Basic !!!',
    `Bearer ${session.password}`,
    credentials({ ...session, password: '' }),
    credentials({ ...session, username: 'x' }),
  ];
  for (const authorization of wrong) {
    assert.equal((await ask(proxy, `${site.url}/`, authorization))?.statusCode, 407);
    const [words] = await openTunnel(proxy, `127.0.0.1:${site.port}`, authorization ?? '');
    assert.match(words, /^HTTP\/1\.1 407 /);
  }
  proxy.end(session);
  assert.equal((await ask(proxy, `${site.url}/`, credentials(session)))?.statusCode, 407);
  assert.equal(site.connections(), 0);
});

test('a request is passed on without what concerns the connection to the proxy', async (t) => {
  const site = await openSite(
    t,
    page('<p>text</p>', { 'x-a': '1', 'keep-alive': 'timeout=99', connection: 'x-b', 'x-b': '2' }),
  );
  const proxy = await openProxy(t);
  const session = proxy.open();
  const headers = {
    'x-kept': '1',
    'x-named': '2',
    connection: 'x-named',
    te: 'trailers',
    'proxy-connection': 'keep-alive',
  };
  const answer = await ask(proxy, `${site.url}/a?b=c`, credentials(session), headers);
  assert.ok(answer !== undefined);
  assert.equal(await text(answer), '<p>text</p>');
  assert.equal(answer.headers['x-a'], '1');
  assert.equal(answer.headers['x-b'], undefined);
  const [asked] = site.asked;
  assert.equal(asked?.path, '/a?b=c');
  assert.deepEqual(asked?.headers, { host: `127.0.0.1:${site.port}`, 'x-kept': '1', connection: 'close' });
  assert.equal(session.addressOf(`127.0.0.1:${site.port}`), '127.0.0.1');
});

test('the browser is greeted once: a page that leads to the greeting gets no answer of ours in place of a site’s', async (t) => {
  const proxy = await openProxy(t);
  const session = proxy.open();
  assert.equal((await ask(proxy, GREETING_URL, credentials(session)))?.statusCode, 200);
  assert.equal(await ask(proxy, GREETING_URL, credentials(session)), undefined);
  assert.equal(session.faultOf('exigent.invalid:80')?.code, 'dns-failure');
});

test('a forbidden address is not connected to, and the session knows why', async (t) => {
  const canary = await openSite(t, page('secret'), { host: '127.0.0.2' });
  const proxy = await openProxy(t);
  const session = proxy.open();
  const authority = `127.0.0.2:${canary.port}`;
  assert.equal(await ask(proxy, `${canary.url}/`, credentials(session)), undefined);
  assert.deepEqual(session.faultOf(authority), { code: 'forbidden-address', because: '127.0.0.2' });
  const tunnels = proxy.open();
  const [words] = await openTunnel(proxy, authority, credentials(tunnels));
  assert.equal(words, 'false');
  assert.equal(tunnels.faultOf(authority)?.code, 'forbidden-address');
  assert.equal(session.faultOf('127.0.0.1:1'), undefined);
  assert.equal(canary.connections(), 0);
});

test('only http is passed on, and only to hosts', async (t) => {
  const site = await openSite(t, page('secret'));
  const proxy = await openProxy(t);
  const authorization = credentials(proxy.open());
  for (const target of [`ftp://127.0.0.1:${site.port}/`, 'file:///etc/passwd', 'http://']) {
    const socket = connect(Number(new URL(proxy.url).port), '127.0.0.1');
    socket.end(`GET ${target} HTTP/1.1\r\nhost: x\r\nproxy-authorization: ${authorization}\r\n\r\n`);
    assert.doesNotMatch(await text(socket), /^HTTP\/1\.1 2/, target);
  }
  const [words] = await openTunnel(proxy, '/etc/passwd', authorization);
  assert.doesNotMatch(words, /^HTTP\/1\.1 2/);
  assert.equal(site.connections(), 0);
});

test('a session that has had its share gets nothing more, by no connection', async (t) => {
  const site = await openSite(t, page('x'.repeat(3_000)));
  const proxy = await openProxy(t, 5_000);
  const session: ProxySession = proxy.open();
  const authorization = credentials(session);
  const first = await ask(proxy, `${site.url}/1`, authorization);
  assert.equal(first === undefined ? '' : (await text(first)).length, 3_000);
  assert.equal(session.overrun(), undefined);
  const second = await ask(proxy, `${site.url}/2`, authorization);
  if (second !== undefined) await assert.rejects(text(second));
  assert.deepEqual(session.overrun(), { code: 'too-large', because: 'the page loads more than 5000 bytes' });
  assert.equal(await ask(proxy, `${site.url}/3`, authorization), undefined);
  assert.equal(site.asked.filter(({ path }) => path === '/3').length, 0);
  const other = await ask(proxy, `${site.url}/4`, credentials(proxy.open()));
  assert.equal(other?.statusCode, 200, 'other sessions have their own share');
});

test('a tunnel carries bytes both ways, and ends with the session', async (t) => {
  const site = await openSocketSite(t, (socket) => socket.on('data', (bytes) => socket.write(`${bytes}!`)));
  const proxy = await openProxy(t);
  const session = proxy.open();
  const [words, socket] = await openTunnel(proxy, `127.0.0.1:${site.port}`, credentials(session));
  assert.match(words, /^HTTP\/1\.1 200 /);
  socket.write('hello');
  assert.equal(String((await once(socket, 'data'))[0]), 'hello!');
  proxy.end(session);
  await once(socket, 'close');
});

test('whatever bytes a site sends, the proxy goes on', async (t) => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...[
        'HTTP/1.1 200 OK\r\n',
        'HTTP/1.1 000 x\r\n',
        'HTTP/1.1 101 x\r\n',
        'HTTP/1.1 103 x\r\n',
        'HTTP/1.1 407 x\r\n',
      ],
      ...['HTTP/1.1 204 x\r\n', 'HTTP/1.1 304 x\r\n', 'HTTP/1.1 999 \u0001\r\n', 'HTTP/1.0 200\r\n'],
      ...[
        'content-length: 5\r\n',
        'transfer-encoding: chunked\r\n',
        'connection: upgrade\r\nupgrade: x\r\n',
        'a: \u00ff\r\n',
      ],
      ...[
        'trailer: x\r\n',
        'date: \r\n',
        '\r\n',
        '5\r\nhello\r\n',
        '0\r\nx: y\r\n\r\n',
        'hello',
        'expect: 100-continue\r\n',
      ],
    ),
    fc.string({ unit: 'binary', maxLength: 10 }),
  );
  let bytes = '';
  const site = await openSocketSite(t, (socket) => rawAnswer(bytes)(socket));
  const good = await openSite(t, page('<p>text</p>'));
  const proxy = await openProxy(t);
  const authorization = credentials(proxy.open());
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (pieces) => {
      bytes = pieces.join('');
      const answer = await ask(proxy, `${site.url}/`, authorization);
      if (answer !== undefined) await text(answer).catch(() => undefined);
    }),
    { numRuns: RUNS },
  );
  assert.equal((await ask(proxy, `${good.url}/`, authorization))?.statusCode, 200);
});
