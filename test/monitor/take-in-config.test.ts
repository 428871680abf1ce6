import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import pino from 'pino';
import { dispatchMail } from '../../src/monitor/dispatch-mail.ts';
import { runRound } from '../../src/monitor/run-round.ts';
import { takeInConfig } from '../../src/monitor/take-in-config.ts';
import { openTestHouse } from '../a-house.ts';
import { aScene, edit, mailsIn, operator, weakened } from './scene.ts';

interface Line {
  readonly msg: string;
  readonly problems?: readonly string[];
  readonly added?: readonly string[];
  readonly waitForStart?: readonly string[];
}

/** A monitor that is running, and what it logs. */
async function running(t: Parameters<typeof aScene>[0]) {
  const { site, places } = await aScene(t, { settings: operator });
  const logged: Line[] = [];
  const log = pino({ level: 'info' }, { write: (line: string) => logged.push(JSON.parse(line)) });
  const house = await openTestHouse(t, { ...places, log } as never);
  return { site, places, house, logged };
}

test('a running monitor takes in new pages, subscribers and settings at its next tick, and says so', async (t) => {
  const { site, places, house, logged } = await running(t);
  const { context } = house;
  site.set('/more', readFileSync(path.join(places.config, 'settings.yaml'), 'utf8'));
  const vendor = path.join(places.config, 'vendors/lumicam.yaml');
  writeFileSync(vendor, `${readFileSync(vendor, 'utf8')}  - { id: more, url: ${site.url}/more }\n`);
  edit(places, 'subscribers.yaml', 'desk@watchdog.example', 'legal@watchdog.example');
  edit(places, 'settings.yaml', 'operator: me@', 'operator: you@');
  edit(places, 'settings.yaml', 'timeout: 10s', 'timeout: 11s');
  await takeInConfig(context);
  assert.deepEqual(
    context.pages.map(({ id }) => id),
    ['lumicam/le', 'lumicam/more'],
  );
  assert.deepEqual(
    context.subscribers.map(({ address }) => address),
    ['legal@watchdog.example'],
  );
  assert.equal(context.settings.mail.operator, 'you@server.example');
  assert.equal(context.settings.fetch.timeoutMs, 10_000, 'the fetcher is not built anew');
  const [said] = logged;
  assert.equal(said?.msg, 'the changed configuration is taken in');
  assert.deepEqual([said?.added, said?.waitForStart], [['lumicam/more'], ['fetch']]);
  await takeInConfig(context);
  assert.equal(logged.length, 1, 'what has not changed is not told again');
});

test('what cannot be used changes nothing: the pages are watched on, and each problem is told once', async (t) => {
  const { places, house, logged } = await running(t);
  const { context } = house;
  const vendor = path.join(places.config, 'vendors/lumicam.yaml');
  const right = readFileSync(vendor, 'utf8');
  writeFileSync(vendor, right.replace('jurisdictions: [US]', 'jurisdictions: [USA]'));
  await takeInConfig(context);
  writeFileSync(vendor, `${readFileSync(vendor, 'utf8')}# mended?\n`);
  await takeInConfig(context);
  assert.equal(logged.filter(({ problems }) => problems !== undefined).length, 1);
  assert.match(logged[0]?.problems?.join() ?? '', /lumicam\.yaml:5: .*USA/);
  assert.equal(context.config.problems().length, 1, 'the web page says so for as long as it lasts');
  const { checked } = await runRound(context);
  assert.equal(checked, 1);
  await dispatchMail(context);
  const mails = await mailsIn(places);
  assert.deepEqual(
    mails.map(({ subject }) => subject),
    ['Exigent: the changed configuration cannot be used'],
  );
  assert.match(mails[0]?.text?.replace(/\s+/g, ' ') ?? '', /lumicam\.yaml:5: .*USA.*exigent config check/);
  writeFileSync(vendor, right);
  await takeInConfig(context);
  assert.deepEqual(context.config.problems(), []);
  assert.equal(
    logged.at(-1)?.msg,
    'page checked' === logged.at(-1)?.msg ? '' : 'the changed configuration is taken in',
  );
});

test('a file that is empty for a moment, as one that is being saved, takes no subscriber off the list', async (t) => {
  const { site, places, house, logged } = await running(t);
  const { context } = house;
  await runRound(context);
  site.set('/le', weakened);
  await runRound(context, { force: true });
  for (const file of ['subscribers.yaml', 'settings.yaml']) {
    const whole = path.join(places.config, file);
    const text = readFileSync(whole, 'utf8');
    for (const leave of [() => writeFileSync(whole, ''), () => rmSync(whole)]) {
      leave();
      await takeInConfig(context);
      assert.match(context.config.problems().join(), new RegExp(`${file}: this was emptied or taken away`));
    }
    writeFileSync(whole, text);
    await takeInConfig(context);
    assert.deepEqual(context.config.problems(), []);
  }
  assert.equal(context.settings.mail.operator, 'me@server.example');
  await dispatchMail(context);
  const told = (await mailsIn(places)).filter(({ to }) =>
    JSON.stringify(to).includes('desk@watchdog.example'),
  );
  assert.equal(told.length, 1, 'the alert that was under way has arrived');
  const problems = logged.flatMap((line) => line.problems ?? []);
  assert.equal(problems.length, 2, 'each is told once');
  writeFileSync(path.join(places.config, 'subscribers.yaml'), '# nobody any more\n');
  await takeInConfig(context);
  assert.deepEqual(context.subscribers, [], 'what is written down is a wish');
});

test('a page that leaves the files is no longer looked at, and its history stays', async (t) => {
  const { places, house } = await running(t);
  const { context } = house;
  await runRound(context);
  const vendors = path.join(places.config, 'vendors');
  writeFileSync(
    path.join(vendors, 'orbita.yaml'),
    'vendor: Orbita\npages:\n  - { id: le, url: https://orbita.example/le, paused: true }\n',
  );
  rmSync(path.join(vendors, 'lumicam.yaml'));
  await takeInConfig(context);
  assert.deepEqual(
    context.pages.map(({ id }) => id),
    ['orbita/le'],
  );
  assert.equal((await runRound(context, { force: false })).checked, 0);
  assert.match(
    readFileSync(path.join(places.data, 'pages/lumicam/le/captures.ndjson'), 'utf8'),
    /"outcome":"good"/,
  );
});

test('a vendor whose file is taken away while its page is looked at: what was seen stands, and the alert arrives', async (t) => {
  const { site, places, house } = await running(t);
  const { context } = house;
  await runRound(context);
  const asked = Promise.withResolvers<() => void>();
  site.set('/le', (_, response) =>
    asked.resolve(() => response.writeHead(200, { 'content-type': 'text/html' }).end(weakened)),
  );
  const round = runRound(context, { force: true });
  const answer = await asked.promise;
  rmSync(path.join(places.config, 'vendors/lumicam.yaml'));
  await takeInConfig(context);
  assert.deepEqual(context.pages, []);
  answer();
  assert.deepEqual((await round).outcomes, { changed: 1 });
  await dispatchMail(context);
  const told = (await mailsIn(places)).map(({ to }) => JSON.stringify(to));
  assert.equal(told.filter((to) => to.includes('desk@watchdog.example')).length, 1);
});

test('a sign-up for a vendor that has gone is a warning that names it: the monitor starts, and the sign-up is kept', async (t) => {
  const { places } = await aScene(t);
  const folder = path.join(places.config, 'subscribers.d');
  mkdirSync(folder);
  writeFileSync(
    path.join(folder, 'reader.yaml'),
    'subscribers:\n  - { address: reader@paper.example, vendors: [orbita, lumicam] }\n',
  );
  const { context } = await openTestHouse(t, places);
  assert.match(
    context.config.warnings().join(),
    /reader\.yaml: this sign-up is for "orbita", which has no vendor file any more/,
  );
  const reader = context.subscribers.find(({ address }) => address === 'reader@paper.example');
  assert.deepEqual(reader?.vendors, ['orbita', 'lumicam'], 'it has not become one for all vendors');
});
