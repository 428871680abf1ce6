import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import Papa from 'papaparse';
import { withoutControls } from '../../../src/alert/clean-text.ts';
import { csv } from '../../../src/web/site/csv.ts';

const read = (text: string): readonly (readonly string[])[] =>
  Papa.parse<string[]>(text, { skipEmptyLines: 'greedy' }).data;

test('what a spreadsheet would run as a formula is text', () => {
  for (const formula of [
    '=HYPERLINK("https://evil.example")',
    '+1',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '  =cmd|’/c calc’!A0',
    '\u00a0=1',
    '＝1',
    '\u200b=1',
  ]) {
    const [, [cell = ''] = []] = read(csv(['quote'], [[formula]]));
    assert.match(cell, /^'/, JSON.stringify(formula));
  }
});

test('ordinary text is not touched', () => {
  for (const text of ['imminent danger', '§ 2702(b)(8)', 'a = b', '“quoted”', '1. May we?'])
    assert.deepEqual(read(csv(['quote'], [[text]])), [['quote'], [text]]);
});

const anyCell = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('"', '",\r\n"', 'a\nb', '=,', ''));

test('every cell comes back as it was, in its row and column, but for what guards it', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyCell, anyCell), { minLength: 1 }), (rows) => {
      const back = Papa.parse<string[]>(csv(['a', 'b'], rows)).data.slice(1, -1);
      assert.equal(back.length, rows.length);
      for (const [index, row] of rows.entries()) {
        for (const [column, text] of row.entries()) {
          const cell = back[index]?.[column] ?? '';
          assert.equal(cell.replace(/^'/, ''), withoutControls(text).replace(/^'/, ''));
        }
      }
    }),
  );
});
