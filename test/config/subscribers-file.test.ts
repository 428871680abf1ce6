import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linesOf, load } from './a-config.ts';

const vendors = {
  'vendors/ring.yaml': 'vendor: Ring\npages: [{ id: a, url: "https://ring.example/" }]\n',
  'vendors/google-nest.yaml': 'vendor: Google Nest\npages: [{ id: a, url: "https://nest.example/" }]\n',
};

test('the least that a subscriber needs is an address: every alert, at once', (t) => {
  const { subscribers } = load(t, { 'subscribers.yaml': 'subscribers:\n  - address: desk@example.org\n' });
  assert.deepEqual(subscribers, [
    {
      address: 'desk@example.org',
      languages: [],
      vendors: [],
      jurisdictions: [],
      severity: 'all',
      delivery: { kind: 'immediate' },
    },
  ]);
});

test('filters and delivery are taken over; the language of the mails is the first of the languages', (t) => {
  const { subscribers } = load(t, {
    ...vendors,
    'subscribers.yaml': `subscribers:
  - address: legal@example.org
    name: Legal team
    language: de
    languages: [en, de, fr-ca]
    vendors: [ring, google-nest]
    jurisdictions: [DE, EU]
    severity: weakened
    delivery: { digest: 0 8 * * 1-5 Europe/Berlin }
`,
  });
  assert.deepEqual(subscribers, [
    {
      address: 'legal@example.org',
      name: 'Legal team',
      languages: ['de', 'en', 'fr-CA'],
      vendors: ['ring', 'google-nest'],
      jurisdictions: ['DE', 'EU'],
      severity: 'weakened',
      delivery: {
        kind: 'digest',
        schedule: { kind: 'cron', expression: '0 8 * * 1-5', timeZone: 'Europe/Berlin' },
      },
    },
  ]);
});

test('a digest comes daily, weekly, at intervals or by a cron expression', (t) => {
  const digest = (text: string) =>
    load(t, { 'subscribers.yaml': `subscribers: [{ address: a@b.org, delivery: { digest: ${text} } }]` })
      .subscribers[0]?.delivery;
  const cron = (expression: string, timeZone: string) => ({
    kind: 'digest',
    schedule: { kind: 'cron', expression, timeZone },
  });
  assert.deepEqual(digest('daily'), cron('0 7 * * *', 'UTC'));
  assert.deepEqual(digest('weekly'), cron('0 7 * * 1', 'UTC'));
  assert.deepEqual(digest('every 12h'), {
    kind: 'digest',
    schedule: { kind: 'every', intervalMs: 43_200_000 },
  });
  assert.deepEqual(digest('{ cron: 0 8 * * *, timeZone: Europe/Rome }'), cron('0 8 * * *', 'Europe/Rome'));
});

test('a daily or weekly digest comes at the hour and in the time zone of its reader', (t) => {
  const delivery = (text: string) => `subscribers: [{ address: a@b.org, delivery: { digest: ${text} } }]`;
  const schedule = (text: string) => load(t, { 'subscribers.yaml': delivery(text) }).subscribers[0]?.delivery;
  const cron = (expression: string, timeZone: string) => ({
    kind: 'digest',
    schedule: { kind: 'cron', expression, timeZone },
  });
  assert.deepEqual(schedule('daily, hour: 18, timeZone: Europe/Berlin'), cron('0 18 * * *', 'Europe/Berlin'));
  assert.deepEqual(schedule('weekly, hour: 0'), cron('0 0 * * 1', 'UTC'));
  assert.deepEqual(schedule('weekly, timeZone: America/New_York'), cron('0 7 * * 1', 'America/New_York'));
  const lines = (text: string) => linesOf(t, { 'subscribers.yaml': delivery(text) });
  assert.deepEqual(lines('every 12h, hour: 8'), [
    'subscribers.yaml:1: subscribers.delivery: "hour" and "timeZone" belong to a "daily" or "weekly" digest; this one says by itself when it comes',
  ]);
  assert.match(lines('daily, timeZone: Berlin')[0] ?? '', /"Berlin" is not a time zone.+Europe\/Berlin/);
  assert.match(lines('daily, hour: 24')[0] ?? '', /subscribers\.delivery\.hour/);
});

test('a list without entries, and no file, are no subscribers', (t) => {
  assert.deepEqual(load(t, { 'subscribers.yaml': 'subscribers:\n#  - address: a@b.org\n' }).subscribers, []);
  assert.deepEqual(load(t, {}).subscribers, []);
});

test('a filter that would let nothing through is refused, never ignored', (t) => {
  assert.deepEqual(
    linesOf(t, {
      ...vendors,
      'subscribers.yaml': `subscribers:
  - address: a@example.org
    vendors: [rign, Google Nest, blink]
    jurisdictions: [Germany, uk]
    languages: [german]
    severity: weak
    vendor: ring
`,
    }),
    [
      'subscribers.yaml:3: subscribers.vendors: there is no vendor file "rign.yaml", so this filter would let nothing through (did you mean "ring"?)',
      'subscribers.yaml:3: subscribers.vendors: there is no vendor file "Google Nest.yaml", so this filter would let nothing through (did you mean "google-nest"?)',
      'subscribers.yaml:3: subscribers.vendors: there is no vendor file "blink.yaml", so this filter would let nothing through',
      `subscribers.yaml:4: subscribers.jurisdictions: "Germany" is not a jurisdiction: a country's two letters in upper case, such as "DE" or "US", or "EU", "EEA"`,
      `subscribers.yaml:4: subscribers.jurisdictions: "uk" is not a jurisdiction: a country's two letters in upper case, such as "DE" or "US", or "EU", "EEA" (did you mean "GB"?)`,
      'subscribers.yaml:5: subscribers.languages: "german" is not a language tag, such as "de" or "en-GB"',
      'subscribers.yaml:6: subscribers.severity: must be "weakened", "strengthened", "changed" or "all", not "weak" (did you mean "weakened"?)',
      'subscribers.yaml:7: subscribers: unknown key "vendor" (did you mean "vendors"?)',
    ],
  );
});

test('a filter by a vendor whose file is broken is not held against it', (t) => {
  const lines = linesOf(t, {
    'vendors/ring.yaml': 'vendor: Ring: the company\n',
    'subscribers.yaml': 'subscribers: [{ address: a@b.org, vendors: [ring] }]',
  });
  assert.equal(lines.length, 1);
  assert.match(lines[0] ?? '', /^vendors\/ring\.yaml:1: this is not valid YAML/);
});

test('a delivery that is neither at once nor a digest is refused', (t) => {
  const lines = (delivery: string) =>
    linesOf(t, { 'subscribers.yaml': `subscribers: [{ address: a@b.org, delivery: ${delivery} }]` });
  assert.deepEqual(lines('imediate'), [
    'subscribers.yaml:1: subscribers.delivery: must be "immediate" or a section with keys, not "imediate" (did you mean "immediate"?)',
  ]);
  assert.deepEqual(lines('{ digest: dayly }'), [
    'subscribers.yaml:1: subscribers.delivery.digest: "dayly" is not a schedule; write "every 6h", or a cron expression and its time zone: "0 7 * * 1-5 Europe/Berlin" (did you mean "daily"?)',
  ]);
  assert.deepEqual(lines('{ diget: daily }'), [
    'subscribers.yaml:1: subscribers.delivery.digest: is missing',
    'subscribers.yaml:1: subscribers.delivery: unknown key "diget" (did you mean "digest"?)',
  ]);
});

test('an address that could smuggle in another header is refused, and so is one that stands twice', (t) => {
  assert.deepEqual(
    linesOf(t, {
      'subscribers.yaml': `subscribers:
  - address: "a@example.org\\r\\nBcc: b@example.org"
  - address: c@example.org
  - address: C@Example.org
  - name: nobody
`,
    }),
    [
      'subscribers.yaml:2: subscribers.address: "a@example.org\\r\\nBcc: b@example.org" is not a mail address, such as alerts@example.org',
      'subscribers.yaml:4: subscribers.address: this address stands in line 3 too; make one entry of the two',
      'subscribers.yaml:5: subscribers.address: is missing',
    ],
  );
});
