import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { composeAlert } from '../../src/alert/compose-alert.ts';
import { openEmlFolder } from '../../src/alert/eml-folder.ts';
import { openSmtp } from '../../src/alert/smtp.ts';
import { loadConfig } from '../../src/config/load.ts';
import { ConfigError } from '../../src/config/problem.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { aMatter, aSubscriber, sender } from './a-change.ts';
import { openUnrulyMailServer } from './unruly-mail-server.ts';
import { verifyDkim } from './verify-dkim.ts';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const dkim = { domain: 'watch.example', selector: 'exigent', privateKey: pem };

const from = { ...sender, unsubscribeUrl: 'https://watch.example/unsubscribe/t0ken' };
const mail = composeAlert(aMatter(), aSubscriber(), from);

test('a signed mail verifies, and so do the headers that say how to unsubscribe', async (t) => {
  const server = await openUnrulyMailServer(t);
  const mailer = openSmtp(`smtp://127.0.0.1:${server.port}`, {}, dkim);
  t.after(() => mailer.close());
  await mailer.send(mail);
  await mailer.send(mail);
  const [bytes = '', again] = server.mails;
  assert.equal(again, bytes, 'signed again, it is the same mail');
  const { domain, selector, signed, bodyHolds, signatureHolds } = verifyDkim(bytes, publicKey);
  assert.deepEqual(
    { domain, selector, bodyHolds, signatureHolds },
    {
      domain: 'watch.example',
      selector: 'exigent',
      bodyHolds: true,
      signatureHolds: true,
    },
  );
  for (const name of ['from', 'to', 'subject', 'message-id', 'list-unsubscribe', 'list-unsubscribe-post'])
    assert.ok(signed.includes(name), name);

  for (const [was, now] of [
    ['List-Unsubscribe-Post: List-Unsubscribe=One-Click', 'List-Unsubscribe-Post: nothing'],
    ['/unsubscribe/t0ken', '/unsubscribe/evil'],
    ['Subject: ', 'Subject: not '],
  ] as const) {
    const forged = bytes.replace(was, now);
    assert.notEqual(forged, bytes);
    assert.equal(verifyDkim(forged, publicKey).signatureHolds, false, now);
  }
});

test('mails that are written as files are signed, too', async (t) => {
  const folder = temporaryFolder(t);
  await openEmlFolder(folder, dkim).send(mail);
  const [file = ''] = readdirSync(folder);
  const verdict = verifyDkim(readFileSync(path.join(folder, file), 'utf8'), publicKey);
  assert.ok(verdict.bodyHolds && verdict.signatureHolds);
});

test('the key comes from a file or from the environment; one that is none is told of with its line, and not shown', (t) => {
  const configDir = temporaryFolder(t);
  const load = (lines: string, dkimKey?: string) => {
    writeFileSync(
      path.join(configDir, 'settings.yaml'),
      `mail:\n  dkim:\n    domain: watch.example\n${lines}`,
    );
    const environment = dkimKey === undefined ? {} : { dkimKey };
    return loadConfig({ configDir, dataDir: configDir, environment }).settings.mail.dkim;
  };
  writeFileSync(path.join(configDir, 'dkim.pem'), pem);
  assert.deepEqual(load('    selector: exigent\n    key: dkim.pem\n'), dkim);
  assert.deepEqual(load('    selector: exigent\n', pem), dkim);

  const ed25519 = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
  const short = generateKeyPairSync('rsa', { modulusLength: 512 }).privateKey;
  for (const [key, message] of [
    [undefined, /settings\.yaml:2.*EXIGENT_DKIM_KEY is not there/],
    ['not a key', /EXIGENT_DKIM_KEY is no private key/],
    [ed25519.toString(), /is no RSA key/],
    [short.export({ type: 'pkcs8', format: 'pem' }).toString(), /is shorter than 1024 bits/],
  ] as const) {
    assert.throws(
      () => load('    selector: exigent\n', key),
      (error) => error instanceof ConfigError && message.test(error.message),
      String(message),
    );
  }
});
