import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { promisify } from 'node:util';
import { simpleParser } from 'mailparser';
import { composeAlert } from '../../src/alert/compose-alert.ts';
import { openEmlFolder } from '../../src/alert/eml-folder.ts';
import type { Mail, SendOutcome } from '../../src/model/alert.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { aMatter, aSubscriber, sender } from './a-change.ts';

const mail = composeAlert(aMatter(), aSubscriber(), sender);

function write(t: TestContext, folder: string, given: Mail = mail): Promise<SendOutcome> {
  const mailer = openEmlFolder(folder);
  t.after(() => mailer.close());
  return mailer.send(given);
}

test('without an SMTP server a mail is a file that mail programs open', async (t) => {
  const folder = path.join(temporaryFolder(t), 'deep/outbox');
  const outcome = await write(t, folder);
  const [file = '', ...more] = readdirSync(folder);
  assert.deepEqual(more, []);
  assert.deepEqual(outcome, { kind: 'sent', response: `written to ${path.join(folder, file)}` });
  assert.match(file, /^2026-03-04-[0-9a-f]{16}\.eml$/);

  const bytes = readFileSync(path.join(folder, file), 'utf8');
  assert.doesNotMatch(bytes, /[^\r]\n/, 'lines end as RFC 5322 has it');
  const { subject, text, html, messageId, date } = await simpleParser(bytes);
  assert.deepEqual(
    { subject, text, html, messageId, date: date?.toISOString() },
    { subject: mail.subject, text: mail.text, html: mail.html, messageId: mail.messageId, date: mail.date },
  );
});

test('the same mail is the same file: written again, it stands there once and as it was', async (t) => {
  const folder = temporaryFolder(t);
  await write(t, folder);
  const [file = ''] = readdirSync(folder);
  writeFileSync(path.join(folder, file), 'read and filed');
  assert.deepEqual(await write(t, folder), {
    kind: 'sent',
    response: `${path.join(folder, file)} is there already`,
  });
  assert.deepEqual(readdirSync(folder), [file]);
  assert.equal(readFileSync(path.join(folder, file), 'utf8'), 'read and filed');
});

test('two mails are two files, and two writers of one mail leave one whole file', async (t) => {
  const folder = temporaryFolder(t);
  const other = composeAlert(aMatter(), aSubscriber({ address: 'other@watchdog.example' }), sender);
  const outcomes = await Promise.all([mail, other, mail, mail].map((each) => write(t, folder, each)));
  assert.ok(outcomes.every(({ kind }) => kind === 'sent'));
  const files = readdirSync(folder);
  assert.equal(files.length, 2);
  for (const file of files)
    assert.equal((await simpleParser(readFileSync(path.join(folder, file)))).html, mail.html);
});

test('a Message-ID never leads out of the folder', async (t) => {
  const folder = path.join(temporaryFolder(t), 'outbox');
  await write(t, folder, { ...mail, messageId: '<../../x@y>' });
  assert.deepEqual(readdirSync(path.dirname(folder)), ['outbox']);
});

test('a folder that cannot be written to keeps the mail for later, and says what is wrong', async (t) => {
  const base = temporaryFolder(t);
  const file = path.join(base, 'a-file');
  writeFileSync(file, '');
  for (const folder of [file, path.join(file, 'below')]) {
    assert.deepEqual(await write(t, folder), { kind: 'deferred', because: `${folder}: it is not a folder` });
  }
  const long = path.join(base, 'x'.repeat(300));
  assert.deepEqual(await write(t, long), {
    kind: 'deferred',
    because: `${long}: the system says ENAMETOOLONG`,
  });
});

test('so does a folder without the right to write', {
  skip: process.getuid?.() === 0 ? 'the superuser may write anywhere' : false,
}, async (t) => {
  const folder = path.join(temporaryFolder(t), 'outbox');
  mkdirSync(folder);
  chmodSync(folder, 0o500);
  t.after(() => chmodSync(folder, 0o700));
  assert.deepEqual(await write(t, folder), {
    kind: 'deferred',
    because: `${folder}: the folder cannot be written to`,
  });
  assert.deepEqual(readdirSync(folder), []);
});

test('a disk that takes no more keeps the mail for later and leaves no half of it', {
  skip: process.platform === 'win32' && 'needs a limit on the size of files',
}, async (t) => {
  const folder = path.join(temporaryFolder(t), 'outbox');
  const child = path.join(import.meta.dirname, 'send-one.ts');
  // Blocks of 512 bytes: a few fit, the mail does not. Without the trap the system would end the process.
  const script = `trap '' XFSZ; ulimit -f 4; exec "$0" "$1" "$2"`;
  const { stdout } = await promisify(execFile)('sh', ['-c', script, process.execPath, child, folder]);
  assert.deepEqual(JSON.parse(stdout), { kind: 'deferred', because: `${folder}: the system says EFBIG` });
  assert.deepEqual(readdirSync(folder), []);
});

test('where mails go is said in a sentence', () => {
  assert.equal(
    openEmlFolder('/srv/outbox').describe,
    'No mail server is set: mails are written as .eml files to /srv/outbox',
  );
});
