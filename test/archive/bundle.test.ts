import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { test } from 'node:test';
import fc from 'fast-check';
import { CDXIndexer, getSurt, WARCParser } from 'warcio';
import { turnedRound } from '../../src/archive/bundle/cdxj.ts';
import { type CaptureBytes, filledUrl, writeWarc } from '../../src/archive/bundle/write-warc.ts';
import { sha256 } from '../../src/model/digest.ts';
import type { Instant } from '../../src/model/instant.ts';
import type { PageId } from '../../src/model/page.ts';

const SOFTWARE = 'Exigent of the test';

function aCapture(
  html: string,
  more: Partial<CaptureBytes['capture']['exchange']> = {},
  rendered?: string,
): CaptureBytes {
  const at = '2026-01-05T08:00:00.123Z' as Instant;
  const body = Buffer.from(html);
  const bytes = (text: string) => ({ sha256: sha256(text), bytes: Buffer.byteLength(text) });
  return {
    record: sha256(`record of ${html}`),
    body,
    ...(rendered === undefined ? {} : { rendered: Buffer.from(rendered) }),
    capture: {
      page: 'lumicam/le' as PageId,
      at,
      outcome: 'good',
      exchange: {
        at,
        clock: 'system',
        via: 'http',
        requestedUrl: 'https://lumicam.example/police',
        finalUrl: 'https://www.lumicam.example/police?b=2&a=1',
        redirects: [
          {
            url: 'https://lumicam.example/police',
            status: 301,
            location: 'https://www.lumicam.example/police?b=2&a=1',
          },
        ],
        status: 200,
        headers: [
          ['content-type', 'text/html; charset=utf-8'],
          ['content-encoding', 'br'],
          ['content-length', '17'],
          ['set-cookie', 'a=1'],
          ['set-cookie', 'b=2'],
        ],
        address: '192.0.2.7',
        ...more,
      },
      body: bytes(html),
      ...(rendered === undefined ? {} : { rendered: bytes(rendered) }),
      text: { sha256: sha256('text'), extractor: 'x' },
    },
  };
}

async function read(bytes: Uint8Array) {
  const records = [];
  for await (const record of new WARCParser(Readable.from([Buffer.from(bytes)]))) {
    const content = Buffer.from((await record.readFully(false)) ?? []);
    records.push({
      type: record.warcType,
      url: record.warcTargetURI,
      date: record.warcDate,
      header: (name: string) => record.warcHeader(name),
      http: record.httpHeaders,
      content,
    });
  }
  return records;
}

test('another program reads from the archive what the server sent, byte for byte', async () => {
  const capture = aCapture('<p>Bänder\r\n\r\nWARC/1.1\r\n', {}, '<p>filled</p>');
  const records = await read(writeWarc([capture], SOFTWARE).bytes);
  assert.deepEqual(
    records.map(({ type }) => type),
    ['warcinfo', 'response', 'metadata', 'resource'],
  );
  const [, response, metadata, filled] = records;
  assert.deepEqual(response?.content, Buffer.from(capture.body));
  assert.deepEqual(
    [response?.url, response?.date, response?.header('WARC-IP-Address')],
    ['https://www.lumicam.example/police?b=2&a=1', '2026-01-05T08:00:00.123Z', '192.0.2.7'],
  );
  assert.equal(response?.header('WARC-Payload-Digest'), `sha256:${capture.capture.body.sha256}`);
  assert.equal(response?.http?.statusline, 'HTTP/1.1 200 OK');
  assert.equal(response?.http?.headers.get('x-orig-content-encoding'), 'br');
  assert.equal(response?.http?.headers.get('content-length'), String(capture.body.byteLength));
  assert.match(
    metadata?.content.toString() ?? '',
    /exigent-redirect-1: 301 https:\/\/lumicam\.example\/police -> /,
  );
  assert.equal(filled?.url, filledUrl(capture));
  assert.equal(filled?.content.toString(), '<p>filled</p>');
});

test('the index is the one that another program makes of the archive', async () => {
  const captures = [
    aCapture('<p>one'),
    aCapture('<p>two', { finalUrl: 'http://a.example:8080/X/?q=Ü#f' }, '<p>f'),
  ];
  const { bytes, index } = writeWarc(captures, SOFTWARE);
  const theirs: Record<string, unknown>[] = [];
  const indexer = new CDXIndexer({ format: 'json' });
  for await (const entry of indexer.iterIndex([
    { filename: 'data.warc.gz', reader: Readable.from([Buffer.from(bytes)]) },
  ]))
    theirs.push(entry);
  const ours = index
    .trimEnd()
    .split('\n')
    .map((line): Record<string, string> => {
      const [, key = '', time = '', json = ''] = /^(\S+) (\d{14}) (\{.*\})$/.exec(line) ?? [];
      return { ...(JSON.parse(json) as Record<string, string>), urlkey: key, timestamp: time };
    });
  assert.equal(ours.length, 3);
  for (const entry of ours) {
    const same = theirs.find(({ offset }) => String(offset) === entry.offset);
    assert.deepEqual(
      [
        entry.urlkey,
        entry.timestamp,
        entry.url,
        entry.length,
        entry.filename,
        entry.digest?.replace('sha256:', ''),
      ],
      [same?.urlkey, same?.timestamp, same?.url, String(same?.length), same?.filename, same?.digest],
    );
  }
});

test('an address is turned round as other programs do it', () => {
  for (const url of [
    'https://www2.a.example/',
    'http://B.example:81/P?z=1&a=2&a',
    'urn:text:x',
    'https://[::1]/',
    'not one',
  ])
    assert.equal(turnedRound(url), getSurt(url), url);
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true }), (url) => turnedRound(url) === getSurt(url)),
  );
});

test('a header that holds a line of its own begins none in the archive', async () => {
  const headers = [['x', 'a\r\nset-cookie: evil=1\r\n\r\n<script>']] as const;
  const [, response] = await read(
    writeWarc([aCapture('<p>', { headers, address: '1\r\nWARC-Type: x' })], SOFTWARE).bytes,
  );
  assert.equal(response?.http?.headers.get('set-cookie'), null);
  assert.deepEqual([response?.type, response?.content.toString()], ['response', '<p>']);
});

test('the same captures give the same archive', () => {
  assert.deepEqual(writeWarc([aCapture('<p>')], SOFTWARE), writeWarc([aCapture('<p>')], SOFTWARE));
});
