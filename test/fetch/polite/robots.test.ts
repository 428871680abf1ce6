import assert from 'node:assert/strict';
import type { RequestListener } from 'node:http';
import { test } from 'node:test';
import { faultOf, openTestFetcher, textOf } from '../a-fetcher.ts';
import { byPath, openSite, openSocketSite, page, redirectTo, type Site } from '../a-site.ts';
import { handTiming } from '../hand-timing.ts';

const DAY_MS = 24 * 60 * 60 * 1_000;
const honour = { ignoreRobots: false };

function text(content: string, status = 200): RequestListener {
  return (_request, response) => {
    response.writeHead(status, { 'content-type': 'text/plain' }).end(content);
  };
}

const rules = text(`\uFEFFUser-agent: *
Disallow: /

User-agent: exigent
Disallow: /private
Allow: /private/law-enforcement
Disallow: /*.pdf$
`);

function paths(site: Site): readonly string[] {
  return site.asked.map(({ path }) => path);
}

test('robots.txt is honoured as it is written for us, and asked for once', async (t) => {
  const site = await openSite(t, (request, response) =>
    (request.url === '/robots.txt' ? rules : page('<p>text</p>'))(request, response),
  );
  const { get } = openTestFetcher(t);
  const verdicts = await Promise.all(
    ['/le', '/private/x', '/private/law-enforcement', '/a.pdf', '/a.pdf?x=1'].map(async (path) => {
      const fetched = await get(`${site.url}${path}`, honour);
      return fetched.kind === 'fault' ? fetched.fault.code : fetched.kind;
    }),
  );
  assert.deepEqual(verdicts, ['answer', 'robots-disallowed', 'answer', 'robots-disallowed', 'answer']);
  assert.equal(paths(site).filter((path) => path === '/robots.txt').length, 1);
  assert.ok(!paths(site).includes('/private/x'));
});

test('a page that says why not, or a setting for all, leaves robots.txt unasked', async (t) => {
  const site = await openSite(t, byPath({ '/robots.txt': rules, '/private': page('<p>text</p>') }));
  assert.equal(textOf(await openTestFetcher(t).get(`${site.url}/private`)), '<p>text</p>');
  const { get } = openTestFetcher(t, { robots: 'ignore' });
  assert.equal(textOf(await get(`${site.url}/private`, honour)), '<p>text</p>');
  assert.deepEqual(paths(site), ['/private', '/private']);
});

test('a redirect to a page that robots.txt forbids is not followed', async (t) => {
  const site = await openSite(t, byPath({ '/robots.txt': rules, '/le': redirectTo('/private/x') }));
  const fetched = await openTestFetcher(t).get(`${site.url}/le`, honour);
  assert.equal(faultOf(fetched).code, 'robots-disallowed');
  assert.deepEqual(paths(site), ['/robots.txt', '/le']);
});

test('the robots.txt of the host that a redirect leads to counts there', async (t) => {
  const other = await openSite(t, byPath({ '/robots.txt': text('User-agent: *\nDisallow: /') }));
  const site = await openSite(t, byPath({ '/le': redirectTo(`${other.url}/le`) }));
  assert.equal(faultOf(await openTestFetcher(t).get(`${site.url}/le`, honour)).code, 'robots-disallowed');
  assert.deepEqual(paths(other), ['/robots.txt']);
});

test('a site without robots.txt allows everything; one behind redirects is read', async (t) => {
  for (const [robots, code] of [
    [text('gone', 404), 'answer'],
    [text('who are you', 403), 'answer'],
    [redirectTo('/robots.txt'), 'answer'],
    [redirectTo('/rules'), 'robots-disallowed'],
  ] as const) {
    const site = await openSite(
      t,
      byPath({
        '/robots.txt': robots,
        '/rules': text('User-agent: *\nDisallow: /le'),
        '/le': page('<p>text</p>'),
      }),
    );
    const fetched = await openTestFetcher(t).get(`${site.url}/le`, honour);
    assert.equal(fetched.kind === 'fault' ? fetched.fault.code : fetched.kind, code);
  }
});

test('while robots.txt cannot be had the page is not asked, and the fault says what really happened', async (t) => {
  const dead = await openSocketSite(t, (socket) => socket.destroy());
  const failing = await openSite(t, byPath({ '/robots.txt': text('oops', 500), '/le': page('<p>text</p>') }));
  const { get } = openTestFetcher(t);
  const fault = faultOf(await get(`${dead.url}/le`, honour));
  assert.equal(fault.code, 'connection-lost');
  assert.match(fault.because, /^robots\.txt: /);
  assert.deepEqual(faultOf(await get(`${failing.url}/le`, honour)), {
    code: 'http-status',
    because: 'robots.txt: status 500',
  });
  assert.deepEqual(paths(failing), ['/robots.txt']);
});

test('rules are kept for a day, a failure for a minute; old rules hold while new ones cannot be had', async (t) => {
  const timing = handTiming();
  let robots = text('oops', 500);
  const site = await openSite(t, (request, response) =>
    (request.url === '/robots.txt' ? robots : page('<p>text</p>'))(request, response),
  );
  const { get } = openTestFetcher(t, { surroundings: { timing } });
  const look = async () => {
    const fetched = await get(`${site.url}/le`, honour);
    return fetched.kind === 'fault' ? fetched.fault.code : fetched.kind;
  };
  const asked = () => paths(site).filter((path) => path === '/robots.txt').length;

  assert.equal(await look(), 'http-status');
  assert.equal(await look(), 'http-status');
  assert.equal(asked(), 1);
  robots = text('User-agent: *\nDisallow: /le');
  await timing.advance(60_000);
  assert.equal(await look(), 'robots-disallowed');
  robots = text('oops', 503);
  await timing.advance(DAY_MS);
  assert.equal(await look(), 'robots-disallowed', 'the rules had earlier go on to hold');
  robots = text('');
  await timing.advance(60_000);
  assert.equal(await look(), 'answer');
  assert.equal(asked(), 4);
});

test('a Crawl-delay beyond our own delay is kept, up to half a minute', async (t) => {
  const timing = handTiming();
  const site = await openSite(t, (request, response) =>
    (request.url === '/robots.txt' ? text('User-agent: *\nCrawl-delay: 86400') : page('<p>text</p>'))(
      request,
      response,
    ),
  );
  const { get } = openTestFetcher(t, { surroundings: { timing } });
  const page_ = get(`${site.url}/le`, honour);
  while (timing.waiting() === 0) await new Promise(setImmediate);
  await timing.advance(29_999);
  assert.deepEqual(paths(site), ['/robots.txt']);
  await timing.advance(1);
  assert.equal(textOf(await page_), '<p>text</p>');
});

test('a robots.txt that is a bomb, or full of wildcards, costs a bounded time', async (t) => {
  const wildcards = `User-agent: *\n${`Disallow: /${'*a'.repeat(40)}b\n`.repeat(5_000)}Disallow: /le`;
  const site = await openSite(
    t,
    byPath({ '/robots.txt': text(wildcards), [`/${'a'.repeat(500)}`]: page('<p>text</p>') }),
  );
  const begun = performance.now();
  assert.equal(textOf(await openTestFetcher(t).get(`${site.url}/${'a'.repeat(500)}`, honour)), '<p>text</p>');
  assert.ok(performance.now() - begun < 5_000, `${performance.now() - begun} ms`);
});

test('a robots.txt beyond the size that must be read is read up to there', async (t) => {
  const long = `User-agent: *\nDisallow: /private\n${'# and so on\n'.repeat(100_000)}Disallow: /`;
  const site = await openSite(t, byPath({ '/robots.txt': text(long), '/le': page('<p>text</p>') }));
  const { get } = openTestFetcher(t);
  assert.equal(faultOf(await get(`${site.url}/private`, honour)).code, 'robots-disallowed');
  assert.equal(textOf(await get(`${site.url}/le`, honour)), '<p>text</p>');
});

test('who gives up while robots.txt is loading does not spoil it for the others', async (t) => {
  const gate = Promise.withResolvers<void>();
  const site = await openSite(t, (request, response) => {
    if (request.url !== '/robots.txt') page('<p>text</p>')(request, response);
    else void gate.promise.then(() => text('')(request, response));
  });
  const { get } = openTestFetcher(t);
  const giveUp = new AbortController();
  const one = get(`${site.url}/a`, { ...honour, signal: giveUp.signal });
  const two = get(`${site.url}/b`, honour);
  giveUp.abort(new Error('enough'));
  await assert.rejects(one, { message: 'enough' });
  gate.resolve();
  assert.equal(textOf(await two), '<p>text</p>');
});
