import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { deflateSync } from 'node:zlib';
import { type Extractor, type ExtractorLimits, openExtractor } from '../../src/extract/extractor.ts';
import { faultTable } from '../../src/model/fault.ts';
import { aRequest } from './read.ts';

/** Every element is asked for what stands before it: work that grows with the square of the page. */
const endless = aRequest(`<p>${'<i>x</i>'.repeat(150_000)}`, { select: ['b ~ i'] });
const quick = aRequest('<p>quick');

function anExtractor(t: TestContext, limits: ExtractorLimits): Extractor {
  const extractor = openExtractor(limits);
  t.after(() => extractor.close());
  return extractor;
}

async function codeOf(extracted: ReturnType<Extractor['extract']>): Promise<string> {
  const result = await extracted;
  return result.kind === 'fault' ? result.fault.code : result.kind;
}

test('a document that cannot be read in time is given up, and the next one is read', async (t) => {
  const extractor = anExtractor(t, { threads: 1, timeoutMs: 2_500 });
  const begun = performance.now();
  const codes = await Promise.all([quick, endless, quick].map((each) => codeOf(extractor.extract(each))));
  assert.deepEqual(codes, ['document', 'extract-timeout', 'document']);
  assert.ok(performance.now() - begun < 10_000);
});

test('a document that needs more memory than a thread may have is too complex, and the next one is read', async (t) => {
  const extractor = anExtractor(t, { threads: 1, memoryMb: 24 });
  const large = aRequest('<p><i>word</i>'.repeat(90_000));
  assert.deepEqual(await extractor.extract(large), {
    kind: 'fault',
    fault: { code: 'too-complex', because: 'more than 24 MiB to read it' },
  });
  assert.equal(await codeOf(extractor.extract(quick)), 'document');
});

test('a PDF that unpacks without end is too complex before the machine has no memory left', async (t) => {
  const extractor = anExtractor(t, { threads: 1, memoryMb: 64 });
  const before = process.memoryUsage.rss();
  assert.deepEqual(
    await extractor.extract(aRequest(packedPdf(250 * 2 ** 20), { contentType: 'application/pdf' })),
    {
      kind: 'fault',
      fault: { code: 'too-complex', because: 'more than 64 MiB to read it' },
    },
  );
  assert.ok(process.memoryUsage.rss() - before < 400 * 2 ** 20);
  assert.equal(await codeOf(extractor.extract(quick)), 'document');
});

test('a mistake of our own is called so, and does not look like one of the site', async (t) => {
  const extractor = anExtractor(t, { threads: 1 });
  // The configuration refuses such a selector, so that it can only come here by a mistake.
  const extracted = await extractor.extract({ ...quick, select: ['p:foo'] });
  assert.deepEqual(extracted, {
    kind: 'fault',
    fault: { code: 'reader-failed', because: 'Error: Unknown pseudo-class :foo' },
  });
  assert.equal(faultTable['reader-failed'].retry, 'person');
  assert.equal(await codeOf(extractor.extract(quick)), 'document');
});

test('every document of many is read, each into its own answer', async (t) => {
  const extractor = anExtractor(t, { threads: 2, patienceMs: 0 });
  const titles = await Promise.all(
    Array.from({ length: 300 }, async (_, index) => {
      const extracted = await extractor.extract(aRequest(`<title>${index}</title><p>x`));
      return extracted.kind === 'document' ? Number(extracted.document.title) : undefined;
    }),
  );
  assert.deepEqual(titles, [...titles.keys()]);
});

test('closing ends what is being read and what waits, and nothing is read after it', async () => {
  const extractor = openExtractor({ threads: 1 });
  const open = [endless, quick, quick].map((each) => extractor.extract(each));
  const outcomes = Promise.allSettled(open);
  await extractor.close();
  for (const outcome of await outcomes) assert.equal(outcome.status, 'rejected');
  await assert.rejects(extractor.extract(quick), { message: 'the extractor is closed' });
  await extractor.close();
});

test('nothing of a document that was given up stays in memory, and idle threads do not keep the process', async () => {
  const child = spawn(process.execPath, ['--expose-gc', path.join(import.meta.dirname, 'crew-child.ts')], {
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: 30_000,
  });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  const [code] = await once(child, 'close');
  assert.deepEqual([code, JSON.parse(printed)], [0, { codes: Array(4).fill('extract-timeout'), kept: 0 }]);
});

/** A PDF of one page whose content is so many spaces. */
function packedPdf(spaces: number): Uint8Array {
  const content = deflateSync(Buffer.alloc(spaces, ' '), { level: 1 });
  const head = `%PDF-1.4
1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj
2 0 obj\n<</Type/Pages/Count 1/Kids[3 0 R]>>\nendobj
3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<<>>/Contents 4 0 R>>\nendobj
4 0 obj\n<</Length ${content.length}/Filter/FlateDecode>>\nstream\n`;
  const tail = '\nendstream\nendobj\ntrailer\n<</Size 5/Root 1 0 R>>\n%%EOF\n';
  return new Uint8Array(Buffer.concat([Buffer.from(head), content, Buffer.from(tail)]));
}
