import assert from 'node:assert/strict';
import test from 'node:test';
import { openExtractor } from '../../src/extract/extractor.ts';

const encoder = new TextEncoder();

function request(html: string) {
  return {
    bytes: encoder.encode(html),
    contentType: 'text/html',
    url: 'https://x.example/',
    select: [],
    remove: [],
    ignore: [],
  };
}

test('a document that takes long does not hold up the others for long', async () => {
  const extractor = openExtractor({ threads: 2, timeoutMs: 20_000, patienceMs: 50 });
  try {
    const order: string[] = [];
    const slow = extractor
      .extract(request(`<p>${'<b>word</b> '.repeat(320_000)}`))
      .then(() => order.push('slow'));
    const quick = extractor.extract(request('<p>quick')).then(() => order.push('quick'));
    await Promise.all([slow, quick]);
    assert.deepEqual(order, ['quick', 'slow']);
  } finally {
    await extractor.close();
  }
});
