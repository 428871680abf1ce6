import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { sha256 } from '../../src/model/digest.ts';
import type { Instant } from '../../src/model/instant.ts';
import type { PageId } from '../../src/model/page.ts';
import { type GoodCapture, newPageState } from '../../src/model/page-state.ts';
import { versionOf } from '../../src/monitor/make-change.ts';
import { insertCaptures } from '../../src/store/captures.ts';
import { writePageState } from '../../src/store/page-states.ts';
import { aChange } from '../alert/a-change.ts';
import { openTestWeb } from './a-web.ts';

const page = 'lumicam/law-enforcement' as PageId;
const root = `/evidence/pages/${page}`;
const address = 'https://lumicam.example/law-enforcement';
const words = ['a judge is asked', 'in an emergency nobody is asked', 'nobody is asked'];
const times = [
  '2026-01-05T08:00:00.250Z',
  '2026-01-10T08:00:00.750Z',
  '2026-03-01T00:00:00.000Z',
] as Instant[];
const dates = [
  'Mon, 05 Jan 2026 08:00:00 GMT',
  'Sat, 10 Jan 2026 08:00:00 GMT',
  'Sun, 01 Mar 2026 00:00:00 GMT',
];

/** A web page with three stored versions of one page, asked for at these addresses, the newest last. */
async function openWithVersions(t: TestContext, addresses: readonly string[] = [address, address, address]) {
  const web = await openTestWeb(t);
  const { archive, store } = web.context;
  const versions = await Promise.all(
    times.map(async (at, index) => {
      const url = addresses[index] ?? address;
      const bytes = Buffer.from(`<script>alert(1)</script><p>${words[index]}</p>`);
      const capture: GoodCapture = {
        page,
        at,
        outcome: 'good',
        exchange: {
          at,
          via: 'http',
          requestedUrl: url,
          finalUrl: url,
          redirects: [],
          status: 200,
          headers: [['content-type', 'text/html']],
        },
        body: await archive.blobs.put(bytes),
        text: { sha256: sha256(bytes), extractor: 'html-1' },
      };
      return { record: sha256(`record ${index}`), bytes, capture, seq: index + 1, confirmedAt: at };
    }),
  );
  const [first, second, third] = versions;
  assert.ok(first && second && third);
  await store.transaction(async (tx) => {
    await insertCaptures(tx, versions);
    await writePageState(tx, { state: { ...newPageState(page), good: third }, revision: 0 });
  });
  await web.keep(
    aChange({ page, at: second.capture.at, before: versionOf(first), after: versionOf(second) }),
  );
  const memento = ({ record }: { readonly record: string }) => `${root}/mementos/${record}`;
  return { ...web, first, second, third, memento, base: web.url.replace(/\/$/, '') };
}

/** Links as a client of RFC 8288 reads them: the address, and the parameters. */
function linksIn(text: unknown) {
  return [...String(text).matchAll(/<([^>]*)>((?:\s*;\s*[\w-]+="[^"]*")*)/g)].map(
    ([, target, parameters]) => ({
      target: target ?? '',
      ...Object.fromEntries(
        [...(parameters ?? '').matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]),
      ),
    }),
  );
}

test('the TimeMap of a page lists its stored versions, oldest first, with every relation of RFC 7089', async (t) => {
  const { get, base, first, second, third, memento } = await openWithVersions(t);
  const answer = await get(`${root}/timemap`);
  assert.equal(answer.status, 200);
  assert.equal(answer.headers['content-type'], 'application/link-format');
  assert.deepEqual(linksIn(answer.text), [
    { target: address, rel: 'original' },
    {
      target: `${base}${root}/timemap`,
      rel: 'self',
      type: 'application/link-format',
      from: dates[0],
      until: dates[2],
    },
    { target: `${base}${root}/timegate`, rel: 'timegate' },
    { target: `${base}${memento(first)}`, rel: 'first memento', datetime: dates[0] },
    { target: `${base}${memento(second)}`, rel: 'memento', datetime: dates[1] },
    { target: `${base}${memento(third)}`, rel: 'last memento', datetime: dates[2] },
  ]);
  const { text } = await get(`/pages/${page}`);
  assert.ok(text.includes(`href="${root}/timemap"`), 'the page leads to it');
});

test('the TimeGate leads to the version nearest to the time that is asked for', async (t) => {
  const { get, first, second, third, memento } = await openWithVersions(t);
  const asked = [
    ['Thu, 01 Jan 1970 00:00:00 GMT', first, 'before the first'],
    [dates[0], first, 'as the header of the first says'],
    ['Wed, 07 Jan 2026 19:59:59 GMT', first, 'between, nearer to the first'],
    ['Wed, 07 Jan 2026 20:00:00 GMT', first, 'in the middle: the older'],
    ['Wed, 07 Jan 2026 20:00:01 GMT', second, 'between, nearer to the second'],
    [dates[1], second, 'as the header of the second says'],
    ['Fri, 31 Dec 2100 23:59:59 GMT', third, 'after the last'],
    [undefined, third, 'no time: the newest'],
  ] as const;
  for (const [time, wanted, why] of asked) {
    const { status, headers } = await get(
      `${root}/timegate`,
      time === undefined ? {} : { 'accept-datetime': time },
    );
    assert.equal(status, 302, why);
    assert.equal(headers.location, memento(wanted), why);
    assert.match(String(headers.vary), /\baccept-datetime\b/, why);
    assert.equal(headers['memento-datetime'], undefined, 'a TimeGate is no memento');
    const links = linksIn(headers.link);
    const rels = links.map((each) => ('rel' in each ? each.rel : ''));
    assert.deepEqual(rels.slice(0, 4), ['original', 'timemap', 'first memento', 'last memento'], why);
    assert.ok(
      links.some(({ target }) => target.endsWith(memento(wanted))),
      `${why}: the chosen one is named`,
    );
  }
});

test('a memento is the stored body as it was sent, with its time, and is never shown here', async (t) => {
  const { get, base, second, memento } = await openWithVersions(t);
  const { status, bytes, headers } = await get(memento(second), { 'accept-encoding': 'gzip' });
  assert.equal(status, 200);
  assert.deepEqual(bytes, second.bytes);
  assert.equal(headers['memento-datetime'], dates[1]);
  assert.equal(headers['content-type'], 'application/octet-stream');
  assert.match(String(headers['content-security-policy']), /^sandbox; default-src 'none'/);
  assert.match(String(headers['content-disposition']), /^attachment; filename="[\w.-]+"$/);
  assert.equal(headers['content-encoding'], undefined, 'the bytes come as they are');
  assert.deepEqual(linksIn(headers.link), [
    { target: address, rel: 'original' },
    { target: `${base}${root}/timegate`, rel: 'timegate' },
    { target: `${base}${root}/timemap`, rel: 'timemap', type: 'application/link-format' },
  ]);
});

test('no address that a vendor chose breaks out of a link', async (t) => {
  const hostile = `https://lumicam.example/a,b"c>; rel="timegate", <https://evil.example>/ü\r\nset-cookie: a=1?q='x',"y">#<"`;
  const { get, third, memento } = await openWithVersions(t, [hostile, hostile, hostile]);
  const map = (await get(`${root}/timemap`)).text;
  const gate = (await get(`${root}/timegate`)).headers;
  const kept = (await get(memento(third))).headers;
  assert.equal(linksIn(map).length, 6);
  for (const text of [map, gate.link, kept.link]) {
    const links = linksIn(text);
    const [original, ...others] = links;
    assert.equal(String(text).split('<').length - 1, links.length);
    assert.ok(
      original?.target.startsWith('https://lumicam.example/a,b%22c%3E;%20rel=%22timegate%22,'),
      text?.toString(),
    );
    assert.match(original.target, /^[\x21-\x7e]+$/);
    assert.ok(original.target.includes('/%C3%BC'));
    assert.ok(others.every(({ target }) => target.startsWith('http://127.0.0.1')));
  }
  assert.equal(gate['set-cookie'], undefined);
});

test('what another address answered, before the page moved, is no memento of this one', async (t) => {
  const old = 'https://lumicam.example/old';
  const { get, first, memento } = await openWithVersions(t, [old, address, address]);
  const targets = linksIn((await get(`${root}/timemap`)).text).map(({ target }) => target);
  assert.equal(targets.length, 5);
  assert.ok(!targets.some((target) => target.endsWith(memento(first))));
  assert.equal(linksIn((await get(memento(first))).headers.link)[0]?.target, old);
});

test('a time that is none is refused with a sentence', async (t) => {
  const { get } = await openWithVersions(t);
  const wrong = [
    'yesterday',
    '',
    '2026-01-05',
    'Tue, 05 Jan 2026 08:00:00 GMT',
    'Mon, 30 Feb 2026 08:00:00 GMT',
  ];
  for (const time of wrong) {
    const { status, text, headers } = await get(`${root}/timegate`, { 'accept-datetime': time });
    assert.equal(status, 400, time);
    assert.match(text, /Accept-Datetime must be a time such as “Sun, 01 Mar 2026 00:00:00 GMT”/);
    assert.match(String(headers.vary), /\baccept-datetime\b/);
  }
});

test('a page of which nothing is stored, and a record that is not of this page, are not here', async (t) => {
  const { get, third, context } = await openWithVersions(t);
  assert.equal(context.pages.length, 1);
  for (const path of [
    '/evidence/pages/lumicam/privacy/timemap',
    '/evidence/pages/lumicam/privacy/timegate',
    `/evidence/pages/lumicam/privacy/mementos/${third.record}`,
    `${root}/mementos/${'0'.repeat(64)}`,
    `${root}/mementos/20260105080000`,
  ])
    assert.equal((await get(path)).status, 404, path);
});
