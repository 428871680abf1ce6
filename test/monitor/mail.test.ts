import assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { simpleParser } from 'mailparser';
import type { House } from '../../src/cli/shell.ts';
import { dispatchMail } from '../../src/monitor/dispatch-mail.ts';
import { queueDigests } from '../../src/monitor/queue-digests.ts';
import { runRound } from '../../src/monitor/run-round.ts';
import { countOutbox, readDead } from '../../src/store/outbox.ts';
import { openTestHouse, type Places, writeConfig } from '../a-house.ts';
import { openLocalSite } from '../local-site.ts';
import { clauses, policyPage } from '../policy-page.ts';
import { DAY, HOUR, setClock } from '../set-clock.ts';

const before = policyPage([clauses.process, clauses.fraud, clauses.imminent]);
const weakened = policyPage([clauses.process, clauses.fraud, clauses.anyRisk]);
const strengthened = policyPage([clauses.process, clauses.fraud]);

const immediate = 'subscribers:\n  - address: desk@watchdog.example\n';
const digest = (every: string) => `${immediate}    delivery: { digest: ${every} }\n`;
const nobody = 'subscribers: []\n';

/** A site of so many pages that are watched, and a way to change them. */
async function aWatch(t: TestContext, subscribers: string, { pages = 1, settings = '' } = {}) {
  const site = await openLocalSite();
  t.after(() => site.close());
  const names = Array.from({ length: pages }, (_, n) => `page-${n}`);
  const say = (html: string) => {
    for (const name of names) site.set(`/${name}`, html);
  };
  say(before);
  const entries = names.map((name) => `  - { id: ${name}, url: "${site.url}/${name}", language: en }\n`);
  const vendor = `vendor: Lumicam\npages:\n${entries.join('')}`;
  const places = writeConfig(t, { vendor, subscribers, settings });
  return { places, say };
}

async function look({ context }: House): Promise<void> {
  await runRound(context, { force: true });
}

function subscribe({ config }: Places, subscribers: string): void {
  writeFileSync(path.join(config, 'subscribers.yaml'), subscribers);
}

async function mailsIn({ data }: Places) {
  const files = readdirSync(data, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.eml'),
  );
  return Promise.all(files.map((file) => simpleParser(readFileSync(path.join(data, file)))));
}

function forgetDatabase({ data }: Places): void {
  for (const file of readdirSync(data)) if (file.includes('.sqlite')) rmSync(path.join(data, file));
}

async function outbox({ context }: House): Promise<Readonly<Record<string, number>>> {
  return countOutbox(context.store.db);
}

test('an alert that waits for a weekly digest is mailed at once when its reader wants mail at once', async (t) => {
  const { places, say } = await aWatch(t, digest('weekly'));
  const first = await openTestHouse(t, places);
  await look(first);
  await queueDigests(first.context);
  say(weakened);
  await look(first);
  assert.deepEqual(await outbox(first), { 'for-digest': 1 });
  await first.close();

  subscribe(places, immediate);
  const second = await openTestHouse(t, places);
  await queueDigests(second.context);
  assert.equal((await dispatchMail(second.context)).sent, 1);
  assert.deepEqual(await outbox(second), { sent: 1 });
  assert.match((await mailsIn(places))[0]?.text ?? '', /imminent/);
});

test('who has left gets nothing more, at once or with a digest, and why is in the record', async (t) => {
  for (const [delivery, waiting] of [
    [immediate, { queued: 1 }],
    [digest('weekly'), { 'for-digest': 1 }],
  ] as const) {
    const { places, say } = await aWatch(t, delivery, { settings: 'mail:\n  operator: me@server.example\n' });
    const first = await openTestHouse(t, places);
    await look(first);
    say(weakened);
    await look(first);
    assert.deepEqual(await outbox(first), waiting);
    await first.close();

    subscribe(places, nobody);
    const second = await openTestHouse(t, places);
    await queueDigests(second.context);
    const summary = await dispatchMail(second.context);
    assert.deepEqual(summary, { sent: 0, deferred: 0, dead: 0 }, 'and the operator needs not be told');
    const dead = await readDead(second.context.store.db, 10);
    assert.deepEqual(
      dead.map(({ lastError }) => lastError),
      ['the recipient no longer subscribes'],
    );
    await second.close();

    subscribe(places, delivery);
    forgetDatabase(places);
    const third = await openTestHouse(t, places);
    assert.deepEqual(await outbox(third), {}, 'nor is the old alert sent when the reader is back');
  }
});

test('an alert that was promised is sent though the reader’s filters have changed and the database is lost', async (t) => {
  const { places, say } = await aWatch(t, immediate);
  const first = await openTestHouse(t, places);
  await look(first);
  say(strengthened);
  await look(first);
  assert.deepEqual(await outbox(first), { queued: 1 });
  await first.close();

  subscribe(places, `${immediate}    severity: weakened\n`);
  forgetDatabase(places);
  const second = await openTestHouse(t, places);
  assert.equal((await dispatchMail(second.context)).sent, 1);
});

test('an alert that was made while the clock was years ahead is mailed once the clock is right', async (t) => {
  const { places, say } = await aWatch(t, immediate);
  const first = await openTestHouse(t, places, { clock: setClock('2035-01-05T08:00:00.000Z') });
  await look(first);
  say(weakened);
  await look(first);
  await first.close();

  const second = await openTestHouse(t, places, { clock: setClock() });
  assert.equal((await dispatchMail(second.context)).sent, 1);
});

test('a mail that was put off while the clock was years ahead is tried again once the clock is right', async (t) => {
  const { places, say } = await aWatch(t, immediate);
  const away = { kind: 'deferred', because: 'the server is away' } as const;
  const first = await openTestHouse(t, places, {
    clock: setClock('2035-01-05T08:00:00.000Z'),
    adapt: (context) => ({ ...context, mailer: { ...context.mailer, send: async () => away } }),
  });
  await look(first);
  say(weakened);
  await look(first);
  assert.equal((await dispatchMail(first.context)).deferred, 1);
  await first.close();

  const second = await openTestHouse(t, places, { clock: setClock() });
  assert.equal((await dispatchMail(second.context)).sent, 1);
});

test('a digest keeps to the schedule of today, whatever an older schedule or a clock that was ahead had set', async (t) => {
  for (const { begun, schedule } of [
    { begun: '2026-01-05T08:00:00.000Z', schedule: 'weekly' },
    { begun: '2035-01-05T08:00:00.000Z', schedule: 'daily' },
  ]) {
    const { places } = await aWatch(t, digest(schedule));
    const first = await openTestHouse(t, places, { clock: setClock(begun) });
    await queueDigests(first.context);
    await first.close();

    subscribe(places, digest('daily'));
    const clock = setClock('2026-01-05T09:00:00.000Z');
    const second = await openTestHouse(t, places, { clock });
    let queued = 0;
    for (let hours = 0; hours < 6 * 24; hours++) {
      queued += await queueDigests(second.context);
      clock.advance(HOUR);
    }
    assert.equal(queued, 6, `${schedule} begun ${begun}: one a day`);
  }
});

test('one copy that cannot be composed does not keep the others waiting, and is not lost in silence', async (t) => {
  const { places, say } = await aWatch(t, immediate, {
    pages: 2,
    settings: 'mail:\n  operator: me@server.example\n',
  });
  const clock = setClock();
  const house = await openTestHouse(t, places, { clock });
  const { context } = house;
  await look(house);
  say(weakened);
  await look(house);
  const { db } = context.store;
  const one = await db.selectFrom('outbox').select('id').orderBy('id').executeTakeFirstOrThrow();
  const matter = JSON.stringify({ kind: 'alert', alert: 'a', change: 'gone', page: { id: 'lumicam/gone' } });
  await db.updateTable('outbox').set({ matter }).where('id', '=', one.id).execute();

  assert.deepEqual(await dispatchMail(context), { sent: 1, deferred: 1, dead: 0 });
  for (let days = 0; days < 12; days++) {
    clock.advance(DAY);
    await dispatchMail(context);
  }
  const [given] = await readDead(db, 1);
  assert.match(given?.lastError ?? '', /the change gone was promised/);
  const subjects = (await mailsIn(places)).map(({ subject }) => subject);
  assert.ok(subjects.includes('Exigent: a mail could not be delivered'), subjects.join('\n'));
});

test('a link to a change keeps the path under which the web page is reached', async (t) => {
  const { places, say } = await aWatch(t, immediate, {
    settings: 'web:\n  url: https://watch.example/exigent/\n',
  });
  const house = await openTestHouse(t, places);
  await look(house);
  say(weakened);
  await look(house);
  await dispatchMail(house.context);
  const [mail] = await mailsIn(places);
  assert.match(String(mail?.html), /https:\/\/watch\.example\/exigent\/changes\/[0-9a-f]{20}/);
});
