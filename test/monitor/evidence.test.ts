import assert from 'node:assert/strict';
import { appendFileSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import pino from 'pino';
import type { House } from '../../src/cli/shell.ts';
import type { Parts } from '../../src/compose.ts';
import { openExtractor } from '../../src/extract/extractor.ts';
import { chainLine } from '../../src/model/chain.ts';
import { sha256 } from '../../src/model/digest.ts';
import { dispatchMail } from '../../src/monitor/dispatch-mail.ts';
import type { PageCheck } from '../../src/monitor/page-check.ts';
import { runRound } from '../../src/monitor/run-round.ts';
import { verify, verifyDeliveries } from '../../src/monitor/verify.ts';
import { openTestHouse, type Places, writeConfig } from '../a-house.ts';
import { type LocalSite, openLocalSite } from '../local-site.ts';
import { clauses, policyPage } from '../policy-page.ts';
import { HOUR, setClock } from '../set-clock.ts';

const before = policyPage([clauses.process, clauses.imminent]);
const after = policyPage([clauses.process, clauses.anyRisk]);

/** Two pages of one vendor, `a` and `b`, each seen once. */
async function aScene(t: TestContext): Promise<{ site: LocalSite; places: Places }> {
  const site = await openLocalSite();
  t.after(() => site.close());
  for (const page of ['/a', '/b']) site.set(page, before);
  const pages = ['a', 'b'].map((id) => `  - {id: ${id}, url: "${site.url}/${id}", fetcher: http}\n`);
  const places = writeConfig(t, {
    vendor: `vendor: Lumicam\npages:\n${pages.join('')}`,
    subscribers: 'subscribers:\n  - address: desk@watchdog.example\n',
  });
  return { site, places };
}

async function looks({ context }: House): Promise<readonly PageCheck[]> {
  const checks: PageCheck[] = [];
  await runRound(context, { force: true, onCheck: (check) => checks.push(check) });
  return checks.toSorted((one, other) => one.page.localeCompare(other.page));
}

async function liveOnce(t: TestContext, places: Places, parts: Parts = {}): Promise<void> {
  const house = await openTestHouse(t, places, parts);
  await looks(house);
  await dispatchMail(house.context);
  await house.close();
}

async function problemsOf({ context }: House): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const { page, problems } of verify(context, []))
    found.push(...problems.map((problem) => `${page}: ${problem}`));
  return [...found, ...(await verifyDeliveries(context)).problems];
}

/** What the monitor logs, as JSON lines. */
function listen(): { readonly parts: Parts; readonly said: string[] } {
  const said: string[] = [];
  const log = pino({ level: 'info' }, { write: (line: string) => void said.push(line) });
  return { said, parts: { adapt: (context) => ({ ...context, log }) } };
}

const logOf = ({ data }: Places, page: string, name = 'captures') =>
  path.join(data, `pages/lumicam/${page}/${name}.ndjson`);

/** A machine of its own that goes on from the same files, without the database. */
function otherMachine({ config, data }: Places): Places {
  const other = { config, data: `${data}-2` };
  cpSync(data, other.data, { recursive: true });
  forgetDatabase(other);
  return other;
}

function forgetDatabase({ data }: Places): void {
  for (const file of readdirSync(data)) if (file.startsWith('exigent.sqlite')) rmSync(path.join(data, file));
}

test('a log that was rolled back is told, keeps what is promised to it, and stops no other page', async (t) => {
  const { places } = await aScene(t);
  await liveOnce(t, places);
  const old = readFileSync(logOf(places, 'a'));
  await liveOnce(t, places);
  const whole = readFileSync(logOf(places, 'a'));
  writeFileSync(logOf(places, 'a'), old);

  const { said, parts } = listen();
  const house = await openTestHouse(t, places, parts);
  assert.match(said.join(''), /a\/captures\.ndjson has lost lines.*restore the file from a backup/);
  assert.equal((await looks(house)).length, 2);
  assert.equal((await looks(house)).length, 2);
  const found = await problemsOf(house);
  assert.ok(
    found.length > 0 && found.every((problem) => problem.startsWith('lumicam/a: captures')),
    found.join(),
  );
  assert.deepEqual(readFileSync(logOf(places, 'a')), old, 'nothing is put behind a gap');
  await house.close();

  writeFileSync(logOf(places, 'a'), whole);
  const restored = await openTestHouse(t, places);
  assert.deepEqual(await problemsOf(restored), []);
  assert.equal(readFileSync(logOf(places, 'a'), 'utf8').trimEnd().split('\n').length, 4);
});

test('a log that is not whole stops no other page when the database is lost', async (t) => {
  const { places } = await aScene(t);
  await liveOnce(t, places);
  await liveOnce(t, places);
  forgetDatabase(places);
  const file = logOf(places, 'a');
  writeFileSync(file, readFileSync(file, 'utf8').replace('"status":200', '"status":201'));

  const { said, parts } = listen();
  const house = await openTestHouse(t, places, parts);
  assert.match(said.join(''), /a\/captures\.ndjson is not whole: line 2 does not follow/);
  assert.deepEqual(
    (await looks(house)).map(({ page, outcome }) => [page, outcome]),
    [
      ['lumicam/a', 'first'],
      ['lumicam/b', 'unchanged'],
    ],
  );
});

test('a well-chained line that is no record stops no other page when the database is lost', async (t) => {
  const { places } = await aScene(t);
  await liveOnce(t, places);
  forgetDatabase(places);
  const line = readFileSync(logOf(places, 'a'), 'utf8').trimEnd();
  const head = { lines: 1, bytes: 0, digest: sha256(line) };
  appendFileSync(logOf(places, 'a'), chainLine(head, { outcome: 'good', body: 7 }).text);

  const { said, parts } = listen();
  const house = await openTestHouse(t, places, parts);
  assert.match(said.join(''), /a\/captures\.ndjson is not whole: line 2: /);
  assert.deepEqual(
    (await looks(house)).map(({ outcome }) => outcome),
    ['first', 'unchanged'],
  );
});

test('another machine’s log of the same length is taken over before a line is put behind it', async (t) => {
  const { places } = await aScene(t);
  const clock = setClock();
  await liveOnce(t, places, { clock });
  const other = otherMachine(places);
  for (const machine of [places, other]) {
    clock.advance(HOUR);
    await liveOnce(t, machine, { clock });
  }
  assert.equal(readFileSync(logOf(other, 'a')).length, readFileSync(logOf(places, 'a')).length);
  cpSync(path.join(other.data, 'pages'), path.join(places.data, 'pages'), { recursive: true });

  clock.advance(HOUR);
  const house = await openTestHouse(t, places, { clock });
  await looks(house);
  assert.deepEqual(await problemsOf(house), []);
});

test('another machine’s log of deliveries is gone on with, and nobody is told twice', async (t) => {
  const { site, places } = await aScene(t);
  const clock = setClock();
  await liveOnce(t, places, { clock });
  const other = otherMachine(places);
  site.set('/a', after);
  for (const machine of [places, other]) {
    clock.advance(HOUR);
    await liveOnce(t, machine, { clock });
  }
  for (const part of ['pages', 'deliveries.ndjson'])
    cpSync(path.join(other.data, part), path.join(places.data, part), { recursive: true });

  clock.advance(HOUR);
  site.set('/a', before);
  await liveOnce(t, places, { clock });
  const house = await openTestHouse(t, places, { clock });
  assert.deepEqual(await problemsOf(house), []);
  assert.equal((await dispatchMail(house.context)).sent, 0);
});

test('a log of deliveries that is not whole is cut, and what it said still counts', async (t) => {
  const { site, places } = await aScene(t);
  await liveOnce(t, places);
  for (const html of [after, before]) {
    site.set('/a', html);
    await liveOnce(t, places);
  }
  const file = path.join(places.data, 'deliveries.ndjson');
  writeFileSync(file, readFileSync(file, 'utf8').replace('"state":"sent"', '"state":"SENT"'));
  appendFileSync(file, 'not a record\n');
  forgetDatabase(places);

  const { said, parts } = listen();
  const house = await openTestHouse(t, places, parts);
  assert.match(said.join(''), /deliveries\.ndjson.*set aside/);
  assert.equal((await dispatchMail(house.context)).sent, 0, 'both mails were sent before');
  await house.close();
  assert.equal(
    readdirSync(places.data).filter((name) => name.startsWith('deliveries.ndjson.from')).length,
    1,
  );

  forgetDatabase(places);
  const again = await openTestHouse(t, places);
  assert.equal((await dispatchMail(again.context)).sent, 0, 'also when the database is lost once more');
  assert.deepEqual(await problemsOf(again), []);
});

test('stored bytes that cannot be read in time are not said to be damaged', async (t) => {
  const { site, places } = await aScene(t);
  await liveOnce(t, places);
  for (const page of ['/a', '/b']) site.set(page, after);
  const hurried = openExtractor({ timeoutMs: 1 });
  t.after(() => hurried.close());
  const house = await openTestHouse(t, places, {
    adapt: (context) => ({ ...context, extractor: hurried }),
  });
  const [check] = await looks(house);
  assert.equal(check?.outcome, 'failed');
  assert.match(
    check?.reasons.join() ?? '',
    /^The document could not be read in time\. \(lumicam\/a: the stored body [0-9a-f]{64} was read once and cannot be read again: not read within/,
  );
  assert.doesNotMatch(check?.reasons.join() ?? '', /does not hold/);
});
