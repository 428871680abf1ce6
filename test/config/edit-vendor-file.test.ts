import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { editVendorFile, type VendorEdit } from '../../src/config/edit-vendor-file.ts';
import { loadConfig } from '../../src/config/load.ts';

const FILE = `# A camera maker.
vendor: Lumicam # as it writes itself

pages:
  # The police page, by country.
  - id: law-enforcement
    type: law-enforcement-guidelines
    locales:
      - { id: us, url: https://lumicam.example/us, language: en }
      - { id: de, url: https://lumicam.example/de, language: de }

  - id: privacy
    url: https://lumicam.example/privacy # moved in May
`;

function edited(edit: VendorEdit, text: string | undefined = FILE): string {
  const result = editVendorFile(text, edit);
  assert.ok('text' in result, JSON.stringify(result));
  return result.text;
}

/** The lines of one text that the other has not. */
const only = (one: string, other: string) =>
  one.split('\n').filter((line) => !other.split('\n').includes(line));

test('a key is set where the page stands, and nothing else is touched', () => {
  const text = edited({ kind: 'set', vendor: 'lumicam', page: 'lumicam/privacy', keys: { paused: true } });
  assert.deepEqual(only(text, FILE), ['    paused: true']);
  assert.deepEqual(only(FILE, text), []);
});

test('a locale is named as everywhere else, and keeps its form', () => {
  const keys = { schedule: 'every 12h', language: undefined };
  const text = edited({ kind: 'set', vendor: 'lumicam', page: 'lumicam/law-enforcement.de', keys });
  assert.deepEqual(only(text, FILE), [
    '      - { id: de, url: https://lumicam.example/de, schedule: every 12h }',
  ]);
});

test('a page and a locale are added behind the others', () => {
  const page = { id: 'reports', url: 'https://lumicam.example/reports', type: 'transparency-report' };
  assert.deepEqual(only(edited({ kind: 'add-page', vendor: 'lumicam', name: 'Lumicam', page }), FILE), [
    '  - id: reports',
    '    type: transparency-report',
    '    url: https://lumicam.example/reports',
  ]);
  const locale = { id: 'fr', url: 'https://lumicam.example/fr', language: 'fr' };
  const text = edited({ kind: 'add-locale', vendor: 'lumicam', page: 'law-enforcement', locale });
  assert.deepEqual(only(text, FILE), ['      - { id: fr, language: fr, url: https://lumicam.example/fr }']);
});

test('a vendor that is new gets a file that says only what it must', () => {
  const page = { id: 'privacy', url: 'https://orbita.example/privacy' };
  const text = editVendorFile(undefined, { kind: 'add-page', vendor: 'orbita', name: 'Orbita: Home', page });
  assert.deepEqual(text, {
    text: `# yaml-language-server: $schema=../schema/vendor.schema.json

vendor: "Orbita: Home"
pages:
  - id: privacy
    url: https://orbita.example/privacy
`,
  });
});

test('what is not there, or cannot be read, is said', () => {
  const set = { kind: 'set', vendor: 'lumicam', page: 'lumicam/none', keys: {} } as const;
  assert.match(JSON.stringify(editVendorFile(FILE, set)), /There is no page/);
  assert.match(JSON.stringify(editVendorFile(undefined, set)), /There is no vendor/);
  assert.match(JSON.stringify(editVendorFile('vendor: [', set)), /cannot be read as it stands/);
  const locale = { id: 'us', url: 'https://lumicam.example/us/privacy' };
  const add = { kind: 'add-locale', vendor: 'lumicam', page: 'privacy', locale } as const;
  assert.match(JSON.stringify(editVendorFile(FILE, add)), /has one address/);
});

test('every page of the shipped files comes through an edit and its undoing byte for byte', () => {
  const configDir = path.resolve(import.meta.dirname, '../../config');
  const { pages } = loadConfig({ configDir, dataDir: '/data', environment: {} });
  for (const { id: page, vendor } of pages) {
    const text = readFileSync(path.join(configDir, 'vendors', `${vendor.id}.yaml`), 'utf8');
    const set = (paused: boolean | undefined, from: string) =>
      edited({ kind: 'set', vendor: vendor.id, page, keys: { paused } }, from);
    const once = set(true, text);
    assert.match(once, /paused: true/, page);
    assert.equal(set(undefined, once), text, page);
  }
});

test('a file of Windows lines keeps them', () => {
  const text = edited(
    { kind: 'set', vendor: 'lumicam', page: 'lumicam/privacy', keys: { paused: true } },
    FILE.replaceAll('\n', '\r\n'),
  );
  assert.doesNotMatch(text, /[^\r]\n/);
});

test('lists and sections on one line keep their spaces, each its own', () => {
  const file = `vendor: Lumicam
pages:
  - id: police
    locales:
      - { id: us, url: https://lumicam.example/us, jurisdictions: [US] }
      - {id: de, url: https://lumicam.example/de, jurisdictions: [ DE, AT ]}
  - id: privacy
    url: https://lumicam.example/privacy
    ignore: ["a b", "ab"]
`;
  const set = (keys: Record<string, unknown>) =>
    edited({ kind: 'set', vendor: 'lumicam', page: 'lumicam/privacy', keys }, file);
  assert.deepEqual(only(set({ title: 'Privacy' }), file), ['    title: Privacy']);
  assert.match(set({ ignore: ['ab', 'a b'] }), /ignore: \["ab", "a b"\]/);
  const spaces = file.replace('["a b", "ab"]', '"a b"');
  const squeezed = {
    kind: 'set',
    vendor: 'lumicam',
    page: 'lumicam/privacy',
    keys: { ignore: 'ab' },
  } as const;
  assert.match(edited(squeezed, spaces), /ignore: ab\n/);
});

const LENT = `vendor: Lumicam
pages:
  - id: us
    url: https://lumicam.example/us # was /old until May
    title: Police requests # as in the mails
    jurisdictions: &both [DE, FR] # with the annex
    # What comes and goes.
    remove:
      - .banner # the ad
      - .menu
  - id: de
    url: https://lumicam.example/de
    jurisdictions: *both
  - id: fr
    url: https://lumicam.example/fr
    jurisdictions: *both
`;

test('what is said beside a key stays beside it when it is set anew', () => {
  const keys = { title: 'Requests', remove: ['.banner', '.advert'] };
  const text = edited({ kind: 'set', vendor: 'lumicam', page: 'lumicam/us', keys }, LENT);
  assert.deepEqual(only(LENT, text), ['    title: Police requests # as in the mails', '      - .menu']);
  assert.deepEqual(only(text, LENT), ['    title: Requests # as in the mails', '      - .advert']);
});

test('a list that other pages borrow stays theirs when its own page lets go of it', () => {
  for (const jurisdictions of [['US'], undefined]) {
    const keys = { jurisdictions };
    const text = edited({ kind: 'set', vendor: 'lumicam', page: 'lumicam/us', keys }, LENT);
    const { pages } = parse(text);
    assert.deepEqual(
      pages.map((page: { readonly jurisdictions: unknown }) => page.jurisdictions),
      [jurisdictions, ['DE', 'FR'], ['DE', 'FR']],
    );
    assert.match(
      text,
      /id: fr\n.*\n {4}jurisdictions: \*both/,
      'the last still borrows, from the one before',
    );
  }
});
