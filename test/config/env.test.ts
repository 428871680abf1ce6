import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readEnvironment } from '../../src/config/env.ts';
import { ConfigError } from '../../src/config/problem.ts';

const smtpSentence =
  'environment: EXIGENT_SMTP_URL must look like smtp://user:password@host:587 or smtps://user:password@host:465, with special characters of user and password percent-encoded (@ as %40, % as %25); or "outbox" to have files written';

function complaint(variables: NodeJS.ProcessEnv): string {
  try {
    readEnvironment(variables);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return '';
}

test('each variable is taken over under its name', () => {
  assert.deepEqual(
    readEnvironment({
      EXIGENT_SMTP_URL: 'smtps://u:p%40ss@mail.example.org:465',
      EXIGENT_BROWSER: '/usr/bin/chromium',
      EXIGENT_SECRET: 'sixteen letters!',
      EXIGENT_LOG: 'debug',
      EXIGENT_CONFIG: '/etc/exigent',
      EXIGENT_DATA: '/var/lib/exigent',
      PATH: '/bin',
    }),
    {
      smtpUrl: 'smtps://u:p%40ss@mail.example.org:465',
      browserPath: '/usr/bin/chromium',
      secret: 'sixteen letters!',
      logLevel: 'debug',
      configDir: '/etc/exigent',
      dataDir: '/var/lib/exigent',
    },
  );
});

test('what is not set, or empty, is absent', () => {
  assert.deepEqual(readEnvironment({ EXIGENT_SMTP_URL: '', EXIGENT_DATA: undefined }), {});
});

test('an SMTP URL that cannot be used is refused in words that hold nothing of it', () => {
  for (const url of [
    'mail.example.org',
    'http://u:hunter2@mail.example.org',
    'smtp://',
    'smtp://user:hunter#2@mail.example.org',
    'smtp://user:hunter%2@mail.example.org',
    'smtp://user:hunter2@mail.example.org:99999',
  ]) {
    assert.equal(complaint({ EXIGENT_SMTP_URL: url }), smtpSentence, url);
  }
});

test('no password ever stands in a complaint', () => {
  const password = fc.string({ unit: 'binary', minLength: 4 }).filter((text) => !smtpSentence.includes(text));
  fc.assert(
    fc.property(password, fc.constantFrom('smtp', 'smtps', 'http', ''), (text, scheme) => {
      const url = `${scheme}://user:${text}@mail.example.org`;
      assert.ok(!complaint({ EXIGENT_SMTP_URL: url, EXIGENT_LOG: 'loud' }).includes(text));
    }),
  );
});

test('a secret that can be guessed is refused without being shown', () => {
  assert.equal(
    complaint({ EXIGENT_SECRET: 'swordfish' }),
    'environment: EXIGENT_SECRET must have at least 16 characters, or it can be guessed',
  );
});

test('an unknown log level is answered with the known ones', () => {
  assert.equal(
    complaint({ EXIGENT_LOG: 'warning' }),
    'environment: EXIGENT_LOG must be debug, info, warn, error or silent (did you mean "warn"?)',
  );
});

test('a variable that is nearly one of ours is not ignored in silence', () => {
  assert.equal(
    complaint({ EXIGENT_SMTP: 'smtp://mail.example.org', EXIGENT_SECRTE: 'x' }),
    'environment: EXIGENT_SMTP is not read (did you mean "EXIGENT_SMTP_URL"?)\nenvironment: EXIGENT_SECRTE is not read (did you mean "EXIGENT_SECRET"?)',
  );
  assert.equal(complaint({ EXIGENT_SHARED: '/somewhere', SECRET: 'x' }), '');
});
