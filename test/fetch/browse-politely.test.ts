import assert from 'node:assert/strict';
import type { RequestListener } from 'node:http';
import { describe, it } from 'node:test';
import { answerOf, faultOf, openTestFetcher } from './a-fetcher.ts';
import { byPath, openSite, page, redirectTo } from './a-site.ts';

const robots: RequestListener = (_request, response) => {
  response.writeHead(200, { 'content-type': 'text/plain' }).end('User-agent: Exigent\nDisallow: /private');
};
const browse = { via: 'browser', ignoreRobots: false } as const;

describe('a page fetched by the browser', { concurrency: 3 }, () => {
  it('is not asked for where robots.txt forbids it', async (t) => {
    const site = await openSite(t, byPath({ '/robots.txt': robots, '/private': page('<p>text</p>') }));
    const { get } = openTestFetcher(t);
    assert.equal(faultOf(await get(`${site.url}/private`, browse)).code, 'robots-disallowed');
    assert.deepEqual(
      site.asked.map(({ path }) => path),
      ['/robots.txt'],
    );
  });

  it('is no answer when it led to where robots.txt forbids', async (t) => {
    const site = await openSite(
      t,
      byPath({ '/robots.txt': robots, '/le': redirectTo('/private'), '/private': page('<p>text</p>') }),
    );
    const { get } = openTestFetcher(t);
    const fetched = await get(`${site.url}/le`, browse);
    assert.equal(faultOf(fetched).code, 'robots-disallowed');
    assert.equal(fetched.kind === 'fault' && fetched.exchange?.finalUrl, `${site.url}/private`);
    assert.ok(!('body' in fetched) && !('rendered' in fetched));
  });

  it('takes its turn with the fetches by HTTP', async (t) => {
    let inside = 0;
    let most = 0;
    const site = await openSite(t, (request, response) => {
      inside += 1;
      most = Math.max(most, inside);
      response.on('close', () => {
        inside -= 1;
      });
      setTimeout(() => page('<p>text</p>')(request, response), 50);
    });
    const { get } = openTestFetcher(t, { perHostConcurrency: 1 });
    await Promise.all([
      get(`${site.url}/1`, { via: 'browser' }),
      get(`${site.url}/2`),
      get(`${site.url}/3`, { via: 'browser' }),
    ]);
    assert.equal(most, 1);
  });

  it('closes the host that says when to come back, which may be another than was asked', async (t) => {
    const busy = await openSite(t, (_request, response) => {
      response.writeHead(503, { 'retry-after': '3600', 'content-type': 'text/html' }).end('<p>busy</p>');
    });
    const site = await openSite(t, redirectTo(`${busy.url}/`));
    const { get } = openTestFetcher(t);
    assert.equal(answerOf(await get(`${site.url}/`, { via: 'browser' })).exchange.status, 503);
    assert.equal(faultOf(await get(`${busy.url}/`, { via: 'browser' })).code, 'rate-limited');
    assert.equal(faultOf(await get(`${busy.url}/`)).code, 'rate-limited');
    assert.equal(busy.asked.length, 1);
    assert.equal((await get(`${site.url}/`)).kind, 'fault', 'its redirect leads to the closed host');
    assert.equal(site.asked.length, 2, 'and yet it is itself open');
  });
});
