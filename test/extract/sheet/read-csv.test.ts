import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentOf, faultOf, linesOf } from '../read.ts';

const type = { contentType: 'text/csv; charset=utf-8', url: 'https://lumicam.example/requests.csv' };

const separators: Readonly<Record<string, string>> = { commas: ',', semicolons: ';', tabs: '\t', bars: '|' };

for (const [name, separator] of Object.entries(separators)) {
  test(`values parted by ${name} are the cells of a table`, async () => {
    const rows = [
      ['Country', 'Period', 'Requests'],
      ['Germany', '2025 H1', '12'],
      ['France', '2025 H1', '7'],
    ];
    const document = await documentOf(rows.map((row) => row.join(separator)).join('\r\n'), type);
    assert.deepEqual(
      document.blocks.map(({ cells }) => cells),
      rows,
    );
    assert.deepEqual(document.blocks[1]?.columns, rows[0]);
  });
}

test('quotes hold separators, line breaks and quotes', async () => {
  const lines = await linesOf('Country,Note\n"Germany, west","He said ""no"".\nTwice."\n', type);
  assert.deepEqual(lines, ['| Country | Note |', '| Germany, west | He said "no". Twice. |']);
});

test('a quote that is never closed loses nothing', async () => {
  const text = (await linesOf('Country,Requests\n"Germany,12\nFrance,7\n', type)).join(' ');
  for (const value of ['Country', 'Requests', 'Germany', '12', 'France', '7'])
    assert.ok(text.includes(value), text);
});

test('titles above the table, empty lines and rows of another length are read', async () => {
  const document = await documentOf(
    'Requests in 2025\n\nCountry,Requests\nGermany,12,late\n,,\nFrance\n',
    type,
  );
  assert.deepEqual(
    document.blocks.map(({ cells, columns }) => [cells, columns]),
    [
      [['Requests in 2025'], undefined],
      [['Country', 'Requests'], undefined],
      [
        ['Germany', '12', 'late'],
        ['Country', 'Requests'],
      ],
      [['France'], ['Country', 'Requests']],
    ],
  );
});

test('a table of numbers alone has no heads', async () => {
  const { blocks } = await documentOf('2024,12\n2025,7\n', type);
  assert.ok(blocks.every(({ columns }) => columns === undefined));
});

test('characters that no text has are not read', async () => {
  assert.deepEqual(await linesOf('Coun\u0000try,\u001b[31mRequests\nGermany,1\n', type), [
    '| Coun try | [31mRequests |',
    '| Germany | 1 |',
  ]);
});

test('more than a million cells are too many, and that is known soon', async () => {
  const begun = performance.now();
  assert.equal(await faultOf(`${'1,'.repeat(100)}\n`.repeat(10_001), type), 'too-complex');
  assert.ok(performance.now() - begun < 10_000);
});

test('a file of one endless line or of nothing but quotes is read in time', async () => {
  const begun = performance.now();
  for (const source of [
    'x'.repeat(5_000_000),
    '"'.repeat(2_000_001),
    '"a"b'.repeat(500_000),
    '\n'.repeat(3_000_000),
  ])
    assert.equal(await faultOf(source, type), 'document');
  assert.ok(performance.now() - begun < 15_000);
});
