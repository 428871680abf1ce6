import assert from 'node:assert/strict';
import { test } from 'node:test';
import { utils, write } from '@e965/xlsx';
import { openExtractor } from '../../src/extract/extractor.ts';
import { clauses, policyPage } from '../policy-page.ts';
import { aPdf } from './a-pdf.ts';
import { aRequest, read } from './read.ts';

const book = utils.book_new();
utils.book_append_sheet(
  book,
  utils.aoa_to_sheet([
    ['Country', 'Requests'],
    ['Germany', 12],
  ]),
  'Requests',
);

const lines = ['We disclose recordings to the police without', 'a warrant, in an emer-', 'gency only.'];
const requests = {
  HTML: aRequest(policyPage([clauses.process, clauses.imminent], { noise: 'Sign up for news, please.' })),
  'HTML with settings': aRequest(policyPage([clauses.imminent]), { select: ['main'], remove: ['h2'] }),
  PDF: aRequest(
    aPdf(Array.from({ length: 4 }, () => lines.map((text, index) => ({ text, y: 700 - 14 * index })))),
    {
      contentType: 'application/pdf',
    },
  ),
  XLSX: aRequest(new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' })), {
    contentType: 'application/octet-stream',
  }),
  CSV: aRequest('Country;Requests\nGermany;12\n', { contentType: 'text/csv' }),
  Markdown: aRequest('# Rules\n\n- One.\n- Two.\n', { contentType: 'text/markdown' }),
  text: aRequest('Rules\n\n(a) one;\n(b) two.\n', { contentType: 'text/plain' }),
  'a fault': aRequest('x', { contentType: 'image/png' }),
};

test('the same bytes give the same document, again and again and in every thread', async () => {
  const extractor = openExtractor({ threads: 2, patienceMs: 0 });
  try {
    for (const [what, request] of Object.entries(requests)) {
      const here = await read(request.bytes, request);
      const others = [
        await read(request.bytes, request),
        ...(await Promise.all([1, 2, 3, 4].map(() => extractor.extract(request)))),
      ];
      for (const other of others) assert.equal(JSON.stringify(other), JSON.stringify(here), what);
      if (what !== 'a fault') assert.equal(here.kind, 'document', what);
    }
  } finally {
    await extractor.close();
  }
});

test('what was read before does not change what is read now', async () => {
  const all = Object.values(requests);
  const first = await Promise.all(all.map(async (each) => JSON.stringify(await read(each.bytes, each))));
  const backwards: string[] = [];
  for (const each of all.toReversed()) backwards.unshift(JSON.stringify(await read(each.bytes, each)));
  assert.deepEqual(backwards, first);
});

test('reading changes none of the bytes', async () => {
  for (const { bytes, ...request } of Object.values(requests)) {
    const copy = bytes.slice();
    await read(bytes, request);
    assert.deepEqual(bytes, copy);
  }
});
