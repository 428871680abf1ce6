import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dispatchMail } from '../../src/monitor/dispatch-mail.ts';
import { queueDigests } from '../../src/monitor/queue-digests.ts';
import { openTestHouse } from '../a-house.ts';
import { openMailServer } from '../mail-server.ts';
import { DAY, MINUTE, setClock } from '../set-clock.ts';
import { aScene, before, edit, look, mailsIn, weakened } from './scene.ts';

test('mails that went by SMTP do not end in a folder because somebody forgot the server', async (t) => {
  const { site, places } = await aScene(t);
  const server = await openMailServer();
  t.after(() => server.close());
  const sending = await openTestHouse(t, places, {}, { smtpUrl: server.url });
  await look(sending);
  site.set('/le', weakened);
  await look(sending);
  assert.equal((await dispatchMail(sending.context)).sent, 1);
  site.set('/le', before);
  await look(sending);
  await sending.close();

  const forgetful = await openTestHouse(t, places);
  const { refused } = await dispatchMail(forgetful.context);
  assert.match(refused ?? '', /EXIGENT_SMTP_URL is not set/);
  await forgetful.close();

  const willing = await openTestHouse(t, places, {}, { smtpUrl: 'outbox' });
  assert.equal((await dispatchMail(willing.context)).sent, 1);
  assert.equal(server.received.length, 1);
});

test('a digest comes at its hour with what changed, and also says that nothing did', async (t) => {
  const { site, places } = await aScene(t, {
    subscribers: `subscribers:
  - address: weekly@watchdog.example
    delivery: { digest: { cron: "0 7 * * *", timeZone: Europe/Berlin } }
`,
  });
  const clock = setClock();
  const house = await openTestHouse(t, places, { clock });
  await look(house);
  assert.equal(await queueDigests(house.context), 0, 'the first one is counted from now');
  site.set('/le', weakened);
  await look(house);
  assert.equal((await dispatchMail(house.context)).sent, 0, 'nothing is mailed before its hour');
  for (const sent of [1, 1]) {
    clock.advance(DAY);
    assert.equal(await queueDigests(house.context), 1);
    assert.equal((await dispatchMail(house.context)).sent, sent);
  }
  const texts = (await mailsIn(places)).map((mail) => mail.text ?? '');
  assert.equal(texts.filter((text) => text.includes('imminent')).length, 1);
  assert.ok(
    texts.every((text) => /1\D+1/.test(text)),
    'each says how many pages were checked',
  );
});

for (const [what, day, hours] of [
  ['the clocks go forward', '2026-03-28', 2],
  ['the clocks go back', '2026-10-24', 2],
] as const) {
  test(`where ${what}, a daily digest comes once a day all the same, also at an hour that is skipped or comes twice`, async (t) => {
    const { places } = await aScene(t, {
      subscribers: `subscribers: [{address: desk@watchdog.example, delivery: {digest: daily, hour: ${hours}, timeZone: Europe/Berlin}}]\n`,
    });
    const clock = setClock(`${day}T12:00:00.000Z`);
    const house = await openTestHouse(t, places, { clock });
    assert.equal(await queueDigests(house.context), 0);
    const days: string[] = [];
    for (let quarters = 0; quarters < 3 * 24 * 4; quarters++) {
      clock.advance(DAY / 96);
      const now = new Date(clock.now());
      if ((await queueDigests(house.context)) > 0)
        days.push(now.toLocaleDateString('sv', { timeZone: 'Europe/Berlin' }));
    }
    const first = Date.parse(`${day}T12:00:00.000Z`);
    const next = [1, 2, 3].map((more) => new Date(first + more * DAY).toISOString().slice(0, 10));
    assert.deepEqual(days, next);
  });
}

test('a weekly digest that was missed for a month comes once, and then on its day again', async (t) => {
  const { places } = await aScene(t, {
    subscribers:
      'subscribers: [{address: desk@watchdog.example, delivery: {digest: weekly, hour: 9, timeZone: Europe/Berlin}}]\n',
  });
  const clock = setClock('2026-01-07T12:00:00.000Z');
  const house = await openTestHouse(t, places, { clock });
  await look(house);
  assert.equal(await queueDigests(house.context), 0);
  clock.advance(30 * DAY);
  assert.equal(await queueDigests(house.context), 1, 'once, for all of them');
  assert.equal(await queueDigests(house.context), 0);
  await dispatchMail(house.context);
  const [mail] = await mailsIn(places);
  assert.match(mail?.text ?? '', /1 of 1 page/);
  assert.match(mail?.text ?? '', /Last good capture: 2026-01-07 12:00:00 UTC/);
  clock.advance(2 * DAY);
  assert.equal(await queueDigests(house.context), 0, 'Sunday, the 8th of February');
  clock.advance(DAY);
  assert.equal(await queueDigests(house.context), 1, 'Monday, the 9th');
});

test('who has subscribed since a process began has not left: that process leaves the mail to one that knows', async (t) => {
  const { site, places } = await aScene(t);
  const clock = setClock();
  const old = await openTestHouse(t, places, { clock });
  await look(old);
  clock.advance(MINUTE);
  edit(places, 'subscribers.yaml', 'subscribers:\n', 'subscribers:\n  - address: new@watchdog.example\n');
  site.set('/le', weakened);
  const newer = await openTestHouse(t, places, { clock });
  await look(newer);
  assert.deepEqual(await dispatchMail(old.context), { sent: 1, deferred: 1, dead: 0 });
  clock.advance(DAY);
  assert.equal((await dispatchMail(newer.context)).sent, 1);
  const readers = (await mailsIn(places)).map(({ to }) => JSON.stringify(to));
  assert.equal(readers.filter((to) => to.includes('new@watchdog.example')).length, 1);
});
