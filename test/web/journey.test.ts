import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { zstdCompressSync } from 'node:zlib';
import { layout } from '../../src/archive/layout.ts';
import type { House } from '../../src/cli/shell.ts';
import type { Change } from '../../src/model/change.ts';
import { sha256 } from '../../src/model/digest.ts';
import { runRound } from '../../src/monitor/run-round.ts';
import { readChanges } from '../../src/store/changes.ts';
import { openWeb } from '../../src/web/server.ts';
import { openTestHouse, type Places, writeConfig } from '../a-house.ts';
import { type LocalSite, openLocalSite, status } from '../local-site.ts';
import { clauses, policyPage } from '../policy-page.ts';
import { HOUR, type SetClock, setClock } from '../set-clock.ts';
import { type Answer, ask } from './a-web.ts';

const { process: legal, fraud, imminent, anyRisk } = clauses;
const before = policyPage([legal, fraud, imminent]);
const weakened = policyPage([legal, fraud, anyRisk]);

interface Scene {
  readonly site: LocalSite;
  readonly house: House;
  readonly places: Places;
  readonly clock: SetClock;
  look(): Promise<void>;
  get(address: string): Promise<Answer>;
  onlyChange(): Promise<Change>;
}

/** A monitor that watches one page of a real site, and its web page. */
async function aScene(t: TestContext): Promise<Scene> {
  const site = await openLocalSite();
  t.after(() => site.close());
  site.set('/le', before);
  const clock = setClock();
  const places = writeConfig(t, {
    vendor: `vendor: Lumicam
parent: Orbita Group
pages:
  - id: le
    title: Requests from law enforcement
    url: ${site.url}/le
    language: en
    jurisdictions: [US]
    fetcher: http
`,
  });
  const house = await openTestHouse(t, places, { clock });
  const web = await openWeb(house.context, { host: '127.0.0.1', port: 0 });
  t.after(() => web.close());
  return {
    site,
    house,
    places,
    clock,
    get: (address) => ask(web.url, 'GET', address),
    async look() {
      clock.advance(6 * HOUR);
      await runRound(house.context, { force: true });
    },
    async onlyChange() {
      const [change, another] = await readChanges(house.context.store.db, { most: 2 });
      assert.ok(change !== undefined && another === undefined);
      return change;
    },
  };
}

test('from a vendor’s page to a reader: coverage, the change with its words marked, and proof that can be checked', async (t) => {
  const { site, look, get, onlyChange } = await aScene(t);
  assert.match((await get('/')).text, /1 page watched, none looked at yet/);
  await look();
  assert.match((await get('/')).text, /1 of 1 page has a good capture and no trouble now/);
  site.set('/le', weakened);
  await look();
  const change = await onlyChange();

  const overview = await get('/');
  assert.match(
    overview.text,
    new RegExp(`href="/changes/${change.id}">Lumicam: Requests from law enforcement`),
  );
  assert.match(overview.text, /<span class="badge weak">weakened<\/span>/);

  const { status: code, text } = await get(`/changes/${change.id}`);
  assert.equal(code, 200);
  assert.match(text, /<h1>Lumicam: emergency disclosure weakened<\/h1>/);
  assert.match(
    text,
    /<figcaption>Before<\/figcaption><blockquote[^>]*>[\s\S]*<del>imminent ?<\/del>[\s\S]*<\/blockquote>/,
  );
  assert.match(text, /How near the danger/, 'the facet that moved');
  assert.match(text, /<li class="reworded">[\s\S]*?<del>imminent ?<\/del>/, 'the whole page marks it, too');
  assert.match(text, /<summary>\d+ unchanged blocks<\/summary>/);
  assert.match(
    text,
    /2026-01-05 14:00:00 UTC[\s\S]*2026-01-05 20:00:00 UTC/,
    'last seen before, first seen after',
  );
  assert.match(text, /Subscribers who want such changes are told/);

  assert.equal(change.kind, 'wording');
  for (const [version, sent] of [
    [change.before, before],
    [change.after, weakened],
  ] as const) {
    for (const digest of [version.body, version.text, version.record]) assert.ok(text.includes(digest));
    assert.match(text, new RegExp(`zstd -dc ${layout.body(version.body)} \\| sha256sum`));
    const body = await get(`/evidence/bodies/${version.body}`);
    assert.equal(body.text, sent, 'what the server sent, byte for byte');
    const stored = await get(`/evidence/pages/lumicam/le/texts/${version.text}`);
    assert.equal(sha256(stored.bytes), version.text);
  }
  const log = await get('/evidence/pages/lumicam/le/captures.ndjson');
  const [first = '', second = ''] = log.text.split('\n');
  assert.equal(sha256(first), change.before.record);
  assert.equal(JSON.parse(second).previous, change.before.record);
  const judged = [first, second].map(
    (line) => JSON.parse(line).quality as { score: number; reasons: string[] },
  );
  for (const { score, reasons } of judged)
    assert.ok(
      text.includes(
        `How sure it is the page</dt><dd>${score} of 1; ${reasons.length > 0 ? '<span lang="en">' : ''}${reasons[0] ?? 'nothing speaks'}`,
      ),
    );
  assert.match(text, /sed -n 2p pages\/lumicam\/le\/captures\.ndjson/);
});

test('a page shows what it says now, what changed, and what was captured', async (t) => {
  const { site, look, get, onlyChange } = await aScene(t);
  await look();
  site.set('/le', weakened);
  await look();
  const { id } = await onlyChange();
  const { text } = await get('/pages/lumicam/le');
  assert.match(text, /<h1>Requests from law enforcement<\/h1>/);
  assert.match(text, /<blockquote lang="en"[^>]*>to prevent death or serious physical injury/);
  assert.match(text, new RegExp(`href="/changes/${id}">Emergency disclosure weakened`));
  assert.match(text, /2 records in all/);
  assert.match(text, /every 6 hours/);
});

test('a wall is shown as trouble: since when, why, how often, and when the page was last seen well', async (t) => {
  const { site, look, get } = await aScene(t);
  await look();
  site.set('/le', status(403, { 'cf-mitigated': 'challenge' }));
  await look();
  await look();
  for (const address of ['/', '/pages/lumicam/le']) {
    const { text } = await get(address);
    assert.match(text, /A bot check stands in front of the page\./);
    assert.match(text, /Since <time[^>]*>2026-01-05 20:00<\/time>, 6 hours, 2 looks in a row/);
    assert.match(text, /<time[^>]*>2026-01-05 14:00<\/time>/, 'last seen well');
    assert.match(text, /in trouble/);
  }
  assert.match((await get('/')).text, /0 of 1 page has a good capture and no trouble now/);
});

test('a page that its vendor took away is told, with the text that was there last', async (t) => {
  const { site, look, get, onlyChange } = await aScene(t);
  await look();
  site.set('/le', status(404));
  for (let looks = 0; looks < 6; looks++) await look();
  const change = await onlyChange();
  assert.equal(change.kind, 'withdrawn');
  const { text } = await get(`/changes/${change.id}`);
  assert.match(text, /<h1>Lumicam: page withdrawn<\/h1>/);
  assert.match(
    text,
    /<summary>The text that was there last<\/summary>[\s\S]*Every request is read by our legal team/,
  );
  assert.match((await get('/')).text, /Lumicam has taken the page away/);
});

test('a page that nobody looks at although it is due is called overdue', async (t) => {
  const { look, get, clock } = await aScene(t);
  await look();
  assert.doesNotMatch((await get('/')).text, /overdue/);
  clock.advance(8 * HOUR);
  assert.match((await get('/')).text, /1 page is overdue by more than an hour/);
});

test('evidence that was altered is said to be so; what was found in it stays', async (t) => {
  const { site, look, get, onlyChange, places } = await aScene(t);
  await look();
  site.set('/le', weakened);
  await look();
  const change = await onlyChange();
  writeFileSync(path.join(places.data, layout.body(change.before.body)), 'altered');
  const { status: code, text } = await get(`/changes/${change.id}`);
  assert.equal(code, 200);
  assert.match(text, /missing, altered or no longer readable/);
  assert.match(text, /<del>imminent ?<\/del>/);
  writeFileSync(path.join(places.data, layout.body(change.before.body)), zstdCompressSync(before));
  assert.match(
    (await get(`/changes/${change.id}`)).text,
    /<li class="reworded">/,
    'what was put right is shown',
  );
});

test('a page that is no longer watched keeps its changes and its evidence', async (t) => {
  const { site, look, house, onlyChange } = await aScene(t);
  await look();
  site.set('/le', weakened);
  await look();
  const change = await onlyChange();
  const web = await openWeb({ ...house.context, pages: [] }, { host: '127.0.0.1', port: 0 });
  t.after(() => web.close());
  const shown = await ask(web.url, 'GET', `/changes/${change.id}`);
  assert.match(shown.text, /The page is no longer watched/);
  assert.match(shown.text, /<del>imminent ?<\/del>/);
  assert.match((await ask(web.url, 'GET', '/pages/lumicam/le')).text, /no longer watched/);
});
