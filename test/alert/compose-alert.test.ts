import assert from 'node:assert/strict';
import { test } from 'node:test';
import { composeAlert } from '../../src/alert/compose-alert.ts';
import { senderOf } from '../../src/alert/sender.ts';
import type { AlertMatter } from '../../src/model/alert.ts';
import { aPage } from '../a-page.ts';
import {
  aChange,
  aFinding,
  after,
  aMatter,
  aReturn,
  aSubscriber,
  aWithdrawal,
  before,
  digestsOf,
  sender,
} from './a-change.ts';
import { bytesOf, headLines, received } from './mail-bytes.ts';

const subscriber = aSubscriber();
const matter = aMatter({ webUrl: 'https://exigent.watch.example/changes/c0ffee' });
const mail = composeAlert(matter, subscriber, sender);

/** The text of markup, as a reader sees it, on one line. */
function seen(html: string): string {
  const entities: Readonly<Record<string, string>> = {
    lt: '<',
    gt: '>',
    quot: '"',
    '#39': "'",
    nbsp: ' ',
    amp: '&',
  };
  return html
    .replace(/<style>.*?<\/style>|<title>.*?<\/title>|<[^>]*>/gs, '')
    .replace(/&(lt|gt|quot|#39|nbsp|amp);/g, (_, name: string) => entities[name] ?? '')
    .replace(/\s+/g, ' ');
}

/** The plain text with its lines joined again. */
function unfolded(text: string): string {
  return text.replace(/\s+/g, ' ');
}

test('both parts hold the exact words before and after, the changed ones marked by more than colour', () => {
  assert.ok(unfolded(mail.text).includes(before.replace('an imminent', '[-an imminent-]')));
  assert.ok(unfolded(mail.text).includes(after.replace('is a danger', 'is {+a+} danger')));
  assert.ok(seen(mail.html).includes(before));
  assert.ok(seen(mail.html).includes(after));
  assert.match(mail.html, /<del [^>]*text-decoration:line-through[^>]*>an imminent<\/del>/);
  assert.match(mail.html, /<ins [^>]*text-decoration:underline[^>]*>a<\/ins>/);
  assert.match(mail.text, /Words in \[-…-\] are gone, words in \{\+…\+\} are new\./);
  assert.match(seen(mail.html), /Struck through: gone\. Underlined: new\./);
});

test('both parts say where it stands, what moved and which way, what it means, and the rule that said so', () => {
  for (const part of [unfolded(mail.text), seen(mail.html)]) {
    assert.match(part, /Law enforcement › Emergency requests/);
    assert.match(part, /weakened/);
    assert.match(part, /How near the danger: “imminent” → not said: weaker protection/);
    assert.match(part, /The protection is weakened\./);
    assert.match(part, /Why we say so: names a danger to life and who is told/);
    assert.match(part, /On the whole page: 1 reworded/);
  }
});

test('both parts link to the page and to the review, and say how to check', () => {
  const { page, webUrl = '' } = matter;
  for (const url of [page.url, webUrl]) {
    assert.ok(
      mail.text.split('\n').some((line) => line.trim() === url),
      `${url} on a line of its own`,
    );
    assert.ok(mail.html.includes(`href="${url}"`));
  }
  for (const part of [mail.text, seen(mail.html)]) {
    assert.match(
      part.replace(/\s+/g, ' '),
      new RegExp(`exigent diff lumicam/law-enforcement --change ${matter.change.id}`),
    );
    assert.match(part, /exigent verify lumicam\/law-enforcement/);
  }
});

test('both parts hold the proof: when each side was seen, and the digests of both captures', () => {
  for (const part of [mail.text, mail.html]) {
    for (const digest of digestsOf(matter.change)) assert.ok(part.includes(digest));
    for (const time of ['2026-03-01 00:00:00 UTC', '2026-03-03 23:06:07 UTC', '2026-03-04 05:06:07 UTC'])
      assert.ok(part.includes(time), time);
  }
});

test('a passage that is new or gone says so, and its words are quoted whole', () => {
  const { before: _, ...added } = aFinding({ op: 'added', explanation: 'A ground of disclosure is new.' });
  const { after: __, ...removed } = aFinding({
    op: 'removed',
    explanation: 'A ground of disclosure is gone.',
  });
  for (const [finding, quote, event] of [
    [added, after, 'New passage'],
    [removed, before, 'Passage removed'],
  ] as const) {
    const { text, html } = composeAlert(
      aMatter({ change: aChange({ findings: [finding] }) }),
      subscriber,
      sender,
    );
    for (const part of [unfolded(text), seen(html)]) {
      assert.ok(part.includes(quote));
      assert.ok(part.includes('(nothing)'));
      assert.ok(part.includes(event));
    }
    assert.doesNotMatch(html, /<ins|<del/);
  }
});

test('passages that only moved stand in nobody’s way: they are counted', () => {
  const moved = aFinding({ op: 'moved', direction: 'neutral', before: 'Old place', after: 'Old place' });
  const change = aChange({ findings: [moved, aFinding(), moved] });
  const { text, html } = composeAlert(aMatter({ change }), aSubscriber(), sender);
  for (const part of [text, html]) {
    assert.doesNotMatch(part, /Old place/);
    assert.match(part.replace(/\s+/g, ' '), /2 passages only moved, or changed in form and not in words\./);
  }
});

test('an alert on a published number says what is counted, by row and column, and calls no number a passage', () => {
  const figure = aFinding({
    direction: 'neutral',
    before: '31',
    after: '58',
    leadIn: ['Germany', 'Emergency requests received'],
    explanation: '“31” became “58”.',
    steps: [
      {
        facet: 'statistics',
        before: { facet: 'statistics', value: '31', words: '31' },
        after: { facet: 'statistics', value: '58', words: '58' },
        direction: 'neutral',
        because: '',
      },
    ],
  });
  const { text, html } = composeAlert(
    aMatter({ change: aChange({ findings: [figure] }) }),
    subscriber,
    sender,
  );
  for (const part of [unfolded(text), seen(html)]) {
    assert.match(part, /Number changed/);
    assert.match(part, /It counts: “?Germany · Emergency requests received/);
    assert.doesNotMatch(part, /[Pp]assage|What moved/);
  }
});

test('a command is shown on a line of its own, and none of its words is broken at a hyphen', () => {
  const words =
    /<span style="display:inline-block;max-width:100%">(--change|lumicam\/law-enforcement)<\/span>/g;
  assert.ok((mail.html.match(words)?.length ?? 0) >= 3);
  assert.ok(seen(mail.html).includes('exigent diff lumicam/law-enforcement --change c0ffee'));
});

test('a German mail calls what is new or gone what it is', () => {
  for (const [finding, said] of [
    [
      aFinding({ op: 'added', direction: 'neutral', nature: 'number' }),
      /Eine veröffentlichte Zahl ist neu\./,
    ],
    [aFinding({ op: 'added', nature: 'ground' }), /Ein Grund zur Herausgabe ist neu\./],
    [
      aFinding({ op: 'added', direction: 'narrower', nature: 'safeguard' }),
      /Eine Schutzvorkehrung ist neu\..* stärkerer Schutz\./,
    ],
    [aFinding({ op: 'removed', nature: 'safeguard' }), /Eine Schutzvorkehrung ist weggefallen\./],
    [aFinding({ op: 'removed', direction: 'broader' }), /Eine Stelle ist weggefallen\./],
  ] as const) {
    const change = aChange({ findings: [finding] });
    const { text } = composeAlert(aMatter({ change }), aSubscriber({ languages: ['de'] }), sender);
    assert.match(text.replace(/\s+/g, ' '), said);
  }
});

test('a page that is withdrawn, or back, says that and what is known', () => {
  const gone = composeAlert(aMatter({ change: aWithdrawal(410) }), subscriber, sender);
  const back = composeAlert(aMatter({ change: aReturn({ findings: [] }) }), subscriber, sender);
  for (const [part, sentence] of [
    [gone.text, /server has answered with 410 at every look/],
    [seen(gone.html), /server has answered with 410 at every look/],
    [back.text, /had been withdrawn and is back.*wording on emergency disclosure is as it was/s],
    [seen(back.html), /had been withdrawn and is back.*wording on emergency disclosure is as it was/],
  ] as const) {
    assert.match(unfolded(part), sentence);
  }
  for (const digest of digestsOf(aWithdrawal())) assert.ok(gone.text.includes(digest));
});

test('a German mail is German but for the quotes and the names of rules', () => {
  const { text, html, subject } = composeAlert(matter, aSubscriber({ languages: ['de'] }), sender);
  assert.equal(subject, 'Lumicam (DE): Herausgabe im Notfall abgeschwächt');
  assert.match(html, /<html lang="de">/);
  for (const part of [unfolded(text), seen(html)]) {
    assert.match(part, /Vorher.*Nachher.*Was sich verschoben hat.*Was zu tun ist.*Beleg/);
    assert.match(part, /Wie nah die Gefahr: „imminent“ → nicht gesagt: schwächerer Schutz/);
    assert.doesNotMatch(part, /weakened|Before|After|protection|What/);
    for (const digest of digestsOf(matter.change)) assert.ok(part.includes(digest));
  }
});

test('quotes carry the language of the page, for those who have mails read to them', () => {
  for (const [language, tag] of [
    ['de', 'de'],
    ['pt-BR', 'pt-BR'],
    ['"><b>', 'und'],
    ['x'.repeat(1000), 'und'],
  ] as const) {
    const change = aChange({ findings: [aFinding({ language })] });
    const { html } = composeAlert(aMatter({ change }), subscriber, sender);
    assert.ok(html.includes(`<span lang="${tag}">We may disclose`), tag);
  }
});

test('the plain text reads well alone: no line is too long, no markup, and a signature that clients fold away', () => {
  for (const languages of [['en'], ['de']]) {
    const { text } = composeAlert(matter, aSubscriber({ languages }), sender);
    for (const line of text.split('\n')) assert.ok(line.length <= 72 || line.includes('://'), line);
    assert.doesNotMatch(text, /<\/?[a-z]|&[a-z]+;|\n{4}/);
    assert.match(text, /\n-- \n[^\n]*Exigent/);
  }
});

test('the same alert gives the same bytes, however often it is composed', async () => {
  const again = structuredClone(matter) as AlertMatter;
  assert.equal(await bytesOf(composeAlert(again, aSubscriber(), { ...sender })), await bytesOf(mail));
});

test('a Message-ID is of one alert and one recipient, and of the sender’s domain', () => {
  const id = (given: Partial<AlertMatter>, address = subscriber.address) =>
    composeAlert(aMatter(given), aSubscriber({ address }), sender).messageId;
  const other = { ...matter.alert, id: 'an0ther' as typeof matter.alert.id };
  assert.equal(new Set([id({}), id({ alert: other }), id({}, 'x@watchdog.example')]).size, 3);
  assert.equal(id({}), id({}, 'Desk@WatchDog.example'), 'an address in other letters is the same mailbox');
  assert.match(id({}), /^<[0-9a-f]{40}@watch\.example>$/);
});

test('mails on one page to one recipient are one thread; other pages and recipients have their own', () => {
  const thread = (page: string, address = subscriber.address) => {
    const composed = composeAlert(
      aMatter({ page: aPage({ id: page as typeof matter.page.id }) }),
      aSubscriber({ address }),
      sender,
    );
    assert.deepEqual(composed.references, [composed.inReplyTo]);
    return composed.inReplyTo;
  };
  assert.equal(thread('lumicam/a'), thread('lumicam/a'));
  assert.equal(
    new Set([thread('lumicam/a'), thread('lumicam/b'), thread('lumicam/a', 'x@y.example')]).size,
    3,
  );
});

test('the head says that no person wrote it, which list it is of, and whom to write to', async () => {
  const named = senderOf({ from: 'Exigent <exigent@watch.example>', replyTo: 'team+x@watch.example' });
  const { headers, replyTo, text, date, messageId, from } = await received(
    composeAlert(matter, subscriber, named),
  );
  assert.equal(headers.get('auto-submitted'), 'auto-generated');
  assert.equal(headers.get('x-auto-response-suppress'), 'All');
  const list = headers.get('list') as unknown as Record<string, Record<string, string>>;
  assert.equal(list.id?.id, 'alerts.exigent.watch.example');
  assert.equal(list.post?.name, 'NO');
  assert.equal(list.owner?.mail, 'team%2Bx@watch.example');
  assert.equal(list.unsubscribe?.mail, 'team%2Bx@watch.example?subject=unsubscribe');
  assert.equal(replyTo?.text, 'team+x@watch.example');
  assert.equal(from?.text, '"Exigent" <exigent@watch.example>');
  assert.match(text ?? '', /To stop these mails or to get others, write to team\+x@watch\.example\./);
  assert.equal(date?.toISOString(), matter.alert.at);
  assert.equal(messageId, composeAlert(matter, subscriber, named).messageId);
});

test('a sender that nobody can write to is not named as one', async () => {
  const local = senderOf({ from: 'Exigent <exigent@localhost>' });
  const head = headLines(await bytesOf(composeAlert(matter, subscriber, local)));
  const names = head.map(([name]) => name);
  assert.ok(names.includes('list-id'));
  assert.ok(!names.includes('list-unsubscribe'));
  assert.doesNotMatch(composeAlert(matter, subscriber, local).text, /write to/);
});

test('the date stands as RFC 5322 has it', async () => {
  const head = new Map(headLines(await bytesOf(mail)));
  assert.equal(head.get('date'), 'Date: Wed, 04 Mar 2026 05:06:07 +0000');
});

test('what is composed is what is received, in both parts', async () => {
  for (const languages of [['en'], ['de']]) {
    const composed = composeAlert(matter, aSubscriber({ languages }), sender);
    const { subject, text, html, to, inReplyTo, references, messageId, attachments } =
      await received(composed);
    assert.deepEqual(
      { subject, text, html, to: [to].flat()[0]?.text, inReplyTo, references, messageId, attachments },
      {
        subject: composed.subject,
        text: composed.text,
        html: composed.html,
        to: composed.to,
        inReplyTo: composed.inReplyTo,
        references: composed.references[0],
        messageId: composed.messageId,
        attachments: [],
      },
    );
  }
});
