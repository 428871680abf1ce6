import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { linesOf, load } from './a-config.ts';

const atOnce = { mail: 'at-once', holdMs: 86_400_000, twoPeople: false };

test('every setting has a default', (t) => {
  assert.deepEqual(load(t, {}).settings, {
    fetch: {
      allow: [],
      perHostDelayMs: 2_000,
      perHostConcurrency: 1,
      concurrency: 8,
      robots: 'honour',
      timeoutMs: 60_000,
      maxBytes: 20_000_000,
      maxRedirects: 10,
      screenshots: 'changed',
    },
    schedule: {
      schedule: { kind: 'every', intervalMs: 21_600_000 },
      tick: '* * * * *',
      jitterMs: 300_000,
    },
    judge: {
      retryAfterMs: [900_000, 3_600_000, 14_400_000, 43_200_000],
      silentAfterMs: 172_800_000,
      withdrawnAfterLooks: 3,
      withdrawnAfterMs: 86_400_000,
    },
    mail: {
      from: 'Exigent <exigent@localhost>',
      outboxDir: path.resolve('/data/outbox'),
      filesWanted: false,
    },
    evidence: { timestamps: [] },
    review: {
      weakened: atOnce,
      strengthened: atOnce,
      mixed: atOnce,
      neutral: atOnce,
      editorial: atOnce,
    },
    web: { host: '127.0.0.1', port: 8090 },
    site: {
      title: 'Exigent',
      licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
      languages: ['en', 'de'],
      show: 'confirmed',
    },
    log: { level: 'info' },
  });
});

test('every setting can be set', (t) => {
  const { settings } = load(t, {
    'settings.yaml': `
fetch:
  contact: https://example.org/watch
  allow: [127.0.0.0/8, "::1/128"]
  perHostDelay: 250ms
  perHostConcurrency: 4
  concurrency: 16
  robots: ignore
  timeout: 10s
  maxBytes: 5MB
  maxRedirects: 0
  screenshots: never
  browser: /opt/chromium
schedule: { default: 0 7 * * 1-5 Europe/Berlin, tick: "*/5 * * * * *", jitter: 0 }
judge: { retryAfter: [1m], silentAfter: 7d, withdrawnAfter: { looks: 2, over: 0 } }
mail: { from: watch@example.org, replyTo: desk@example.org, operator: me@example.org, outbox: /var/mails }
evidence: { timestamps: [{ url: https://tsa.example.org/tsr, name: clock }] }
review: { weakened: { mail: hold, hold: { most: 12h }, twoPeople: true } }
web: { host: "::", port: 0, url: https://exigent.example.org/, accounts: required }
site:
  title: Wachhund
  runBy: Wachhund e.V.
  contact: me@example.org
  licence: { name: CC0 }
  url: https://wachhund.example.org/stand/
  languages: [de]
  show: all
log: { level: error }
`,
  });
  assert.deepEqual(settings, {
    fetch: {
      contact: 'https://example.org/watch',
      allow: ['127.0.0.0/8', '::1/128'],
      perHostDelayMs: 250,
      perHostConcurrency: 4,
      concurrency: 16,
      robots: 'ignore',
      timeoutMs: 10_000,
      maxBytes: 5_000_000,
      maxRedirects: 0,
      screenshots: 'never',
      browserPath: '/opt/chromium',
    },
    schedule: {
      schedule: { kind: 'cron', expression: '0 7 * * 1-5', timeZone: 'Europe/Berlin' },
      tick: '*/5 * * * * *',
      jitterMs: 0,
    },
    judge: {
      retryAfterMs: [60_000],
      silentAfterMs: 604_800_000,
      withdrawnAfterLooks: 2,
      withdrawnAfterMs: 0,
    },
    mail: {
      from: 'watch@example.org',
      replyTo: 'desk@example.org',
      operator: 'me@example.org',
      outboxDir: path.resolve('/var/mails'),
      filesWanted: false,
    },
    evidence: { timestamps: [{ url: 'https://tsa.example.org/tsr', name: 'clock' }] },
    review: {
      weakened: { mail: 'hold', holdMs: 43_200_000, twoPeople: true },
      strengthened: atOnce,
      mixed: atOnce,
      neutral: atOnce,
      editorial: atOnce,
    },
    web: { host: '::', port: 0, url: 'https://exigent.example.org', accounts: 'required' },
    site: {
      title: 'Wachhund',
      runBy: 'Wachhund e.V.',
      contact: 'me@example.org',
      licence: { name: 'CC0' },
      url: 'https://wachhund.example.org/stand',
      languages: ['de'],
      show: 'all',
    },
    log: { level: 'error' },
  });
});

test('a section whose keys are all commented out keeps its defaults', (t) => {
  assert.equal(
    load(t, { 'settings.yaml': 'fetch:\n#  robots: ignore\nlog:\n' }).settings.fetch.robots,
    'honour',
  );
});

test('the environment goes before the file', (t) => {
  const { settings } = load(
    t,
    { 'settings.yaml': 'log: {level: info}\nfetch: {browser: /a}\n' },
    { logLevel: 'debug', browserPath: '/b', smtpUrl: 'smtp://localhost' },
  );
  assert.equal(settings.log.level, 'debug');
  assert.equal(settings.fetch.browserPath, '/b');
  assert.equal(settings.mail.smtpUrl, 'smtp://localhost');
});

test('each bad setting is told in its own words', (t) => {
  const lines = linesOf(t, {
    'settings.yaml': `fetch:
  contact: nobody
  allow:
    - 127.0.0.1
    - 10.0.0.0/40
    - 0.0.0.0/0
    - localhost
    - "::/0"
    - 127.1/8
  perHostDelay: 2 secs
  perHostConcurrency: 0
  robots: honor
  maxBytes: 5GB
schedule:
  default: hourly
  tick: 61 * * * *
mail:
  from: "X\\nBcc: a@example.org <b@example.org>"
  operator: me
web:
  host: a b
  port: 80800
  url: javascript:alert(1)
log:
  level: verbose
fetsch: {}
`,
  });
  assert.deepEqual(lines, [
    'settings.yaml:2: fetch.contact: "nobody" is neither a mail address nor a web address',
    'settings.yaml:4: fetch.allow: "127.0.0.1" is one address, not a range (did you mean "127.0.0.1/32"?)',
    'settings.yaml:5: fetch.allow: "10.0.0.0/40" is not an address range (CIDR), such as "127.0.0.0/8" or "::1/128"',
    'settings.yaml:6: fetch.allow: "0.0.0.0/0" would allow every address there is',
    'settings.yaml:7: fetch.allow: "localhost" is not an address range (CIDR), such as "127.0.0.0/8" or "::1/128"',
    'settings.yaml:8: fetch.allow: "::/0" would allow every address there is',
    'settings.yaml:9: fetch.allow: "127.1/8" is not an address range (CIDR), such as "127.0.0.0/8" or "::1/128"',
    'settings.yaml:10: fetch.perHostDelay: "2 secs" is not a duration, such as "250ms", "90s", "15m", "6h" or "2d"',
    'settings.yaml:11: fetch.perHostConcurrency: must be at least 1, not 0',
    'settings.yaml:12: fetch.robots: must be "honour" or "ignore", not "honor" (did you mean "honour"?)',
    'settings.yaml:13: fetch.maxBytes: must be at most 200MB, not 5GB',
    'settings.yaml:15: schedule.default: "hourly" is not a schedule; write "every 6h", or a cron expression and its time zone: "0 7 * * 1-5 Europe/Berlin"',
    'settings.yaml:16: schedule.tick: "61 * * * *" is not a cron expression, such as "* * * * *" for every minute',
    'settings.yaml:18: mail.from: "X\\nBcc: a@example.org <b@example.org>" is not a mail address, such as alerts@example.org',
    'settings.yaml:19: mail.operator: "me" is not a mail address, such as alerts@example.org',
    'settings.yaml:21: web.host: must be a host name or an address',
    'settings.yaml:22: web.port: must be at most 65535, not 80800',
    'settings.yaml:23: web.url: "javascript:alert(1)" is not fetched: only http and https addresses are',
    'settings.yaml:25: log.level: must be "debug", "info", "warn", "error" or "silent", not "verbose"',
    'settings.yaml:26: unknown key "fetsch" (did you mean "fetch"?)',
  ]);
});

test('whoever others can reach asks who they are, be it by the address or by a name that leads to this machine', (t) => {
  const accounts = (web: string) => load(t, { 'settings.yaml': `web: ${web}` }).settings.web.accounts;
  for (const web of ['{}', '{ host: localhost }', '{ host: "::1" }', '{ url: "http://127.0.0.1:8090" }'])
    assert.equal(accounts(web), undefined, web);
  for (const web of [
    '{ host: 0.0.0.0 }',
    '{ host: watch.lan }',
    '{ host: 127.evil.example }',
    '{ url: https://watch.example }',
    '{ accounts: required }',
  ])
    assert.equal(accounts(web), 'required', web);
});
