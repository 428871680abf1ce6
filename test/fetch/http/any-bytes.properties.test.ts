import assert from 'node:assert/strict';
import type { Socket } from 'node:net';
import { test } from 'node:test';
import fc from 'fast-check';
import { openTestFetcher } from '../a-fetcher.ts';
import { openSocketSite } from '../a-site.ts';

const RUNS = 300;

/** Pieces of answers; put together at random they are nearly right, which is where parsers fail. */
const pieces = fc.oneof(
  fc.constantFrom(
    'HTTP/1.1 200 OK\r\n',
    'HTTP/1.1 304 Not Modified\r\n',
    'HTTP/1.1 103 Early Hints\r\n',
    'HTTP/1.1 100 Continue\r\n',
    'HTTP/1.1 101 Switching\r\n',
    'HTTP/1.1 007 x\r\n',
    'HTTP/1.1 999 x\r\n',
    'HTTP/1.0 200\r\n',
    'HTTP/9.9 200 OK\r\n',
    'content-length: 5\r\n',
    'content-length: 0\r\n',
    'content-length: -1\r\n',
    'transfer-encoding: chunked\r\n',
    'transfer-encoding: gzip, chunked\r\n',
    'content-encoding: gzip\r\n',
    'content-encoding: br\r\n',
    'connection: close\r\n',
    'connection: upgrade\r\nupgrade: websocket\r\n',
    'keep-alive: timeout=99999999999\r\n',
    'set-cookie: a=b\r\n',
    'location: /\r\n',
    'location: //[::1/\r\n',
    'retry-after: 99999999999999\r\n',
    'etag: \u0080\r\n',
    '\r\n',
    '5\r\nhello\r\n',
    '0\r\n\r\n',
    'ffffffffffffffff\r\n',
    'hello',
    '\u001f\u008b\u0008\u0000',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const scripts = fc.record({
  writes: fc.array(
    fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join('')),
    { maxLength: 3 },
  ),
  end: fc.constantFrom('end', 'end', 'end', 'reset', 'leave'),
});

test('whatever bytes a server sends, a fetch ends with an answer or a coded fault', async (t) => {
  let script: { readonly writes: readonly string[]; readonly end: string } = { writes: [], end: 'end' };
  const site = await openSocketSite(t, (socket) => socket.once('data', () => play(socket, script)));
  const { get } = openTestFetcher(t, { timeoutMs: 20 });
  await fc.assert(
    fc.asyncProperty(scripts, async (next) => {
      script = next;
      const fetched = await get(`${site.url}/`, { validators: { etag: '"v1"', url: `${site.url}/` } });
      if (fetched.kind === 'answer') assert.ok(fetched.exchange.status >= 200);
    }),
    { numRuns: RUNS },
  );
});

function play(socket: Socket, { writes, end }: { readonly writes: readonly string[]; readonly end: string }) {
  for (const bytes of writes) socket.write(bytes, 'latin1');
  if (end === 'end') socket.end();
  if (end === 'reset') socket.resetAndDestroy();
}
