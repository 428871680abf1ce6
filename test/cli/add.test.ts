import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import type { GivenOfPage } from '../../src/config/propose-page.ts';
import { previewPage } from '../../src/monitor/preview-page.ts';
import { openTestHouse, writeConfig } from '../a-house.ts';
import { openLocalSite, status } from '../local-site.ts';
import { clauses, policyPage } from '../policy-page.ts';
import { runExigent } from './run-exigent.ts';

const html = policyPage([clauses.process, clauses.imminent]);
const filledByScript = `<!doctype html><html lang="en"><head><title>Lumicam</title></head><body><div id="root"></div>
<script>document.body.innerHTML = ${JSON.stringify(/<main>.*<\/main>/s.exec(html)?.[0]).replaceAll('</', '<\\/')}</script></body></html>`;
const gone = `<!doctype html><html lang="en"><head><title>Page not found</title></head>
<body><main><h1>Page not found</h1><p>The page you are looking for does not exist.</p></main></body></html>`;

async function start(t: TestContext) {
  const site = await openLocalSite();
  t.after(() => site.close());
  site.set('/le', html);
  site.set('/legal/police-requests', html);
  site.set('/moved', (_, response) => response.writeHead(301, { location: '/le' }).end());
  site.set('/app', filledByScript);
  site.set('/gone', gone);
  site.set('/wall', status(403, { 'cf-mitigated': 'challenge' }));
  const vendor = `# ours\nvendor: Lumicam\npages:\n  - id: le\n    url: ${site.url}/le\n`;
  const places = writeConfig(t, { vendor });
  const file = path.join(places.config, 'vendors/lumicam.yaml');
  return { site, places, vendor, file, read: () => readFileSync(file, 'utf8') };
}

test('an address is looked at once, and what it would become is proposed', async (t) => {
  const { site, places, vendor, read } = await start(t);
  const { context } = await openTestHouse(t, places);
  const edits = { configDir: places.config, dataDir: places.data, environment: {} };
  const preview = (address: string, given: GivenOfPage = {}) => previewPage(context, edits, address, given);

  await t.test('what would not load, or is watched, is said before anybody is asked', async () => {
    for (const [address, given, said] of [
      ['javascript:alert(1)', {}, /only http and https addresses are/],
      ['lumicam.example/le', {}, /did you mean https:\/\/lumicam\.example\/le/],
      [`${site.url}/x`, { id: '../x' }, /becomes the name of a folder/],
      [`${site.url}/x`, { id: 'le' }, /le/],
      [`${site.url}/x`, { jurisdictions: ['Germany'] }, /Germany/],
    ] as const) {
      const { kind, ...rest } = await preview(address, given);
      assert.equal(kind, 'refused');
      assert.match(JSON.stringify(rest), said);
    }
    const twin = await preview(`${site.url}/le`);
    assert.ok(twin.kind === 'watched' && twin.page.id === 'lumicam/le');
    assert.deepEqual(site.asked, []);
  });

  await t.test('an address that leads to a watched page is that page', async () => {
    const twin = await preview(`${site.url}/moved`);
    assert.ok(twin.kind === 'watched' && twin.page.id === 'lumicam/le');
  });

  await t.test('a page that a script fills is seen by the browser', async () => {
    const seen = await preview(`${site.url}/app`);
    assert.ok(seen.kind === 'proposed');
    assert.deepEqual([seen.look.via, seen.look.fault], ['browser', undefined]);
    assert.deepEqual(
      seen.look.passages.map(({ kind }) => kind),
      ['emergency'],
    );
  });

  await t.test('a page that says it is not there is no page', async () => {
    const seen = await preview(`${site.url}/gone`);
    assert.ok(seen.kind === 'proposed');
    assert.equal(seen.look.fault?.code, 'soft-404');
  });

  await t.test('a wall tells nothing of the page behind it, in the browser neither', async () => {
    const seen = await preview(`${site.url}/wall`);
    assert.ok(seen.kind === 'proposed');
    assert.deepEqual([seen.look.via, seen.look.fault?.code], ['browser', 'bot-challenge']);
    assert.deepEqual([seen.page.id, seen.page.language], ['lumicam/wall', undefined]);
  });
  assert.equal(read(), vendor);
});

test('exigent add shows what it found, and writes only when it is told to', async (t) => {
  const { site, places, vendor, file, read } = await start(t);
  const add = (...args: string[]) =>
    runExigent(['add', ...args, '--config', places.config, '--data', places.data]);

  const shown = await add(`${site.url}/legal/police-requests`);
  assert.equal(shown.code, 0, shown.err);
  assert.match(
    shown.out,
    /^Requests from law enforcement - Lumicam\n {2}seen by HTTP: \d+ blocks, \d+ words, language en\n/,
  );
  assert.match(shown.out, /1 emergency-disclosure passage:\n {2}emergency {2}to prevent imminent death/);
  assert.match(shown.out, /- id: police-requests\n/);
  assert.match(shown.out, /Nothing is written; --yes writes it\.\n$/);
  assert.equal(read(), vendor);
  assert.ok(!existsSync(places.data), 'a look keeps nothing');

  const written = await add(
    `${site.url}/legal/police-requests`,
    '--jurisdictions',
    'DE,AT',
    '--yes',
    '--json',
  );
  assert.equal(written.code, 0, written.err);
  const [said] = written.json();
  assert.deepEqual([said?.page, said?.via, said?.written], ['lumicam/police-requests', 'http', true]);
  assert.ok(read().startsWith(vendor));
  assert.match(read(), /id: police-requests\n {4}type: law-enforcement-guidelines\n {4}language: en\n/);

  const held = await add(`${site.url}/gone`, '--vendor', 'Nord Blick', '--yes');
  assert.equal(held.code, 1);
  assert.match(held.out, /does not look like the page: .*\n[\s\S]*Nothing is written; --even-so/);
  assert.deepEqual(readdirSync(path.dirname(file)), ['lumicam.yaml']);

  const forced = await add(`${site.url}/gone`, '--vendor', 'Nord Blick', '--yes', '--even-so');
  assert.equal(forced.code, 0, forced.err);
  const made = readFileSync(path.join(path.dirname(file), 'nord-blick.yaml'), 'utf8');
  assert.match(made, /vendor: Nord Blick\npages:\n {2}- id: gone\n/);
});
