import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { House } from '../../src/cli/shell.ts';
import type { ChangeId } from '../../src/model/change.ts';
import { dispatchMail } from '../../src/monitor/dispatch-mail.ts';
import { queueDigests } from '../../src/monitor/queue-digests.ts';
import { retract } from '../../src/monitor/retract.ts';
import { readChanges } from '../../src/store/changes.ts';
import { readDead } from '../../src/store/outbox.ts';
import { openTestHouse } from '../a-house.ts';
import { DAY, setClock } from '../set-clock.ts';
import { aScene, forgetDatabase, look, mailsIn, problems, weakened } from './scene.ts';

const WHY = 'The vendor’s page was half loaded; the word “imminent” still stands there.';

const both = `subscribers:
  - address: now@watchdog.example
  - address: daily@watchdog.example
    delivery: { digest: daily }
`;

/** A change that one subscriber is to be told of at once and another with a digest. */
async function aWrongAlert(t: TestContext) {
  const scene = await aScene(t, { subscribers: both });
  const clock = setClock();
  const house = await openTestHouse(t, scene.places, { clock });
  await look(house);
  await queueDigests(house.context);
  scene.site.set('/le', weakened);
  await look(house);
  return { ...scene, clock, house, change: await latest(house) };
}

async function latest({ context }: House): Promise<ChangeId> {
  const [change] = await readChanges(context.store.db, { most: 1 });
  assert.ok(change !== undefined);
  return change.id;
}

test('an alert that was wrong is corrected to whoever got it, in the same thread, and spared to whoever did not', async (t) => {
  const { places, house, change, clock } = await aWrongAlert(t);
  await dispatchMail(house.context);
  assert.deepEqual(await retract(house.context, change, WHY), { kind: 'retracted', corrected: 1, spared: 1 });
  assert.equal((await dispatchMail(house.context)).sent, 1);

  const [alert, correction] = (await mailsIn(places)).toSorted(
    (a, b) => Number(a.subject?.includes('correction')) - Number(b.subject?.includes('correction')),
  );
  assert.ok(alert !== undefined && correction !== undefined);
  assert.equal(correction.subject, 'Lumicam (US): correction: our alert of 2026-01-05 was wrong');
  assert.equal(correction.inReplyTo, alert.messageId);
  assert.deepEqual([correction.references].flat(), [alert.inReplyTo, alert.messageId]);
  const text = (correction.text ?? '').replace(/\s+/g, ' ');
  assert.ok(text.includes(WHY) && text.includes('emergency disclosure weakened'), text);
  assert.ok(String(correction.html).includes('still stands there'));

  clock.advance(DAY);
  await queueDigests(house.context);
  await dispatchMail(house.context);
  const digest = (await mailsIn(places)).find(({ subject }) => subject?.includes('nothing changed'));
  assert.ok(digest !== undefined, 'the digest says that nothing changed');
  assert.deepEqual(await problems(house), [], 'the retraction stands in the chained history');
});

test('who was told by a digest is told that it was wrong', async (t) => {
  const { places, house, change, clock } = await aWrongAlert(t);
  clock.advance(DAY);
  await queueDigests(house.context);
  assert.equal((await dispatchMail(house.context)).sent, 2);
  assert.deepEqual(await retract(house.context, change, WHY), { kind: 'retracted', corrected: 2, spared: 0 });
  await dispatchMail(house.context);
  const corrected = (await mailsIn(places)).filter(({ subject }) => subject?.includes('correction'));
  assert.equal(corrected.length, 2);
});

test('an alert that is taken back before anybody got it is sent to nobody', async (t) => {
  const { house, change } = await aWrongAlert(t);
  assert.deepEqual(await retract(house.context, change, WHY), { kind: 'retracted', corrected: 0, spared: 2 });
  assert.equal((await dispatchMail(house.context)).sent, 0);
  const dead = await readDead(house.context.store.db, 5);
  assert.ok(dead.every(({ lastError }) => lastError === 'the alert was taken back before it was sent'));
});

test('an alert that may have arrived, since nobody knows, is corrected and not sent again', async (t) => {
  const { house, change, clock } = await aWrongAlert(t);
  const uncertain = { kind: 'deferred', because: 'it may have arrived' } as const;
  await dispatchMail({ ...house.context, mailer: { ...house.context.mailer, send: async () => uncertain } });
  assert.deepEqual(await retract(house.context, change, WHY), { kind: 'retracted', corrected: 1, spared: 1 });
  clock.advance(DAY);
  assert.equal((await dispatchMail(house.context)).sent, 1, 'the correction alone');
});

test('an alert is taken back once, and only one that was made', async (t) => {
  const { house, change } = await aWrongAlert(t);
  await retract(house.context, change, WHY);
  assert.deepEqual(await retract(house.context, change, 'again'), { kind: 'retracted-before' });
  assert.deepEqual(await retract(house.context, 'c0ffee' as ChangeId, WHY), { kind: 'unknown' });
});

test('a correction that was promised is sent though the database is lost, and the alert stays taken back', async (t) => {
  const { places, house, change } = await aWrongAlert(t);
  await dispatchMail(house.context);
  await retract(house.context, change, WHY);
  await house.close();
  forgetDatabase(places);
  const again = await openTestHouse(t, places);
  assert.equal((await dispatchMail(again.context)).sent, 1);
  assert.ok((await mailsIn(places)).some(({ subject }) => subject?.includes('correction')));
  assert.deepEqual(await retract(again.context, change, WHY), { kind: 'retracted-before' });
});
