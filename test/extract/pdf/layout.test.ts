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

/** A row of the table of countries, at a height. */
function countryAt(y: number, country: string, requests: string, emergencies: string): PrintedLine[] {
  return line(y, [72, country], [268, requests], [420, emergencies]);
}
const headsAt = (y: number): PrintedLine[] =>
  line(y, [72, 'Country'], [250, 'Requests'], [400, 'Emergencies']);

const countries = [
  ['Germany', '1,204', '17'],
  ['Austria', '9,198', '23'],
  ['Italy', '3,011', '5'],
  ['Spain', '2,400', '9'],
  ['Norway', '1,100', '2'],
  ['Poland', '1,700', '4'],
] as const;

const firstPage: PrintedLine[] = [
  { y: 790, text: 'Requests in numbers', size: 18 },
  before,
  ...headsAt(730),
  ...countryAt(712, 'Germany', '1,204', '17'),
  ...countryAt(694, 'Austria', '9,198', '23'),
];

async function rowsOfPages(...pages: readonly PrintedLine[][]) {
  const { blocks } = await documentOf(aPdf(pages), type);
  return blocks.map(({ kind, text, columns, page }) =>
    kind === 'table-row' ? { text, columns, page } : { text, page },
  );
}

test('a table that goes over the end of a page is one, with its heads said once and each row on its page', async () => {
  const headOf = { text: heads.join(' | '), columns: undefined, page: 1 };
  const first = [
    { text: 'Requests in numbers', page: 1 },
    { text: before.text, page: 1 },
    headOf,
    { text: 'Germany | 1,204 | 17', columns: heads, page: 1 },
    { text: 'Austria | 9,198 | 23', columns: heads, page: 1 },
  ];
  const italy = { text: 'Italy | 3,011 | 5', columns: heads, page: 2 };
  const below = { text: after.text, page: 2 };
  const secondPage = [...countryAt(782, 'Italy', '3,011', '5'), { ...after, y: 740 }];
  assert.deepEqual(await rowsOfPages(firstPage, secondPage), [...first, italy, below], 'one row is enough');

  const numbered = [
    [...firstPage, { y: 40, text: 'Page 1 of 2' }],
    [...secondPage, { y: 40, text: 'Page 2 of 2' }],
  ];
  assert.deepEqual(await rowsOfPages(...numbered), [...first, italy, below], 'over the number of its page');

  const withHeads = [...headsAt(800), ...secondPage];
  assert.deepEqual(await rowsOfPages(firstPage, withHeads), [...first, italy, below]);

  const middle = [
    ...headsAt(800),
    ...countryAt(782, 'Italy', '3,011', '5'),
    ...countryAt(764, 'Spain', '2,400', '9'),
  ];
  const last = [
    ...headsAt(800),
    ...countryAt(782, 'Norway', '1,100', '2'),
    ...countryAt(764, 'Poland', '1,700', '4'),
    { ...after, y: 720 },
  ];
  assert.deepEqual(
    await rowsOfPages(firstPage, middle, last),
    [
      ...first,
      italy,
      { text: 'Spain | 2,400 | 9', columns: heads, page: 2 },
      { text: 'Norway | 1,100 | 2', columns: heads, page: 3 },
      { text: 'Poland | 1,700 | 4', columns: heads, page: 3 },
      { ...below, page: 3 },
    ],
    'heads at the same height on most pages head the table, and do not run along',
  );
});

test('what runs along above the table on each page is none of its heads', async () => {
  const pages = [countries.slice(0, 2), countries.slice(2, 4), countries.slice(4)].map((rows) => [
    ...line(816, [72, 'Lumicam'], [400, 'Report on requests']),
    ...headsAt(780),
    ...rows.flatMap(([country, requests, emergencies], index) =>
      countryAt(762 - index * 18, country, requests, emergencies),
    ),
  ]);
  assert.deepEqual(
    (await rowsOfPages(...pages)).map(({ text }) => text),
    [heads.join(' | '), ...countries.map((cells) => cells.join(' | ')), 'Lumicam Report on requests'],
  );
});

test('a field that the end of a page cuts in two is one text, which begins on the page above', async () => {
  const field = ['Without a warrant in an', 'emergency, if a life is in danger'];
  const { blocks } = await documentOf(
    aPdf([
      [
        ...line(100, [72, 'What'], [300, 'When']),
        ...line(82, [72, 'Addresses'], [300, 'With an order of a court']),
        ...line(64, [72, 'Recordings'], [300, field[0] ?? '']),
      ],
      [
        ...line(790, [300, field[1] ?? '']),
        ...line(772, [72, 'Messages'], [300, 'Never, since we have none']),
        { y: 730, text: 'Whoever was concerned is told of it within thirty days.' },
      ],
    ]),
    type,
  );
  assert.deepEqual(
    blocks.map(({ text, page }) => [text, page]),
    [
      ['What | When', 1],
      ['Addresses | With an order of a court', 1],
      [`Recordings | ${field.join(' ')}`, 1],
      ['Messages | Never, since we have none', 2],
      ['Whoever was concerned is told of it within thirty days.', 2],
    ],
  );
});

test('what only stands below the end of a table is no part of it: other heads, other columns, a line of text', async () => {
  const otherHeads = [
    ...line(800, [72, 'Product'], [250, 'Accounts'], [400, 'Recordings']),
    ...countryAt(782, 'Doorbell', '4,100', '31'),
    ...countryAt(764, 'Camera', '2,900', '12'),
  ];
  const headOf = async (second: PrintedLine[], text: string) =>
    (await rowsOfPages(firstPage, second)).find((row) => row.text === text);
  assert.deepEqual(await headOf(otherHeads, 'Doorbell | 4,100 | 31'), {
    text: 'Doorbell | 4,100 | 31',
    columns: ['Product', 'Accounts', 'Recordings'],
    page: 2,
  });
  const otherColumns = [
    ...line(800, [72, 'Doorbell'], [280, '4,100'], [440, '31']),
    ...line(782, [72, 'Camera'], [280, '2,900'], [440, '12']),
    ...line(764, [72, 'Siren'], [280, '1,900'], [440, '10']),
  ];
  assert.deepEqual((await headOf(otherColumns, 'Camera | 2,900 | 12'))?.columns, undefined);
  assert.deepEqual(await headOf([{ y: 800, text: 'Products' }], 'Products'), { text: 'Products', page: 2 });
});
