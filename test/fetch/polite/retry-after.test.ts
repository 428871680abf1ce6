import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RETRY_AFTER_CAP_MS, retryAfterMs } from '../../../src/fetch/polite/retry-after.ts';
import type { Instant } from '../../../src/model/instant.ts';
import { status } from '../../local-site.ts';
import { setClock } from '../../set-clock.ts';
import { faultOf, openTestFetcher, textOf } from '../a-fetcher.ts';
import { byPath, openSite, page, redirectTo } from '../a-site.ts';
import { handTiming } from '../hand-timing.ts';

const NOW = '2026-01-05T08:00:00.000Z' as Instant;

test('Retry-After holds seconds or a date, and is capped at a day', () => {
  const wishes: readonly (readonly [string | undefined, number | undefined])[] = [
    [undefined, undefined],
    ['120', 120_000],
    [' 5 ', 5_000],
    ['0', undefined],
    ['Mon, 05 Jan 2026 08:10:00 GMT', 600_000],
    ['Mon, 05 Jan 2026 07:00:00 GMT', undefined],
    ['999999999999999999', RETRY_AFTER_CAP_MS],
    ['Fri, 31 Dec 9999 23:59:59 GMT', RETRY_AFTER_CAP_MS],
    ['-5', undefined],
    ['soon', undefined],
    ['', undefined],
  ];
  for (const [header, ms] of wishes) assert.equal(retryAfterMs(header, NOW), ms, header);
});

for (const [code, header] of [
  [429, '3600'],
  [503, 'Mon, 05 Jan 2026 09:00:00 GMT'],
] as const) {
  test(`a host that answers ${code} with Retry-After is left alone until then, with all its pages`, async (t) => {
    const busy = status(code, { 'retry-after': header });
    const site = await openSite(
      t,
      byPath({
        '/busy': (request, response) => typeof busy === 'function' && busy(request, response),
        '/other': page('<p>other</p>'),
      }),
    );
    const timing = handTiming();
    const { get } = openTestFetcher(t, { clock: setClock(NOW), surroundings: { timing } });
    assert.equal(
      (await get(`${site.url}/busy`)).kind,
      'answer',
      'the busy answer itself is one to be judged',
    );
    const host = new URL(site.url).host;
    assert.deepEqual(faultOf(await get(`${site.url}/other`)), {
      code: 'rate-limited',
      because: `${host} asks to be left alone until 2026-01-05T09:00:00.000Z`,
    });
    await timing.advance(3_599_999 - 30_000);
    assert.equal(faultOf(await get(`${site.url}/other`)).code, 'rate-limited');
    assert.deepEqual(
      site.asked.map(({ path }) => path),
      ['/busy'],
    );
    await timing.advance(30_001);
    assert.equal(textOf(await get(`${site.url}/other`)), '<p>other</p>');
  });
}

test('another host is asked meanwhile', async (t) => {
  const busy = await openSite(t, (_request, response) =>
    response.writeHead(429, { 'retry-after': '3600' }).end(),
  );
  const other = await openSite(t, page('<p>other</p>'));
  const { get } = openTestFetcher(t);
  await get(`${busy.url}/`);
  assert.equal(textOf(await get(`${other.url}/`)), '<p>other</p>');
});

test('a redirect to a host that is closed is not followed', async (t) => {
  const busy = await openSite(t, (_request, response) =>
    response.writeHead(429, { 'retry-after': '3600' }).end(),
  );
  const site = await openSite(t, redirectTo(`${busy.url}/page`));
  const { get } = openTestFetcher(t);
  await get(`${busy.url}/`);
  const fetched = await get(`${site.url}/`);
  assert.equal(faultOf(fetched).code, 'rate-limited');
  assert.equal(fetched.kind === 'fault' && fetched.exchange?.status, 302);
  assert.equal(busy.asked.length, 1);
});

test('Retry-After with any other status closes nothing', async (t) => {
  const site = await openSite(t, page('<p>text</p>', { 'retry-after': '3600' }));
  const { get } = openTestFetcher(t);
  await get(`${site.url}/`);
  assert.equal(textOf(await get(`${site.url}/`)), '<p>text</p>');
});
