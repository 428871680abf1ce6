import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { inspect, promisify } from 'node:util';
import { composeAlert } from '../../src/alert/compose-alert.ts';
import { openEmlFolder } from '../../src/alert/eml-folder.ts';
import type { Mailer } from '../../src/alert/mailer.ts';
import { openSmtp, type SmtpTimeouts } from '../../src/alert/smtp.ts';
import type { SendOutcome } from '../../src/model/alert.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { aMatter, aSubscriber, sender } from './a-change.ts';
import { type Identity, selfSigned } from './self-signed.ts';
import {
  type Manners,
  openCannedServer,
  openTalkativeServer,
  openUnrulyMailServer,
  reply,
} from './unruly-mail-server.ts';

const mail = composeAlert(aMatter(), aSubscriber(), sender);

function openMailer(t: TestContext, url: string, timeouts?: SmtpTimeouts): Mailer {
  const mailer = openSmtp(url, timeouts);
  t.after(() => mailer.close());
  return mailer;
}

function sendTo(
  t: TestContext,
  { port }: { readonly port: number },
  timeouts?: SmtpTimeouts,
): Promise<SendOutcome> {
  return openMailer(t, `smtp://127.0.0.1:${port}`, timeouts).send(mail);
}

function because(outcome: SendOutcome): string {
  return outcome.kind === 'sent' ? outcome.response : outcome.because;
}

test('a mail that the server takes is sent, with the words of the server, and is the same mail as in a folder', async (t) => {
  const server = await openUnrulyMailServer(t);
  const outcome = await sendTo(t, server);
  assert.equal(outcome.kind, 'sent');
  assert.match(because(outcome), /^250 /);

  const folder = temporaryFolder(t);
  await openEmlFolder(folder).send(mail);
  const [file = ''] = readdirSync(folder);
  assert.deepEqual(server.mails, [readFileSync(path.join(folder, file), 'utf8')]);
});

test('many mails in a row go over one connection', async (t) => {
  let connections = 0;
  const server = await openUnrulyMailServer(t, {
    onConnect(_session, go) {
      connections += 1;
      go();
    },
  });
  const mailer = openMailer(t, `smtp://127.0.0.1:${server.port}`);
  for (let sent = 0; sent < 5; sent++) assert.equal((await mailer.send(mail)).kind, 'sent');
  assert.equal(server.mails.length, 5);
  assert.equal(connections, 1);
});

test('a server that cannot just now (4xx) is asked again later, whichever command it says so to', async (t) => {
  for (const manners of [
    { onMailFrom: refusing(reply(451, 'try again')) },
    { onRcptTo: refusing(reply(450, 'greylisted')) },
    { onMail: (answer: (error: Error) => void) => answer(reply(452, 'no space')) },
  ]) {
    const outcome = await sendTo(t, await openUnrulyMailServer(t, manners));
    assert.equal(outcome.kind, 'deferred', inspect({ manners, outcome }));
    assert.match(because(outcome), /\b45\d /, 'the reason is in the words of the server');
  }
});

test('a mail that will not be taken (5xx for its recipient or its content) is given up, with the reason', async (t) => {
  for (const manners of [
    { onRcptTo: refusing(reply(550, 'no such person here')) },
    { onMail: (answer: (error: Error) => void) => answer(reply(554, 'no such person here')) },
  ]) {
    const outcome = await sendTo(t, await openUnrulyMailServer(t, manners));
    assert.equal(outcome.kind, 'rejected', inspect({ manners, outcome }));
    assert.match(because(outcome), /55\d no such person here/);
  }
});

test('a server that wants none of our mails stops the sending, and kills no mail', async (t) => {
  const wantsNone = await openCannedServer(t, (socket) => socket.end('554 no mail from your address\r\n'));
  const wantsUsToLogIn = await openUnrulyMailServer(t, {
    onRcptTo: refusing(reply(530, 'authentication required')),
  });
  const wantsAnotherSender = await openUnrulyMailServer(t, {
    onMailFrom: refusing(reply(550, 'sender not allowed')),
  });
  for (const server of [wantsNone, wantsUsToLogIn, wantsAnotherSender]) {
    const outcome = await sendTo(t, server);
    assert.equal(outcome.kind, 'refused', inspect(outcome));
    assert.match(because(outcome), /\b5\d\d /);
  }
});

test('a connection that is lost once the mail is handed over leaves it uncertain: the reason says so, and nothing is sent behind our back', async (t) => {
  const server = await openUnrulyMailServer(t, { onMail: (_answer, own) => own.cut() });
  const outcome = await sendTo(t, server);
  assert.equal(outcome.kind, 'deferred');
  assert.match(because(outcome), /may have arrived, and is sent again under the same Message-ID/);
  assert.equal(server.mails.length, 1);
});

test('a server that never answers to a mail leaves it uncertain, too', async (t) => {
  const server = await openUnrulyMailServer(t, { onMail: () => undefined });
  const outcome = await sendTo(t, server, { socketTimeout: 200 });
  assert.equal(outcome.kind, 'deferred');
  assert.match(because(outcome), /may have arrived/);
  assert.equal(server.mails.length, 1);
});

test('a connection that is lost before that leaves no doubt', async (t) => {
  const server = await openUnrulyMailServer(t, {
    onRcptTo: (_address, _session, _go) => server.cut(),
  });
  const outcome = await sendTo(t, server);
  assert.equal(outcome.kind, 'deferred');
  assert.doesNotMatch(because(outcome), /may have arrived/);
  assert.equal(server.mails.length, 0);
});

test('no server, a silent one and one that is too busy to talk are about every mail, and found out after a time with an end', async (t) => {
  const gone = await openCannedServer(t, (socket) => socket.destroy());
  const silent = await openCannedServer(t, () => undefined);
  const busy = await openUnrulyMailServer(t, { onConnect: refusing(reply(421, 'too many')) });
  for (const [server, timeouts] of [
    [gone, {}],
    [busy, {}],
    [silent, { greetingTimeout: 100 }],
  ] as const) {
    const outcome = await sendTo(t, server, timeouts);
    assert.equal(outcome.kind, 'unreachable', inspect(outcome));
    assert.notEqual(because(outcome), '');
  }
});

test('a server that never comes to the end of an answer does not hold up the sending', {
  timeout: 10_000,
}, async (t) => {
  const endless = await openCannedServer(t, (socket) => {
    socket.write('220 here\r\n');
    socket.once('data', () => {
      const drops = setInterval(() => socket.write('250-more\r\n'), 20);
      socket.once('close', () => clearInterval(drops));
    });
  });
  assert.equal((await sendTo(t, endless, { mailTimeout: 300 })).kind, 'unreachable');
});

test('an answer that is no SMTP is no mail server’s', async (t) => {
  const web = await openCannedServer(t, (socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
  assert.equal((await sendTo(t, web)).kind, 'unreachable');
});

test('the line is encrypted where the server can (STARTTLS), and from the start with smtps', async (t) => {
  const identity = selfSigned();
  const trusted = path.join(temporaryFolder(t), 'trusted.pem');
  writeFileSync(trusted, identity.cert);
  for (const [scheme, manners] of bothWays(identity)) {
    const server = await openUnrulyMailServer(t, manners);
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [path.join(import.meta.dirname, 'send-one.ts'), `${scheme}://localhost:${server.port}`],
      { env: { ...process.env, NODE_EXTRA_CA_CERTS: trusted } },
    );
    assert.equal(JSON.parse(stdout).kind, 'sent', stdout);
    assert.deepEqual(server.secure, [true]);
  }
});

test('a server with a certificate that nobody vouches for gets no mail', async (t) => {
  for (const [scheme, manners] of bothWays(selfSigned())) {
    const server = await openUnrulyMailServer(t, manners);
    const outcome = await openMailer(t, `${scheme}://localhost:${server.port}`).send(mail);
    assert.equal(outcome.kind, 'unreachable', inspect(outcome));
    assert.match(because(outcome), /self-signed certificate/);
    assert.deepEqual(server.mails, []);
  }
});

const PASSWORD = 'correct horse/battery@staple';
const account = `watch:${encodeURIComponent(PASSWORD)}@`;

/** What the password looks like on the line, too. */
const spellings = [PASSWORD, btoa(PASSWORD), btoa(`\0watch\0${PASSWORD}`), encodeURIComponent(PASSWORD)];

test('user and password are decoded and sent to a server that asks for them', async (t) => {
  const seen: unknown[] = [];
  const server = await openUnrulyMailServer(t, {
    disabledCommands: ['STARTTLS'],
    authOptional: false,
    onAuth({ username, password }, _session, done) {
      seen.push(username, password);
      done(null, { user: 'watch' });
    },
  });
  const mailer = openMailer(t, `smtp://${account}127.0.0.1:${server.port}`);
  assert.equal((await mailer.send(mail)).kind, 'sent');
  assert.deepEqual(seen, ['watch', PASSWORD]);
});

test('a password that is not taken stops the sending; it is never shown, even where the server says it back', async (t) => {
  for (const method of ['PLAIN', 'LOGIN']) {
    const server = await openUnrulyMailServer(t, {
      disabledCommands: ['STARTTLS'],
      authMethods: [method],
      onAuth(_auth, _session, done) {
        done(reply(535, `no: ${spellings.join(' ')}`));
      },
    });
    const mailer = openMailer(t, `smtp://${account}127.0.0.1:${server.port}`);
    const outcome = await mailer.send(mail);
    assert.equal(outcome.kind, 'refused');
    assert.match(because(outcome), /535 no: /);
    const shown = inspect([outcome, mailer], { depth: 9, showHidden: true });
    for (const spelling of spellings.slice(0, 3)) assert.ok(!shown.includes(spelling), shown);
    assert.deepEqual(server.mails, []);
  }
});

test('the sentence on where mails go names the server and no account', (t) => {
  assert.equal(
    openMailer(t, `smtps://${account}mail.example:465`).describe,
    'Mails go to smtps://mail.example:465',
  );
  assert.equal(openMailer(t, 'smtp://mail.example').describe, 'Mails go to smtp://mail.example');
});

test('a server that takes a mail and says the password back does not have it shown', async (t) => {
  const { port } = await openTalkativeServer(t, `250 taken with ${spellings.slice(0, 3).join(' ')}`);
  const outcome = await openMailer(t, `smtp://${account}127.0.0.1:${port}`).send(mail);
  assert.equal(outcome.kind, 'sent', inspect(outcome));
  assert.equal(because(outcome), '250 taken with (secret) (secret) (secret)');
});

test('a password goes to another machine only over an encrypted line', {
  skip: process.platform === 'win32' && 'Windows does not reach loopback as 0.0.0.0',
}, async (t) => {
  const seen: unknown[] = [];
  const server = await openUnrulyMailServer(t, {
    disabledCommands: ['STARTTLS'],
    onAuth({ password }, _session, done) {
      seen.push(password);
      done(null, { user: 'watch' });
    },
  });
  // This machine by a name that does not say so.
  const outcome = await openMailer(t, `smtp://${account}0.0.0.0:${server.port}`).send(mail);
  assert.equal(outcome.kind, 'refused', inspect(outcome));
  assert.match(because(outcome), /STARTTLS/);
  assert.deepEqual([seen, server.mails], [[], []]);
});

test('the address that a mail goes to is the subscriber’s and no other', async (t) => {
  const recipients: string[] = [];
  const server = await openUnrulyMailServer(t, {
    onRcptTo({ address }, _session, go) {
      recipients.push(address);
      go();
    },
  });
  const mailer = openMailer(t, `smtp://127.0.0.1:${server.port}`);
  await mailer.send({ ...mail, subject: 'x\r\nBcc: other@evil.example', text: 'Cc: other@evil.example' });
  assert.deepEqual(recipients, ['desk@watchdog.example']);
});

/** A handler of smtp-server that says no. */
function refusing(error: Error) {
  return (...handed: readonly unknown[]) => {
    const answer = handed.at(-1);
    if (typeof answer === 'function') answer(error);
  };
}

/** To encrypt a line once it stands, and from the start. */
function bothWays(identity: Identity): readonly (readonly [string, Manners])[] {
  return [
    ['smtp', { disabledCommands: ['AUTH'], ...identity }],
    ['smtps', { secure: true, ...identity }],
  ];
}
