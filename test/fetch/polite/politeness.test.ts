import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestFetcher } from '../a-fetcher.ts';
import { openSite, page } from '../a-site.ts';

const DELAY_MS = 80;
/** Timers may fire this much early. */
const TOLERANCE_MS = 3;

test('a host is asked by one fetch at a time, and not before the delay has passed', async (t) => {
  let inside = 0;
  const site = await openSite(t, (request, response) => {
    inside += 1;
    assert.equal(inside, 1);
    setTimeout(() => {
      inside -= 1;
      page('<p>text</p>')(request, response);
    }, 10);
  });
  const { get } = openTestFetcher(t, { perHostConcurrency: 1, perHostDelayMs: DELAY_MS });
  const begunMs = performance.now();
  await Promise.all(Array.from({ length: 4 }, (_, index) => get(`${site.url}/${index}`)));
  for (const [index, { atMs }] of site.asked.entries())
    assert.ok(
      atMs - begunMs >= index * DELAY_MS - TOLERANCE_MS,
      `request ${index} after ${atMs - begunMs} ms`,
    );
});

test('hosts do not wait for each other', async (t) => {
  const sites = await Promise.all(Array.from({ length: 5 }, () => openSite(t, page('<p>text</p>'))));
  const { get } = openTestFetcher(t, { perHostConcurrency: 1, perHostDelayMs: 60_000 });
  await Promise.all(sites.map(({ url }) => get(`${url}/`)));
});

test('the time spent waiting for a turn is not taken from the time of the fetch', async (t) => {
  const site = await openSite(t, page('<p>text</p>'));
  const { get } = openTestFetcher(t, { perHostConcurrency: 1, perHostDelayMs: 400, timeoutMs: 350 });
  const all = await Promise.all(Array.from({ length: 3 }, (_, index) => get(`${site.url}/${index}`)));
  assert.deepEqual(
    all.map(({ kind }) => kind),
    ['answer', 'answer', 'answer'],
  );
});

test('every request says honestly who asks, for which language, and where to complain', async (t) => {
  const site = await openSite(t, page('<p>text</p>'));
  const withContact = openTestFetcher(t, { contact: 'https://watch.example/über' });
  await withContact.get(`${site.url}/`, { language: 'de' });
  await openTestFetcher(t).get(`${site.url}/`);
  const [first, second] = site.asked.map(({ headers }) => headers);
  assert.equal(first?.['user-agent'], 'Exigent/1.2.3 (+https://watch.example/ber)');
  assert.equal(first?.['accept-language'], 'de');
  assert.equal(second?.['user-agent'], 'Exigent/1.2.3');
  assert.equal(second?.['accept-language'], undefined);
  assert.equal(second?.cookie, undefined);
});

test('once the fetcher is closed, nobody waits for a turn, and nobody gets one', async (t) => {
  const site = await openSite(t, page('<p>text</p>'));
  const { get, close } = openTestFetcher(t, { perHostDelayMs: 3_600_000 });
  await get(`${site.url}/1`);
  const waiting = assert.rejects(get(`${site.url}/2`), { message: 'the page fetcher is closed' });
  await close();
  await waiting;
  await assert.rejects(get(`${site.url}/3`), { message: 'the page fetcher is closed' });
  assert.equal(site.asked.length, 1);
});
