import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { House } from '../../src/cli/shell.ts';
import type { Change } from '../../src/model/change.ts';
import type { ReviewAct } from '../../src/model/review.ts';
import { dispatchMail } from '../../src/monitor/dispatch-mail.ts';
import { queueDigests } from '../../src/monitor/queue-digests.ts';
import { review } from '../../src/monitor/review.ts';
import { readChanges } from '../../src/store/changes.ts';
import { readAudit } from '../../src/store/review-events.ts';
import { openTestHouse } from '../a-house.ts';
import { DAY, HOUR, setClock } from '../set-clock.ts';
import { aScene, forgetDatabase, look, mailsIn, problems, weakened } from './scene.ts';

const both = `subscribers:
  - address: now@watchdog.example
  - address: daily@watchdog.example
    delivery: { digest: daily }
`;
const hold = 'review:\n  weakened: { mail: hold, hold: { most: 24h } }\n';
const twoPeople = 'review:\n  weakened: { mail: hold, twoPeople: true }\n';

const confirm: ReviewAct = { kind: 'confirm', needs: 1 };
const dismiss: ReviewAct = { kind: 'dismiss', because: 'a menu was renamed' };
const correct: ReviewAct = {
  kind: 'correct',
  correction: { finding: 0, op: 'reworded', direction: 'neutral', facets: [] },
  because: 'The word stands in the heading now.',
  needs: 1,
};

/** A page whose wording was weakened, and whose alert stands under that policy. */
async function aWeakening(t: TestContext, settings = '') {
  const scene = await aScene(t, { subscribers: both, settings });
  const clock = setClock();
  const open = () => openTestHouse(t, scene.places, { clock });
  const house = await open();
  await look(house);
  await queueDigests(house.context);
  scene.site.set('/le', weakened);
  await look(house);
  const [change] = await readChanges(house.context.store.db, { most: 1 });
  assert.ok(change !== undefined);
  const sent = async (where: House = house) => (await dispatchMail(where.context)).sent;
  const alerts = async () =>
    (await mailsIn(scene.places)).filter(({ subject }) => subject?.includes('weakened'));
  return { ...scene, clock, house, open, change, sent, alerts };
}

async function act({ context }: House, { id }: Change, by: string, what: ReviewAct) {
  return review(context, id, by, what);
}

test('by default mails go out at once, without any mark', async (t) => {
  const { sent, alerts } = await aWeakening(t);
  assert.equal(await sent(), 1);
  assert.doesNotMatch((await alerts())[0]?.text ?? '', /Unreviewed/);
});

test('what is held waits for a confirmation, and then goes out as any alert', async (t) => {
  const { house, change, sent, alerts, clock } = await aWeakening(t, hold);
  assert.equal(await sent(), 0);
  assert.equal((await act(house, change, 'ada', confirm)).kind, 'done');
  assert.equal(await sent(), 1);
  assert.doesNotMatch((await alerts())[0]?.text ?? '', /Unreviewed/);
  clock.advance(DAY);
  await queueDigests(house.context);
  assert.equal(await sent(), 1, 'whoever has a digest is told by it');
  assert.deepEqual(await problems(house), []);
});

test('what nobody confirms in the time that is set goes out, once, and says that it is unreviewed', async (t) => {
  const { house, clock, sent, alerts } = await aWeakening(t, hold);
  clock.advance(23 * HOUR);
  assert.equal(await sent(), 0);
  clock.advance(2 * HOUR);
  assert.equal(await sent(), 1);
  assert.equal(await sent(), 0);
  const [alert] = await alerts();
  assert.match(alert?.text ?? '', /Unreviewed: nobody has confirmed this change yet/);
  assert.match(String(alert?.html), /Unreviewed: nobody has confirmed/);
  const [last] = await readAudit(house.context.store.db, { most: 1, offset: 0 });
  assert.deepEqual([last?.by, last?.act.kind], ['the monitor', 'lapse']);
});

test('what was held by a clock that was a year ahead does not wait for that year', async (t) => {
  const { clock, sent } = await aWeakening(t, hold);
  clock.advance(-365 * DAY);
  assert.equal(await sent(), 1);
});

test('what is dismissed while it is held is never sent, and still listed with its reason', async (t) => {
  const { house, change, clock, sent, open, places } = await aWeakening(t, hold);
  await act(house, change, 'ada', dismiss);
  clock.advance(30 * DAY);
  assert.equal(await sent(), 0);
  await house.close();
  forgetDatabase(places);
  const again = await open();
  assert.equal(await sent(again), 0, 'nor when the database is lost');
  assert.equal((await readChanges(again.context.store.db, { most: 5 })).length, 1);
  const [last] = await readAudit(again.context.store.db, { most: 1, offset: 0 });
  assert.deepEqual(last?.act, dismiss);
  assert.equal((await act(again, change, 'bob', { kind: 'reopen', because: 'it is none' })).kind, 'done');
  assert.equal(await sent(again), 1, 'a dismissal that is taken back loses nothing: its time is over');
});

test('where two must agree, the second is somebody else, and only then it is sent', async (t) => {
  const { house, change, sent } = await aWeakening(t, twoPeople);
  const two: ReviewAct = { kind: 'confirm', needs: 2 };
  const first = await act(house, change, 'ada', two);
  assert.ok(first.kind === 'done' && first.state.verdict === 'awaiting-second');
  assert.equal(await sent(), 0);
  assert.deepEqual(await act(house, change, 'ada', two), { kind: 'refused', because: 'same-person' });
  await act(house, change, 'bob', two);
  assert.equal(await sent(), 1);
});

test('a correction that says something else is mailed to whoever was told, in the thread of the alert', async (t) => {
  const { house, change, sent, places, clock, open } = await aWeakening(t);
  await sent();
  const done = await act(house, change, 'ada', correct);
  assert.ok(done.kind === 'done' && done.corrected === 1);
  await house.close();
  forgetDatabase(places);
  const again = await open();
  assert.equal(await sent(again), 1, 'it was promised, and survives the loss of the database');
  const mails = await mailsIn(places);
  const alert = mails.find(({ subject }) => subject?.includes('weakened'));
  const correction = mails.find(({ subject }) => subject?.includes('correction'));
  assert.equal(correction?.inReplyTo, alert?.messageId);
  const text = (correction?.text ?? '').replace(/\s+/g, ' ');
  assert.match(text, /“Lumicam \(US\): emergency disclosure weakened”\. That was not right\./);
  assert.match(text, /it is: “Lumicam \(US\): emergency disclosure reworded”/);
  assert.match(text, /The word stands in the heading now\./);
  clock.advance(DAY);
  await queueDigests(again.context);
  await sent(again);
  const digest = (await mailsIn(places)).find(({ subject }) => /^Exigent \d/.test(subject ?? ''));
  assert.doesNotMatch(digest?.text ?? '', /weakened \(/, 'who was not told yet is told rightly at once');
});

test('a correction that says the same in other words is mailed to nobody', async (t) => {
  const { house, change, sent } = await aWeakening(t);
  await sent();
  const same: ReviewAct = {
    ...correct,
    correction: { finding: 0, op: 'reworded', direction: 'broader', facets: ['imminence'] },
  };
  const done = await act(house, change, 'ada', same);
  assert.ok(done.kind === 'done' && done.corrected === 0);
});

test('a review refuses what does not stand, and takes nothing down of it', async (t) => {
  const { house, change } = await aWeakening(t);
  const until = '2030-01-01T00:00:00.000Z' as never;
  await act(house, change, 'ada', { kind: 'claim', until });
  assert.deepEqual(await act(house, change, 'bob', dismiss), {
    kind: 'refused',
    because: 'claimed-by-another',
  });
  assert.deepEqual(await act(house, { ...change, id: 'none' as never }, 'bob', dismiss), {
    kind: 'refused',
    because: 'unknown',
  });
  const wrong = { ...correct, correction: { ...correct.correction, finding: 9 } } as ReviewAct;
  assert.deepEqual(await act(house, change, 'ada', wrong), { kind: 'refused', because: 'no-such-finding' });
  assert.equal((await readAudit(house.context.store.db, { most: 9, offset: 0 })).length, 1);
  assert.deepEqual(await problems(house), []);
});
