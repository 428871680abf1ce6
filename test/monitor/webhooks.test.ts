import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { ConfigError } from '../../src/config/problem.ts';
import { dispatchMail } from '../../src/monitor/dispatch-mail.ts';
import { retract } from '../../src/monitor/retract.ts';
import { readChanges } from '../../src/store/changes.ts';
import { countOutbox, readDead } from '../../src/store/outbox.ts';
import { openTestHouse, type Places } from '../a-house.ts';
import { type LocalSite, openLocalSite } from '../local-site.ts';
import { DAY, MINUTE, setClock } from '../set-clock.ts';
import { aScene, look, weakened } from './scene.ts';

const webhookSecret = 'a secret of this webhook';

interface Call {
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** A receiver that answers with the statuses in turn, the last one from then on. */
function receive(hook: LocalSite, statuses: readonly number[]): readonly Call[] {
  const calls: Call[] = [];
  hook.set('/hook', async (request, response) => {
    const body = Buffer.concat(await request.toArray()).toString();
    response.writeHead(statuses[Math.min(calls.length, statuses.length - 1)] ?? 500).end();
    calls.push({ headers: request.headers, body });
  });
  return calls;
}

/** An alert for a webhook and a mail subscriber. */
async function anAlert(t: TestContext, statuses: readonly number[]) {
  const hook = await openLocalSite();
  t.after(() => hook.close());
  const { site, places } = await aScene(t, {
    subscribers: `subscribers:
  - address: desk@watchdog.example
webhooks:
  - url: ${hook.url}/hook
`,
  });
  const calls = receive(hook, statuses);
  const clock = setClock();
  const house = await openTestHouse(t, places, { clock }, { webhookSecret });
  await look(house);
  site.set('/le', weakened);
  await look(house);
  return { house, clock, calls, places, url: `${hook.url}/hook` };
}

test('a webhook gets the alert as data and words, signed so that nobody else could have sent it', async (t) => {
  const { house, clock, calls } = await anAlert(t, [204]);
  assert.equal((await dispatchMail(house.context)).sent, 2, 'the webhook and the mail');
  const [call] = calls;
  assert.ok(call !== undefined && calls.length === 1);
  const { 'webhook-id': id, 'webhook-timestamp': seconds, 'webhook-signature': signature } = call.headers;
  assert.equal(Number(seconds), Date.parse(clock.now()) / 1000);
  const right = createHmac('sha256', webhookSecret).update(`${id}.${seconds}.${call.body}`).digest('base64');
  assert.equal(signature, `v1,${right}`);
  const said = JSON.parse(call.body);
  assert.deepEqual([said.id, said.kind], [id, 'alert']);
  assert.equal(said.alerts[0].page.id, 'lumicam/le');
  assert.match(said.alerts[0].findings[0].before, /imminent/);
  assert.match(said.text, /imminent/);
  assert.ok(!call.body.includes('watchdog.example'), 'no subscriber sees another');
});

test('a webhook that is away is tried again with the same call, and holds up nobody; one that says no is given up', async (t) => {
  const { house, clock, calls } = await anAlert(t, [503, 429, 200]);
  assert.deepEqual(await dispatchMail(house.context), { sent: 1, deferred: 1, dead: 0 });
  clock.advance(MINUTE);
  assert.equal((await dispatchMail(house.context)).deferred, 1);
  clock.advance(DAY);
  assert.equal((await dispatchMail(house.context)).sent, 1);
  assert.equal(new Set(calls.map(({ body }) => body)).size, 1);
  assert.equal(new Set(calls.map(({ headers }) => headers['webhook-id'])).size, 1);

  const refusing = await anAlert(t, [410]);
  assert.deepEqual(await dispatchMail(refusing.house.context), { sent: 1, deferred: 0, dead: 1 });
  const [dead] = await readDead(refusing.house.context.store.db, 1);
  assert.equal(dead?.lastError, 'the webhook answered with 410');
});

test('a webhook is told when an alert was wrong', async (t) => {
  const { house, calls } = await anAlert(t, [200]);
  await dispatchMail(house.context);
  const [change] = await readChanges(house.context.store.db, { most: 1 });
  assert.ok(change !== undefined);
  await retract(house.context, change.id, 'It was a test page.');
  await dispatchMail(house.context);
  const { kind, because, alerts } = JSON.parse(calls[1]?.body ?? '{}');
  assert.deepEqual([kind, because, alerts[0].change], ['correction', 'It was a test page.', change.id]);
});

test('a webhook does not lead to a private address, nor where its answer sends us', async (t) => {
  const { house, calls, places } = await anAlert(t, [302]);
  assert.equal((await dispatchMail(house.context)).dead, 1, 'a redirect is not followed');
  assert.equal(calls.length, 1);

  await house.close();
  const hidden = await anAlertBehind(t, places);
  const { deferred } = await dispatchMail(hidden.context);
  assert.equal(deferred, 1);
  assert.equal(calls.length, 1, 'nothing reached it');
  assert.equal((await countOutbox(hidden.context.store.db)).queued, 1);
});

/** The same monitor, resent, with a gate that allows no loopback. */
async function anAlertBehind(t: TestContext, places: Places) {
  const file = path.join(places.config, 'settings.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('allow: [127.0.0.0/8]', 'allow: []'));
  const house = await openTestHouse(t, places, { clock: setClock() }, { webhookSecret });
  await house.context.store.db
    .updateTable('outbox')
    .set({ state: 'queued' })
    .where('state', '=', 'dead')
    .execute();
  return house;
}

test('webhooks without a secret, or at no address of the web, are told of before anything starts', async (t) => {
  const { places, house } = await anAlert(t, [200]);
  await house.close();
  await assert.rejects(
    openTestHouse(t, places),
    (error) => error instanceof ConfigError && /EXIGENT_WEBHOOK_SECRET/.test(error.message),
  );
  writeFileSync(path.join(places.config, 'subscribers.yaml'), 'webhooks:\n  - url: "file:///etc/passwd"\n');
  await assert.rejects(openTestHouse(t, places, {}, { webhookSecret }), /only http and https/);
});
