import assert from 'node:assert/strict';
import type { RequestListener } from 'node:http';
import { test } from 'node:test';
import { answerOf, faultOf, openTestFetcher } from '../a-fetcher.ts';
import { byPath, openSite, page, redirectTo } from '../a-site.ts';

const TAG = '"v1"';
const DATE = 'Mon, 05 Jan 2026 08:00:00 GMT';

/** A page that has not changed since it gave out its validators. */
const unchanged: RequestListener = (request, response) => {
  const { 'if-none-match': tag, 'if-modified-since': since } = request.headers;
  if (tag === TAG || (tag === undefined && since === DATE)) response.writeHead(304, { etag: TAG }).end();
  else page('<p>text</p>', { etag: TAG, 'last-modified': DATE })(request, response);
};

test('a page that the server confirms by its tag is not modified, and no body is made up for it', async (t) => {
  const site = await openSite(t, unchanged);
  const { get } = openTestFetcher(t);
  const first = answerOf(await get(`${site.url}/`));
  assert.equal(Buffer.from(first.body).toString(), '<p>text</p>');

  const again = await get(`${site.url}/`, { validators: { etag: TAG, url: `${site.url}/` } });
  assert.equal(again.kind, 'not-modified');
  assert.equal(again.kind === 'not-modified' && again.exchange.status, 304);
  assert.ok(!('body' in again));
});

test('a page without a tag is asked for by its date', async (t) => {
  const site = await openSite(t, unchanged);
  const again = await openTestFetcher(t).get(`${site.url}/`, {
    validators: { lastModified: DATE, url: `${site.url}/` },
  });
  assert.equal(again.kind, 'not-modified');
  assert.equal(site.asked[0]?.headers['if-modified-since'], DATE);
});

test('a page with tag and date is asked for by its tag alone, so that an older text put back is seen', async (t) => {
  const site = await openSite(t, page('<p>the old text, put back with its old date</p>', { etag: '"v0"' }));
  const again = await openTestFetcher(t).get(`${site.url}/`, {
    validators: { etag: TAG, lastModified: DATE, url: `${site.url}/` },
  });
  assert.equal(again.kind, 'answer');
  assert.equal(site.asked[0]?.headers['if-none-match'], TAG);
  assert.equal(site.asked[0]?.headers['if-modified-since'], undefined);
});

test('validators are sent to the very address that gave them, also behind a redirect, and to no other', async (t) => {
  const site = await openSite(
    t,
    byPath({
      '/short': redirectTo('/long'),
      '/long': unchanged,
      '/moved': redirectTo('/elsewhere'),
      '/elsewhere': unchanged,
    }),
  );
  const { get } = openTestFetcher(t);
  const validators = { etag: TAG, url: `${site.url}/long` };
  const conditions = () => site.asked.map(({ path, headers }) => `${path} ${headers['if-none-match']}`);

  assert.equal((await get(`${site.url}/short`, { validators })).kind, 'not-modified');
  assert.deepEqual(conditions(), ['/short undefined', `/long ${TAG}`]);

  assert.equal((await get(`${site.url}/moved`, { validators })).kind, 'answer');
  assert.deepEqual(conditions().slice(2), ['/moved undefined', '/elsewhere undefined']);
});

test('a 304 that nobody asked for is no answer', async (t) => {
  const site = await openSite(t, (_request, response) => response.writeHead(304).end());
  const { get } = openTestFetcher(t);
  assert.equal(faultOf(await get(`${site.url}/`)).code, 'protocol-error');
});

test('a 304 that repeats the coding of the page it confirms needs no body in that coding', async (t) => {
  const site = await openSite(t, (_request, response) => {
    response.writeHead(304, { 'content-encoding': 'gzip' }).end();
  });
  const again = await openTestFetcher(t).get(`${site.url}/`, {
    validators: { etag: TAG, url: `${site.url}/` },
  });
  assert.equal(again.kind, 'not-modified');
});

test('a validator that no header can hold is not sent', async (t) => {
  const site = await openSite(t, page('<p>text</p>'));
  const { get } = openTestFetcher(t);
  for (const etag of ['"日本"', '"a\r\nx-evil: 1"', '"\u0000"']) {
    assert.equal((await get(`${site.url}/`, { validators: { etag, url: `${site.url}/` } })).kind, 'answer');
  }
  assert.deepEqual(
    site.asked.map(({ headers }) => [headers['if-none-match'], headers['x-evil']]),
    [
      [undefined, undefined],
      [undefined, undefined],
      [undefined, undefined],
    ],
  );
});

test('a part of a page, sent unasked, is no page', async (t) => {
  const site = await openSite(t, (_request, response) => {
    response.writeHead(206, { 'content-range': 'bytes 0-3/100' }).end('half');
  });
  assert.equal(faultOf(await openTestFetcher(t).get(`${site.url}/`)).code, 'protocol-error');
});
