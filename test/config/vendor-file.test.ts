import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from '../../src/model/page.ts';
import { linesOf, load } from './a-config.ts';

const sixHours = { kind: 'every', intervalMs: 21_600_000 };
const usual = {
  type: 'other',
  jurisdictions: [],
  fetcher: 'auto',
  paused: false,
  select: [],
  remove: [],
  ignore: [],
};

test('the least that a vendor file needs is a name and pages with id and address', (t) => {
  const config = load(t, {
    'vendors/lumicam.yaml':
      'vendor: Lumicam\npages:\n  - id: rules\n    url: https://lumicam.example/rules\n',
  });
  const vendor = { id: 'lumicam', name: 'Lumicam' };
  assert.deepEqual(config.vendors, [vendor]);
  assert.deepEqual(config.pages, [
    { ...usual, id: 'lumicam/rules', vendor, url: 'https://lumicam.example/rules', schedule: sixHours },
  ]);
});

test('a locale is a page of its own: what it does not say holds from its page, then from its vendor', (t) => {
  const { pages } = load(t, {
    'settings.yaml': 'schedule: {default: every 1d}\n',
    'vendors/lumicam.yaml': `
vendor: Lumicam
parent: Lumen
language: en
jurisdictions: [US]
pages:
  - id: rules
    title: Rules
    type: law-enforcement-guidelines
    fetcher: browser
    select: main
    remove: [nav, .ad]
    locales:
      - { id: en, url: "https://lumicam.example/rules" }
      - id: de
        url: https://lumicam.example/de/rules
        title: Regeln
        language: de
        jurisdictions: [DE, AT]
        schedule: every 1h
        fetcher: http
        paused: true
        ignoreRobotsBecause: The vendor agreed by mail.
        remove: []
  - id: world
    url: https://lumicam.example/world
    jurisdictions: []
`,
  });
  const vendor = { id: 'lumicam', name: 'Lumicam', parent: 'Lumen' };
  const day = { kind: 'every', intervalMs: 86_400_000 };
  const rules = { vendor, type: 'law-enforcement-guidelines', select: ['main'] };
  assert.deepEqual(pages, [
    {
      ...usual,
      ...rules,
      id: 'lumicam/rules.en',
      url: 'https://lumicam.example/rules',
      locale: 'en',
      title: 'Rules',
      language: 'en',
      jurisdictions: ['US'],
      schedule: day,
      fetcher: 'browser',
      remove: ['nav', '.ad'],
    },
    {
      ...usual,
      ...rules,
      id: 'lumicam/rules.de',
      url: 'https://lumicam.example/de/rules',
      locale: 'de',
      title: 'Regeln',
      language: 'de',
      jurisdictions: ['DE', 'AT'],
      schedule: { kind: 'every', intervalMs: 3_600_000 },
      fetcher: 'http',
      paused: true,
      ignoreRobotsBecause: 'The vendor agreed by mail.',
    },
    {
      ...usual,
      id: 'lumicam/world',
      vendor,
      url: 'https://lumicam.example/world',
      language: 'en',
      schedule: day,
    },
  ]);
});

test("a vendor's schedule goes before the one of the settings, a page's before both", (t) => {
  const { pages } = load(t, {
    'vendors/a.yaml': `vendor: A
schedule: every 2d
pages:
  - { id: x, url: "https://a.example/x" }
  - { id: y, url: "https://a.example/y", schedule: { cron: "0 7 * * *", timeZone: Europe/Berlin } }
`,
  });
  const schedules = pages.map((page: Page) => page.schedule);
  assert.deepEqual(schedules, [
    { kind: 'every', intervalMs: 172_800_000 },
    { kind: 'cron', expression: '0 7 * * *', timeZone: 'Europe/Berlin' },
  ]);
});

test('ids and addresses that lead elsewhere are refused', (t) => {
  assert.deepEqual(
    linesOf(t, {
      'vendors/a.yaml': `vendor: A
pages:
  - id: ../../etc/passwd
    url: file:///etc/passwd
  - id: b
    url: javascript:alert(1)
  - id: c
    locales:
      - id: de/at
        url: https://me:secret@a.example/
`,
    }),
    [
      'vendors/a.yaml:3: pages.id: "../../etc/passwd" cannot be used: it becomes the name of a folder and must not lead to another one: no "/", "\\", ".."',
      'vendors/a.yaml:4: pages.url: "file:///etc/passwd" is not fetched: only http and https addresses are',
      'vendors/a.yaml:6: pages.url: "javascript:alert(1)" is not fetched: only http and https addresses are',
      'vendors/a.yaml:9: pages.locales.id: "de/at" cannot be used: it becomes the name of a folder and must not lead to another one: no "/", "\\", ".."',
      'vendors/a.yaml:10: pages.locales.url: an address must not hold a user name or a password: it is published',
    ],
  );
});

test('two pages with one id are named with both lines, also when another page is wrong', (t) => {
  assert.deepEqual(
    linesOf(t, {
      'vendors/a.yaml': `vendor: A
pages:
  - id: rules
    url: https://a.example/1
  - id: rules
    url: https://a.example/2
  - id: RULES
    url: https://a.example/3
  - id: text.de
    url: https://a.example/4
  - id: text
    locales:
      - id: de
        url: https://a.example/5
  - id: wrong
    ulr: https://a.example/6
`,
    }),
    [
      'vendors/a.yaml:5: two pages have the id "a/rules"; the other is in line 3',
      'vendors/a.yaml:7: "a/RULES" and "a/rules" in line 3 are the same id, since some disks do not tell upper from lower case',
      'vendors/a.yaml:13: two pages have the id "a/text.de"; the other is in line 9',
      'vendors/a.yaml:15: pages: a page needs either "url", or "locales" with an address each',
      'vendors/a.yaml:16: pages: unknown key "ulr" (did you mean "url"?)',
    ],
  );
});

test('two pages with one address are refused across all vendors', (t) => {
  assert.deepEqual(
    linesOf(t, {
      'vendors/a.yaml':
        'vendor: A\npages:\n  - id: x\n    url: https://a.example\n  - id: y\n    url: HTTPS://A.example/\n',
      'vendors/b.yaml': 'vendor: B\npages:\n  - id: x\n    url: https://a.example/#for-the-police\n',
    }),
    [
      'vendors/a.yaml:6: "a/x" in line 4 has this address too; one address may be watched twice only with another "language", "select" or "remove"',
      'vendors/b.yaml:4: "a/x" in vendors/a.yaml:4 has this address too; one address may be watched twice only with another "language", "select" or "remove"',
    ],
  );
});

test('one address may be watched in two languages, or for two of its parts', (t) => {
  const { pages } = load(t, {
    'vendors/a.yaml': `vendor: A
pages:
  - { id: x, url: "https://a.example/", select: .guidelines }
  - { id: y, url: "https://a.example/", select: .numbers }
  - id: z
    locales:
      - { id: de, url: "https://a.example/z", language: de }
      - { id: en, url: "https://a.example/z", language: en }
`,
  });
  assert.equal(pages.length, 4);
});

test('a page has an address or locales, not both and not neither', (t) => {
  const line = 'pages: a page needs either "url", or "locales" with an address each';
  const both = '{ id: a, url: "https://a.example/", locales: [{ id: b, url: "https://a.example/b" }] }';
  for (const page of ['{ id: a }', '{ id: a, url: }', both]) {
    assert.deepEqual(linesOf(t, { 'vendors/a.yaml': `vendor: A\npages:\n  - ${page}\n` }), [
      `vendors/a.yaml:3: ${line}`,
    ]);
  }
  assert.deepEqual(linesOf(t, { 'vendors/a.yaml': 'vendor: A\npages: [{ id: a, locales: [] }]\n' }), [
    'vendors/a.yaml:2: pages.locales: needs at least one entry',
  ]);
});

test('a vendor file without a name or without pages is refused', (t) => {
  assert.deepEqual(linesOf(t, { 'vendors/a.yaml': 'pages:\n' }), [
    'vendors/a.yaml:1: vendor: is missing',
    'vendors/a.yaml:1: pages: is missing',
  ]);
  assert.deepEqual(linesOf(t, { 'vendors/a.yaml': 'vendor: A\npages: []\n' }), [
    'vendors/a.yaml:2: pages: needs at least one entry',
  ]);
});

test('the name of a vendor file obeys the rule for ids', (t) => {
  const page = 'pages: [{ id: a, url: "https://a.example/" }]\nvendor: A\n';
  assert.deepEqual(linesOf(t, { 'vendors/my vendor.yaml': page }), [
    'vendors/my vendor.yaml: "my vendor" cannot be used: it becomes the name of a folder and may hold only the letters a-z, digits, ".", "_" and "-"',
  ]);
});

test('1,200 pages in one file are read in a moment, and so are as many mistakes', (t) => {
  const pages = (url: (index: number) => string): string =>
    Array.from({ length: 1_200 }, (_, index) => `  - id: p${index}\n    url: ${url(index)}\n`).join('');
  const startedAt = process.cpuUsage();
  const { pages: read } = load(t, {
    'vendors/a.yaml': `vendor: A\npages:\n${pages((index) => `https://a.example/?step=${index}`)}`,
  });
  const lines = linesOf(t, { 'vendors/a.yaml': `vendor: A\npages:\n${pages(() => 'file:///x')}` });
  const { user, system } = process.cpuUsage(startedAt);
  assert.equal(read.length, 1_200);
  assert.equal(lines.length, 1_200);
  // Measured at about 0.6 s of CPU; one look-up per line and page would take minutes.
  assert.ok((user + system) / 1e6 < 6, `${(user + system) / 1e6} s of CPU`);
});
