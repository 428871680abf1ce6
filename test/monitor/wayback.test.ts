import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import type { House } from '../../src/cli/shell.ts';
import { dispatchMail } from '../../src/monitor/dispatch-mail.ts';
import { queueDigests } from '../../src/monitor/queue-digests.ts';
import { submitChanges } from '../../src/monitor/submit-changes.ts';
import { readArchivedCopies } from '../../src/store/archived-copies.ts';
import { readChanges } from '../../src/store/changes.ts';
import { countOutbox, readDead } from '../../src/store/outbox.ts';
import { openWeb } from '../../src/web/server.ts';
import { openTestHouse } from '../a-house.ts';
import { runExigent } from '../cli/run-exigent.ts';
import { openLocalSite, status } from '../local-site.ts';
import { DAY, HOUR, MINUTE, setClock } from '../set-clock.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { aScene, before, forgetDatabase, look, mailsIn, problems, weakened } from './scene.ts';

/** An archive of others that answers the n-th submission as the n-th answer says, the last from then on. */
async function anArchive(t: TestContext, ...answers: RequestListener[]) {
  const site = await openLocalSite();
  t.after(() => site.close());
  const asked: string[] = [];
  return {
    site,
    asked,
    listenAt(page: string) {
      site.set(`/save/${page}`, (request, response) => {
        asked.push(request.url ?? '');
        answers[Math.min(asked.length, answers.length) - 1]?.(request, response);
      });
    },
  };
}

/** The address of the copy, as the real archive names it: below the time at which it was made. */
const copyOf = (asked: string | undefined) => `/web/20260105080000/${(asked ?? '').slice('/save/'.length)}`;
const kept: RequestListener = (request, response) =>
  response.writeHead(200, { 'content-location': copyOf(request.url) }).end('<h1>The page</h1>');
const redirected: RequestListener = (request, response) =>
  response.writeHead(302, { location: copyOf(request.url) }).end();

interface Plan {
  readonly answers: readonly RequestListener[];
  readonly delay?: string;
  readonly subscribers?: string;
  readonly settings?: string;
}

/** A page that changed once, and an archive that is to keep it. */
async function aChange(t: TestContext, { answers, delay = '0', subscribers, settings = '' }: Plan) {
  const archive = await anArchive(t, ...answers);
  const { site, places } = await aScene(t, {
    subscribers: subscribers ?? 'subscribers: []\n',
    settings: `evidence:\n  wayback: {url: "${archive.site.url}/save/", delay: ${delay}}\n${settings}`,
  });
  archive.listenAt(`${site.url}/le`);
  const clock = setClock();
  const house = await openTestHouse(t, places, { clock });
  await look(house);
  site.set('/le', weakened);
  clock.advance(HOUR);
  await look(house);
  return { archive, site, places, clock, house };
}

async function copiesIn({ context: { store } }: House) {
  const changes = await readChanges(store.db, { most: 9 });
  const copies = await readArchivedCopies(
    store.db,
    changes.map(({ id }) => id),
  );
  return [...copies.values()].map(({ url }) => url);
}

for (const [how, answer] of [
  ['with the place of the copy', kept],
  ['by leading to the copy', redirected],
] as const) {
  test(`a page that changed is submitted once, and an archive that answers ${how} is believed`, async (t) => {
    const { archive, site, house, places } = await aChange(t, { answers: [answer] });
    await submitChanges(house.context);
    await submitChanges(house.context);
    assert.deepEqual(archive.asked, [`/save/${site.url}/le`]);
    const [copy] = await copiesIn(house);
    assert.equal(copy, `${archive.site.url}/web/20260105080000/${site.url}/le`);
    assert.match(
      readFileSync(path.join(places.data, 'pages/lumicam/le/history.ndjson'), 'utf8'),
      /\/web\/2026/,
    );
    assert.deepEqual(await problems(house), []);
    assert.deepEqual(await countOutbox(house.context.store.db), {}, 'it is no mail');
  });
}

test('nothing is submitted unless the settings say so', async (t) => {
  const { site, places } = await aScene(t, { subscribers: 'subscribers: []\n' });
  const house = await openTestHouse(t, places);
  await look(house);
  site.set('/le', weakened);
  await look(house);
  const queued = await house.context.store.db.selectFrom('outbox').selectAll().execute();
  assert.deepEqual(queued, []);
  await submitChanges(house.context);
  assert.ok(site.asked.every((line) => !line.includes('/save')));
});

test('an archive that breaks, hangs up or says nothing of a copy is asked again later, with longer and longer pauses', async (t) => {
  const answers: RequestListener[] = [
    (_, response) => response.writeHead(503).end('<h1>Busy</h1>'),
    (request) => request.socket.destroy(),
    (_, response) => response.writeHead(200).end('<h1>Hello</h1>'),
    (_, response) =>
      response.writeHead(302, { location: 'https://elsewhere.example/web/20260105080000/x' }).end(),
    kept,
  ];
  const { archive, clock, house } = await aChange(t, { answers });
  for (const [count, waitMs] of [5 * MINUTE, 15 * MINUTE, HOUR, 3 * HOUR].entries()) {
    await submitChanges(house.context);
    await submitChanges(house.context);
    assert.equal(archive.asked.length, count + 1, 'not at once');
    assert.deepEqual(await copiesIn(house), []);
    clock.advance(waitMs);
  }
  await submitChanges(house.context);
  assert.equal((await copiesIn(house)).length, 1);
});

test('an archive that wants fewer submissions is left alone for as long as it says, and no submission suffers for it', async (t) => {
  const slow: RequestListener = (_, response) => response.writeHead(429, { 'retry-after': '3600' }).end();
  const { archive, clock, house } = await aChange(t, { answers: [...Array(20).fill(slow), kept] });
  for (let turn = 1; turn <= 20; turn++) {
    await submitChanges(house.context);
    clock.advance(59 * MINUTE);
    await submitChanges(house.context);
    assert.equal(archive.asked.length, turn);
    clock.advance(MINUTE);
  }
  await submitChanges(house.context);
  assert.equal((await copiesIn(house)).length, 1, 'also after more tries than a mail would have had');
});

test('submissions keep their distance, over the end of a turn and of the process', async (t) => {
  const { archive, site, places, clock, house } = await aChange(t, { answers: [kept], delay: '10m' });
  site.set('/le', before);
  await look(house);
  await submitChanges(house.context);
  await house.close();
  const next = await openTestHouse(t, places, { clock });
  await submitChanges(next.context);
  assert.equal(archive.asked.length, 1);
  clock.advance(10 * MINUTE);
  await submitChanges(next.context);
  assert.equal(archive.asked.length, 2);
});

test('what an archive will not keep is given up, and the operator is told once', async (t) => {
  const { house, places } = await aChange(t, {
    answers: [(_, response) => response.writeHead(403).end()],
    settings: 'mail:\n  operator: me@server.example\n',
  });
  await submitChanges(house.context);
  const [dead] = await readDead(house.context.store.db, 1);
  assert.equal(dead?.lastError, 'the archive answered with 403');
  await dispatchMail(house.context);
  const [mail, another] = await mailsIn(places);
  assert.equal(another, undefined);
  assert.match(
    mail?.text?.replaceAll('\n', ' ') ?? '',
    /the submission of lumicam\/le to the Wayback Machine/,
  );
});

test('a submission that waits survives the loss of the database, and a copy is not asked for twice', async (t) => {
  const { archive, places, clock, house } = await aChange(t, { answers: [kept] });
  await house.close();
  forgetDatabase(places);
  const second = await openTestHouse(t, places, { clock });
  await submitChanges(second.context);
  assert.equal((await copiesIn(second)).length, 1);
  await second.close();
  forgetDatabase(places);
  const third = await openTestHouse(t, places, { clock });
  assert.equal((await copiesIn(third)).length, 1, 'the address is in the history of the page');
  await submitChanges(third.context);
  assert.equal(archive.asked.length, 1);
  assert.deepEqual(await problems(third), []);
});

test('the copy is named on the page of the change, in the report that is exported, and in a digest that comes later', async (t) => {
  const { archive, site, places, clock, house } = await aChange(t, {
    answers: [kept],
    subscribers: 'subscribers:\n  - {address: desk@watchdog.example, delivery: {digest: daily}}\n',
  });
  await queueDigests(house.context);
  await submitChanges(house.context);
  const copy = `${archive.site.url}/web/20260105080000/${site.url}/le`;
  clock.advance(DAY);
  await queueDigests(house.context);
  await dispatchMail(house.context);
  const [digest] = await mailsIn(places);
  assert.ok(digest?.text?.includes(copy));
  assert.ok(String(digest?.html).includes(`href="${copy}"`));

  const web = await openWeb(house.context, { host: '127.0.0.1', port: 0 });
  t.after(() => web.close());
  const [change] = await readChanges(house.context.store.db, { most: 1 });
  const page = await (await fetch(`${web.url}/changes/${change?.id}`)).text();
  assert.ok(page.includes(`href="${copy}"`));
  const bundle = path.join(temporaryFolder(t), 'proof.wacz');
  const { config, data } = places;
  const exported = await runExigent([
    'export',
    String(change?.id),
    '--to',
    bundle,
    '--config',
    config,
    '--data',
    data,
  ]);
  assert.equal(exported.code, 0, exported.err);
  assert.ok(readFileSync(bundle.replace('.wacz', '.html'), 'utf8').includes(`href="${copy}"`));
});

test('a page that is gone is not submitted: there is nothing to keep', async (t) => {
  const { archive, site, clock, house } = await aChange(t, { answers: [kept] });
  site.set('/le', status(404));
  for (let looks = 0; looks < 4; looks++) {
    clock.advance(12 * HOUR);
    await look(house);
  }
  const [change] = await readChanges(house.context.store.db, { most: 1 });
  assert.equal(change?.kind, 'withdrawn');
  await submitChanges(house.context);
  assert.equal(archive.asked.length, 1, 'only the change before');
});
