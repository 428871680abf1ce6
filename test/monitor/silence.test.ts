import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dispatchMail } from '../../src/monitor/dispatch-mail.ts';
import { openTestHouse } from '../a-house.ts';
import { status } from '../local-site.ts';
import { DAY, HOUR, setClock } from '../set-clock.ts';
import { aScene, before, look, mailsIn, operator, problems } from './scene.ts';

test('the operator is told once that a page is silent, and once that it is back; subscribers are not', async (t) => {
  const { site, places } = await aScene(t, {
    page: '    language: en\n    fetcher: http\n',
    settings: operator,
  });
  const clock = setClock();
  const house = await openTestHouse(t, places, { clock });
  await look(house);
  site.set('/le', status(503));
  for (let looks = 0; looks < 6; looks++) {
    clock.advance(DAY / 2);
    await look(house);
  }
  site.set('/le', before);
  await look(house);
  await dispatchMail(house.context);
  const to = (await mailsIn(places)).map((mail) => [mail.to].flat()[0]?.text);
  assert.deepEqual(to, ['me@server.example', 'me@server.example']);
  assert.deepEqual(await problems(house), []);
});

test('one bad look at a page that is looked at weekly is no outage yet', async (t) => {
  const { site, places } = await aScene(t, { page: '    schedule: every 7d\n', settings: operator });
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
