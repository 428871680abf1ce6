import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync } from 'node:fs';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { dispatchMail } from '../../src/monitor/dispatch-mail.ts';
import { review } from '../../src/monitor/review.ts';
import { runRound } from '../../src/monitor/run-round.ts';
import { verify } from '../../src/monitor/verify.ts';
import { readChanges } from '../../src/store/changes.ts';
import { readAudit } from '../../src/store/review-events.ts';
import { openTestHouse, type Places, writeConfig } from '../a-house.ts';
import { openLocalSite } from '../local-site.ts';
import { openMailServer } from '../mail-server.ts';
import { clauses, policyPage } from '../policy-page.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const before = policyPage([clauses.process, clauses.imminent]);
const after = policyPage([clauses.process, clauses.anyRisk]);

test('killed at any step of a round, the next run finds a consistent store, loses no change and doubles no mail', async (t) => {
  const site = await openLocalSite();
  const mail = await openMailServer();
  t.after(() => Promise.all([site.close(), mail.close()]));
  site.set('/le', before);
  const start = writeConfig(t, {
    vendor: `vendor: Lumicam\npages:\n  - id: le\n    url: ${site.url}/le\n`,
    subscribers: 'subscribers:\n  - address: desk@watchdog.example\n',
  });
  await run(start, 0, mail.url);
  site.set('/le', after);

  const steps = Number(await run(copyOf(t, start), 0, mail.url));
  assert.ok(steps > 10, `a round with a change and a mail has more than ${steps} effects`);
  const whole = mail.received.length;
  assert.equal(whole, 1);

  for (let killAt = 1; killAt <= steps; killAt++) {
    const places = copyOf(t, start);
    const mailsBefore = mail.received.length;
    assert.equal(await run(places, killAt, mail.url), 'killed', `step ${killAt}`);
    const sentBeforeDeath = mail.received.length - mailsBefore;
    await goOn(t, places, mail.url);
    await goOn(t, places, mail.url);

    const mails = mail.received.slice(mailsBefore);
    assert.equal(
      new Set(mails.map((one) => one.messageId)).size,
      1,
      `step ${killAt}: one alert, one Message-ID`,
    );
    assert.ok(
      mails.length === 1 || (mails.length === 2 && sentBeforeDeath === 1),
      `step ${killAt}: ${mails.length} mails`,
    );
    await assertConsistent(t, places, killAt);
  }
});

test('killed at any step of a confirmation, the mail that was held goes out once, and what was decided stands', async (t) => {
  const site = await openLocalSite();
  const mail = await openMailServer();
  t.after(() => Promise.all([site.close(), mail.close()]));
  site.set('/le', before);
  const start = writeConfig(t, {
    vendor: `vendor: Lumicam\npages:\n  - id: le\n    url: ${site.url}/le\n`,
    subscribers: 'subscribers:\n  - address: desk@watchdog.example\n',
    settings: 'review:\n  weakened: { mail: hold, hold: { most: 30d } }\n',
  });
  await run(start, 0, mail.url);
  site.set('/le', after);
  await run(start, 0, mail.url);
  assert.equal(mail.received.length, 0, 'it is held');
  const house = await openTestHouse(t, start);
  const [change] = await readChanges(house.context.store.db, { most: 1 });
  assert.ok(change !== undefined);
  await house.close();
  const steps = Number(await run(copyOf(t, start), 0, mail.url, change.id));
  assert.equal(mail.received.length, 1);

  // The step after an effect is that before the next one, so every other step is all of them.
  for (let killAt = 1; killAt <= steps; killAt += 2) {
    const places = copyOf(t, start);
    const mailsBefore = mail.received.length;
    assert.equal(await run(places, killAt, mail.url, change.id), 'killed', `step ${killAt}`);
    const sentBeforeDeath = mail.received.length - mailsBefore;
    const again = await openTestHouse(t, places, {}, { smtpUrl: mail.url });
    const { context } = again;
    const events = await readAudit(context.store.db, { most: 5, offset: 0 });
    // Whoever saw no answer presses the button again.
    if (events.length === 0) await review(context, change.id, 'ada', { kind: 'confirm', needs: 1 });
    await dispatchMail(context);
    await dispatchMail(context);
    for await (const { problems } of verify(context, [])) assert.deepEqual(problems, [], `step ${killAt}`);
    await again.close();
    const mails = mail.received.slice(mailsBefore);
    assert.equal(new Set(mails.map(({ messageId }) => messageId)).size, 1, `step ${killAt}`);
    assert.ok(
      mails.length === 1 || (mails.length === 2 && sentBeforeDeath === 1),
      `step ${killAt}: ${mails.length} mails`,
    );
  }
});

/** The next run of the monitor, in this process. */
async function goOn(t: TestContext, places: Places, smtpUrl: string): Promise<void> {
  const house = await openTestHouse(t, places, {}, { smtpUrl });
  await runRound(house.context, { force: true });
  await dispatchMail(house.context);
  await house.close();
}

async function assertConsistent(t: TestContext, places: Places, killAt: number): Promise<void> {
  const house = await openTestHouse(t, places);
  const changes = await readChanges(house.context.store.db, { most: 10 });
  assert.equal(changes.length, 1, `step ${killAt}: the change is there, once`);
  for await (const { problems } of verify(house.context, []))
    assert.deepEqual(problems, [], `step ${killAt}`);
  await house.close();
}

/** Runs the child; returns what it printed, or that it was killed. */
async function run(
  { config, data }: Places,
  killAt: number,
  smtpUrl: string,
  confirmed?: string,
): Promise<string> {
  const script = path.join(import.meta.dirname, 'crash-child.ts');
  const child = spawn(
    process.execPath,
    [script, config, data, String(killAt), smtpUrl, ...(confirmed === undefined ? [] : [confirmed])],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const [code, signal] = await once(child, 'close');
  if (signal === 'SIGKILL') return 'killed';
  assert.equal(code, 0);
  return said.trim();
}

function copyOf(t: TestContext, { config, data }: Places): Places {
  const copy = path.join(temporaryFolder(t), 'snapshots');
  cpSync(data, copy, { recursive: true });
  return { config, data: copy };
}
