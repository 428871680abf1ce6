import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatOf } from '../../src/extract/format-of.ts';
import type { Format } from '../../src/model/signals.ts';
import { faultOf } from './read.ts';

const page = '<!doctype html><html><p>x';
const pdf = '%PDF-1.7\n';
const zip = 'PK\u0003\u0004';
const words = 'Country,Requests\n';

const cases: readonly (readonly [
  what: string,
  bytes: string,
  contentType: string | undefined,
  ending: string,
  format: Format | undefined,
])[] = [
  ['a page', page, 'text/html; charset=utf-8', '', 'html'],
  ['a page in XHTML', page, 'application/xhtml+xml', '', 'html'],
  ['a page whose type is written in capitals', page, 'Text/HTML;charset=UTF-8', '', 'html'],
  ['a page without a type', page, undefined, '', 'html'],
  ['a page without a beginning', '<p>x', 'text/html', '', 'html'],
  ['a PDF', pdf, 'application/pdf', '', 'pdf'],
  ['a table', words, 'text/csv', '', 'csv'],
  ['a workbook', zip, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', '', 'xlsx'],
  ['Markdown', '# x', 'text/markdown', '', 'markdown'],
  ['a text', 'x', 'text/plain', '', 'text'],

  ['a page in place of a PDF', page, 'application/pdf', '/a.pdf', 'html'],
  ['a page in place of a table', `\n  ${page}`, 'text/csv', '/a.csv', 'html'],
  ['a page in place of a text', '<HTML lang="en">', 'text/plain', '/a.txt', 'html'],
  ['a page behind a comment', `<!-- 7 --><!--\n--> ${page}`, 'application/pdf', '/a.pdf', 'html'],
  [
    'a page behind an XML declaration',
    `<?xml version="1.0"?>\n${page}`,
    'application/octet-stream',
    '',
    'html',
  ],
  ['a page with a byte order mark', `\u00ef\u00bb\u00bf${page}`, 'application/octet-stream', '', 'html'],
  ['markup in Markdown', page, 'text/markdown', '', 'markdown'],

  ['a PDF called a page', pdf, 'text/html', '', 'pdf'],
  ['a PDF called a text', pdf, 'text/plain', '', 'pdf'],
  ['a PDF called a mere file', pdf, 'application/octet-stream', '', 'pdf'],
  ['a PDF of an unknown type', pdf, 'application/x-adobe', '', 'pdf'],
  ['a PDF behind other bytes', `\n\n  ${pdf}`, 'application/pdf', '', 'pdf'],
  ['a page about PDF', `${page} %PDF-1.7`, 'text/html', '', 'html'],
  ['a workbook called a mere file', zip, 'application/octet-stream', '', 'xlsx'],
  ['a workbook called an old one', zip, 'application/vnd.ms-excel', '', 'xlsx'],
  ['a workbook called a text', zip, 'text/plain', '/a.xlsx', 'xlsx'],
  ['a table called an old workbook', words, 'application/vnd.ms-excel', '/a.csv', 'csv'],

  ['a mere file by its ending', words, 'application/octet-stream', '/a.csv?v=2', 'csv'],
  ['a file without a type by its ending', '# x', undefined, '/a.MD', 'markdown'],
  ['a text by its ending', words, 'text/plain', '/a.csv', 'csv'],
  ['a mere file without an ending', 'x', 'application/octet-stream', '/a', undefined],
  ['a picture', '\u0089PNG', 'image/png', '/a.png', undefined],
  [
    'another office file',
    zip,
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    '',
    undefined,
  ],
  ['a type that names what every object has', 'x', 'constructor', '', undefined],
  [
    'an ending that names what every object has',
    'x',
    'application/octet-stream',
    '/a.constructor',
    undefined,
  ],
  ['nothing', '', undefined, '', undefined],
];

for (const [what, bytes, contentType, ending, format] of cases) {
  test(`${what} is read as ${format ?? 'nothing'}`, () => {
    const url = `https://lumicam.example${ending}`;
    assert.equal(formatOf(Buffer.from(bytes, 'latin1'), contentType, url), format);
  });
}

test('a beginning made to take long is looked at in time', () => {
  const begun = performance.now();
  for (const bytes of ['<!-- -->'.repeat(200), ' '.repeat(5_000), '<?xml '.repeat(500)])
    assert.equal(formatOf(Buffer.from(bytes), 'application/octet-stream', 'x'), undefined);
  assert.ok(performance.now() - begun < 1_000);
});

test('what cannot be read says so with its type', async () => {
  assert.equal(await faultOf('x', { contentType: 'image/png' }), 'unsupported-type');
  assert.equal(await faultOf('x', { contentType: 'constructor' }), 'unsupported-type');
});
