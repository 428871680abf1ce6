import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { openExtractor } from '../../../src/extract/extractor.ts';
import { textOf } from '../../../src/model/document.ts';
import { aPdf, type PrintedLine } from '../a-pdf.ts';
import { aRequest, blockOf, documentOf, faultOf, linesOf, read } from '../read.ts';

const type = { contentType: 'application/pdf', url: 'https://lumicam.example/guide.pdf' };

/** Lines of one paragraph from a height downwards. */
function printed(y: number, ...texts: readonly string[]): PrintedLine[] {
  return texts.map((text, index) => ({ text, y: y - index * 14 }));
}

test('lines are put together to paragraphs, and a larger line is the heading of what follows', async () => {
  const bytes = aPdf(
    [
      [
        { text: 'Guide for the police', y: 780, size: 22 },
        ...printed(740, 'We disclose recordings without a warrant', 'if a person is in danger.'),
        { text: 'Contact', y: 690, size: 15 },
        ...printed(665, 'Write to us.'),
        ...printed(630, 'Or call.'),
      ],
    ],
    { title: 'Guide (2026)' },
  );
  const document = await documentOf(bytes, type);
  assert.equal(document.title, 'Guide (2026)');
  assert.equal(
    textOf(document),
    '# Guide for the police\n\nWe disclose recordings without a warrant if a person is in danger.\n\n## Contact\n\nWrite to us.\n\nOr call.\n',
  );
  assert.deepEqual(blockOf(document, 'Or call.').path, ['Guide for the police', 'Contact']);
});

test('a heading over two lines is one heading, and a paragraph in large letters is none', async () => {
  const large = 'This is said in larger letters as it matters more. ';
  const lines = await linesOf(
    aPdf([
      [
        { text: 'Requests of the police', y: 780, size: 20 },
        { text: 'in an emergency', y: 756, size: 20 },
        ...[0, 1, 2, 3].map((line) => ({ text: large, y: 720 - line * 18, size: 14 })),
        ...printed(640, 'Small letters are what most of this page is set in, line after line.'),
        ...printed(600, 'And so it goes on, line after line, in the same letters as ever before.'),
        ...printed(560, 'And so it goes on, line after line, in the same letters as ever since.'),
      ],
    ]),
    type,
  );
  assert.deepEqual(lines.slice(0, 2), ['# Requests of the police in an emergency', large.repeat(4).trim()]);
});

test('a paragraph goes on over the end of a page, and a block knows the page on which it begins', async () => {
  const document = await documentOf(
    aPdf([printed(60, 'We disclose recordings without'), printed(780, 'a warrant.', 'Always.')]),
    type,
  );
  assert.equal(blockOf(document, 'We disclose recordings without a warrant. Always.').page, 1);
  const parted = await linesOf(aPdf([printed(60, 'The end.'), printed(780, 'A new paragraph.')]), type);
  assert.deepEqual(parted, ['The end.', 'A new paragraph.']);
});

test('marks at the beginning of lines make items of an enumeration', async () => {
  const document = await documentOf(
    aPdf([
      printed(
        700,
        'We may disclose recordings in these cases, and in no other:',
        '(a) death;',
        '(b) injury.',
      ),
    ]),
    type,
  );
  assert.equal(blockOf(document, '(b) injury.').kind, 'list-item');
  assert.deepEqual(blockOf(document, '(b) injury.').leadIn, [
    'We may disclose recordings in these cases, and in no other:',
  ]);
});

test('what runs along with the pages is said once at the end, and their numbers never', async () => {
  const body = (number: number): PrintedLine[] => [
    { text: 'Lumicam guide, effective May 2026', y: 810, size: 9 },
    ...printed(700, `What is said on page ${'one two three four five'.split(' ')[number]} only.`),
    { text: `Page ${number + 4} of 9`, y: 30, size: 9 },
  ];
  assert.deepEqual(await linesOf(aPdf([0, 1, 2, 3, 4].map(body)), type), [
    'What is said on page one only.',
    'What is said on page two only.',
    'What is said on page three only.',
    'What is said on page four only.',
    'What is said on page five only.',
    'Lumicam guide, effective May 2026',
  ]);
});

test('a text that is the same on all pages is not lost', async () => {
  const page = printed(700, 'We disclose recordings to the police', 'in an emergency.');
  assert.deepEqual(await linesOf(aPdf([page, page, page]), type), [
    'We disclose recordings to the police',
    'in an emergency.',
  ]);
});

test('rows of numbers that stand at the same height on every page are no page numbers', async () => {
  const rows = [
    [2019, 120],
    [2020, 98],
    [2021, 143],
    [2022, 77],
  ];
  const lines = await linesOf(aPdf(rows.map((row) => printed(700, row.join('  ')))), type);
  assert.equal(lines.join(' ').replace(/\s+/g, ' '), '2019 120 2020 98 2021 143 2022 77');
});

test('a word that is broken at the end of a line is whole', async () => {
  const line = async (...texts: readonly string[]) =>
    (await linesOf(aPdf([printed(700, ...texts)]), type)).join(' | ');
  assert.equal(await line('in an emer-', 'gency only'), 'in an emergency only');
  assert.equal(await line('bei Gefahr f\xfcr Men-', 'schen'), 'bei Gefahr für Menschen');
  assert.equal(await line('in an emer\xad', 'gency only'), 'in an emergency only');
});

test('a hyphen that a word has anyway stays', async () => {
  const line = async (...texts: readonly string[]) =>
    (await linesOf(aPdf([printed(700, ...texts)]), type)).join(' | ');
  assert.equal(
    await line('a law-', 'enforcement request, the law, its enforcement'),
    'a law-enforcement request, the law, its enforcement',
  );
  assert.equal(
    await line('a non-', 'emergency, and non-emergency again'),
    'a non-emergency, and non-emergency again',
  );
  assert.equal(await line('die US-', 'Behörden'.replace('ö', '\xf6')), 'die US-Behörden');
  assert.equal(await line('Bundes-', 'und Landesbeh\xf6rden'), 'Bundes- und Landesbehörden');
  assert.equal(await line('without delay -', 'always'), 'without delay - always');
});

test('pieces of a line that stand apart are words of their own', async () => {
  const lines = await linesOf(
    aPdf([
      [
        { text: 'Germany', x: 72, y: 700 },
        { text: '12', x: 300, y: 700 },
        { text: '9', x: 400, y: 700 },
      ],
    ]),
    type,
  );
  assert.deepEqual(lines, ['Germany 12 9']);
});

test('a file that only asks for a password to change it is read; one that asks to open it says so', async () => {
  const page = [printed(700, 'We disclose recordings to the police.')];
  assert.deepEqual(await linesOf(aPdf(page, { locked: 'open' }), type), [
    'We disclose recordings to the police.',
  ]);
  assert.deepEqual(await read(aPdf(page, { locked: 'password' }), type), {
    kind: 'fault',
    fault: { code: 'unreadable-document', because: 'the file asks for a password' },
  });
});

test('a file without text has pictures of it, and a file that is none is unreadable', async () => {
  assert.equal(await faultOf(aPdf([[], []]), type), 'pdf-without-text');
  assert.equal(await faultOf('%PDF-1.7\nnothing of the kind', type), 'unreadable-document');
  assert.equal(await faultOf('not a page', type), 'unreadable-document');
});

test('what is broken in a file never breaks the thread that reads it, nor what it reads next', async () => {
  const seeds = [
    aPdf([printed(700, 'One.', 'Two.'), printed(700, 'Three.')], { title: 'x' }),
    aPdf([printed(700, 'One.')], { locked: 'open' }),
  ];
  const byte = fc.oneof(fc.nat(255), fc.constantFrom(...Buffer.from('0123456789<>[]/()')));
  const damages = fc.array(fc.record({ at: fc.nat(), byte }), { minLength: 1, maxLength: 8 });
  const broken = fc.tuple(fc.constantFrom(...seeds), damages, fc.option(fc.nat())).map(([seed, all, end]) => {
    const bytes = seed.slice(0, end === null ? seed.length : 9 + (end % seed.length));
    for (const { at, byte } of all) bytes[at % bytes.length] = byte;
    return bytes;
  });
  const extractor = openExtractor({ threads: 1 });
  try {
    const property = fc.asyncProperty(fc.array(broken, { minLength: 20, maxLength: 20 }), async (files) => {
      const queue = files.map((bytes) => extractor.extract(aRequest(bytes, type)));
      for (const extracted of await Promise.all(queue))
        assert.notEqual(
          extracted.kind === 'fault' && extracted.fault.code,
          'reader-failed',
          JSON.stringify(extracted),
        );
    });
    await fc.assert(property, { numRuns: 100 });
  } finally {
    await extractor.close();
  }
});
