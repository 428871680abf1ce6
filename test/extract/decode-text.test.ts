import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linesOf } from './read.ts';

const words = 'Bei „Gefahr im Verzug“ – für 5 €';
const page = (head = '') => `<html><head>${head}<title>x</title></head><body><p>${words}</p></body></html>`;

function utf16(text: string, order: 'le' | 'be', mark = true): Uint8Array {
  const bytes = Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}

/** The letters of the test in windows-1252. */
function windows1252(text: string): Uint8Array {
  const beyond = new Map([
    ['„', 0x84],
    ['“', 0x93],
    ['–', 0x96],
    ['€', 0x80],
  ]);
  return Uint8Array.from(text, (letter) => beyond.get(letter) ?? letter.charCodeAt(0));
}

const iso15 = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => (letter === '€' ? 0xa4 : letter.charCodeAt(0)));

const HTML = 'text/html';
const cases: readonly (readonly [what: string, bytes: Uint8Array, contentType: string])[] = [
  ['the charset of the content type', windows1252(page()), 'text/html; charset=windows-1252'],
  ['a charset in quotes and capitals', windows1252(page()), 'text/html; Charset="WINDOWS-1252"'],
  [
    'the name Latin 1, which means windows-1252 on the web',
    windows1252(page()),
    'text/html; charset=iso-8859-1',
  ],
  ['a declaration in the page', windows1252(page('<meta charset="windows-1252">')), HTML],
  [
    'an old declaration in the page',
    windows1252(page('<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">')),
    HTML,
  ],
  ['UTF-8 that is declared nowhere', Buffer.from(page()), HTML],
  ['windows-1252 that is declared nowhere', windows1252(page()), HTML],
  ['a byte order mark', Buffer.from(`\ufeff${page()}`), HTML],
  [
    'a byte order mark against the content type',
    Buffer.from(`\ufeff${page()}`),
    'text/html; charset=windows-1252',
  ],
  ['UTF-16, little end first', utf16(page(), 'le'), HTML],
  ['UTF-16, big end first', utf16(page(), 'be'), HTML],
  ['UTF-16 by its content type', utf16(page(), 'le', false), 'text/html; charset=utf-16le'],
  ['UTF-8 that calls itself UTF-16 in its text', Buffer.from(page('<meta charset="utf-16">')), HTML],
  ['a charset that nobody knows', Buffer.from(page()), 'text/html; charset=klingon'],
  ['a charset that must not be decoded', Buffer.from(page()), 'text/html; charset=iso-2022-kr'],
];

for (const [what, bytes, contentType] of cases) {
  test(`a page is decoded by ${what}`, async () => {
    assert.deepEqual(await linesOf(new Uint8Array(bytes), { contentType }), [words]);
  });
}

test('a page in Latin 9 is decoded with its euro sign', async () => {
  assert.deepEqual(await linesOf(iso15('<p>für 5 €'), { contentType: 'text/html; charset=iso-8859-15' }), [
    'für 5 €',
  ]);
});

test('the byte order mark is no part of a text or a sheet', async () => {
  assert.deepEqual(await linesOf('\ufeffOne.', { contentType: 'text/plain' }), ['One.']);
  assert.deepEqual(await linesOf('\ufeffCountry,Requests\nGermany,12', { contentType: 'text/csv' }), [
    '| Country | Requests |',
    '| Germany | 12 |',
  ]);
});
