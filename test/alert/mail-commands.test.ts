import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { writeConfig } from '../a-house.ts';
import { type Ran, runExigent } from '../cli/run-exigent.ts';
import { openLocalSite } from '../local-site.ts';
import { clauses, policyPage } from '../policy-page.ts';
import { openTalkativeServer, openUnrulyMailServer, reply } from './unruly-mail-server.ts';

/** A change that one subscriber is to be told of, and commands that send by a server on loopback. */
async function aChangeToTell(t: TestContext) {
  const site = await openLocalSite();
  t.after(() => site.close());
  const { config, data } = writeConfig(t, {
    vendor: `vendor: Lumicam\npages:\n  - { id: le, url: "${site.url}/le", fetcher: http }\n`,
    subscribers: 'subscribers:\n  - address: desk@watchdog.example\n',
  });
  const run = (command: readonly string[], { port }: { readonly port: number }): Promise<Ran> =>
    runExigent([...command, '--config', config, '--data', data], {
      env: { EXIGENT_SMTP_URL: `smtp://watch:secret@127.0.0.1:${port}` },
    });
  const check = (server: { readonly port: number }) => run(['check', '--force'], server);
  site.set('/le', policyPage([clauses.process, clauses.imminent]));
  return { run, check, change: () => site.set('/le', policyPage([clauses.process, clauses.anyRisk])) };
}

/** What would clear a reader's terminal, write its title and turn the text around. */
const STEERING = '\u001b[2J\u001b]0;owned\u0007\u009b1m\u202e';

/** Any of it that is left: control characters other than the ends of lines, and what turns text around. */
const STEERED = /[^\P{Cc}\n]|\u202e/u;

test('what a mail server says does not steer the terminal', async (t) => {
  const { run, check, change } = await aChangeToTell(t);
  for (const { at, words } of [
    { at: '.', words: '250 so be it' },
    { at: 'DATA', words: '550 never' },
  ]) {
    const server = await openTalkativeServer(t, `${words}${STEERING}!`, { at });
    const { out, err } = await run(['mail', 'test', 'desk@watchdog.example'], server);
    assert.ok(out.includes(words), out + err);
    assert.doesNotMatch(out + err, STEERED);
  }

  const refusing = await openTalkativeServer(t, `535 nobody${STEERING}!`, { at: 'AUTH' });
  await check(refusing);
  change();
  const refused = await check(refusing);
  assert.equal(refused.code, 1);
  assert.match(refused.err, /No mail could be sent: .*535 nobody/);
  const status = await run(['status'], refusing);
  assert.equal(status.code, 1);
  assert.match(status.out, /No mail can be sent since .* UTC: .*535 nobody/);
  assert.doesNotMatch(status.out, STEERED);
  assert.doesNotMatch(refused.out + refused.err, STEERED);
});

test('a check that sends a mail counts it; one whose mail is undeliverable does not end well', async (t) => {
  const taken = await aChangeToTell(t);
  const kind = await openUnrulyMailServer(t);
  await taken.check(kind);
  taken.change();
  const well = await taken.check(kind);
  assert.deepEqual([well.code, well.err], [0, '1 mail sent, 0 to be tried again, 0 undeliverable\n']);

  const given = await aChangeToTell(t);
  const harsh = await openUnrulyMailServer(t, { onRcptTo: (_a, _s, go) => go(reply(550, 'no such person')) });
  await given.check(harsh);
  given.change();
  const badly = await given.check(harsh);
  assert.deepEqual([badly.code, badly.err], [1, '0 mails sent, 0 to be tried again, 1 undeliverable\n']);
});

test('what could not be delivered is listed with its reason, and sent again when somebody says so', async (t) => {
  const { run, check, change } = await aChangeToTell(t);
  const harsh = await openUnrulyMailServer(t, { onRcptTo: (_a, _s, go) => go(reply(550, 'mailbox full')) });
  await check(harsh);
  change();
  await check(harsh);
  const { out } = await run(['mail', 'list'], harsh);
  assert.match(out, /desk@watchdog\.example[\s\S]*the alert on lumicam\/le[\s\S]*550 mailbox full/);

  const kind = await openUnrulyMailServer(t);
  const resent = await run(['mail', 'resend', '--dead'], kind);
  assert.deepEqual(
    [resent.code, resent.out],
    [0, '1 mail queued again; 1 sent, 0 to be tried again, 0 undeliverable.\n'],
  );
  const [id] = (await run(['mail', 'list', '--state', 'sent', '--json'], kind)).json();
  const once = await run(['mail', 'resend', String(id?.id), 'nothing'], kind);
  assert.deepEqual([once.code, once.err], [1, 'Not there, or still waiting: nothing\n']);
  assert.equal(kind.mails[0], kind.mails[1], 'byte for byte, so that a mailbox knows it');
});

test('an alert is taken back from the command line, and whoever got it is told why', async (t) => {
  const { run, check, change } = await aChangeToTell(t);
  const server = await openUnrulyMailServer(t);
  await check(server);
  change();
  await check(server);
  const [found] = (await run(['diff', 'lumicam/le', '--json'], server)).json();
  const id = String(found?.id);
  const taken = await run(['retract', id, '--because', 'It was a test page.'], server);
  assert.equal(taken.code, 0, taken.err);
  assert.match(taken.out, /The alert is taken back\. 1 correction queued/);
  assert.match(server.mails[1] ?? '', /It was a test page\./);
  const again = await run(['retract', id, '--because', 'Again.'], server);
  assert.deepEqual([again.code, again.err], [2, `The alert on the change ${id} was taken back before.\n`]);
});
