import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import type { House } from '../../src/cli/shell.ts';
import { dispatchMail } from '../../src/monitor/dispatch-mail.ts';
import type { PageCheck } from '../../src/monitor/page-check.ts';
import { runRound } from '../../src/monitor/run-round.ts';
import { readChanges } from '../../src/store/changes.ts';
import { openTestHouse, type Places, writeConfig } from '../a-house.ts';
import { type LocalSite, openLocalSite, status } from '../local-site.ts';
import { clauses, policyPage } from '../policy-page.ts';
import { HOUR, setClock } from '../set-clock.ts';

const before = policyPage([clauses.process, clauses.imminent]);
const weakened = policyPage([clauses.process, clauses.anyRisk]);

async function aPageAt(t: TestContext, more = ''): Promise<{ site: LocalSite; places: Places }> {
  const site = await openLocalSite();
  t.after(() => site.close());
  site.set('/le', before);
  const places = writeConfig(t, {
    vendor: `vendor: Lumicam\npages:\n  - id: le\n    url: ${site.url}/le\n${more}`,
    subscribers: 'subscribers:\n  - address: desk@watchdog.example\n',
    settings: 'mail:\n  operator: me@server.example\n',
  });
  return { site, places };
}

/** Replaces something in the vendor's file, as a maintainer would. */
function edit({ config }: Places, from: string, to: string): void {
  const file = path.join(config, 'vendors/lumicam.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
}

async function look({ context }: House): Promise<PageCheck> {
  const checks: PageCheck[] = [];
  await runRound(context, { force: true, onCheck: (check) => checks.push(check) });
  const [check] = checks;
  assert.ok(check !== undefined);
  return check;
}

async function inHouse<T>(t: TestContext, places: Places, work: (house: House) => Promise<T>): Promise<T> {
  const house = await openTestHouse(t, places);
  const result = await work(house);
  await house.close();
  return result;
}

test('a page that goes and comes back twice with the same words is four changes, and all are alerted', async (t) => {
  const { site, places } = await aPageAt(t);
  const clock = setClock();
  const house = await openTestHouse(t, places, { clock });
  await look(house);
  for (const _ of ['once', 'again']) {
    site.set('/le', status(404));
    for (let looks = 0; looks < 4; looks++) {
      clock.advance(10 * HOUR);
      await look(house);
    }
    site.set('/le', before);
    clock.advance(10 * HOUR);
    assert.equal((await look(house)).outcome, 'changed');
  }
  const kinds = (await readChanges(house.context.store.db, { most: 10 })).map(({ kind }) => kind);
  assert.deepEqual(kinds, ['returned', 'withdrawn', 'returned', 'withdrawn']);
  assert.equal((await dispatchMail(house.context)).sent, 4);
});

test('a page that answers 404 and "not found" by turns, with a broken server between, is withdrawn too', async (t) => {
  const { site, places } = await aPageAt(t);
  const clock = setClock();
  const house = await openTestHouse(t, places, { clock });
  await look(house);
  const outcomes: string[] = [];
  const soft = '<html><title>Page not found</title><h1>Page not found</h1></html>';
  for (const answer of [status(404), status(503), soft, status(503), status(404), soft]) {
    site.set('/le', answer);
    clock.advance(10 * HOUR);
    outcomes.push((await look(house)).outcome);
  }
  assert.ok(outcomes.includes('withdrawn'), outcomes.join(', '));
});

test('one bad look at a page that is looked at weekly is no outage yet', async (t) => {
  const { site, places } = await aPageAt(t, '    schedule: every 7d\n');
  const clock = setClock();
  const house = await openTestHouse(t, places, { clock });
  await look(house);
  clock.advance(7 * 24 * HOUR);
  site.set('/le', status(503));
  await look(house);
  assert.equal((await dispatchMail(house.context)).sent, 0);
  clock.advance(49 * HOUR);
  await look(house);
  assert.equal((await dispatchMail(house.context)).sent, 1);
});

test('behind a redirect that has gone, the old validators hide nothing', async (t) => {
  const { site, places } = await aPageAt(t);
  const dated =
    (html: string, at: string) =>
    (request: { headers: object }, response: import('node:http').ServerResponse) => {
      const since = (request.headers as Record<string, string>)['if-modified-since'];
      if (since !== undefined && Date.parse(since) >= Date.parse(at)) response.writeHead(304).end();
      else response.writeHead(200, { 'content-type': 'text/html', 'last-modified': at }).end(html);
    };
  site.set('/le', (_, response) => response.writeHead(302, { location: '/target' }).end());
  site.set('/target', dated(before, 'Mon, 05 Jan 2026 00:00:00 GMT'));
  const house = await openTestHouse(t, places);
  await look(house);
  site.set('/le', dated(weakened, 'Thu, 01 Jan 2026 00:00:00 GMT'));
  const { outcome, alert } = await look(house);
  assert.deepEqual([outcome, alert], ['changed', true]);
});

for (const [what, from, to] of [
  ['watches another address', '/le\n', '/new\n'],
  ['asks for another language', 'id: le\n', 'id: le\n    language: en-GB\n'],
] as const) {
  test(`a maintainer who ${what} is not the vendor: it is recorded, the operator is told, nobody is alerted`, async (t) => {
    const { site, places } = await aPageAt(t);
    await inHouse(t, places, look);
    edit(places, from, to);
    site.set('/le', weakened);
    site.set('/new', weakened);
    await inHouse(t, places, async (house) => {
      const { outcome, alert } = await look(house);
      assert.deepEqual([outcome, alert], ['changed', false]);
      const [change] = await readChanges(house.context.store.db, { most: 1 });
      assert.equal(change?.cause, 'our-rules');
      assert.ok((change?.findings.length ?? 0) > 0);
      assert.equal((await dispatchMail(house.context)).sent, 1);
      site.set('/le', before);
      site.set('/new', before);
      assert.equal((await look(house)).alert, true, 'what follows is the vendor’s');
    });
  });
}

test('the same words from another address are no change, and what follows is the vendor’s', async (t) => {
  const { site, places } = await aPageAt(t);
  await inHouse(t, places, look);
  edit(places, '/le\n', '/new\n');
  site.set('/new', before);
  await inHouse(t, places, async (house) => {
    assert.equal((await look(house)).outcome, 'unchanged');
    site.set('/new', weakened);
    assert.equal((await look(house)).alert, true);
  });
});

test('a selector that the stored page does not have begins anew, and the other pages are looked at', async (t) => {
  const { site, places } = await aPageAt(t);
  await inHouse(t, places, look);
  edit(places, 'id: le\n', 'id: le\n    select: "#policy"\n');
  const rebuilt = (html: string): string => html.replace('<main>', '<main id="policy">');
  site.set('/le', rebuilt(before));
  await inHouse(t, places, async (house) => {
    const { outcome, alert } = await look(house);
    assert.deepEqual([outcome, alert], ['changed', false]);
    site.set('/le', rebuilt(weakened));
    assert.equal((await look(house)).alert, true);
  });
});
