import assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { simpleParser } from 'mailparser';
import type { House } from '../../src/cli/shell.ts';
import { dispatchMail } from '../../src/monitor/dispatch-mail.ts';
import type { PageCheck } from '../../src/monitor/page-check.ts';
import { queueDigests } from '../../src/monitor/queue-digests.ts';
import { runRound } from '../../src/monitor/run-round.ts';
import { verify } from '../../src/monitor/verify.ts';
import { readChanges } from '../../src/store/changes.ts';
import { openTestHouse, type Places, writeConfig } from '../a-house.ts';
import { type LocalSite, openLocalSite, status } from '../local-site.ts';
import { openMailServer } from '../mail-server.ts';
import { clauses, germanPage, policyPage } from '../policy-page.ts';
import { DAY, HOUR, MINUTE, setClock } from '../set-clock.ts';

const { process: legal, fraud, imminent, anyRisk } = clauses;
const before = policyPage([legal, fraud, imminent]);
const weakened = policyPage([legal, fraud, anyRisk]);

interface Scene {
  readonly site: LocalSite;
  readonly places: Places;
}

async function aScene(
  t: TestContext,
  more: { subscribers?: string; settings?: string; page?: string } = {},
): Promise<Scene> {
  const site = await openLocalSite();
  t.after(() => site.close());
  site.set('/le', before);
  const places = writeConfig(t, {
    vendor: `vendor: Lumicam
pages:
  - id: le
    url: ${site.url}/le
    language: en
    jurisdictions: [US]
${more.page ?? ''}`,
    subscribers: more.subscribers ?? 'subscribers:\n  - address: desk@watchdog.example\n',
    ...(more.settings === undefined ? {} : { settings: more.settings }),
  });
  return { site, places };
}

async function look({ context }: House): Promise<PageCheck> {
  const checks: PageCheck[] = [];
  await runRound(context, { force: true, onCheck: (check) => checks.push(check) });
  const [check, another] = checks;
  assert.ok(check !== undefined && another === undefined, 'one page, one look');
  return check;
}

async function mailsIn({ data }: Places) {
  const outbox = path.join(data, 'outbox');
  const files = readdirSync(outbox, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.eml'),
  );
  return Promise.all(files.map((file) => simpleParser(readFileSync(path.join(outbox, file)))));
}

async function problems({ context }: House): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const verdict of verify(context, [])) found.push(...verdict.problems);
  return found;
}

test('from a vendor’s page to a watchdog’s inbox: first, unchanged, changed, mailed with the words', async (t) => {
  const { site, places } = await aScene(t);
  const house = await openTestHouse(t, places);
  assert.equal((await look(house)).outcome, 'first');
  assert.equal((await look(house)).outcome, 'unchanged');
  assert.deepEqual(site.asked, ['GET /le 200', 'GET /le 304']);

  site.set('/le', weakened);
  const changed = await look(house);
  assert.equal(changed.outcome, 'changed');
  assert.equal(changed.alert, true);
  assert.equal(changed.findings[0]?.op, 'reworded');
  assert.equal(changed.findings[0]?.direction, 'broader');

  assert.equal((await dispatchMail(house.context)).sent, 1);
  const [mail] = await mailsIn(places);
  assert.match(mail?.subject ?? '', /Lumicam/);
  assert.match(mail?.text ?? '', /imminent/);
  assert.equal((await dispatchMail(house.context)).sent, 0, 'a mail is sent once');
  assert.deepEqual(await problems(house), []);
});

test('bytes that change around the same words are kept as evidence and are no change', async (t) => {
  const { site, places } = await aScene(t);
  const house = await openTestHouse(t, places);
  await look(house);
  site.set('/le', policyPage([legal, fraud, imminent], { noise: 'build 4711' }));
  assert.equal((await look(house)).outcome, 'unchanged');
  assert.equal((await readChanges(house.context.store.db, { most: 10 })).length, 0);
  assert.deepEqual(await problems(house), []);
});

test('a wording that comes and goes is two changes, and both are alerted', async (t) => {
  const { site, places } = await aScene(t);
  const house = await openTestHouse(t, places);
  await look(house);
  for (const html of [weakened, before]) {
    site.set('/le', html);
    assert.equal((await look(house)).alert, true);
  }
  const directions = (await readChanges(house.context.store.db, { most: 10 })).map(
    (change) => change.findings[0]?.direction,
  );
  assert.deepEqual(directions.toSorted(), ['broader', 'narrower']);
  assert.equal((await dispatchMail(house.context)).sent, 2);
});

test('a wall is kept, is looked at again soon, and is never compared', async (t) => {
  const { site, places } = await aScene(t, { page: '    fetcher: http\n' });
  const clock = setClock();
  const house = await openTestHouse(t, places, { clock });
  await look(house);
  site.set('/le', status(403, { 'cf-mitigated': 'challenge' }));
  clock.advance(6 * HOUR);
  const walled = await look(house);
  assert.equal(walled.outcome, 'suspect');
  assert.equal(walled.alert, false);

  clock.advance(16 * MINUTE);
  site.set('/le', before);
  const { outcomes } = await runRound(house.context);
  assert.deepEqual(outcomes, { unchanged: 1 });
  assert.equal((await readChanges(house.context.store.db, { most: 10 })).length, 0);
  assert.deepEqual(await problems(house), []);
});

test('a change behind a wall is found at the next good capture', async (t) => {
  const { site, places } = await aScene(t, { page: '    fetcher: http\n' });
  const house = await openTestHouse(t, places);
  await look(house);
  site.set('/le', status(503));
  assert.equal((await look(house)).outcome, 'suspect');
  site.set('/le', weakened);
  const found = await look(house);
  assert.equal(found.outcome, 'changed');
  assert.equal(found.alert, true);
});

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

test('a vendor that changes the language for good is followed where no language is set, and nobody is mailed', async (t) => {
  const { site, places } = await aScene(t);
  const vendor = path.join(places.config, 'vendors/lumicam.yaml');
  writeFileSync(vendor, readFileSync(vendor, 'utf8').replace('    language: en\n', ''));
  const clock = setClock();
  const house = await openTestHouse(t, places, { clock });
  await look(house);
  site.set('/le', germanPage);
  const outcomes: string[] = [];
  for (let looks = 0; looks < 5; looks++) {
    clock.advance(10 * HOUR);
    outcomes.push((await look(house)).outcome);
  }
  assert.deepEqual(outcomes, ['suspect', 'suspect', 'suspect', 'changed', 'unchanged']);
  const [change] = await readChanges(house.context.store.db, { most: 1 });
  assert.deepEqual([change?.cause, change?.alert], ['language', false]);
  assert.equal((await dispatchMail(house.context)).sent, 0);
});

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

test('other rules of reading are ours: recorded, not mailed, and what follows is compared with like', async (t) => {
  const { site, places } = await aScene(t);
  const first = await openTestHouse(t, places);
  await look(first);
  await first.close();

  const changedRules = await openTestHouse(t, places, {
    adapt: (context) => ({ ...context, pages: context.pages.map((page) => ({ ...page, remove: ['ul'] })) }),
  });
  const check = await look(changedRules);
  assert.equal(check.outcome, 'unchanged');
  const [change] = await readChanges(changedRules.context.store.db, { most: 10 });
  assert.equal(change?.cause, 'our-rules');
  assert.equal(change?.alert, false);
  assert.equal((await dispatchMail(changedRules.context)).sent, 0);
  assert.deepEqual(await problems(changedRules), []);
  assert.deepEqual(site.asked.length, 2);
});

test('the operator is told once that a page is silent, and once that it is back; subscribers are not', async (t) => {
  const { site, places } = await aScene(t, {
    page: '    fetcher: http\n',
    settings: 'mail:\n  operator: me@server.example\n',
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

test('two monitors on one store look at a page once and mail an alert once', async (t) => {
  const { site, places } = await aScene(t);
  const [one, other] = [await openTestHouse(t, places), await openTestHouse(t, places)];
  await look(one);
  site.set('/le', weakened);
  await Promise.all([one, other].map((house) => runRound(house.context, { force: true })));
  await Promise.all([one, other].map((house) => dispatchMail(house.context)));
  assert.equal((await readChanges(one.context.store.db, { most: 10 })).length, 1);
  assert.equal((await mailsIn(places)).length, 1);
  assert.deepEqual(await problems(one), []);
});

function forgetDatabase({ data }: Places): void {
  for (const file of readdirSync(data)) if (file.includes('.sqlite')) rmSync(path.join(data, file));
}
