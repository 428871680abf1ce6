import assert from 'node:assert/strict';
import { createHash, X509Certificate } from 'node:crypto';
import { chmodSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import tls from 'node:tls';
import { chromium } from 'playwright';
import { findBrowser } from '../../../src/fetch/browser/find-browser.ts';
import { sha256 } from '../../../src/model/digest.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { answerOf, faultOf, openTestFetcher } from '../a-fetcher.ts';
import { byPath, openSite, page } from '../a-site.ts';
import { type Certificate, makeCertificate } from '../certificate.ts';

const unix = { skip: process.platform === 'win32' ? 'the wrapper is a shell script' : false };

/** A program that starts the real browser, and has it trust one certificate. */
async function browserThatTrusts(t: TestContext, { cert }: Certificate): Promise<string> {
  const found = await findBrowser(undefined);
  assert.ok(!('code' in found), JSON.stringify(found));
  const publicKey = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
  const pin = createHash('sha256').update(publicKey).digest('base64');
  const exports = Object.entries(found.env ?? {}).map(([name, value]) => `export ${name}='${value}'\n`);
  const wrapper = path.join(temporaryFolder(t), 'chromium');
  writeFileSync(
    wrapper,
    `#!/bin/sh\n${exports.join('')}exec '${found.executablePath ?? chromium.executablePath()}' "$@" --ignore-certificate-errors-spki-list=${pin}\n`,
  );
  chmodSync(wrapper, 0o700);
  return wrapper;
}

test(
  'a page over TLS shows how it was secured, and one that is cut off inside the tunnel is no page',
  unix,
  async (t) => {
    const root = makeCertificate(t, {});
    const own = makeCertificate(t, { names: 'IP:127.0.0.1', by: root });
    const secure = { ...own, cert: `${own.cert}${root.cert}` };
    const { get } = openTestFetcher(t, { browserPath: await browserThatTrusts(t, secure) });
    const cut = (head: Record<string, string>) =>
      ((_request, response) => {
        response.writeHead(200, { 'content-type': 'text/html', ...head });
        response.write('<p>We may disclose', () => response.socket?.end());
      }) satisfies Parameters<typeof openSite>[1];
    const site = await openSite(
      t,
      byPath({
        '/': page('<p>text</p><script>fetch("/x")</script>'),
        '/short': cut({ 'content-length': '1000' }),
        '/chunked': cut({ 'transfer-encoding': 'chunked' }),
      }),
      { secure },
    );
    const { exchange } = answerOf(await get(`${site.url}/`, { via: 'browser' }));
    assert.equal(exchange.address, '127.0.0.1');
    assert.equal(exchange.clock, 'system');
    const { protocol, cipher, certificates = [] } = exchange.tls ?? {};
    assert.equal(protocol, tls.DEFAULT_MAX_VERSION);
    assert.match(cipher ?? '', /^AES_|^CHACHA20/);
    assert.deepEqual(
      certificates.map((certificate) => typeof certificate === 'object' && certificate.sha256),
      [own, root].map(({ cert }) => sha256(new X509Certificate(cert).raw)),
    );
    for (const path of ['/short', '/chunked']) {
      const fetched = await get(`${site.url}${path}`, { via: 'browser' });
      assert.equal(faultOf(fetched).code, 'connection-lost', path);
      assert.equal(fetched.kind === 'fault' && fetched.exchange?.status, 200);
    }
  },
);
