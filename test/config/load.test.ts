import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { temporaryFolder } from '../temporary-folder.ts';
import { configFolder, linesOf, load, problemsIn, problemsOf } from './a-config.ts';

const ring = 'vendor: Ring\npages:\n  - id: rules\n    url: https://ring.example/\n';

test('an empty folder is a configuration: defaults, no vendors, nobody to tell', (t) => {
  const { vendors, pages, subscribers } = load(t, {});
  assert.deepEqual({ vendors, pages, subscribers }, { vendors: [], pages: [], subscribers: [] });
});

test('a folder that is not there is a problem, and so is a file in its place', (t) => {
  const folder = configFolder(t, { 'a-file': '' });
  const missing = path.join(folder, 'nowhere');
  assert.deepEqual(problemsIn(missing), [{ file: missing, message: 'there is no such folder' }]);
  const file = path.join(folder, 'a-file');
  assert.deepEqual(problemsIn(file), [{ file, message: 'this is a file, not a folder' }]);
});

test('problems name files from the working directory on, where they lie below it', () => {
  assert.deepEqual(problemsIn(path.resolve('no-such-folder')), [
    { file: 'no-such-folder', message: 'there is no such folder' },
  ]);
});

test('all problems of all files are listed at once, file by file from top to bottom', (t) => {
  assert.deepEqual(
    linesOf(t, {
      'settings.yaml': 'fetch:\n  perHostdelay: 2s\n  timeout: soon\nlogs: {}\n',
      'vendors/blink.yaml': 'vendor: Blink: by Amazon\n',
      'vendors/ring.yaml': `${ring}  - id: rules\n    url: https://ring.example/2\n    langauge: de\n`,
      'subscribers.yaml': 'subscribers:\n  - address: nobody\n    vendors: [rings]\n',
    }),
    [
      'settings.yaml:2: fetch: unknown key "perHostdelay" (did you mean "perHostDelay"?)',
      'settings.yaml:3: fetch.timeout: "soon" is not a duration, such as "250ms", "90s", "15m", "6h" or "2d"',
      'settings.yaml:4: unknown key "logs" (did you mean "log"?)',
      'vendors/blink.yaml:1: this is not valid YAML: a second ": " on one line; put the text after the first one in quotes',
      'vendors/ring.yaml:5: two pages have the id "ring/rules"; the other is in line 3',
      'vendors/ring.yaml:7: pages: unknown key "langauge" (did you mean "language"?)',
      'subscribers.yaml:2: subscribers.address: "nobody" is not a mail address, such as alerts@example.org',
      'subscribers.yaml:3: subscribers.vendors: there is no vendor file "rings.yaml", so this filter would let nothing through (did you mean "ring"?)',
    ],
  );
});

test('a file whose name is nearly right is not ignored in silence', (t) => {
  assert.deepEqual(
    linesOf(t, {
      'setting.yaml': '',
      'subscribers.yml': '',
      'vendors.yaml': '',
      'vendors/ring.yml': ring,
      'vendors/eu/ring.yaml': ring,
    }),
    [
      'setting.yaml: this is not read (did you mean "settings.yaml"?)',
      'subscribers.yml: this is not read (did you mean "subscribers.yaml"?)',
      'vendors.yaml: this is not read (did you mean "vendors"?)',
      'vendors/eu: folders in here are not looked into',
      'vendors/ring.yml: this is not read (did you mean "ring.yaml"?)',
    ],
  );
});

test('other files beside the configuration do not matter', (t) => {
  const config = load(t, {
    'docker-compose.yaml': 'a: b: c',
    'settings.yaml~': '\t',
    'lexicon/en.yaml': '\t',
    'vendors/README.md': '# Vendors',
    'vendors/.ring.yaml.swp': '\t',
    'vendors/ring.yaml': ring,
  });
  assert.equal(config.pages.length, 1);
});

test('vendor files whose names differ only in case are refused', (t) => {
  const lines = linesOf(t, { 'vendors/Ring.yaml': ring, 'vendors/ring.yaml': ring });
  // On a disk that does not tell the two apart there is one file, and nothing to refuse.
  if (lines.join() === '') return;
  assert.deepEqual(lines, [
    'vendors/ring.yaml: "ring" and "Ring" are the same name, since some disks do not tell upper from lower case',
  ]);
});

test('a file that is not UTF-8 text is told so', (t) => {
  const latin1 = Buffer.from('vendor: Wächter\npages: []\n', 'latin1');
  assert.deepEqual(problemsOf(t, { 'vendors/a.yaml': latin1 }), [
    { file: 'vendors/a.yaml', message: 'this is not UTF-8 text' },
  ]);
  assert.equal(load(t, { 'vendors/ring.yaml': `\uFEFF${ring}` }).pages.length, 1);
});

test('a folder or a broken link in the place of a file is told so', (t) => {
  const folder = temporaryFolder(t);
  mkdirSync(path.join(folder, 'settings.yaml'));
  symlinkSync('subscribers.yaml', path.join(folder, 'subscribers.yaml'));
  assert.deepEqual(
    problemsIn(folder).map(({ message }) => message),
    ['this is a folder, not a file', 'this is a link that leads to itself'],
  );
});

test('whoever can never be told of anything is named, and so is an address that no server is asked for', (t) => {
  const { warnings } = load(t, {
    'vendors/ring.yaml':
      'vendor: Ring\npages:\n  - { id: rules, url: "https://ring.example/", language: en, jurisdictions: [US] }\n  - { id: app, url: "https://ring.example/app#/rules" }\n  - { id: part, url: "https://ring.example/all#rules", language: en, jurisdictions: [US] }\n',
    'vendors/blink.yaml':
      'vendor: Blink\npages:\n  - { id: rules, url: "https://blink.example/", language: de, jurisdictions: [DE] }\n',
    'subscribers.yaml':
      'subscribers:\n  - { address: one@watchdog.example, language: fr, vendors: [blink] }\n  - { address: two@watchdog.example, language: fr }\n  - { address: all@watchdog.example }\n',
  });
  assert.deepEqual(
    warnings.map(({ message }) => message),
    [
      'ring/app is watched at https://ring.example/app: no server is sent what follows the “#”',
      'one@watchdog.example will be told of nothing: the pages that are watched are not in the languages fr, or not of the vendors blink',
    ],
  );
});
