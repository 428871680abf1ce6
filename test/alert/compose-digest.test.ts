import assert from 'node:assert/strict';
import { test } from 'node:test';
import { composeDigest } from '../../src/alert/compose-digest.ts';
import type { AlertMatter } from '../../src/model/alert.ts';
import type { PageCoverage } from '../../src/model/coverage.ts';
import { fault } from '../../src/model/fault.ts';
import type { Instant } from '../../src/model/instant.ts';
import {
  aChange,
  aFinding,
  after,
  aMatter,
  aSubscriber,
  aWithdrawal,
  digestsOf,
  sender,
} from './a-change.ts';
import { bytesOf, received } from './mail-bytes.ts';

const at = '2026-03-09T07:00:00.000Z' as Instant;
const good = aPageSeen('Lumicam (DE): law enforcement guidelines', '2026-03-09T06:00:00.000Z');
const walled: PageCoverage = {
  ...aPageSeen('Ring (US): privacy policy', '2026-03-01T06:00:00.000Z'),
  fault: fault('bot-challenge', 'HTTP 403'),
};
const never: PageCoverage = { ...aPageSeen('Arlo: terms', ''), lastGoodAt: null };
const changed = aMatter();
const gone = aMatter({ change: aWithdrawal() });

function aPageSeen(title: string, lastGoodAt: string): PageCoverage {
  return { page: 'x/y' as PageCoverage['page'], title, lastGoodAt: lastGoodAt as Instant, fault: null };
}

function digest(alerts: readonly AlertMatter[], pages: readonly PageCoverage[], language = 'en') {
  const subscriber = aSubscriber({ languages: [language] });
  return composeDigest({ at, alerts, coverage: { since: null, until: at, pages } }, subscriber, sender);
}

test('a digest says in its subject how much changed, and names each change before it shows the first', () => {
  const { subject, text, html } = digest([changed, gone], [good]);
  assert.equal(subject, 'Exigent 2026-03-09: 2 changes, 1 for the worse');
  for (const part of [text, html]) {
    const [first, second] = ['Lumicam (DE): emergency disclosure weakened', 'Lumicam (DE): page withdrawn'];
    assert.ok(part.indexOf(second) < part.lastIndexOf(first), 'the list stands above');
    for (const value of digestsOf(changed.change)) assert.ok(part.includes(value));
  }
});

test('a digest comes also when nothing changed, and says how the watch itself stands', () => {
  for (const [language, subject, sentence, standing] of [
    ['en', 'nothing changed', /No emergency-disclosure wording changed/, /1 of 3 pages has a good capture/],
    [
      'de',
      'nichts geändert',
      /keine Stelle zur Herausgabe im Notfall geändert/,
      /1 von 3 Seiten ist gut erfasst/,
    ],
  ] as const) {
    const mail = digest([], [good, walled, never], language);
    assert.equal(mail.subject, `Exigent 2026-03-09: ${subject}`);
    for (const part of [mail.text, mail.html]) {
      assert.match(part.replace(/\s+/g, ' '), sentence);
      assert.match(part, standing);
    }
  }
});

test('every page is listed with its last good capture, those in trouble first and with the reason', () => {
  const { text, html } = digest([], [good, walled, never]);
  for (const part of [text, html]) {
    const order = [walled, never, good].map(({ title }) => part.indexOf(title));
    assert.deepEqual(
      order,
      order.toSorted((a, b) => a - b),
    );
    assert.ok(!order.includes(-1));
    assert.match(part, /Last good capture: 2026-03-09 06:00:00 UTC/);
    assert.match(part, /Last good capture: never/);
    assert.match(part, /In trouble now: A bot check stands in front of the page\. \(HTTP 403\)/);
  }
  assert.match(
    digest([], [walled], 'de').text,
    /Zurzeit gestört: Vor der Seite steht eine Prüfung auf Bots\./,
  );
});

test('changes too many to be read are all named, and it is said how many are not shown', () => {
  const many = Array.from({ length: 30 }, () => changed);
  const { subject, text } = digest(many, [good]);
  assert.equal(subject, 'Exigent 2026-03-09: 30 changes, 30 for the worse');
  assert.equal(text.match(/^- Lumicam \(DE\): emergency disclosure weakened$/gm)?.length, 30);
  assert.match(text, /10 more changes are named above and not shown here\./);

  const huge = Array.from({ length: 20 }, (_, index) => `${index}`.repeat(5000));
  const findings = huge.map((words) => aFinding({ before: words, after: words.toLowerCase() + words }));
  const long = digest([changed, aMatter({ change: aChange({ findings }) }), ...many.slice(0, 10)], [good]);
  assert.ok(long.text.length < 80_000);
  assert.match(long.text.replace(/\s+/g, ' '), /more passages changed: npx exigent diff lumicam/);
});

test('a digest has one signature, at its end, so that no client folds changes away', () => {
  assert.equal(digest([changed, gone], [good]).text.split('\n-- \n').length, 2);
});

test('a digest is the same bytes again, is of one recipient and hour, and is received as it was composed', async () => {
  const mail = digest([changed], [good, walled]);
  assert.equal(await bytesOf(mail), await bytesOf(digest([changed], [good, walled])));
  const other = composeDigest(
    { at, alerts: [], coverage: { since: null, until: at, pages: [] } },
    aSubscriber({ address: 'other@watchdog.example' }),
    sender,
  );
  assert.notEqual(mail.messageId, other.messageId);
  const { subject, text, html, headers, date } = await received(mail);
  assert.deepEqual({ subject, text, html }, { subject: mail.subject, text: mail.text, html: mail.html });
  assert.equal(headers.get('auto-submitted'), 'auto-generated');
  assert.ok(headers.has('list'));
  assert.equal(date?.toISOString(), at);
  assert.ok(mail.text.includes(after.slice(0, 40)));
});

test('every line of its plain text is short enough', () => {
  for (const language of ['en', 'de']) {
    for (const line of digest([changed, gone], [good, walled, never], language).text.split('\n'))
      assert.ok(line.length <= 72 || line.includes('://'), line);
  }
});
