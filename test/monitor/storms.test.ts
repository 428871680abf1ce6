import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { dispatchMail } from '../../src/monitor/dispatch-mail.ts';
import { MOST_SINGLE } from '../../src/monitor/gather-storms.ts';
import { retract } from '../../src/monitor/retract.ts';
import { runRound } from '../../src/monitor/run-round.ts';
import { readChanges } from '../../src/store/changes.ts';
import { openTestHouse, writeConfig } from '../a-house.ts';
import { openLocalSite } from '../local-site.ts';
import { before, forgetDatabase, mailsIn, weakened } from './scene.ts';

/** One vendor that changes so many pages between two rounds. */
async function aStorm(t: TestContext, pages: number) {
  const site = await openLocalSite();
  t.after(() => site.close());
  const names = Array.from({ length: pages }, (_, n) => `page-${n}`);
  const say = (html: string) => {
    for (const name of names) site.set(`/${name}`, html);
  };
  say(before);
  const entries = names.map((name) => `  - { id: ${name}, url: "${site.url}/${name}", language: en }\n`);
  const places = writeConfig(t, {
    vendor: `vendor: Lumicam\npages:\n${entries.join('')}`,
    subscribers: 'subscribers:\n  - address: one@watchdog.example\n  - address: two@watchdog.example\n',
  });
  const house = await openTestHouse(t, places);
  await runRound(house.context, { force: true });
  say(weakened);
  await runRound(house.context, { force: true });
  return { house, places, urls: names.map((name) => `${site.url}/${name}`) };
}

test('many pages that one vendor changes at once are one mail for each subscriber, and every change is named in it', async (t) => {
  const { house, places, urls } = await aStorm(t, 24);
  assert.equal((await dispatchMail(house.context)).sent, 2);
  for (const { subject, text = '', html } of await mailsIn(places)) {
    assert.equal(subject, 'Lumicam: 24 changes, 24 for the worse');
    const lines = text.split('\n').map((line) => line.trim());
    for (const url of urls) {
      assert.ok(lines.includes(url), `${url} is named`);
      assert.ok(String(html).includes(`href="${url}"`), `${url} is linked`);
    }
    assert.match(text.replace(/\s+/g, ' '), /4 more changes are named above and not shown here/);
  }
});

test('a few are mails of their own', async (t) => {
  const { house } = await aStorm(t, MOST_SINGLE);
  assert.equal((await dispatchMail(house.context)).sent, 2 * MOST_SINGLE);
});

test('what came in one mail is not told again when the database is lost, and what did not come is', async (t) => {
  for (const isSent of [true, false]) {
    const { house, places } = await aStorm(t, MOST_SINGLE + 1);
    if (isSent) await dispatchMail(house.context);
    await house.close();
    forgetDatabase(places);
    const again = await openTestHouse(t, places);
    assert.equal((await dispatchMail(again.context)).sent, isSent ? 0 : 2);
  }
});

test('an alert that was wrong is corrected also to whoever got it with others', async (t) => {
  const { house } = await aStorm(t, MOST_SINGLE + 1);
  await dispatchMail(house.context);
  const [change] = await readChanges(house.context.store.db, { most: 1 });
  assert.ok(change !== undefined);
  assert.deepEqual(await retract(house.context, change.id, 'No.'), {
    kind: 'retracted',
    corrected: 2,
    spared: 0,
  });
  assert.equal((await dispatchMail(house.context)).sent, 2);
});
