import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { House } from '../../src/cli/shell.ts';
import { dispatchMail } from '../../src/monitor/dispatch-mail.ts';
import { readChanges } from '../../src/store/changes.ts';
import { openTestHouse } from '../a-house.ts';
import { status } from '../local-site.ts';
import { HOUR, setClock } from '../set-clock.ts';
import {
  aScene,
  before,
  edit,
  forgetDatabase,
  look,
  mailsIn,
  operator,
  problems,
  weakened,
} from './scene.ts';

test('with the database gone and the snapshots there, the next run goes on as if nothing had happened', async (t) => {
  const { site, places } = await aScene(t);
  const first = await openTestHouse(t, places);
  await look(first);
  site.set('/le', weakened);
  await look(first);
  await dispatchMail(first.context);
  await first.close();
  forgetDatabase(places);

  const second = await openTestHouse(t, places);
  assert.equal((await readChanges(second.context.store.db, { most: 10 })).length, 1);
  assert.equal((await look(second)).outcome, 'unchanged', 'nothing is first again');
  assert.equal((await dispatchMail(second.context)).sent, 0, 'nothing is mailed twice');
  assert.equal(site.asked.at(-1), 'GET /le 304', 'the page is asked for with its validators');

  site.set('/le', before);
  assert.equal((await look(second)).alert, true);
  assert.equal((await dispatchMail(second.context)).sent, 1);
  assert.deepEqual(await problems(second), []);
});

test('an alert that was promised and not yet sent survives the loss of the database', async (t) => {
  const { site, places } = await aScene(t);
  const first = await openTestHouse(t, places);
  await look(first);
  site.set('/le', weakened);
  await look(first);
  await first.close();
  forgetDatabase(places);

  const second = await openTestHouse(t, places);
  assert.equal((await dispatchMail(second.context)).sent, 1);
});

test('a notice to the operator that was not yet sent survives the loss of the database, and a sent one is not repeated', async (t) => {
  const { site, places } = await aScene(t, {
    page: '    language: en\n    fetcher: http\n',
    settings: operator,
  });
  const clock = setClock();
  const lookEvery = async (house: House, hours: number, looks: number): Promise<void> => {
    for (let count = 0; count < looks; count++) {
      clock.advance(hours * HOUR);
      await look(house);
    }
  };
  const first = await openTestHouse(t, places, { clock });
  await look(first);
  site.set('/le', status(503));
  await lookEvery(first, 12, 6);
  await first.close();
  forgetDatabase(places);

  const second = await openTestHouse(t, places, { clock });
  assert.equal((await dispatchMail(second.context)).sent, 1, 'that the page is silent');
  await second.close();
  forgetDatabase(places);

  const third = await openTestHouse(t, places, { clock });
  await lookEvery(third, 12, 2);
  assert.equal((await dispatchMail(third.context)).sent, 0, 'that is told already');
  site.set('/le', before);
  await lookEvery(third, 12, 1);
  await third.close();
  forgetDatabase(places);

  const fourth = await openTestHouse(t, places, { clock });
  assert.equal((await dispatchMail(fourth.context)).sent, 1, 'that it is back');
  const subjects = (await mailsIn(places)).map(({ subject }) => subject);
  assert.deepEqual(subjects.toSorted(), ['Exigent: lumicam/le is back', 'Exigent: lumicam/le is silent']);
  assert.deepEqual(await problems(fourth), []);
});

test('whoever became the operator later is not told of what was before', async (t) => {
  const { site, places } = await aScene(t, {
    page: '    language: en\n    fetcher: http\n',
    settings: operator,
  });
  const clock = setClock();
  const first = await openTestHouse(t, places, { clock });
  await look(first);
  site.set('/le', status(503));
  for (let looks = 0; looks < 6; looks++) {
    clock.advance(12 * HOUR);
    await look(first);
  }
  await first.close();
  forgetDatabase(places);
  edit(places, 'settings.yaml', 'me@server.example', 'new@server.example');
  const second = await openTestHouse(t, places, { clock });
  assert.equal((await dispatchMail(second.context)).sent, 0);
});
