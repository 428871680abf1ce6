import assert from 'node:assert/strict';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { runRound } from '../../src/monitor/run-round.ts';
import { openTestHouse, writeConfig } from '../a-house.ts';
import { openLocalSite } from '../local-site.ts';
import { clauses, policyPage } from '../policy-page.ts';
import { runExigent } from './run-exigent.ts';

/** Nothing listens on the discard port of this machine. */
const NOBODY = 'http://127.0.0.1:9';

function pagesAt(...addresses: readonly string[]): string {
  const pages = addresses.map((url, index) => `  - {id: page-${index + 1}, url: "${url}", fetcher: http}\n`);
  return `vendor: Lumicam\npages:\n${pages.join('')}`;
}

function placesOf(t: TestContext, vendor: string): readonly string[] {
  const { config, data } = writeConfig(t, { vendor });
  return ['--config', config, '--data', data];
}

test('a folder that is misspelt is not made by a command that reads, which says that nothing is there', async (t) => {
  const places = placesOf(t, pagesAt(NOBODY));
  const data = places.at(-1) ?? '';
  for (const command of [
    ['status'],
    ['verify'],
    ['diff', 'lumicam'],
    ['mail', 'test', 'desk@watchdog.example'],
  ]) {
    const ran = await runExigent([...command, ...places]);
    assert.deepEqual([ran.code, ran.err.includes(`There is nothing in ${data} yet`)], [2, true], ran.err);
    assert.ok(!existsSync(data), `${command[0]} made ${data}`);
  }
  const doctor = await runExigent(['doctor', ...places]);
  assert.match(doctor.out, /is not there yet/);
  assert.ok(!existsSync(data));
});

test('a folder of something else is not taken for ours', async (t) => {
  const places = placesOf(t, pagesAt(NOBODY));
  const data = places.at(-1) ?? '';
  mkdirSync(data);
  writeFileSync(path.join(data, 'letter.txt'), 'Dear reader');
  assert.equal((await runExigent(['status', ...places])).code, 2);
  assert.ok(!existsSync(path.join(data, 'exigent.sqlite')));
});

test('a cause that many pages share is told once, and when none can be reached we ask whether we are online', async (t) => {
  const places = placesOf(t, pagesAt(`${NOBODY}/a`, `${NOBODY}/b`, `${NOBODY}/c`));
  const check = await runExigent(['check', ...places]);
  assert.match(check.err, /is this machine online\?/);
  for (const command of ['status', 'doctor']) {
    const { code, out } = await runExigent([command, ...places]);
    assert.equal(code, 1);
    assert.equal(out.match(/No connection could be made/g)?.length, 1, out);
    assert.match(out, /3 pages/);
    assert.match(out, /is this machine online\?/i);
  }
});

test('a change whose mail waits for a reviewer is not called told', async (t) => {
  const site = await openLocalSite();
  t.after(() => site.close());
  site.set('/le', policyPage([clauses.process, clauses.imminent]));
  const settings = 'review:\n  weakened: { mail: hold, hold: { most: 24h } }\n';
  const places = writeConfig(t, {
    vendor: pagesAt(`${site.url}/le`),
    settings,
    subscribers: 'subscribers:\n  - address: desk@watchdog.example\n',
  });
  const house = await openTestHouse(t, places);
  await runRound(house.context);
  await house.close();
  site.set('/le', policyPage([clauses.process, clauses.anyRisk]));
  const { out, code } = await runExigent([
    'check',
    '--force',
    '--config',
    places.config,
    '--data',
    places.data,
  ]);
  assert.match(out, /changed +lumicam\/page-1 {2}held for review/);
  assert.deepEqual([code, out.includes('ALERT')], [0, false]);
});

test('one page that is out of reach among others is no reason to doubt the line', async (t) => {
  const site = await openLocalSite();
  t.after(() => site.close());
  site.set('/le', policyPage([clauses.process, clauses.imminent]));
  const places = placesOf(t, pagesAt(`${site.url}/le`, NOBODY));
  assert.doesNotMatch((await runExigent(['check', ...places])).err, /online/);
  const { out } = await runExigent(['status', ...places]);
  assert.match(out, /lumicam\/page-2 {2}No connection could be made/);
  assert.match(out, /1 of 2 pages is good/);
  assert.doesNotMatch(out, /online/);

  const named = await runExigent(['status', 'lumicam', '--json', ...places]);
  assert.equal(named.json().length, 3, 'the pages of the vendor, and the mails');
  const one = await runExigent(['status', 'lumicam/page-1', ...places]);
  assert.equal(one.code, 0, 'the other page was not asked for');
  assert.match(one.out, /1 of 1 page is good/);
});

test('a page without its vendor, or misspelt, is answered with what was probably meant', async (t) => {
  const places = placesOf(t, pagesAt(NOBODY, `${NOBODY}/b`));
  mkdirSync(path.join(places.at(-1) ?? '', 'pages'), { recursive: true });
  for (const [name, meant] of [
    ['page-2', 'lumicam/page-2'],
    ['lumicm', 'lumicam'],
    ['lumicam/pag-1', 'lumicam/page-1'],
  ] as const) {
    const { code, err } = await runExigent(['status', name, ...places]);
    assert.deepEqual([code, err.includes(`Did you mean ${meant}?`)], [2, true], err);
  }
});
