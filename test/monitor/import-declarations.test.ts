import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { loadConfig } from '../../src/config/load.ts';
import { importDeclarations } from '../../src/monitor/import-declarations.ts';
import { configFolder } from '../config/a-config.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const BY_HAND = `# Ours.
vendor: Lumicam
pages:
  - id: privacy-policy # by hand
    url: https://lumicam.example/privacy
`;

/** A configuration with one vendor, and declarations by the names of their files. */
function aScene(t: TestContext, files: Readonly<Record<string, unknown>>) {
  const configDir = configFolder(t, { 'vendors/lumicam.yaml': BY_HAND });
  const places = { configDir, dataDir: path.join(configDir, 'data'), environment: {} };
  const folder = temporaryFolder(t);
  mkdirSync(path.join(folder, 'declarations'));
  for (const [name, content] of Object.entries(files)) {
    const text = typeof content === 'string' ? content : JSON.stringify(content);
    writeFileSync(path.join(folder, 'declarations', name), text);
  }
  const read = () => loadConfig(places).pages;
  const file = (vendor: string) => readFileSync(path.join(configDir, `vendors/${vendor}.yaml`), 'utf8');
  return { places, folder, read, file, vendors: path.join(configDir, 'vendors') };
}

const terms = (url: string, more: object = {}) => ({ fetch: url, select: 'main', ...more });

test('single terms, stretches, documents, parts of several addresses and old files become pages that load', async (t) => {
  const { places, folder, read, file } = aScene(t, {
    'Café · A.B.json': {
      name: 'Café A',
      importedFrom: 'https://tosback.example/a.xml',
      terms: {
        'Privacy Policy': terms('https://cafe.example/p', {
          select: ['#a', '#b'],
          remove: [{ startBefore: 'nav', endAfter: 'footer' }, '.x'],
          executeClientScripts: true,
          filter: [{ removeQueryParams: ['utm'] }, 'constructor', 'moveThings'],
        }),
        'Law Enforcement Guidelines': { fetch: 'https://cafe.example/police.PDF?v=2' },
        'Community Guidelines': {
          select: '#policy',
          executeClientScripts: true,
          combine: [
            { fetch: 'https://cafe.example/g/safety', id: 'odd' },
            { fetch: 'https://cafe.example/g/privacy', select: '#own', executeClientScripts: false },
            { fetch: 'https://other.example/g/privacy' },
          ],
        },
      },
    },
    'Old.json': { name: 'Old', documents: { 'Terms of Service': terms('https://old.example/t') } },
    '微博.json': { name: '微博', terms: { Imprint: terms('https://weibo.example/') } },
  });
  const [cafe, , weibo] = await importDeclarations({ places, folder });
  const pages = new Map(read().map((page) => [page.id as string, page]));
  const policy = pages.get('cafe-a-b/privacy-policy');
  assert.deepEqual([policy?.type, policy?.fetcher], ['privacy-policy', 'browser']);
  assert.deepEqual(policy?.select, ['#a, #b'], 'one of them is enough, as it is there');
  assert.deepEqual(policy?.remove, [{ startBefore: 'nav', endAfter: 'footer' }, '.x']);
  assert.deepEqual(
    cafe?.notes.map(({ because }) => /"(\w+)"/.exec(because)?.[1]),
    ['constructor', 'moveThings'],
    'scripts that we cannot do without are named, and not run',
  );
  const pdf = pages.get('cafe-a-b/law-enforcement-guidelines');
  assert.deepEqual(
    [pdf?.type, pdf?.select, pdf?.url],
    ['law-enforcement-guidelines', [], 'https://cafe.example/police.PDF?v=2'],
  );
  const parts = ['safety', 'privacy', 'privacy-2'].map((part) =>
    pages.get(`cafe-a-b/community-guidelines-${part}`),
  );
  assert.deepEqual(
    parts.map((part) => [part?.select, part?.fetcher]),
    [
      [['#policy'], 'browser'],
      [['#own'], 'http'],
      [['#policy'], 'browser'],
    ],
  );
  assert.ok(pages.has('old/terms-of-service'));
  assert.match(weibo?.vendor ?? '', /^named-[\da-f]{8}$/);
  assert.match(
    file('cafe-a-b'),
    /^# yaml-language-server.*\n# The pages .*EUPL-1\.2\.\n# Their source: https:\/\/tosback/,
  );
});

test('what cannot be imported is listed with its reason, and keeps nothing else out', async (t) => {
  const { places, folder, read } = aScene(t, {
    'bad.json': '{ "name": "Bad", ',
    'nothing.json': { name: 'Nothing' },
    'odd.json': {
      name: 'Odd',
      terms: {
        A: terms('javascript:alert(1)'),
        B: terms('https://odd.example/b', { select: 'p[' }),
        C: { select: 'main' },
        D: terms('https://odd.example/d', { select: { startBefore: 'h1' } }),
        E: 'text',
        F: terms('https://odd.example/f'),
      },
    },
    'gone.json': { name: 'Gone', terms: {} },
    'gone.history.json': {
      'Privacy Policy': [
        { fetch: 'https://gone.example/new', validUntil: '2024-02-01T00:30:00+02:00' },
        { fetch: 'https://gone.example/old', validUntil: '2020-01-01T00:00:00Z' },
      ],
    },
  });
  const services = await importDeclarations({ places, folder });
  const reasons = (service: string) =>
    services
      .find((each) => each.service === service)
      ?.listed.map(({ about, because }) => `${about}: ${because}`);
  assert.deepEqual(reasons('bad'), ['bad: it is not JSON']);
  assert.match(reasons('nothing')?.join() ?? '', /neither "terms" nor "documents"/);
  const odd = reasons('odd') ?? [];
  assert.deepEqual(
    odd.map((each) => each[0]),
    ['A', 'B', 'C', 'D', 'E'],
  );
  assert.match(odd.join('\n'), /javascript.*\n.*"select".*\n.*no address.*\n.*"select"/);
  assert.match(reasons('gone')?.[1] ?? '', /Privacy Policy: .*gone\.example\/new, until 2024-02-01/);
  assert.deepEqual(
    read().map(({ id }) => id),
    ['lumicam/privacy-policy', 'odd/f'],
  );
});

test('a vendor that is there keeps its words and comments, is added to once, and a trial writes nothing', async (t) => {
  const { places, folder, read, file, vendors } = aScene(t, {
    'Lumicam.json': {
      name: 'LUMICAM',
      terms: {
        'Privacy Policy': terms('https://lumicam.example/eu/privacy'),
        'Terms of Service': terms('https://lumicam.example/privacy#terms'),
      },
    },
    'Orbita.json': {
      name: 'Orbita',
      terms: { 'Privacy Policy': terms('https://lumicam.example/eu/privacy') },
    },
  });
  await importDeclarations({ places, folder, isTrial: true });
  assert.deepEqual([file('lumicam'), readdirSync(vendors)], [BY_HAND, ['lumicam.yaml']]);
  const [lumicam, orbita] = await importDeclarations({ places, folder });
  assert.deepEqual(lumicam?.pages, ['lumicam/privacy-policy-2']);
  assert.match(lumicam?.listed[0]?.because ?? '', /watched already, as lumicam\/privacy-policy$/);
  assert.match(orbita?.listed[0]?.because ?? '', /watched already, as lumicam\/privacy-policy-2$/);
  const text = file('lumicam');
  assert.match(text, /^# Some of the pages were imported .*\n# Ours\.\nvendor: Lumicam\n/);
  assert.match(text, /privacy-policy # by hand/);
  const again = await importDeclarations({ places, folder });
  assert.deepEqual([again.flatMap(({ pages }) => pages), file('lumicam')], [[], text]);
  assert.equal(read().length, 2);
});

const shared = path.join(process.env.EXIGENT_SHARED ?? '', 'ota-declarations');

test('every service of the declarations at hand is imported or listed, and the whole of it loads', {
  skip: existsSync(shared) ? false : 'EXIGENT_SHARED names no folder with ota-declarations',
}, async (t) => {
  const { places, read } = aScene(t, {});
  const services = await importDeclarations({ places, folder: shared });
  const files = readdirSync(shared).filter((name) => /(?<!\.history)\.json$/.test(name));
  assert.equal(services.length, files.length);
  const silent = services.filter(({ pages, listed }) => pages.length + listed.length === 0);
  assert.deepEqual(silent, []);
  const pages = services.flatMap((service) => service.pages);
  assert.equal(read().length, pages.length + 1);
  t.diagnostic(`${services.length} services, ${pages.length} pages`);
  // 379 services and 860 addresses were declared; what is missing is watched already or declared no longer.
  assert.ok(pages.length >= 820, `${pages.length} pages`);
});
