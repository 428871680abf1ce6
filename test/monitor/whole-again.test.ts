import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { archivedCaptures } from '../../src/archive/recorded-captures.ts';
import { compareDocuments, countEdits } from '../../src/compare/compare-documents.ts';
import { changeDocuments } from '../../src/monitor/change-documents.ts';
import type { PageCheck } from '../../src/monitor/page-check.ts';
import { type ReplayStep, replay } from '../../src/monitor/replay.ts';
import { persistenceOf } from '../../src/monitor/trouble.ts';
import { readChange } from '../../src/store/changes.ts';
import { openTestHouse } from '../a-house.ts';
import { HOUR, setClock } from '../set-clock.ts';
import { aScene, before, forgetDatabase, look, problems, weakened } from './scene.ts';

/** An article of the same vendor that says nothing of what the page says. */
const article = `<!doctype html><html lang="en"><head><title>Charging the doorbell - Lumicam</title></head><body><main>
<h1>Charging the doorbell</h1>${['garden', 'porch', 'hallway', 'garage', 'cellar', 'balcony']
  .map(
    (where) =>
      `<p>Take the ${where} model off its plate, turn it round and put the cable into the opening at the back. The ring glows green after some five hours, and the battery lasts until the days get shorter again.</p>`,
  )
  .join('\n')}</main></body></html>`;

/** A house that looks at a page every ten hours. */
async function watch(t: TestContext) {
  const { site, places } = await aScene(t);
  const clock = setClock();
  const open = () => openTestHouse(t, places, { clock });
  let house = await open();
  const lookAt = async (html: string): Promise<PageCheck> => {
    site.set('/le', html);
    clock.advance(10 * HOUR);
    return look(house);
  };
  return {
    lookAt,
    house: () => house,
    async untilBelieved(html: string): Promise<{ readonly looks: number; readonly check: PageCheck }> {
      for (let looks = 1; looks < 10; looks += 1) {
        const check = await lookAt(html);
        if (check.outcome !== 'suspect') return { looks, check };
      }
      throw new Error('it is never believed');
    },
    async loseDatabase(): Promise<void> {
      await house.close();
      forgetDatabase(places);
      house = await open();
    },
  };
}

test('a page that is back with the words that it had before something else was believed in its place is told at once', async (t) => {
  const { lookAt, untilBelieved, house } = await watch(t);
  await lookAt(before);
  const { looks, check: gone } = await untilBelieved(article);
  assert.deepEqual([looks, gone.outcome, gone.alert], [4, 'changed', true], 'ten hours apart, over a day');
  const back = await lookAt(before);
  assert.deepEqual([back.outcome, back.alert], ['changed', true]);
  assert.deepEqual(
    back.findings.map(({ op }) => op),
    ['added'],
  );
  assert.match(back.reasons.join('; '), /at once: it has the words that it had on 2026-01-05/);
  assert.equal((await lookAt(before)).outcome, 'unchanged');
  assert.equal((await lookAt(article)).outcome, 'suspect', 'what stands in its place has to stay each time');
  assert.deepEqual(await problems(house()), []);

  const { context } = house();
  const [page] = context.pages;
  assert.ok(page);
  const rules = { ...context, persistence: persistenceOf(context.settings) };
  const replayed: ReplayStep['outcome'][] = [];
  for await (const { outcome } of replay(rules, page, archivedCaptures(context.archive, page.id)))
    replayed.push(outcome);
  const held = ['suspect', 'suspect', 'suspect'];
  assert.deepEqual(
    replayed,
    ['first', ...held, 'changed', 'changed', 'suspect'],
    'as what is stored is replayed',
  );
});

test('also when the database was lost in between', async (t) => {
  const { lookAt, untilBelieved, loseDatabase } = await watch(t);
  await lookAt(before);
  await untilBelieved(article);
  await lookAt(article);
  await loseDatabase();
  assert.equal((await lookAt(before)).outcome, 'changed');
});

test('a page that comes back with other words has to stay as well, and is told whole then', async (t) => {
  const { lookAt, untilBelieved, house } = await watch(t);
  await lookAt(before);
  const { check: gone } = await untilBelieved(article);
  const { looks, check } = await untilBelieved(weakened);
  assert.deepEqual([looks, check.outcome, check.alert], [4, 'changed', true]);
  const { context } = house();
  const [told, earlier] = await Promise.all(
    [check, gone].map(({ change }) => readChange(context.store.db, change ?? '')),
  );
  const [page] = context.pages;
  assert.ok(page && told?.kind === 'wording' && earlier?.kind === 'wording');
  assert.equal(told.before.record, earlier.after.record, 'from what was believed before it');
  const { before: old, after } = await changeDocuments(context, page, told);
  assert.ok(after);
  assert.deepEqual(told.counts, countEdits(compareDocuments(old, after)));

  assert.equal(
    (await lookAt(article)).outcome,
    'suspect',
    'what had to stay once is nothing to come back to',
  );
});

test('an old copy is no return once the page has gone on from what was believed', async (t) => {
  const { lookAt, untilBelieved } = await watch(t);
  await lookAt(before);
  await untilBelieved(article);
  assert.equal((await lookAt(article.replace('some five hours', 'some six hours'))).outcome, 'changed');
  assert.equal((await lookAt(before)).outcome, 'suspect');
});

test('what came between looks at the page and never stayed takes nothing away from the version after it', async (t) => {
  const { lookAt, untilBelieved } = await watch(t);
  await lookAt(before);
  for (const html of [article, before, article, before, article])
    assert.equal((await lookAt(html)).outcome, html === before ? 'unchanged' : 'suspect');
  assert.equal((await lookAt(weakened)).outcome, 'changed');
  await untilBelieved(article);
  assert.equal((await lookAt(weakened)).outcome, 'changed', 'at once');
});
