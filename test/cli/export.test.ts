import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { unzipSync, zipSync } from 'fflate';
import { chainLine, emptyLog } from '../../src/model/chain.ts';
import { sha256 } from '../../src/model/digest.ts';
import { makeDailyRoot } from '../../src/monitor/make-root.ts';
import { runRound } from '../../src/monitor/run-round.ts';
import { stampRoot } from '../../src/monitor/stamp-root.ts';
import { openTestHouse, writeConfig } from '../a-house.ts';
import { openTsa } from '../a-tsa.ts';
import { openLocalSite } from '../local-site.ts';
import { clauses, policyPage } from '../policy-page.ts';
import { DAY, setClock } from '../set-clock.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { runExigent } from './run-exigent.ts';

const HOSTILE = '</style><script>alert(1)</script><img src=x onerror=alert(2)>';

/** A page that changed on the second of three days, each with its root and stamp, and its bundle. */
async function aBundle(t: TestContext) {
  const site = await openLocalSite();
  t.after(() => site.close());
  const tsa = await openTsa(t);
  const places = writeConfig(t, {
    vendor: `vendor: Lumicam\npages:\n  - {id: le, url: "${site.url}/le", fetcher: http, title: "${HOSTILE}", jurisdictions: [US]}\n`,
    settings: `evidence:\n  timestamps: [{url: "${tsa.url}", name: clock, certificates: "${tsa.root}"}]\n`,
  });
  const clock = setClock();
  const house = await openTestHouse(t, places, { clock });
  for (const clause of [clauses.imminent, clauses.anyRisk, clauses.anyRisk]) {
    site.set(
      '/le',
      policyPage([clauses.process, clause], { noise: '<b>&lt;script&gt;alert(3)&lt;/script&gt;</b>' }),
    );
    await runRound(house.context, { force: true });
    await makeDailyRoot(house.context);
    await stampRoot(house.context);
    clock.advance(DAY);
  }
  await house.close();
  const folder = temporaryFolder(t);
  const bundle = path.join(folder, 'proof.wacz');
  const from = ['--config', places.config, '--data', places.data];
  const exported = await runExigent(['export', 'lumicam/le', '--to', bundle, ...from]);
  assert.deepEqual([exported.code, exported.err], [0, '']);
  return { tsa, places, folder, bundle, from };
}

/** Checks a bundle where there is neither configuration nor data. */
const verifyElsewhere = (t: TestContext, ...args: string[]) =>
  runExigent(['verify', ...args], { cwd: temporaryFolder(t) });

test('a bundle is checked anywhere, by Exigent and by hand', async (t) => {
  const { tsa, folder, bundle } = await aBundle(t);
  const { code, out } = await verifyElsewhere(t, bundle, '--certificates', tsa.root);
  assert.equal(code, 0, out);
  assert.match(out, /stands {2}lumicam\/le: 2 captures, 3 records, 2 daily roots/);
  assert.match(
    out,
    /000001-2026-01-05\.txt seals the records up to line 1; stamped \S+ by CN=the clock of the test\n/,
  );

  const report = readFileSync(path.join(folder, 'proof.html'), 'utf8');
  const [, block = ''] = /<pre class="commands">([\s\S]*?)<\/pre>/.exec(report) ?? [];
  const script = block
    .replace(/<span[^>]*>.*?<\/span>/g, '')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&#39;', "'")
    .replace('unzip proof.wacz -d bundle', '')
    .replaceAll('CERTIFICATES.pem', tsa.root);
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(bundle)))) {
    const file = path.join(folder, 'bundle', name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  const said = execFileSync('bash', ['-e', '-c', script], { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
  const digests = [...block.matchAll(/> {2}([0-9a-f]{64})</g)].map(([, digest]) => digest);
  assert.equal(digests.length, 4);
  assert.deepEqual(
    [...said.matchAll(/^([0-9a-f]{64}) {2}-$/gm)].map(([, digest]) => digest),
    digests,
  );
});

test('the report is one sheet that runs nothing, loads nothing, and shows what vendors write as text', async (t) => {
  const { folder } = await aBundle(t);
  const report = readFileSync(path.join(folder, 'proof.html'), 'utf8');
  const tags = report.match(/<[a-z][^>]*>/gi)?.join('\n') ?? '';
  assert.doesNotMatch(tags, /<(?:script|img|link|iframe|object|form)|\s(?:on\w+|src|href)=/i);
  assert.doesNotMatch(report, /@import|url\(/i);
  assert.match(report, /&lt;\/style&gt;&lt;script&gt;alert\(1\)/);
  assert.match(report, /default-src 'none'/);
  assert.match(report, /<del>imminent ?<\/del>/);
});

type Files = Record<string, Uint8Array>;

/** Makes the list of files fit again, as a forger would who knows the format. */
function relisted(files: Files): Files {
  const { 'datapackage.json': _, 'datapackage-digest.json': __, ...rest } = files;
  const resources = Object.entries(rest).map(([name, bytes]) => ({
    path: name,
    hash: `sha256:${sha256(bytes)}`,
  }));
  const list = Buffer.from(JSON.stringify({ resources }));
  const digest = Buffer.from(JSON.stringify({ hash: `sha256:${sha256(list)}` }));
  return { ...rest, 'datapackage.json': list, 'datapackage-digest.json': digest };
}

const LOG = 'evidence/pages/lumicam/le/captures.ndjson';
const at = (files: Files, pattern: RegExp) => Object.keys(files).find((name) => pattern.test(name)) ?? '';
const replaced = (files: Files, name: string, from: string | RegExp, to: string): Files => ({
  ...files,
  [name]: Buffer.from(
    Buffer.from(files[name] ?? [])
      .toString('latin1')
      .replace(from, to),
    'latin1',
  ),
});
const without = (files: Files, name: string): Files =>
  Object.fromEntries(Object.entries(files).filter(([each]) => each !== name));

const forgeries: readonly (readonly [what: string, how: (files: Files) => Files, told: RegExp])[] = [
  [
    'a file is altered',
    (files) => replaced(files, 'report.html', 'Evidence', 'Nothing'),
    /report\.html was altered/,
  ],
  [
    'a file is missing',
    (files) => without(files, at(files, /bodies/)),
    /bodies\/\S+ is missing from the bundle/,
  ],
  [
    'a file is put in',
    (files) => ({ ...files, 'evil.html': Buffer.from('x') }),
    /evil\.html was put into the bundle/,
  ],
  [
    'a record is altered, and the list made to fit',
    (files) => relisted(replaced(files, LOG, '"status":200', '"status":203')),
    /captures\.ndjson: line 2 does not follow from the line before it/,
  ],
  [
    'a body is gone, and the list made to fit',
    (files) => relisted(without(files, at(files, /bodies/))),
    /the body [0-9a-f]+ is missing/,
  ],
  [
    'the text is altered, and the list made to fit',
    (files) => relisted(replaced(files, at(files, /versions/), 'warrant', 'whim')),
    /the text [0-9a-f]+ is missing or was altered/,
  ],
  [
    'the web archive shows something else, and the list made to fit',
    (files) => relisted({ ...files, 'archive/data.warc.gz': Buffer.from('nothing') }),
    /the web archive in archive\/ cannot be read/,
  ],
  [
    'another web archive stands beside, the index leads to it, and the list made to fit',
    (files) =>
      relisted({
        ...replaced(files, 'indexes/index.cdxj', 'data.warc.gz', 'evil.warc.gz'),
        'archive/evil.warc.gz': files['archive/data.warc.gz'] ?? new Uint8Array(),
      }),
    /archive\/evil\.warc\.gz is no part of a bundle(?:.|\n)*line 1 leads to something else/,
  ],
  [
    'the index leads from one capture to the other, and the list made to fit',
    (files) => {
      const lines = Buffer.from(files['indexes/index.cdxj'] ?? [])
        .toString()
        .trimEnd()
        .split('\n');
      const [one = '', other = ''] = lines.map((line) => /"length".*/.exec(line)?.[0] ?? '');
      const swapped = [lines[0]?.replace(one, other), lines[1]?.replace(other, one)].join('\n');
      assert.notEqual(swapped, lines.join('\n'));
      return relisted({ ...files, 'indexes/index.cdxj': Buffer.from(swapped) });
    },
    /index\.cdxj: line 1 leads to something else/,
  ],
  [
    'the web archive says that the server said something else, and the list made to fit',
    (files) => {
      const warc = gunzipSync(files['archive/data.warc.gz'] ?? new Uint8Array());
      const altered = Buffer.from(warc.toString('latin1').replace('HTTP/1.1 200', 'HTTP/1.1 404'), 'latin1');
      return relisted({ ...files, 'archive/data.warc.gz': gzipSync(altered) });
    },
    /the web archive says of \S+ of \S+ as \S+ what its record does not/,
  ],
  [
    'a root is altered, and the list made to fit',
    (files) => relisted(replaced(files, at(files, /000001.*txt/), 'clock: not said', 'clock: atomic')),
    /clock\.tsr: it is about other bytes/,
  ],
  [
    'a record is none, and list and chain made to fit',
    (files) => {
      const entry = { page: 'lumicam/le', at: '2026-01-05T08:00:00.000Z', outcome: 'good', body: null };
      const { text, digest } = chainLine(emptyLog, entry);
      const about = Buffer.from(JSON.stringify({ page: 'lumicam/le', records: [digest], changes: [] }));
      return relisted({ ...files, [LOG]: Buffer.from(text), 'evidence/bundle.json': about });
    },
    /the record [0-9a-f]+: "\w+" is not there as it should be/,
  ],
  [
    'it does not say what it is about',
    (files) => relisted(without(files, 'evidence/bundle.json')),
    /does not say what/,
  ],
];

test('what was altered in a bundle is found, also when its list of files was made to fit', async (t) => {
  const { folder, bundle, tsa } = await aBundle(t);
  const files = unzipSync(readFileSync(bundle));
  for (const [what, how, told] of forgeries) {
    const forged = path.join(folder, 'forged.wacz');
    writeFileSync(forged, zipSync(how(files)));
    const { code, out, err } = await verifyElsewhere(t, forged, '--certificates', tsa.root);
    assert.equal(code, 1, `${what}: ${out}${err}`);
    assert.match(out, told, what);
  }
  // Of two files by one name, one reader takes the first and another the last.
  const twice = zipSync({ 'archive/data.warc.gy': Buffer.from('evil'), ...files });
  const renamed = Buffer.from(twice).toString('latin1').replaceAll('data.warc.gy', 'data.warc.gz');
  writeFileSync(path.join(folder, 'twice.wacz'), renamed, 'latin1');
  assert.match((await verifyElsewhere(t, path.join(folder, 'twice.wacz'))).out, /BROKEN(?:.|\n)*no bundle/);
});

test('what is no bundle is said to be none, and what is not there is wrong use', async (t) => {
  const folder = temporaryFolder(t);
  for (const [name, bytes] of [
    ['zip.wacz', zipSync({ a: Buffer.from('a') })],
    ['text.wacz', Buffer.from('hello')],
    ['empty.wacz', Buffer.alloc(0)],
  ] as const) {
    writeFileSync(path.join(folder, name), bytes);
    const { code, out } = await verifyElsewhere(t, path.join(folder, name));
    assert.deepEqual([code, /BROKEN/.test(out)], [1, true], name);
  }
  assert.equal((await verifyElsewhere(t, path.join(folder, 'none.wacz'))).code, 2);
});

test('a bundle of one change is asked for by its id, and nothing is written over', async (t) => {
  const { places, from, folder, bundle } = await aBundle(t);
  const history = readFileSync(path.join(places.data, 'pages/lumicam/le/history.ndjson'), 'utf8');
  const { change } = JSON.parse(history.split('\n')[0] ?? '') as { change: { id: string } };
  const to = path.join(folder, 'one.wacz');
  assert.equal((await runExigent(['export', change.id, '--to', to, ...from])).code, 0);
  assert.equal((await verifyElsewhere(t, to)).code, 0);
  assert.ok(
    !Object.keys(unzipSync(readFileSync(to))).some((name) => name.includes('history')),
    'nobody who was told is named',
  );
  for (const args of [['lumicam/le', '--to', bundle], ['nosuch/page'], ['0'.repeat(20)]]) {
    const { code, out } = await runExigent(['export', ...args, ...from]);
    assert.deepEqual([code, out], [2, ''], args.join(' '));
  }
});
