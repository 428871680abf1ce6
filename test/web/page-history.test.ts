import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dispatchMail } from '../../src/monitor/dispatch-mail.ts';
import { review } from '../../src/monitor/review.ts';
import { readChanges } from '../../src/store/changes.ts';
import { readPageHistory } from '../../src/web/page-history.ts';
import { openWeb } from '../../src/web/server.ts';
import { openTestHouse } from '../a-house.ts';
import { aScene, before, look, weakened } from '../monitor/scene.ts';
import { HOUR, setClock } from '../set-clock.ts';
import { ask } from './a-web.ts';

test('the history of a page is drawn: captures, times in trouble, changes with their direction, verdicts', async (t) => {
  const { site, places } = await aScene(t);
  const clock = setClock();
  const house = await openTestHouse(t, places, { clock });
  const then = async (page: string | undefined) => {
    site.set(
      '/le',
      page ?? '<title>Just a moment...</title><p>Checking your browser before accessing this site.</p>',
    );
    clock.advance(HOUR);
    await look(house);
  };
  await then(before);
  await then(undefined);
  await then(undefined);
  await then(before);
  await then(undefined);
  await then(weakened);
  await dispatchMail(house.context);
  const [change] = await readChanges(house.context.store.db, { most: 1 });
  assert.ok(change !== undefined);
  await review(house.context, change.id, 'ada', { kind: 'confirm', needs: 1 });
  await then(undefined);

  const { troubles, captures } = await readPageHistory(house.context, change.page);
  assert.deepEqual(
    troubles.map(({ from, to }) => [from.slice(11, 16), to?.slice(11, 16)]),
    [
      ['10:00', '11:00'],
      ['13:00', '13:00'],
      ['15:00', undefined],
    ],
    'a look that only confirmed the page lies between the first two; the last one lasts',
  );
  assert.equal(captures.filter(({ outcome }) => outcome === 'good').length, 2);

  const web = await openWeb(house.context, { host: '127.0.0.1', port: 0 });
  t.after(() => web.close());
  const says =
    'From 2026-01-05 to 2026-01-05: 2 captures with something new, 3 times in trouble, 1 change, of which 1 weakened the protection, 1 verdict';
  for (const address of [`/changes/${change.id}`, '/pages/lumicam/le']) {
    const { text } = await ask(web.url, 'GET', address);
    assert.equal(
      /aria-label="(From [^"]*?)\. The lists/.exec(text)?.[1],
      says,
      `${address} says in words what it draws`,
    );
    assert.equal(text.match(/<rect class="trouble" x="[\d.]+%"/g)?.length, 3);
    assert.match(text, /class="weakened"><title>2026-01-05: /);
    assert.match(text, /class="verdict"><title>2026-01-05: confirmed<\/title>/);
  }
});
