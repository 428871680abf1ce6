import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Browser, chromium } from 'playwright';
import { findBrowser } from '../../../src/fetch/browser/find-browser.ts';
import { textOf } from '../../../src/model/document.ts';
import { clauses, policyPage } from '../../policy-page.ts';
import { documentOf } from '../read.ts';

describe('what a browser printed', () => {
  let browser: Browser;
  before(async () => {
    const found = await findBrowser(undefined, chromium.executablePath());
    assert.ok(!('code' in found), 'a browser is found or comes with Exigent');
    browser = await chromium.launch({ ...found, chromiumSandbox: process.getuid?.() !== 0 });
  });
  after(() => browser.close());

  test('a page is read like the page', async () => {
    const source = policyPage([clauses.process, clauses.imminent]);
    const page = await browser.newPage();
    await page.setContent(source.replace(/<nav>.*<\/nav>|<footer>.*<\/footer>/g, ''));
    const bytes = await page.pdf({
      format: 'A6',
      displayHeaderFooter: true,
      headerTemplate: '<p style="font-size:8px">Lumicam, for officers only</p>',
      footerTemplate:
        '<p style="font-size:8px"><span class="pageNumber"></span>/<span class="totalPages"></span></p>',
      margin: { top: '60px', bottom: '60px' },
    });
    const document = await documentOf(new Uint8Array(bytes), { contentType: 'application/pdf' });
    const onPage = wordsOf(textOf(await documentOf(source)));
    const inPrint = wordsOf(textOf(document).replace('Lumicam, for officers only', ''));
    assert.equal(inPrint, onPage);
    assert.equal(document.title, 'Requests from law enforcement - Lumicam');
    assert.equal(document.language, 'en');
    assert.deepEqual(
      document.blocks.filter(({ kind }) => kind === 'heading').map(({ text }) => text),
      [
        'Requests from law enforcement',
        'Legal process',
        'When we disclose',
        'Telling our customers',
        'Contact',
      ],
    );
    assert.ok((document.blocks.at(-2)?.page ?? 0) > 2);
    assert.equal(document.blocks.at(-1)?.text, 'Lumicam, for officers only');
  });

  test('tables are read row by row under their heads, and columns one after the other', async () => {
    const page = await browser.newPage();
    await page.setContent(REPORT);
    const bytes = await page.pdf({ format: 'A5' });
    const document = await documentOf(new Uint8Array(bytes), { contentType: 'application/pdf' });
    const rows = document.blocks.filter(({ kind }) => kind === 'table-row');
    assert.deepEqual(
      rows.map(({ cells }) => cells),
      [HEADS, ['Germany', '120', '7'], [FRANCE, '98', '12'], ['Italy', '5', '']],
    );
    assert.deepEqual(
      rows.map(({ columns }) => columns),
      [undefined, HEADS, HEADS, HEADS],
    );
    const others = document.blocks.filter(({ kind }) => kind !== 'table-row').map(({ text }) => text);
    assert.deepEqual(others, ['Requests', INTRODUCTION, ...RULES]);
  });

  test('a table over several pages is one table under the heads that stand on each of them', async () => {
    const page = await browser.newPage();
    await page.setContent(LONG_TABLE);
    const bytes = await page.pdf({ format: 'A5' });
    const document = await documentOf(new Uint8Array(bytes), { contentType: 'application/pdf' });
    const rows = document.blocks.filter(({ kind }) => kind === 'table-row');
    assert.deepEqual(
      rows.map(({ cells }) => cells),
      [HEADS, ...OFFICES],
    );
    assert.deepEqual(
      rows.slice(1).map(({ columns }) => columns),
      OFFICES.map(() => HEADS),
    );
    const pages = rows.map((row) => row.page ?? 0);
    assert.deepEqual(pages, pages.toSorted());
    assert.deepEqual(new Set(pages), new Set([1, 2, 3]));
    assert.deepEqual(
      document.blocks.filter(({ kind }) => kind !== 'table-row').map(({ text }) => text),
      ['Requests', INTRODUCTION, RULES[0]],
    );
  });
});

const HEADS = ['Country', 'Requests', 'In an emergency'];
const FRANCE = 'France and its overseas departments, as far as they use our products';
const INTRODUCTION =
  'In the last year we were asked as follows, in numbers that we have counted with great care.';
const RULES = [1, 2, 3, 4, 5, 6].map(
  (rule) =>
    `Rule ${rule}: an officer who asks for recordings writes down the case, the camera and the hour, and signs it, so that nobody can say later that it was somebody else who had asked.`,
);
const REPORT = `<!doctype html><html lang="en"><head><style>
body { font: 12px/1.4 sans-serif; } td, th { padding: 2px 6px; vertical-align: top; text-align: left; }
.rules { columns: 2; column-gap: 24px; }
</style></head><body><h1>Requests</h1><p>${INTRODUCTION}</p>
<table border="1"><tr>${HEADS.map((head) => `<th>${head}</th>`).join('')}</tr>
<tr><td>Germany</td><td>120</td><td>7</td></tr><tr><td>${FRANCE}</td><td>98</td><td>12</td></tr>
<tr><td>Italy</td><td>5</td><td></td></tr></table>
<div class="rules">${RULES.map((rule) => `<p>${rule}</p>`).join('')}</div></body></html>`;

/** So many rows that they take three pages; some names take two lines. */
const OFFICES = Array.from({ length: 60 }, (_, index) => [
  `Office ${index + 1}${index % 7 === 3 ? ` ${FRANCE}` : ''}`,
  String(index * 37 + 5),
  String(index * 3 + 1),
]);
const LONG_TABLE = `<!doctype html><html lang="en"><head><style>
body { font: 12px/1.4 sans-serif; } td, th { padding: 2px 6px; vertical-align: top; text-align: left; }
td + td, th + th { text-align: right; }
</style></head><body><h1>Requests</h1><p>${INTRODUCTION}</p>
<table border="1"><thead><tr>${HEADS.map((head) => `<th>${head}</th>`).join('')}</tr></thead>
<tbody>${OFFICES.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n')}</tbody></table>
<p>${RULES[0]}</p></body></html>`;

/** The words alone: a print puts its own dots before items. */
function wordsOf(text: string): string {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}
