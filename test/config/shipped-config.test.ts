import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { loadConfig } from '../../src/config/load.ts';
import { load } from './a-config.ts';

const configDir = path.resolve(import.meta.dirname, '../../config');
const shipped = () => loadConfig({ configDir, dataDir: '/data', environment: {} });

test('the configuration that comes with the project has no problem, and tells nobody', () => {
  const { vendors, pages, subscribers } = shipped();
  assert.ok(vendors.length >= 20);
  assert.ok(pages.length >= 45);
  assert.deepEqual(subscribers, []);
});

test('every page has a title, a kind and a language, and none sets robots.txt aside', () => {
  for (const page of shipped().pages) {
    assert.notEqual(page.type, 'other', page.id);
    assert.ok(page.title !== undefined && page.language !== undefined, page.id);
    assert.equal(page.ignoreRobotsBecause, undefined, page.id);
    assert.match(page.url, /^https:/, page.id);
  }
});

test('Ring and Google are watched for the United States and for Germany', () => {
  const { pages } = shipped();
  const ring = pages.filter((page) => page.vendor.id === 'ring').flatMap((page) => page.jurisdictions);
  assert.ok(ring.includes('US') && ring.includes('DE'));
  const google = pages.filter((page) => page.id.startsWith('google/government-requests.'));
  const editions = google.filter((page) => page.jurisdictions.length === 0).map((page) => page.language);
  assert.deepEqual(editions, ['de', 'en', 'fr', 'es', 'it', 'nl', 'pl', 'sv']);
});

test('what stands commented out in settings.yaml is valid and is the default, but for examples', (t) => {
  const { settings } = load(t, { 'settings.yaml': uncommented('settings.yaml') });
  const defaults = shipped().settings;
  const { contact, browserPath, ...fetch } = settings.fetch;
  const { replyTo, operator, ...mail } = settings.mail;
  // An address that others reach asks who they are.
  const { url, accounts, ...web } = settings.web;
  const { runBy, contact: whoToAsk, url: siteUrl, ...site } = settings.site;
  const { timestamps } = settings.evidence;
  assert.deepEqual({ ...settings, fetch, mail, web, site, evidence: { timestamps: [] } }, defaults);
  assert.equal(accounts, 'required');
  for (const example of [
    contact,
    browserPath,
    replyTo,
    operator,
    url,
    runBy,
    whoToAsk,
    siteUrl,
    timestamps[0],
  ])
    assert.notEqual(example, undefined);
});

test('the example in subscribers.yaml is valid', (t) => {
  const vendorFiles = readdirSync(path.join(configDir, 'vendors')).map((name) => `vendors/${name}`);
  const files = Object.fromEntries(
    vendorFiles.map((name) => [name, readFileSync(path.join(configDir, name), 'utf8')]),
  );
  const text = uncommented('subscribers.yaml').replace('subscribers: []\n', '');
  assert.equal(load(t, { ...files, 'subscribers.yaml': text }).subscribers.length, 2);
});

test('every file names its schema for editors', () => {
  const names = readdirSync(configDir, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll(path.sep, '/'))
    .filter((name) => /^(?:vendors\/)?[^/]+\.yaml$/.test(name));
  assert.ok(names.length > 20);
  for (const name of names) {
    const text = readFileSync(path.join(configDir, name), 'utf8');
    const [, schema = ''] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text) ?? [];
    assert.doesNotThrow(() => readFileSync(path.join(configDir, path.dirname(name), schema)), name);
  }
});

const shared = process.env.EXIGENT_SHARED;

test('every address of the list of vendors is watched', {
  skip: shared === undefined && 'EXIGENT_SHARED does not say where the list of vendors is',
}, () => {
  const watched = new Set(shipped().pages.map((page) => page.url));
  const listed = addressesIn(readFileSync(path.join(shared ?? '', 'VENDORS.md'), 'utf8'));
  assert.ok(listed.length > 35);
  assert.deepEqual(
    listed.filter((url) => !watched.has(url)),
    [],
  );
});

/** The lines that begin with a comment sign and look like YAML, without the sign. */
function uncommented(name: string): string {
  return readFileSync(path.join(configDir, name), 'utf8').replaceAll(
    /^# ( *(?:- )?[a-z]\w*:(?: |$))/gm,
    '$1',
  );
}

/** The addresses in the rows of the table; `{a,b}` stands for one address each. */
function addressesIn(markdown: string): readonly string[] {
  const rows = markdown.split('\n').filter((line) => line.startsWith('| '));
  return rows.flatMap((row) =>
    [...row.matchAll(/https:\/\/[^\s|,(){]*(?:\{[^}]*\}[^\s|,()]*)?/g)].flatMap(([url]) => {
      const [, before, choices, after] = /^(.*)\{(.*)\}(.*)$/.exec(url) ?? [];
      const all = choices?.split(',').map((choice) => `${before}${choice}${after}`) ?? [url];
      return all.map((one) => new URL(one).href);
    }),
  );
}
