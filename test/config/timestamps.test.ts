import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { loadConfig } from '../../src/config/load.ts';
import { ConfigError } from '../../src/config/problem.ts';
import { selfSigned } from '../alert/self-signed.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const { cert } = selfSigned();

function authoritiesOf(t: TestContext, lines: string, files: Readonly<Record<string, string>> = {}) {
  const configDir = temporaryFolder(t);
  writeFileSync(path.join(configDir, 'settings.yaml'), `evidence:\n  timestamps:\n${lines}`);
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(configDir, name), text);
  return loadConfig({ configDir, dataDir: configDir, environment: {} }).settings.evidence.timestamps;
}

function problemsOf(t: TestContext, lines: string, files: Readonly<Record<string, string>> = {}): string {
  try {
    authoritiesOf(t, lines, files);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return '';
}

test('an authority is called by its host, and its certificates are read from beside the settings', (t) => {
  const url = 'https://tsa.example/tsr';
  assert.deepEqual(authoritiesOf(t, `    - url: ${url}\n`), [{ url, name: 'tsa.example' }]);
  const lines = `    - {url: "${url}", name: one, certificates: ca.pem}\n`;
  const [read] = authoritiesOf(t, lines, { 'ca.pem': `a comment\n${cert}${cert}` });
  assert.equal(read?.name, 'one');
  assert.equal(read?.trusted?.match(/BEGIN/g)?.length, 2);
});

test('certificates that are not there or are none are told with their line', (t) => {
  const lines = '    - url: https://tsa.example/\n      certificates: ca.pem\n';
  assert.match(problemsOf(t, lines), /settings\.yaml:4: .*ca\.pem: there is no such file/);
  assert.match(problemsOf(t, lines, { 'ca.pem': 'hello' }), /:4: .*holds no certificate/);
  const broken = cert.replace(/\n[^-]{20}/, `\n${'A'.repeat(20)}`);
  assert.match(problemsOf(t, lines, { 'ca.pem': cert + broken }), /:4: .*certificate that is broken/);
});

test('two authorities of one name would overwrite each other’s stamps, and a name leads to no other folder', (t) => {
  const twice = '    - url: https://tsa.example/a\n    - url: https://tsa.example/b\n';
  assert.match(problemsOf(t, twice), /:4: .*two authorities are called "tsa\.example"/);
  assert.match(
    problemsOf(t, '    - {url: "https://tsa.example/", name: ../x}\n'),
    /must not lead to another/,
  );
  assert.match(problemsOf(t, '    - {url: "https://tsa.example/", certificate: x}\n'), /certificates/);
});
