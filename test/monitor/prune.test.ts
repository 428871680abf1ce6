import assert from 'node:assert/strict';
import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { archivedCaptures } from '../../src/archive/recorded-captures.ts';
import type { House } from '../../src/cli/shell.ts';
import { chainLine, emptyLog } from '../../src/model/chain.ts';
import type { Instant } from '../../src/model/instant.ts';
import type { PageId } from '../../src/model/page.ts';
import { makeDailyRoot } from '../../src/monitor/make-root.ts';
import { planPrune, prune } from '../../src/monitor/prune.ts';
import { runRound } from '../../src/monitor/run-round.ts';
import { verify, verifyPruned, verifyRoots } from '../../src/monitor/verify.ts';
import { openTestHouse, type Places } from '../a-house.ts';
import { status } from '../local-site.ts';
import { clauses, policyPage } from '../policy-page.ts';
import { DAY, HOUR, type SetClock, setClock } from '../set-clock.ts';
import { aScene, forgetDatabase, look } from './scene.ts';

const PAGE = 'lumicam/le' as PageId;
const { process: legal, imminent, anyRisk } = clauses;

/** Twelve days: other bytes each day, other words from the fifth on, and a bot check on the eighth. */
async function twelveDays(t: TestContext) {
  const { site, places } = await aScene(t, { page: '    fetcher: http\n' });
  const clock = setClock();
  const house = await openTestHouse(t, places, { clock });
  for (let day = 1; day <= 12; day += 1) {
    const words = day < 5 ? imminent : anyRisk;
    site.set('/le', day === 8 ? status(503) : policyPage([legal, words], { noise: `<i id="${day}"></i>` }));
    await look(house);
    await makeDailyRoot(house.context);
    clock.advance(DAY);
  }
  return { places, clock, house, site };
}

const bodiesIn = ({ data }: Places) =>
  readdirSync(path.join(data, 'bodies'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.zst'),
  );
const now = ({ now: at }: SetClock) => at();

async function problemsOf({ context }: House): Promise<readonly string[]> {
  const found = [...(await verifyRoots(context)).problems, ...(await verifyPruned(context)).problems];
  for await (const verdict of verify(context, [])) found.push(...verdict.problems);
  return found;
}

test('what no change refers to is let go, its record stays, and the evidence stands', async (t) => {
  const { places, clock, house } = await twelveDays(t);
  const records = readFileSync(path.join(places.data, 'pages/lumicam/le/captures.ndjson'), 'utf8');
  assert.equal(bodiesIn(places).length, 12);
  const plan = await planPrune(house.context, now(clock));
  assert.equal(bodiesIn(places).length, 12, 'a plan removes nothing');
  assert.deepEqual([plan.bodies.length, plan.captures, plan.pages, plan.kept], [8, 8, 1, 4]);
  assert.ok(plan.packedBytes > 0);

  const done = await prune(house.context, now(clock));
  assert.deepEqual(done, plan);
  assert.equal(bodiesIn(places).length, 4, 'first, before the change, after the change, last');
  assert.equal(readFileSync(path.join(places.data, 'pages/lumicam/le/captures.ndjson'), 'utf8'), records);
  assert.deepEqual(await problemsOf(house), []);
  for await (const { bodies, pruned } of verify(house.context, []))
    assert.deepEqual([bodies, pruned], [4, 8]);
  let left = 0;
  for await (const { bytes } of archivedCaptures(house.context.archive, PAGE))
    left += bytes.length > 0 ? 1 : 0;
  assert.equal(left, 4, 'the rest is read without them');
  assert.equal((await prune(house.context, now(clock)))?.bodies.length, 0, 'once is enough');
});

test('what is newer than asked for stays', async (t) => {
  const { places, house } = await twelveDays(t);
  await prune(house.context, '2026-01-07T00:00:00.000Z' as Instant);
  assert.equal(bodiesIn(places).length, 11);
});

test('a body that a change refers to is missing when it is gone, whatever the log of the pruned says', async (t) => {
  const { places, house } = await twelveDays(t);
  const history = readFileSync(path.join(places.data, 'pages/lumicam/le/history.ndjson'), 'utf8');
  const { change } = JSON.parse(history.split('\n')[0] ?? '') as { change: { after: { body: string } } };
  const { body } = change.after;
  rmSync(path.join(places.data, `bodies/${body.slice(0, 2)}/${body}.zst`));
  const entry = { at: '2026-02-01T00:00:00.000Z', body, bytes: 1 };
  appendFileSync(path.join(places.data, 'pruned.ndjson'), chainLine(emptyLog, entry).text);
  assert.match((await problemsOf(house)).join(), new RegExp(`the body ${body} is missing`));
});

test('a body that is gone and was not taken down is missing, also among pruned ones', async (t) => {
  const { places, clock, house } = await twelveDays(t);
  await prune(house.context, now(clock));
  const file = path.join(places.data, 'pruned.ndjson');
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  writeFileSync(file, `${lines.slice(0, -1).join('\n')}\n`);
  assert.match((await problemsOf(house)).join(), /the body [0-9a-f]{64} is missing/);
});

test('the log of the pruned is sealed by the next root', async (t) => {
  const { places, clock, house } = await twelveDays(t);
  await prune(house.context, now(clock));
  await makeDailyRoot(house.context);
  rmSync(path.join(places.data, 'pruned.ndjson'));
  assert.match(
    (await problemsOf(house)).join(),
    /pruned\.ndjson: line 8, which roots\/000013-\S+ names, is missing/,
  );
});

test('nothing is let go of a page whose history is cut, or while a page is looked at', async (t) => {
  const { places, clock, house, site } = await twelveDays(t);
  let midway: Awaited<ReturnType<typeof prune>> | 'not asked' = 'not asked';
  const other = await openTestHouse(t, places, { clock });
  site.set('/le', (_, response) => {
    void prune(other.context, now(clock)).then((plan) => {
      midway = plan;
      response.writeHead(503).end();
    });
  });
  clock.advance(HOUR);
  await runRound(house.context, { force: true });
  assert.equal(midway, undefined);

  rmSync(path.join(places.data, 'pages/lumicam/le/history.ndjson'));
  const plan = await planPrune(house.context, now(clock));
  assert.equal(plan.bodies.length, 0);
});

test('a monitor without its database goes on after pruning, and the same bytes come back whole', async (t) => {
  const { places, clock, house, site } = await twelveDays(t);
  await prune(house.context, now(clock));
  await house.close();
  forgetDatabase(places);
  const again = await openTestHouse(t, places, { clock });
  site.set('/le', policyPage([legal, anyRisk], { noise: '<i id="6"></i>' }));
  assert.equal((await look(again)).outcome, 'unchanged');
  assert.equal(bodiesIn(places).length, 5);
  assert.deepEqual(await problemsOf(again), []);
});
