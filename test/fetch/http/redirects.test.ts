import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOf, faultOf, openTestFetcher, textOf } from '../a-fetcher.ts';
import { byPath, openSite, page, redirectTo } from '../a-site.ts';

test('a page behind redirects shows every hop, and each is asked alike', async (t) => {
  const site = await openSite(
    t,
    byPath({
      '/a': redirectTo('/b?x=1', 301),
      '/b': redirectTo('c/../c', 307),
      '/c': page('<p>here</p>'),
    }),
  );
  const { exchange, body } = answerOf(
    await openTestFetcher(t).get(`${site.url}/a#part`, { language: 'de-AT' }),
  );
  assert.equal(Buffer.from(body).toString(), '<p>here</p>');
  assert.equal(exchange.requestedUrl, `${site.url}/a#part`);
  assert.equal(exchange.finalUrl, `${site.url}/c`);
  assert.equal(exchange.status, 200);
  assert.deepEqual(exchange.redirects, [
    { url: `${site.url}/a`, status: 301, location: '/b?x=1' },
    { url: `${site.url}/b?x=1`, status: 307, location: 'c/../c' },
  ]);
  const asked = site.asked.map(({ headers: { host: _, ...headers } }) => headers);
  assert.deepEqual(asked[0], asked[2]);
  assert.equal(asked[0]?.['accept-language'], 'de-AT,de;q=0.9');
});

test('a redirect whose address has letters beyond ASCII leads where its UTF-8 bytes say', async (t) => {
  const location = Buffer.from('/übersicht').toString('latin1');
  const site = await openSite(
    t,
    byPath({ '/': redirectTo(location), '/%C3%BCbersicht': page('<p>Übersicht</p>') }),
  );
  assert.equal(textOf(await openTestFetcher(t).get(`${site.url}/`)), '<p>Übersicht</p>');
});

test('a page behind as many redirects as are allowed is fetched, one more is too many', async (t) => {
  const site = await openSite(t, (request, response) => {
    const left = Number(request.url?.slice(1));
    if (left === 0) page('<p>the end</p>')(request, response);
    else redirectTo(`/${left - 1}`)(request, response);
  });
  const { get } = openTestFetcher(t, { maxRedirects: 3 });
  assert.equal(answerOf(await get(`${site.url}/3`)).exchange.redirects.length, 3);
  const tooMany = await get(`${site.url}/4`);
  assert.equal(faultOf(tooMany).code, 'redirect-loop');
  assert.equal(site.asked.filter(({ path }) => path === '/0').length, 1);
});

test('redirects that go round are found before the limit', async (t) => {
  const site = await openSite(t, byPath({ '/a': redirectTo('/b'), '/b': redirectTo('/a') }));
  const fetched = await openTestFetcher(t, { maxRedirects: 50 }).get(`${site.url}/a`);
  assert.equal(faultOf(fetched).code, 'redirect-loop');
  assert.equal(site.asked.length, 2);
});

test('a page that sets a cookie and sends the visitor back to itself is fetched', async (t) => {
  const site = await openSite(t, (request, response) => {
    if (request.headers.cookie === 'seen=1; theme=dark mode') page('<p>welcome</p>')(request, response);
    else {
      response.setHeader('set-cookie', ['seen=1; Path=/; HttpOnly', 'theme=dark mode', 'straße=1']);
      redirectTo('/')(request, response);
    }
  });
  assert.equal(textOf(await openTestFetcher(t).get(`${site.url}/`)), '<p>welcome</p>');
});

test('a cookie is known neither to another fetch nor to another origin', async (t) => {
  const other = await openSite(t, page('<p>other</p>'));
  const site = await openSite(
    t,
    byPath({
      '/set': redirectTo('/page', 302, { 'set-cookie': 'id=visitor-1' }),
      '/away': redirectTo(`${other.url}/`, 302, { 'set-cookie': 'id=visitor-2' }),
      '/page': page('<p>page</p>', { 'set-cookie': 'id=visitor-3' }),
    }),
  );
  const { get } = openTestFetcher(t);
  for (const path of ['/set', '/away', '/page', '/page']) await get(`${site.url}${path}`);
  assert.deepEqual(
    site.asked.map(({ path, headers }) => [path, headers.cookie]),
    [
      ['/set', undefined],
      ['/page', 'id=visitor-1'],
      ['/away', undefined],
      ['/page', undefined],
      ['/page', undefined],
    ],
  );
  assert.equal(other.asked[0]?.headers.cookie, undefined);
});

test('a redirect to anything but the web is not followed, and what was seen is kept', async (t) => {
  const { get } = openTestFetcher(t);
  for (const location of [
    'file:///etc/passwd',
    'FILE:/etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://127.0.0.1/',
  ]) {
    const site = await openSite(t, redirectTo(location));
    const fetched = await get(`${site.url}/`);
    assert.equal(faultOf(fetched).code, 'forbidden-scheme', location);
    assert.equal(fetched.kind === 'fault' && fetched.exchange?.status, 302);
    assert.equal(fetched.kind === 'fault' && fetched.exchange?.finalUrl, `${site.url}/`);
  }
});

test('a redirect to a forbidden address is not followed', async (t) => {
  const canary = await openSite(t, page('secret'), { host: '127.0.0.2' });
  const site = await openSite(t, redirectTo(`${canary.url}/`));
  const fetched = await openTestFetcher(t, { allow: ['127.0.0.1/32'] }).get(`${site.url}/`);
  assert.equal(faultOf(fetched).code, 'forbidden-address');
  assert.equal(canary.connections(), 0);
});

test('a redirect with two different addresses leads nowhere', async (t) => {
  const site = await openSite(t, (_request, response) => {
    response.writeHead(302, ['location', '/a', 'location', '/b']).end();
  });
  assert.equal(faultOf(await openTestFetcher(t).get(`${site.url}/`)).code, 'protocol-error');
});

test('a redirect status without an address is an answer like any other', async (t) => {
  const site = await openSite(t, (_request, response) => response.writeHead(302).end('moved, somewhere'));
  const fetched = answerOf(await openTestFetcher(t).get(`${site.url}/`));
  assert.equal(fetched.exchange.status, 302);
  assert.equal(Buffer.from(fetched.body).toString(), 'moved, somewhere');
});

test('a redirect is followed without waiting for its body to end', async (t) => {
  const site = await openSite(t, (request, response) => {
    if (request.url === '/there') return page('<p>there</p>')(request, response);
    response.writeHead(302, { location: '/there' });
    response.write('x'.repeat(100_000));
  });
  assert.equal(textOf(await openTestFetcher(t, { timeoutMs: 2_000 }).get(`${site.url}/`)), '<p>there</p>');
});

test('addresses that are none, or not of the web, are asked nothing', async (t) => {
  const { get } = openTestFetcher(t);
  for (const url of [
    'file:///etc/passwd',
    'file:etc/passwd',
    'javascript:1',
    'nonsense',
    '',
    'http://',
    'view-source:http://127.0.0.1/',
  ]) {
    assert.equal(faultOf(await get(url)).code, 'forbidden-scheme', url);
  }
  assert.equal(faultOf(await get(`http://127.0.0.1/${'a'.repeat(10_000)}`)).code, 'protocol-error');
});
