import assert from 'node:assert/strict';
import { test } from 'node:test';
import { composeNotice } from '../../src/alert/compose-notice.ts';
import { composeTest } from '../../src/alert/compose-test.ts';
import { fault } from '../../src/model/fault.ts';
import type { Instant } from '../../src/model/instant.ts';
import type { Notice } from '../../src/model/outbox.ts';
import { aPage } from '../a-page.ts';
import { sender } from './a-change.ts';
import { bytesOf, received } from './mail-bytes.ts';

const page = aPage();
const at = '2026-03-09T07:00:00.000Z' as Instant;
const since = '2026-03-01T07:00:00.000Z' as Instant;
const wall = fault('bot-challenge', 'HTTP 403');

function notice(matter: Notice) {
  return composeNotice({ id: 'n0', at, notice: matter }, 'me@server.example', sender);
}

const table: readonly (readonly [Notice, subject: string, says: readonly string[]])[] = [
  [
    { kind: 'outage', page, since, fault: wall },
    'Exigent: lumicam/law-enforcement is silent',
    [
      page.url,
      '2026-03-01 07:00:00 UTC',
      'A bot check stands in front of the page. (HTTP 403)',
      'exigent doctor',
    ],
  ],
  [
    { kind: 'recovery', page, since, at },
    'Exigent: lumicam/law-enforcement is back',
    [page.url, '2026-03-01 07:00:00 UTC'],
  ],
  [
    { kind: 'needs-person', page, fault: fault('selector-unmatched', 'main > .text') },
    'Exigent: lumicam/law-enforcement needs you',
    [
      'A selector of the page settings matches nothing. (main > .text)',
      'exigent check lumicam/law-enforcement --force',
    ],
  ],
  [
    { kind: 'dead-letter', about: 'the alert on lumicam/x', because: '550 no such person' },
    'Exigent: a mail could not be delivered',
    ['the alert on lumicam/x', '550 no such person', 'exigent mail list', 'exigent mail resend --dead'],
  ],
];

for (const [matter, subject, says] of table) {
  test(`the operator is told of ${matter.kind}: what, since when, why, and what to do`, () => {
    const mail = notice(matter);
    assert.equal(mail.subject, subject);
    const text = mail.text.replace(/\s+/g, ' ');
    for (const words of says) {
      assert.ok(text.includes(words), `${words} in ${text}`);
      assert.ok(mail.html.includes(words.replace('>', '&gt;')), `${words} in the markup`);
    }
    for (const line of mail.text.split('\n')) assert.ok(line.length <= 72 || line.includes('://'), line);
  });
}

test('a notice is the same bytes again, belongs to no list, and is received as it was composed', async () => {
  const matter: Notice = { kind: 'outage', page, since, fault: wall };
  const mail = notice(matter);
  assert.equal(await bytesOf(mail), await bytesOf(notice(matter)));
  const { subject, text, html, headers, messageId } = await received(mail);
  assert.deepEqual(
    { subject, text, html, messageId },
    { subject: mail.subject, text: mail.text, html: mail.html, messageId: mail.messageId },
  );
  assert.equal(headers.get('auto-submitted'), 'auto-generated');
  assert.ok(!headers.has('list'));
});

test('a test mail says that it is one and when it was sent, and looks like an alert', async () => {
  const settings = {
    from: 'Exigent <exigent@watch.example>',
    replyTo: 'team@watch.example',
    outboxDir: '',
    filesWanted: false,
  };
  const mail = composeTest('me@server.example', settings, at);
  const { subject, text, html, to, replyTo } = await received(mail);
  assert.equal(subject, 'Exigent: a test mail');
  assert.equal([to].flat()[0]?.text, 'me@server.example');
  assert.equal(replyTo?.text, 'team@watch.example');
  assert.match(text ?? '', /2026-03-09 07:00:00 UTC/);
  assert.match(html || '', /2026-03-09 07:00:00 UTC/);
  assert.notEqual(mail.messageId, composeTest('me@server.example', settings, since).messageId);
});
