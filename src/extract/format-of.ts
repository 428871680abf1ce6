import type { Format } from '../model/signals.ts';

/** What content types say; `any` stands for types that say nothing, where the bytes and the address decide. */
const FORMATS = new Map<string, Format | 'any'>([
  ['text/html', 'html'],
  ['application/xhtml+xml', 'html'],
  ['application/pdf', 'pdf'],
  ['application/x-pdf', 'pdf'],
  ['text/csv', 'csv'],
  ['application/csv', 'csv'],
  ['text/tab-separated-values', 'csv'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx'],
  ['text/markdown', 'markdown'],
  ['text/plain', 'text'],
  // Sent for every kind of table that a spreadsheet program opens.
  ['application/vnd.ms-excel', 'any'],
  ['application/octet-stream', 'any'],
  ['binary/octet-stream', 'any'],
  ['application/download', 'any'],
  ['application/force-download', 'any'],
  ['application/zip', 'any'],
  ['', 'any'],
]);

const ENDINGS = new Map<string, Format>([
  ['pdf', 'pdf'],
  ['csv', 'csv'],
  ['tsv', 'csv'],
  ['xlsx', 'xlsx'],
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['txt', 'text'],
  ['html', 'html'],
  ['htm', 'html'],
  ['xhtml', 'html'],
]);

/** A PDF may have some bytes before its mark (ISO 32000-1, annex H). */
const PDF_HEAD_BYTES = 1024;

/**
 * What bytes are to be read as; nothing for what cannot be read. The marks of PDF and zip go before what the server
 * says, and a page sent in place of a file is read as a page, so that it can be judged.
 */
export function formatOf(
  bytes: Uint8Array,
  contentType: string | undefined,
  url: string,
): Format | undefined {
  const head = Buffer.from(bytes.subarray(0, PDF_HEAD_BYTES)).toString('latin1');
  const essence = (contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  const said = FORMATS.get(essence);
  const ending = endingOf(url);
  if (head.startsWith('%PDF-') || (said !== 'html' && head.includes('%PDF-'))) return 'pdf';
  if (said !== undefined && head.startsWith('PK\u0003\u0004')) return 'xlsx';
  if (said !== 'html' && said !== 'markdown' && PAGE_BEGINS.test(head)) return 'html';
  if (said === 'any') return ending;
  return said === 'text' ? (ending ?? 'text') : said;
}

/** The beginning of a page: after white space, comments and an XML declaration, one of its outermost tags. */
const PAGE_BEGINS =
  /^(?:\xef\xbb\xbf)?(?:\s|<\?xml[^>]*>|<!--(?:(?!-->).)*-->)*<(?:!doctype\s+html|html|head|body)[\s>]/is;

function endingOf(url: string): Format | undefined {
  const path = URL.parse(url)?.pathname ?? url;
  return ENDINGS.get(/\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '');
}
