import assert from 'node:assert/strict';
import type { LookupAddress } from 'node:dns';
import { test } from 'node:test';
import { answerOf, faultOf, openTestFetcher, textOf } from '../a-fetcher.ts';
import { openSite, page } from '../a-site.ts';

const secret = page('secret');

/** A resolver that gives these answers one after the other, and the last of them for ever. */
function resolver(...answers: readonly (readonly string[])[]) {
  let asked = 0;
  const resolve = async (): Promise<readonly LookupAddress[]> => {
    const answer = answers[Math.min(asked, answers.length - 1)] ?? [];
    asked += 1;
    return answer.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  };
  return { resolve, asked: () => asked };
}

test('no spelling of a loopback address reaches a server there', async (t) => {
  const canary = await openSite(t, secret, { host: '::' });
  const { get } = openTestFetcher(t, { allow: [] });
  const hosts = [
    ...[
      '127.0.0.1',
      '127.1',
      '2130706433',
      '0x7f.1',
      '0x7f000001',
      '0177.0.0.1',
      '017700000001',
      '127.0.0.1.',
    ],
    ...[
      '0',
      '0.0.0.0',
      '[::]',
      '[::1]',
      '[0:0:0:0:0:0:0:1]',
      '[::ffff:127.0.0.1]',
      '[::ffff:7f00:1]',
      '[::127.0.0.1]',
    ],
    ...['localhost', 'LOCALHOST', '①②⑦.⓪.⓪.①', '127。0。0。1', '%31%32%37.0.0.1', 'vendor.example@127.0.0.1'],
  ];
  for (const host of hosts) {
    const fetched = await get(`http://${host}:${canary.port}/`);
    assert.equal(faultOf(fetched).code, 'forbidden-address', host);
  }
  // Not every system's resolver knows the name with a dot; it must not lead there in any case.
  assert.equal((await get(`http://localhost.:${canary.port}/`)).kind, 'fault');
  const mixed = await get(`http://127.0.0.1:${canary.port}\\@vendor.example/`);
  assert.equal(faultOf(mixed).code, 'forbidden-address', 'a backslash ends the host, as in browsers');
  assert.equal(canary.connections(), 0);
});

test('the same spellings reach a server in a range that is allowed', async (t) => {
  const site = await openSite(t, page('<p>text</p>'));
  const { get } = openTestFetcher(t);
  for (const host of ['127.0.0.1', '2130706433', '0x7f.1', '[::ffff:127.0.0.1]']) {
    const { exchange } = answerOf(await get(`http://${host}:${site.port}/`));
    assert.ok(['127.0.0.1', '::ffff:127.0.0.1'].includes(exchange.address ?? ''), exchange.address);
  }
  const six = await openSite(t, page('<p>six</p>'), { host: '::1' });
  assert.equal(textOf(await openTestFetcher(t, { allow: ['::1/128'] }).get(`${six.url}/`)), '<p>six</p>');
});

test('a name that leads to a private address is not asked', async (t) => {
  const canary = await openSite(t, secret);
  for (const address of [
    '127.0.0.1',
    '169.254.169.254',
    '10.0.0.1',
    '::1',
    '::ffff:127.0.0.1',
    '64:ff9b::7f00:1',
  ]) {
    const surroundings = { resolve: resolver([address]).resolve };
    const { get } = openTestFetcher(t, { allow: [], surroundings });
    const fault = faultOf(await get(`http://vendor.example:${canary.port}/`));
    assert.deepEqual(fault, { code: 'forbidden-address', because: `vendor.example is ${address}` });
  }
  assert.equal(canary.connections(), 0);
});

test('one bad address among good ones condemns the name', async (t) => {
  const canary = await openSite(t, secret, { host: '127.0.0.2' });
  const surroundings = { resolve: resolver(['127.0.0.1', '127.0.0.2']).resolve };
  const { get } = openTestFetcher(t, { allow: ['127.0.0.1/32'], surroundings });
  assert.equal(faultOf(await get(`http://vendor.example:${canary.port}/`)).code, 'forbidden-address');
  assert.equal(canary.connections(), 0);
});

test('a name that turns to a forbidden address later (DNS rebinding) is found out when it is connected to', async (t) => {
  const site = await openSite(t, page('<p>good</p>', { connection: 'close' }));
  const { resolve, asked } = resolver(['127.0.0.1'], ['127.0.0.2']);
  const { get } = openTestFetcher(t, { allow: ['127.0.0.1/32'], surroundings: { resolve } });
  const url = `http://vendor.example:${site.port}/`;
  const first = answerOf(await get(url));
  assert.equal(first.exchange.address, '127.0.0.1');
  assert.equal(asked(), 1, 'what was checked is what was connected to, without a second look-up');
  assert.equal(faultOf(await get(url)).code, 'forbidden-address');
});

test('a name that does not exist gives dns-failure, by the real resolver, too', async (t) => {
  const { get } = openTestFetcher(t);
  assert.equal(faultOf(await get('http://no-such-host.invalid/')).code, 'dns-failure');
  const nowhere = openTestFetcher(t, { surroundings: { resolve: resolver([]).resolve } });
  assert.equal(faultOf(await nowhere.get('http://vendor.example/')).code, 'dns-failure');
});
