import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { test } from 'node:test';
import tls from 'node:tls';
import { sha256 } from '../../../src/model/digest.ts';
import { answerOf, faultOf, openTestFetcher } from '../a-fetcher.ts';
import { openSite, openSocketSite, page, rawAnswer } from '../a-site.ts';
import { makeCertificate } from '../certificate.ts';

const NAMES = 'IP:127.0.0.1';

test('a page over TLS shows which certificates proved the site, its own first', async (t) => {
  const root = makeCertificate(t, {});
  const secure = makeCertificate(t, { names: NAMES, by: root });
  const before = tls.getCACertificates('default');
  tls.setDefaultCACertificates([...before, root.cert]);
  t.after(() => tls.setDefaultCACertificates(before));
  const site = await openSite(t, page('<p>text</p>'), { secure });
  const { get } = openTestFetcher(t);

  const { exchange } = answerOf(await get(`${site.url}/`));
  const shown = (exchange.tls?.certificates ?? []).filter((certificate) => typeof certificate === 'object');
  assert.deepEqual(
    shown.map((certificate) => certificate.sha256),
    [secure, root].map(({ cert }) => sha256(new X509Certificate(cert).raw)),
  );
  const [own, above] = shown;
  assert.deepEqual(
    [own?.subject, own?.issuer, above?.subject],
    ['CN=a site of the test', 'CN=a root of the test', 'CN=a root of the test'],
  );
  assert.ok(own !== undefined && own.validFrom <= exchange.at && exchange.at < own.validTo, own?.validTo);
  assert.equal(exchange.tls?.protocol, 'TLSv1.3');
  assert.match(exchange.tls?.cipher ?? '', /^TLS_/);
  assert.equal(exchange.clock, 'system');
  assert.equal(exchange.address, '127.0.0.1');
  assert.deepEqual(
    answerOf(await get(`${site.url}/`)).exchange.tls,
    exchange.tls,
    'on the same connection, too',
  );
  assert.equal(site.connections(), 1);
});

test('a certificate that nobody vouches for, for another name, or that has expired is refused', async (t) => {
  const root = makeCertificate(t, {});
  const before = tls.getCACertificates('default');
  t.after(() => tls.setDefaultCACertificates(before));
  const { get } = openTestFetcher(t);
  const refused = async (why: string, plan: { names: string; days?: number }, trusted = true) => {
    tls.setDefaultCACertificates(trusted ? [...before, root.cert] : before);
    const site = await openSite(t, page('secret'), { secure: makeCertificate(t, { ...plan, by: root }) });
    assert.deepEqual(faultOf(await get(`${site.url}/`)), { code: 'tls-invalid', because: why });
    assert.equal(site.asked.length, 0, 'nothing is asked of a stranger');
  };
  await refused('UNABLE_TO_VERIFY_LEAF_SIGNATURE', { names: NAMES }, false);
  await refused('ERR_TLS_CERT_ALTNAME_INVALID', { names: 'DNS:vendor.example' });
  await refused('CERT_HAS_EXPIRED', { names: NAMES, days: -1 });
});

test('NODE_TLS_REJECT_UNAUTHORIZED does not open the door', async (t) => {
  process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
  t.after(() => {
    delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
  });
  const site = await openSite(t, page('secret'), { secure: makeCertificate(t, { names: NAMES }) });
  assert.equal(faultOf(await openTestFetcher(t).get(`${site.url}/`)).code, 'tls-invalid');
});

test('a site that wants a certificate of ours breaks the exchange off, which is its fault', async (t) => {
  const root = makeCertificate(t, {});
  const before = tls.getCACertificates('default');
  tls.setDefaultCACertificates([...before, root.cert]);
  t.after(() => tls.setDefaultCACertificates(before));
  const certificate = makeCertificate(t, { names: NAMES, by: root });
  const secure = { ...certificate, requestCert: true, rejectUnauthorized: true };
  const site = await openSite(t, page('secret'), { secure });
  assert.equal(faultOf(await openTestFetcher(t).get(`${site.url}/`)).code, 'connection-lost');
});

test('a server without TLS on the port of https cannot be connected to', async (t) => {
  const site = await openSocketSite(t, rawAnswer('HTTP/1.1 400 Bad Request\r\n\r\n'));
  const fetched = await openTestFetcher(t).get(`https://127.0.0.1:${site.port}/`);
  assert.equal(faultOf(fetched).code, 'connect-failed');
});
