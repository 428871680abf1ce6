import assert from 'node:assert/strict';
import { test } from 'node:test';
import { utils, type WorkBook, write } from '@e965/xlsx';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { blockOf, documentOf, faultOf, linesOf, read } from '../read.ts';

const type = {
  contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  url: 'https://lumicam.example/requests.xlsx',
};

function aBook(sheets: Readonly<Record<string, unknown[][]>>, more: Partial<WorkBook> = {}): Uint8Array {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets))
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), name);
  return new Uint8Array(write({ ...book, ...more }, { type: 'array', bookType: 'xlsx', compression: true }));
}

const requests = [
  ['Country', 'Requests', 'Share', 'Since'],
  ['Germany', 1234, { t: 'n', v: 0.25, z: '0%' }, { t: 'n', v: 46143, z: 'yyyy-mm-dd' }],
  ['France', 7.5, true, null],
];
const book = aBook({ Requests: requests, Notes: [['Numbers of 2025.']] });

/** The book with one of its parts written anew. */
function withPart(name: string, content: string | Uint8Array): Uint8Array {
  return zipSync({ ...unzipSync(book), [name]: typeof content === 'string' ? strToU8(content) : content });
}

test('each sheet is a table under its name, its values as they are shown', async () => {
  const document = await documentOf(book, type);
  assert.deepEqual(
    document.blocks.map(({ text }) => text),
    [
      'Requests',
      'Country | Requests | Share | Since',
      'Germany | 1234 | 25% | 2026-05-01',
      'France | 7.5 | TRUE',
      'Notes',
      'Numbers of 2025.',
    ],
  );
  const row = blockOf(document, 'Germany | 1234 | 25% | 2026-05-01');
  assert.deepEqual(row.columns, requests[0]);
  assert.deepEqual(row.path, ['Requests']);
  assert.equal(row.page, 1);
  assert.equal(blockOf(document, 'Numbers of 2025.').page, 2);
});

test('a hidden sheet is not read', async () => {
  for (const Hidden of [1, 2] as const) {
    const bytes = aBook(
      { Shown: [['a', 'b']], Secret: [['c', 'd']] },
      { Workbook: { Sheets: [{ Hidden: 0 }, { Hidden }] } },
    );
    assert.deepEqual(await linesOf(bytes, type), ['# Shown', '| a | b |']);
  }
});

test('a value is the same wherever the machine stands', async () => {
  const zone = process.env.TZ;
  try {
    const texts: string[] = [];
    for (const place of ['UTC', 'Pacific/Auckland', 'America/Los_Angeles']) {
      process.env.TZ = place;
      texts.push((await linesOf(book, type)).join('\n'));
    }
    assert.equal(new Set(texts).size, 1);
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
});

test('a workbook that says it is far larger than it is, or has cells far apart, is read', async () => {
  const sheet = strFromU8(unzipSync(book)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  const claims = sheet.replace(/<dimension ref="[^"]*"/, '<dimension ref="A1:XFD1048576"');
  assert.notEqual(claims, sheet);
  assert.deepEqual(
    await linesOf(withPart('xl/worksheets/sheet1.xml', claims), type),
    await linesOf(book, type),
  );
  const cell = (row: number, name: string): string =>
    `<row r="${row}"><c r="${name}${row}" t="str"><v>x</v></c></row>`;
  const apart = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${cell(1, 'A')}${cell(1_048_576, 'XFD')}</sheetData></worksheet>`;
  const begun = performance.now();
  assert.equal(await faultOf(withPart('xl/worksheets/sheet1.xml', apart), type), 'document');
  assert.ok(performance.now() - begun < 10_000);
});

test('a workbook that unpacks to more than a sheet can hold is not unpacked', async () => {
  const bomb = withPart('xl/worksheets/sheet1.xml', new Uint8Array(130 * 2 ** 20));
  assert.ok(bomb.length < 2 ** 20);
  assert.equal(await faultOf(bomb, type), 'too-complex');
});

test('a container that is damaged, or is no workbook, is unreadable', async () => {
  const reasons: readonly (readonly [Uint8Array, string])[] = [
    [book.slice(0, book.length / 2), 'the container is damaged'],
    [zipSync({ 'word/document.xml': strToU8('<w/>') }), 'the container holds no workbook'],
    [zipSync({ 'xl/workbook.xml': strToU8('no') }), 'the workbook is damaged: Unsupported ZIP file'],
  ];
  for (const [bytes, because] of reasons) {
    assert.deepEqual(await read(bytes, type), {
      kind: 'fault',
      fault: { code: 'unreadable-document', because },
    });
  }
});

test('what is broken in a workbook never breaks the reader', async () => {
  const parts = unzipSync(book);
  const damage = fc.record({ at: fc.nat(), byte: fc.nat(255) });
  const damaged = (bytes: Uint8Array, damages: readonly { readonly at: number; readonly byte: number }[]) => {
    const copy = bytes.slice();
    for (const { at, byte } of damages) copy[at % copy.length] = byte;
    return copy;
  };
  const packed = fc.array(damage, { minLength: 1, maxLength: 8 }).map((damages) => damaged(book, damages));
  const unpacked = fc
    .tuple(fc.constantFrom(...Object.keys(parts)), fc.array(damage, { minLength: 1, maxLength: 8 }))
    .map(([name, damages]) => withPart(name, damaged(parts[name] ?? new Uint8Array(1), damages)));
  await fc.assert(
    fc.asyncProperty(fc.oneof(packed, unpacked), async (bytes) => {
      assert.notEqual(await faultOf(bytes, type), undefined);
    }),
    { numRuns: 300 },
  );
});
