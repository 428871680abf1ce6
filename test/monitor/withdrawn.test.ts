import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dispatchMail } from '../../src/monitor/dispatch-mail.ts';
import { readChanges } from '../../src/store/changes.ts';
import { openTestHouse } from '../a-house.ts';
import { status } from '../local-site.ts';
import { HOUR, setClock } from '../set-clock.ts';
import { aScene, before, look, problems } from './scene.ts';

test('a page that is gone look after look counts as withdrawn, is alerted once, and is news again when it is back', async (t) => {
  const { site, places } = await aScene(t);
  const clock = setClock();
  const house = await openTestHouse(t, places, { clock });
  await look(house);
  site.set('/le', status(404));
  const outcomes: string[] = [];
  for (let looks = 0; looks < 5; looks++) {
    clock.advance(10 * HOUR);
    outcomes.push((await look(house)).outcome);
  }
  assert.deepEqual(outcomes, ['suspect', 'suspect', 'suspect', 'withdrawn', 'withdrawn']);
  assert.equal((await dispatchMail(house.context)).sent, 1);

  clock.advance(10 * HOUR);
  site.set('/le', before);
  assert.equal((await look(house)).outcome, 'changed');
  assert.equal((await dispatchMail(house.context)).sent, 1);
  const kinds = (await readChanges(house.context.store.db, { most: 10 })).map((change) => change.kind);
  assert.deepEqual(kinds, ['returned', 'withdrawn']);
  assert.deepEqual(await problems(house), []);
});

test('a page that says in words that it is gone, with status 200, counts as withdrawn too', async (t) => {
  const { site, places } = await aScene(t);
  const clock = setClock();
  const house = await openTestHouse(t, places, { clock });
  await look(house);
  site.set(
    '/le',
    '<html><title>Page not found</title><h1>Page not found</h1><p>It may have moved.</p></html>',
  );
  const outcomes: string[] = [];
  for (let looks = 0; looks < 4; looks++) {
    clock.advance(10 * HOUR);
    outcomes.push((await look(house)).outcome);
  }
  assert.deepEqual(outcomes, ['suspect', 'suspect', 'suspect', 'withdrawn']);
  assert.equal((await dispatchMail(house.context)).sent, 1);
});

test('a page that goes and comes back twice with the same words is four changes, and all are alerted', async (t) => {
  const { site, places } = await aScene(t, { page: '' });
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
  const { site, places } = await aScene(t, { page: '' });
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
