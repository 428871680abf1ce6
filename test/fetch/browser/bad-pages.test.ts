import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { after, describe, it } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import type { FetchRequest } from '../../../src/fetch/page-fetcher.ts';
import { answerOf, faultOf, openTestFetcher } from '../a-fetcher.ts';
import { byPath, openSite, openSocketSite, page, rawAnswer, redirectTo } from '../a-site.ts';
import { makeCertificate } from '../certificate.ts';

const { get } = openTestFetcher({ after }, { timeoutMs: 1_500, maxBytes: 200_000 });
const browse = (url: string, more: Partial<FetchRequest> = {}) => get(url, { via: 'browser', ...more });

describe('in the browser', { concurrency: 3 }, () => {
  it('a page that is cut off is no page', async (t) => {
    const parts = [
      'HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 1000\r\n\r\n<p>We may',
      'HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ntransfer-encoding: chunked\r\n\r\n9\r\n<p>We may\r\n',
      'HTTP/1.1 200 OK\r\ncontent-type: text/csv\r\ncontent-length: 1000\r\n\r\ncountry,req',
      'HTTP/1.1 200 OK\r\ncontent-ty',
      '',
    ];
    for (const bytes of parts) {
      const site = await openSocketSite(t, rawAnswer(bytes));
      const fetched = await browse(`${site.url}/`);
      assert.equal(faultOf(fetched).code, 'connection-lost', faultOf(fetched).because);
    }
  });

  it('what is no HTTP is a fault of the protocol', async (t) => {
    for (const bytes of [
      'SSH-2.0-OpenSSH\r\n',
      'HTTP/1.1 000 x\r\n\r\n',
      'HTTP/1.1 200 OK\r\na b: c\r\n\r\n',
    ]) {
      const site = await openSocketSite(t, rawAnswer(bytes));
      const fetched = await browse(`${site.url}/`);
      assert.equal(faultOf(fetched).code, 'protocol-error', JSON.stringify(fetched));
    }
  });

  it('a certificate that nobody vouches for is refused', async (t) => {
    const secure = makeCertificate(t, { names: 'IP:127.0.0.1' });
    const site = await openSite(t, page('<p>text</p>'), { secure });
    assert.equal(faultOf(await browse(`${site.url}/`)).code, 'tls-invalid');
    assert.equal(site.asked.length, 0);
  });

  it('a name that does not exist and a server that is not there are told apart', async () => {
    assert.equal(faultOf(await browse('http://no-such-host.invalid/')).code, 'dns-failure');
    assert.equal(faultOf(await browse('https://no-such-host.invalid/')).code, 'dns-failure');
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    server.close();
    await once(server, 'close');
    const port = typeof address === 'object' ? address?.port : 0;
    assert.equal(faultOf(await browse(`http://127.0.0.1:${port}/`)).code, 'connect-failed');
    assert.equal(faultOf(await browse(`https://127.0.0.1:${port}/`)).code, 'connect-failed');
  });

  it('redirects end at the limit, and when they go round', async (t) => {
    const site = await openSite(t, (request, response) => {
      const left = Number(request.url?.slice(1));
      if (left === 0) page('<p>the end</p>')(request, response);
      else redirectTo(`/${left - 1}`)(request, response);
    });
    assert.equal(answerOf(await browse(`${site.url}/5`)).exchange.redirects.length, 5);
    assert.equal(faultOf(await browse(`${site.url}/6`)).code, 'redirect-loop');
    const round = await openSite(t, byPath({ '/a': redirectTo('/b'), '/b': redirectTo('/a') }));
    assert.equal(faultOf(await browse(`${round.url}/a`)).code, 'redirect-loop');
  });

  it('a redirect to a file is not followed', async (t) => {
    for (const location of ['file:///etc/passwd', 'chrome://version', 'data:text/html,x']) {
      const site = await openSite(t, redirectTo(location));
      assert.equal(faultOf(await browse(`${site.url}/`)).code, 'forbidden-scheme', location);
    }
  });

  it('a page that is too large, or grows too large by its scripts, is not taken', async (t) => {
    const large = await openSite(t, page('x'.repeat(200_001)));
    assert.equal(faultOf(await browse(`${large.url}/`)).code, 'too-large');
    const growing = await openSite(
      t,
      page('<p></p><script>document.body.append("x".repeat(200_001))</script>'),
    );
    assert.equal(faultOf(await browse(`${growing.url}/`)).code, 'too-large');
  });

  it('a server that never answers, or drips for ever, ends within the time', async (t) => {
    const silent = await openSocketSite(t, () => undefined);
    assert.equal(faultOf(await browse(`${silent.url}/`)).code, 'timeout');
    const dripping = await openSite(t, (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const timer = setInterval(() => response.write('.'), 20);
      response.on('close', () => clearInterval(timer));
    });
    assert.equal(faultOf(await browse(`${dripping.url}/`)).code, 'timeout');
  });

  it('a page that is still being read when the time is over is no whole page', async (t) => {
    const site = await openSite(t, (request, response) => {
      if (request.url === '/')
        page('<p>top</p><script src="/never.js"></script><p>bottom</p>')(request, response);
    });
    assert.equal(faultOf(await browse(`${site.url}/`)).code, 'timeout');
  });

  it('a page that never comes to rest is read as it is', async (t) => {
    const site = await openSite(
      t,
      byPath({
        '/': page(
          '<p>text</p><b></b><script>setInterval(() => { document.querySelector("b").textContent += "x"; fetch("/x"); }, 50)</script>',
        ),
      }),
    );
    const { rendered } = answerOf(await browse(`${site.url}/`));
    assert.match(Buffer.from(rendered ?? []).toString(), /<p>text<\/p><b>x+<\/b>/);
  });

  it('a page that asks the visitor questions gets no answer, and is read', async (t) => {
    const site = await openSite(
      t,
      page(
        '<p></p><script>alert(1); onbeforeunload = () => "stay"; document.querySelector("p").textContent = String(confirm("?")) + prompt("?");</script>',
      ),
    );
    const { rendered } = answerOf(await browse(`${site.url}/`));
    assert.match(Buffer.from(rendered ?? []).toString(), /<p>falsenull<\/p>/);
  });

  it('a fetch that is given up rejects with the reason', async (t) => {
    const giveUp = new AbortController();
    const site = await openSite(t, () => giveUp.abort(new Error('enough')));
    await assert.rejects(browse(`${site.url}/`, { signal: giveUp.signal }), { message: 'enough' });
  });
});

/** What a visit may take in all: to come, to come to rest, to be opened and scrolled, and to be read. */
const MOST_MS = 25_000;

describe('a page that attacks the browser', () => {
  const attacks: readonly (readonly [what: string, script: string])[] = [
    ['never lets its scripts pause', 'for (;;);'],
    ['navigates without end', 'setInterval(() => { location = "/?" + Math.random() }, 5)'],
    [
      'nests without end',
      'const nest = (into) => { const e = document.createElement("div"); into.append(e); setTimeout(nest, 0, e); }; for (let i = 0; i < 50; i += 1) nest(document.body)',
    ],
  ];
  for (const [what, script] of attacks) {
    it(`ends within the time when it ${what}, and the next page works`, async (t) => {
      const site = await openSite(
        t,
        byPath({ '/': page(`<p>text</p><script>${script}</script>`), '/next': page('<p>next</p>') }),
      );
      const begun = performance.now();
      const fetched = await browse(`${site.url}/`);
      t.diagnostic(`${what}: ${JSON.stringify(fetched.kind === 'fault' ? fetched.fault : fetched.kind)}`);
      assert.ok(performance.now() - begun < MOST_MS, `${performance.now() - begun} ms`);
      const { rendered } = answerOf(await browse(`${site.url}/next`));
      assert.match(Buffer.from(rendered ?? []).toString(), /next/);
    });
  }

  it('is too large when its bytes are a bomb, and the next page works', async (t) => {
    const site = await openSite(
      t,
      byPath({
        '/': (_request, response) => {
          response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'br' });
          response.end(brotliCompressSync(Buffer.alloc(60_000_000, 'x')));
        },
        '/next': page('<p>next</p>'),
      }),
    );
    const patient = openTestFetcher(t, { timeoutMs: 30_000 });
    const fetched = await patient.get(`${site.url}/`, { via: 'browser' });
    assert.equal(faultOf(fetched).code, 'too-large');
    answerOf(await patient.get(`${site.url}/next`, { via: 'browser' }));
  });

  const linux = {
    skip: process.platform === 'linux' ? false : 'the memory of the browser is watched in /proc',
  };
  it('is ended when it takes all the memory, long before the time is over', linux, async (t) => {
    const patient = openTestFetcher(t, { timeoutMs: 30_000 });
    const bomb = 'const all = []; for (;;) all.push(new Uint8Array(1e8).fill(1));';
    const site = await openSite(t, page(`<p>text</p><script>${bomb}</script>`));
    const begun = performance.now();
    const fetched = await patient.get(`${site.url}/`, { via: 'browser' });
    assert.equal(faultOf(fetched).code, 'browser-failed', faultOf(fetched).because);
    assert.ok(performance.now() - begun < 15_000, `${performance.now() - begun} ms`);
  });
});
