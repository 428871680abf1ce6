import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Block } from '../../../src/model/document.ts';
import { blockOf, documentOf, linesOf } from '../read.ts';

function rowsOf({ blocks }: { readonly blocks: readonly Block[] }) {
  return blocks.filter(({ kind }) => kind === 'table-row').map(({ cells, columns }) => ({ cells, columns }));
}

test('each row of a table is a block with its cells and the heads of its columns', async () => {
  const document = await documentOf(`<table><caption>Requests in 2025</caption>
    <tr><th>Country</th><th>Requests</th></tr>
    <tr><td>Germany</td><td>12</td></tr><tr><td>France</td><td>7</td></tr></table>`);
  assert.deepEqual(
    document.blocks.map(({ text }) => text),
    ['Requests in 2025', 'Country | Requests', 'Germany | 12', 'France | 7'],
  );
  assert.deepEqual(rowsOf(document).at(1), { cells: ['Germany', '12'], columns: ['Country', 'Requests'] });
  assert.deepEqual(rowsOf(document).at(0), { cells: ['Country', 'Requests'], columns: undefined });
});

test('a head over several columns is the head of each, with the head below it', async () => {
  const document = await documentOf(`<table><thead>
    <tr><th rowspan="2">Country</th><th colspan="2">Emergency</th></tr><tr><th>Asked</th><th>Given</th></tr></thead>
    <tbody><tr><td>Germany</td><td>12</td><td>9</td></tr></tbody></table>`);
  const last = rowsOf(document).at(-1);
  assert.deepEqual(last?.cells, ['Germany', '12', '9']);
  assert.equal(last?.columns?.[1], 'Emergency – Asked');
  assert.equal(last?.columns?.[0], 'Country');
});

test('a cell over several rows is said in each of them, a cell over several columns once', async () => {
  const document = await documentOf(`<table><tr><th>Year</th><th>Country</th><th>Requests</th></tr>
    <tr><td rowspan="2">2025</td><td>Germany</td><td>12</td></tr><tr><td>France</td><td>7</td></tr>
    <tr><td colspan="2">All</td><td>19</td></tr></table>`);
  assert.deepEqual(
    rowsOf(document).map(({ cells }) => cells),
    [
      ['Year', 'Country', 'Requests'],
      ['2025', 'Germany', '12'],
      ['2025', 'France', '7'],
      ['All', '', '19'],
    ],
  );
});

test('words of a cell stay apart where elements part them', async () => {
  assert.deepEqual(
    await linesOf(
      '<table><tr><td><p>One</p><p>two</p></td><td>thr<b>ee</b><br>four <button>copy</button></td></tr><tr><td>a<td>b</table>',
    ),
    ['| One two | three four |', '| a | b |'],
  );
});

test('a table that lays out the page is read as if it were none', async () => {
  const lines =
    await linesOf(`<table><tr><td><table><tr><td><h1>Rules</h1><p>Inner.</p></td></tr></table></td>
    <td><p>Beside it.</p></td></tr></table>`);
  assert.deepEqual(lines, ['# Rules', 'Inner.', 'Beside it.']);
  assert.deepEqual(
    await linesOf('<table role="presentation"><tr><td>One<td>Two<tr><td>Three<td>Four</table>'),
    ['One', 'Two', 'Three', 'Four'],
  );
});

test('no cell is lost in a table that is wider than any that was published', async () => {
  const cells = Array.from({ length: 450 }, (_, index) => `c${index}`);
  const [row] = rowsOf(await documentOf(`<table><tr><td>${cells.join('<td>')}<tr><td>a<td>b</table>`));
  assert.deepEqual(row?.cells, cells);
});

test('spans beyond reason say a cell no more often than the table can hold', async () => {
  const document = await documentOf(
    '<table><tr><td colspan="99999999">a</td><td rowspan="65534">b</td></tr><tr><td>c<td>d</table>',
  );
  assert.ok(rowsOf(document).every(({ cells = [] }) => cells.length <= 201));
});

test('a table with the names of sections beside their texts is read as the text that it lays out', async () => {
  const list =
    '<p>We disclose recordings without a warrant if:</p><ul><li>a life is in danger;</li><li>time presses.</li></ul>';
  const long =
    'Officers describe the danger on the form, and a lawyer of ours reads what they write on it. '.repeat(2);
  const document = await documentOf(
    `<h1>Guidelines</h1><table><tr><td>Emergencies</td><td>${list}<p>${long}</p></td></tr>
     <tr><td>Contact</td><td>Write to us.</td></tr></table><p>Valid for all.</p>`,
  );
  const item = blockOf(document, 'a life is in danger;');
  assert.deepEqual(item.path, ['Guidelines', 'Emergencies']);
  assert.deepEqual(item.leadIn, ['We disclose recordings without a warrant if:']);
  assert.deepEqual(blockOf(document, 'Write to us.').path, ['Guidelines', 'Contact']);
  assert.deepEqual(blockOf(document, 'Valid for all.').path, ['Guidelines']);
});

test('a table with heads or with more columns stays a table, also with lists in its cells', async () => {
  const cell = `<td><p>We disclose recordings if:</p><ul><li>a life is in danger;</li><li>${'time presses, '.repeat(12)}</li></ul></td>`;
  for (const [first, rest] of [
    ['<th>Emergency</th>', ''],
    ['<td>Emergency</td>', '<td>30 days</td>'],
  ]) {
    const { blocks } = await documentOf(
      `<table><tr>${first}${cell}${rest}</tr><tr>${first}${cell}${rest}</tr></table>`,
    );
    assert.deepEqual(
      blocks.map(({ kind }) => kind),
      ['table-row', 'table-row'],
    );
  }
});
