import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { type TestContext, test } from 'node:test';
import { simpleParser } from 'mailparser';
import pino from 'pino';
import { dispatchMail } from '../../src/monitor/dispatch-mail.ts';
import { alertOf } from '../../src/monitor/queue-mail.ts';
import { runRound } from '../../src/monitor/run-round.ts';
import { readChanges } from '../../src/store/changes.ts';
import { countOutbox } from '../../src/store/outbox.ts';
import { openTestHouse, writeConfig } from '../a-house.ts';
import { openLocalSite } from '../local-site.ts';
import { clauses, policyPage } from '../policy-page.ts';
import { DAY, MINUTE, setClock } from '../set-clock.ts';
import { type Manners, openUnrulyMailServer, reply } from './unruly-mail-server.ts';

const PASSWORD = 'correct-horse';

/** A monitor that has found a change which two subscribers are to be told of, and the server that is to take it. */
async function anAlert(t: TestContext, manners: Manners, { atOnce = 4 } = {}) {
  const server = await openUnrulyMailServer(t, manners);
  const site = await openLocalSite();
  t.after(() => site.close());
  const places = writeConfig(t, {
    vendor: `vendor: Lumicam\npages:\n  - { id: le, url: "${site.url}/le", language: en }\n`,
    subscribers: 'subscribers:\n  - address: one@watchdog.example\n  - address: two@watchdog.example\n',
    settings: 'mail:\n  operator: me@server.example\n',
  });
  const clock = setClock();
  const log = new PassThrough();
  const house = await openTestHouse(
    t,
    places,
    {
      clock,
      adapt: (context) => ({
        ...context,
        mailer: { ...context.mailer, atOnce },
        log: pino({ level: 'debug' }, log),
      }),
    },
    { smtpUrl: `smtp://watch:${PASSWORD}@127.0.0.1:${server.port}` },
  );
  const { context } = house;
  let turns = 0;
  const again = async () => {
    const clause = turns++ % 2 === 0 ? clauses.imminent : clauses.anyRisk;
    site.set('/le', policyPage([clauses.process, clause]));
    await runRound(context, { force: true });
  };
  await again();
  await again();
  const [change] = await readChanges(context.store.db, { most: 1 });
  assert.ok(change !== undefined);
  return {
    server,
    clock,
    dispatch: () => dispatchMail(context),
    again,
    fates: () =>
      context.store.db
        .selectFrom('outbox')
        .select(['state', 'attempts', 'last_error as lastError', 'settled_at as settledAt'])
        .where('ref', '=', alertOf(change).id)
        .execute(),
    outbox: () => countOutbox(context.store.db),
    logged: () => String(log.read() ?? ''),
  };
}

/** A server that says no to the first mails and yes to the others. */
function after(times: number, answer: Error): Manners {
  let left = times;
  return {
    onRcptTo(_address, _session, go) {
      left -= 1;
      go(left >= 0 ? answer : null);
    },
  };
}

test('a mail that is taken is sent once, to each who wants it', async (t) => {
  const { dispatch, server, outbox } = await anAlert(t, {});
  assert.deepEqual(await dispatch(), { sent: 2, deferred: 0, dead: 0 });
  assert.deepEqual(await dispatch(), { sent: 0, deferred: 0, dead: 0 });
  const to = await Promise.all(server.mails.map((mail) => simpleParser(mail)));
  assert.deepEqual(to.map((mail) => [mail.to].flat()[0]?.text).toSorted(), [
    'one@watchdog.example',
    'two@watchdog.example',
  ]);
  assert.deepEqual(await outbox(), { sent: 2 });
});

test('a mail that cannot be taken just now is tried again after a minute, the others go on', async (t) => {
  const { dispatch, clock, fates } = await anAlert(t, after(1, reply(451, 'greylisted')));
  assert.deepEqual(await dispatch(), { sent: 1, deferred: 1, dead: 0 });
  assert.deepEqual((await fates()).map(({ state }) => state).toSorted(), ['queued', 'sent']);
  assert.ok((await fates()).some(({ lastError }) => lastError?.includes('451 greylisted')));
  assert.deepEqual(await dispatch(), { sent: 0, deferred: 0, dead: 0 });
  clock.advance(MINUTE);
  assert.deepEqual(await dispatch(), { sent: 1, deferred: 0, dead: 0 });
});

test('a mail that will never be taken is given up with its reason, and the operator is told', async (t) => {
  const { dispatch, fates, server } = await anAlert(t, after(1, reply(550, 'no such person')));
  const { sent, dead } = await dispatch();
  assert.deepEqual([sent, dead], [2, 1], 'the other copy and the notice');
  const given = (await fates()).find(({ state }) => state === 'dead');
  assert.match(given?.lastError ?? '', /550 no such person/);
  const notice = await simpleParser(server.mails.at(-1) ?? '');
  assert.equal(notice.subject, 'Exigent: a mail could not be delivered');
  assert.match((notice.text ?? '').replace(/\s+/g, ' '), /the alert on lumicam\/le\..*550 no such person/);
});

test('a mail that may or may not have arrived is not sent again in silence: the same mail goes, and why stands in the record and in the log', async (t) => {
  let cuts = 1;
  const manners: Manners = {
    onMail(answer, own) {
      cuts -= 1;
      if (cuts >= 0) own.cut();
      else answer();
    },
  };
  const { dispatch, clock, fates, server, logged } = await anAlert(t, manners, { atOnce: 1 });
  assert.deepEqual(await dispatch(), { sent: 1, deferred: 1, dead: 0 });
  const uncertain = /may have arrived, and is sent again under the same Message-ID/;
  assert.match((await fates()).find(({ state }) => state === 'queued')?.lastError ?? '', uncertain);
  assert.match(logged(), uncertain);

  clock.advance(MINUTE);
  assert.deepEqual(await dispatch(), { sent: 1, deferred: 0, dead: 0 });
  const [first, , again] = server.mails;
  assert.equal(again, first, 'byte for byte, so that a mailbox knows it');
  assert.deepEqual(
    (await fates()).map(({ state }) => state),
    ['sent', 'sent'],
  );
});

test('a server that will not have us stops the sending: nothing is lost, and nothing tells the password', async (t) => {
  let open = false;
  const { dispatch, outbox, fates, server, logged } = await anAlert(t, {
    disabledCommands: ['STARTTLS'],
    authOptional: false,
    onAuth({ password }, _session, done) {
      if (open) done(null, { user: 'watch' });
      else done(reply(535, `not ${password}`));
    },
  });
  const refused = await dispatch();
  assert.match(refused.refused ?? '', /535 not \(secret\)/);
  assert.deepEqual(await outbox(), { queued: 2 });
  assert.deepEqual(
    (await fates()).map(({ attempts }) => attempts),
    [0, 0],
    'it costs no mail an attempt',
  );
  for (const text of [logged(), JSON.stringify(await fates()), JSON.stringify(refused)])
    assert.ok(!text.includes(PASSWORD) && !text.includes(btoa(PASSWORD)), text);

  open = true;
  assert.equal((await dispatch()).sent, 2);
  assert.equal(server.mails.length, 2);
});

test('a server that puts a mail off for three days loses it, and the record says when it was given up', async (t) => {
  const { dispatch, clock, fates } = await anAlert(t, { onRcptTo: (_a, _s, go) => go(reply(450, 'away')) });
  let days = 0;
  while ((await fates()).some(({ state }) => state === 'queued')) {
    await dispatch();
    clock.advance(DAY);
    days += 1;
    assert.ok(days < 20, 'it comes to an end');
  }
  for (const { state, attempts, lastError, settledAt } of await fates()) {
    assert.equal(state, 'dead');
    assert.equal(attempts, 10);
    assert.match(lastError ?? '', /450 away/);
    assert.notEqual(settledAt, null);
  }
});

test('a server that is away for a week loses no mail', async (t) => {
  let isAway = true;
  const { dispatch, clock, outbox, server } = await anAlert(t, {
    onConnect(_session, go) {
      go(isAway ? reply(421, 'away') : null);
    },
  });
  for (let days = 0; days < 7; days++) {
    assert.match((await dispatch()).refused ?? '', /421 away/);
    clock.advance(DAY);
  }
  isAway = false;
  assert.equal((await dispatch()).sent, 3);
  assert.deepEqual(await outbox(), { sent: 3 });
  const notice = await simpleParser(server.mails.at(-1) ?? '');
  assert.equal(notice.subject, 'Exigent: mails could not be sent for a while');
  assert.match((notice.text ?? '').replace(/\s+/g, ' '), /From 2026-01-05 .* to 2026-01-12 .*421 away/);
});

test('a server that takes fewer connections than we would open gets the mails over those', async (t) => {
  let open = 0;
  const { dispatch, server } = await anAlert(t, {
    onConnect(_session, go) {
      open += 1;
      go(open > 1 ? reply(421, 'one is enough') : null);
    },
    onClose: () => {
      open -= 1;
    },
  });
  const dispatched = [await dispatch(), await dispatch()];
  assert.equal(server.mails.length, 2);
  assert.ok(dispatched.every(({ deferred, dead }) => deferred + dead === 0));
});

test('the operator is told of the first mail that does not get there, then once that none does, and then no more', async (t) => {
  const { dispatch, server, again } = await anAlert(t, {
    onRcptTo({ address }, _session, go) {
      go(address === 'one@watchdog.example' ? reply(550, 'no such person') : null);
    },
  });
  await dispatch();
  for (let changes = 0; changes < 6; changes++) {
    await again();
    await dispatch();
  }
  const mails = await Promise.all(server.mails.map((mail) => simpleParser(mail)));
  const notices = mails.filter(({ subject }) => subject?.startsWith('Exigent: '));
  assert.deepEqual(
    notices.map(({ subject }) => subject),
    ['Exigent: a mail could not be delivered', 'Exigent: mails to a subscriber do not get there'],
  );
  assert.match(notices[1]?.text?.replace(/\s+/g, ' ') ?? '', /The last 3 mails to one@watchdog\.example/);
  const others = mails.filter(({ to }) => [to].flat()[0]?.text === 'two@watchdog.example');
  assert.equal(others.length, 7);
  for (const { text = '', headerLines } of others)
    assert.ok(
      ![text, JSON.stringify(headerLines)].join().includes('one@watchdog.example'),
      'no subscriber sees another',
    );
});
