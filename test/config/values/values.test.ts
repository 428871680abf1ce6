import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { FileId, parseId } from '../../../src/config/values/file-id.ts';
import { Line } from '../../../src/config/values/line.ts';
import { MailAddress, Sender } from '../../../src/config/values/mail-address.ts';
import { Jurisdiction, Language } from '../../../src/config/values/place.ts';
import { WebAddress } from '../../../src/config/values/web-address.ts';
import { readValue } from './read-value.ts';

test('an id holds letters, digits, dots, underscores and dashes', () => {
  for (const id of ['a', 'guidelines.de-AT', '2020_report', 'X']) assert.equal(readValue(FileId, id), id);
});

test('an id that is no good name for a folder is refused with the reason', () => {
  const reasons = {
    '../x': 'must not lead to another one: no "/", "\\", ".."',
    'a/b': 'must not lead to another one: no "/", "\\", ".."',
    'a\\b': 'must not lead to another one: no "/", "\\", ".."',
    'a..b': 'must not lead to another one: no "/", "\\", ".."',
    '.hidden': 'must begin with a letter or a digit',
    '-rf': 'must begin with a letter or a digit',
    'a b': 'may hold only the letters a-z, digits, ".", "_" and "-"',
    größe: 'may hold only the letters a-z, digits, ".", "_" and "-"',
    'a\n': 'may hold only the letters a-z, digits, ".", "_" and "-"',
    'a.': 'must not end with a dot',
    con: 'must not be the name of a device on Windows',
    'NUL.x': 'must not be the name of a device on Windows',
  };
  for (const [id, reason] of Object.entries(reasons)) {
    assert.equal(
      readValue(FileId, id),
      `${JSON.stringify(id)} cannot be used: it becomes the name of a folder and ${reason}`,
    );
  }
  assert.equal(readValue(FileId, ''), 'must not be empty');
  assert.equal(readValue(FileId, 'a'.repeat(100)), 'a'.repeat(100));
  assert.match(String(readValue(FileId, 'a'.repeat(101))), /must have at most 100 characters$/);
});

test('no accepted id can name anything but one folder', () => {
  const ids = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[a-z./\\_-]{0,8}$/));
  fc.assert(
    fc.property(ids, (id) => {
      if ('refused' in parseId(id)) return;
      assert.equal(encodeURIComponent(id), id);
      assert.ok(!id.startsWith('.') && !id.includes('..'));
    }),
  );
});

test('an address is read as the URL standard does', () => {
  assert.equal(readValue(WebAddress, 'HTTPS://Ring.com:443/a b'), 'https://ring.com/a%20b');
  assert.equal(readValue(WebAddress, 'http://127.0.0.1:8600/s/x?step=1'), 'http://127.0.0.1:8600/s/x?step=1');
});

test('only http and https addresses are fetched', () => {
  for (const text of [
    'file:///etc/passwd',
    'javascript:alert(1)',
    'ftp://x.org/',
    'data:text/html,x',
    'ring.com:80/x',
  ]) {
    assert.equal(
      readValue(WebAddress, text),
      `${JSON.stringify(text)} is not fetched: only http and https addresses are`,
    );
  }
});

test('an address without its beginning is completed for the person', () => {
  assert.equal(
    readValue(WebAddress, 'ring.com/x'),
    '"ring.com/x" is not an address; it begins with https:// or http:// → https://ring.com/x',
  );
  assert.equal(readValue(WebAddress, ''), '"" is not an address; it begins with https:// or http://');
  assert.match(String(readValue(WebAddress, 'https://')), /is not an address/);
});

test('an address with a password is refused, and the password is not repeated', () => {
  assert.equal(
    readValue(WebAddress, 'https://user:hunter2@x.org/'),
    'an address must not hold a user name or a password: it is published',
  );
  for (const text of ['ftp://user:hunter2@x.org/', 'https://user:hunter2@', 'https://user:hunter/2@x.org']) {
    assert.doesNotMatch(String(readValue(WebAddress, text)), /hunter/);
  }
});

test('a mail address is one address and nothing else', () => {
  for (const address of ['a@localhost', 'desk+x@example.org', "o'neil@xn--bcher-kva.example"]) {
    assert.equal(readValue(MailAddress, address), address);
  }
  for (const text of [
    'a',
    '@b',
    'a@',
    'a@b@c',
    'a@b\nBcc: c@d',
    'a@b\r\n',
    'A <a@b>',
    'a@-b',
    'a @b',
    'a@bücher.example',
  ]) {
    assert.equal(
      readValue(MailAddress, text),
      `${JSON.stringify(text)} is not a mail address, such as alerts@example.org`,
    );
  }
  assert.equal(typeof readValue(MailAddress, `${'a'.repeat(250)}@example.org`), 'string');
  assert.match(String(readValue(MailAddress, `${'a'.repeat(250)}@example.org`)), /is not a mail address/);
});

test('a sender may have a name, and no second header', () => {
  assert.equal(readValue(Sender, 'Exigent <a@b.org>'), 'Exigent <a@b.org>');
  assert.equal(readValue(Sender, '"Wächter, Büro" <a@b.org>'), '"Wächter, Büro" <a@b.org>');
  assert.equal(readValue(Sender, 'a@b.org'), 'a@b.org');
  for (const text of [
    'X\r\nBcc: c@d <a@b.org>',
    '"X\r\nBcc: c@d" <a@b.org>',
    '<a@b.org>',
    'X <a>',
    'X <a@b.org> y',
  ]) {
    assert.match(String(readValue(Sender, text)), /is not a mail address/, text);
  }
  assert.equal(
    readValue(Sender, 'Wächter, Büro <a@b.org>'),
    'the name in "Wächter, Büro <a@b.org>" needs quotes → "Wächter, Büro" <a@b.org>',
  );
});

test('a language is a BCP 47 tag and is spelt as usual', () => {
  for (const [tag, usual] of [
    ['de', 'de'],
    ['EN-gb', 'en-GB'],
    ['no', 'no'],
    ['zh-hant', 'zh-Hant'],
  ] as const) {
    assert.equal(readValue(Language, tag), usual);
  }
  assert.equal(
    readValue(Language, 'en_GB'),
    '"en_GB" is not a language tag, such as "de" or "en-GB" → en-GB',
  );
  for (const tag of ['german', 'xx', '', 'd']) {
    assert.equal(
      readValue(Language, tag),
      `${JSON.stringify(tag)} is not a language tag, such as "de" or "en-GB"`,
    );
  }
});

test('a jurisdiction is a country or one of the unions', () => {
  for (const code of ['DE', 'US', 'GB', 'XK', 'EU', 'EEA']) assert.equal(readValue(Jurisdiction, code), code);
  const refused = (code: string): string =>
    `"${code}" is not a jurisdiction: a country's two letters in upper case, such as "DE" or "US", or "EU", "EEA"`;
  assert.equal(readValue(Jurisdiction, 'UK'), `${refused('UK')} → GB`);
  assert.equal(readValue(Jurisdiction, 'de'), `${refused('de')} → DE`);
  assert.equal(readValue(Jurisdiction, 'eea'), `${refused('eea')} → EEA`);
  for (const code of ['XX', 'ZZ', 'UN', 'Germany', 'D', 'D1', '']) {
    assert.equal(readValue(Jurisdiction, code), refused(code));
  }
});

test('a name is one line', () => {
  assert.equal(readValue(Line, '  Ring '), 'Ring');
  assert.equal(readValue(Line, ' '), 'must not be empty');
  for (const text of ['a\nb', 'a\u0000', 'a\u2028b', 'a\u0085b']) {
    assert.equal(readValue(Line, text), 'must be one line, without control characters');
  }
  assert.equal(readValue(Line, 'x'.repeat(301)), 'must have at most 300 characters');
});
