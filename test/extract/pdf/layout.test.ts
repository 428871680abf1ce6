import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shippedLexicon } from '../../../src/config/lexicon.ts';
import { findPassages } from '../../../src/disclosure/find-passages.ts';
import { aPdf, type PrintedLine } from '../a-pdf.ts';
import { blockOf, documentOf, linesOf } from '../read.ts';

const type = { contentType: 'application/pdf', url: 'https://lumicam.example/report.pdf' };

/** Pieces side by side on one line. */
function line(y: number, ...pieces: readonly (readonly [x: number, text: string])[]): PrintedLine[] {
  return pieces.map(([x, text]) => ({ x, y, text }));
}

const before: PrintedLine = {
  y: 760,
  text: 'In the last year we were asked as follows, country by country:',
};
const after: PrintedLine = {
  y: 640,
  text: 'What is asked for by telephone is not counted in any of the columns.',
};
const heads = ['Country', 'Requests', 'Emergencies'];

test('a table is read row by row, under its heads, and text above and below is none of it', async () => {
  const document = await documentOf(
    aPdf([
      [
        { y: 790, text: 'Requests in numbers', size: 18 },
        before,
        ...line(730, [72, 'Country'], [250, 'Requests'], [400, 'Emergencies']),
        ...line(712, [72, 'Germany'], [268, '1,204'], [420, '17']),
        ...line(694, [72, 'Austria'], [280, '98'], [425, '3']),
        ...line(676, [72, 'Italy'], [425, '5']),
        ...line(658, [72, 'Denmark'], [280, '11']),
        after,
      ],
    ]),
    type,
  );
  assert.deepEqual(
    document.blocks.map(({ kind, text }) => [kind, text]),
    [
      ['heading', 'Requests in numbers'],
      ['paragraph', before.text],
      ['table-row', heads.join(' | ')],
      ['table-row', 'Germany | 1,204 | 17'],
      ['table-row', 'Austria | 98 | 3'],
      ['table-row', 'Italy | 5'],
      ['table-row', 'Denmark | 11'],
      ['paragraph', after.text],
    ],
  );
  const italy = blockOf(document, 'Italy | 5');
  assert.deepEqual([italy.cells, italy.columns], [['Italy', '', '5'], heads]);
  assert.deepEqual([italy.page, italy.path], [1, ['Requests in numbers']]);
});

const wrapped = {
  first: ['Recordings of cameras', 'that hang in the open'],
  second: ['Without a warrant in an emer-', 'gency, if a life is in danger', 'and time presses'],
};
const rowsOfWrapped = [
  '| What | When |',
  `| ${wrapped.first.join(' ')} | Without a warrant in an emergency, if a life is in danger and time presses |`,
  '| Addresses | With an order of a court |',
];

test('what a field says over several lines is one text, whether a file holds it line by line or field by field', async () => {
  const head = line(740, [72, 'What'], [300, 'When']);
  const last = line(660, [72, 'Addresses'], [300, 'With an order of a court']);
  const left = wrapped.first.map((text, index) => ({ x: 72, y: 716 - index * 13, text }));
  const right = wrapped.second.map((text, index) => ({ x: 300, y: 716 - index * 13, text }));
  const byLines = [0, 1, 2]
    .flatMap((index) => [left[index], right[index]])
    .filter((each) => each !== undefined);
  for (const fields of [byLines, [...left, ...right]])
    assert.deepEqual(await linesOf(aPdf([[...head, ...fields, ...last]]), type), rowsOfWrapped);
});

const columns = [
  [
    'We hand out recordings of our cameras',
    'to the police where an order of a court',
    'is shown to us, and we look at each of',
    'those orders before we do anything. In',
    'an emergency we may disclose them to',
  ],
  [
    'the police without a warrant, if a life',
    'is in danger and there is no time left',
    'to ask a judge. Whoever was concerned',
    'is told of it within thirty days by us,',
    'and each case is counted in the report.',
  ],
] as const;

test('text in two columns is read one column after the other, and a sentence goes on over the turn', async () => {
  const place = (column: 0 | 1, index: number): PrintedLine => ({
    x: column === 0 ? 72 : 320,
    y: 700 - index * 14,
    text: columns[column][index] ?? '',
  });
  const indexes = [0, 1, 2, 3, 4];
  const byColumns = ([0, 1] as const).flatMap((column) => indexes.map((index) => place(column, index)));
  const byLines = indexes.flatMap((index) => [place(0, index), place(1, index)]);
  for (const lines of [byColumns, byLines]) {
    const document = await documentOf(aPdf([[{ y: 750, text: 'For officers', size: 18 }, ...lines]]), type);
    assert.deepEqual(
      document.blocks.map(({ text }) => text),
      ['For officers', columns.flat().join(' ')],
    );
    const [passage] = findPassages(document, shippedLexicon());
    assert.match(
      passage?.quote ?? '',
      /In an emergency we may disclose them to the police without a warrant/,
    );
  }
});

test('marks of a list that stand apart from their items make no table, nor does a name beside a date', async () => {
  const items = await linesOf(
    aPdf([
      [
        { y: 740, text: 'We may disclose recordings in these cases, and in no other:' },
        ...line(720, [80, '(a)'], [120, 'to prevent the death of a person;']),
        ...line(706, [80, '(b)'], [120, 'to prevent an injury of a person.']),
      ],
    ]),
    type,
  );
  assert.deepEqual(items.slice(1), [
    '- (a) to prevent the death of a person;',
    '- (b) to prevent an injury of a person.',
  ]);
  const single = await linesOf(aPdf([line(700, [72, 'Lumicam'], [440, 'May 2026'])]), type);
  assert.deepEqual(single, ['Lumicam May 2026']);
});
