import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { editConfig } from '../../src/monitor/edit-config.ts';
import { configFolder } from '../config/a-config.ts';

const FILE = `vendor: Lumicam
pages:
  - id: privacy # the only one
    url: https://lumicam.example/privacy
`;

function aFolder(t: TestContext) {
  const configDir = configFolder(t, { 'vendors/lumicam.yaml': FILE });
  const places = { configDir, dataDir: path.join(configDir, 'data'), environment: {} };
  const text = () => readFileSync(path.join(configDir, 'vendors/lumicam.yaml'), 'utf8');
  return { configDir, places, text };
}

test('an edit that the configuration can be used with is written, with its comments', async (t) => {
  const { places, text } = aFolder(t);
  const edit = { kind: 'set', vendor: 'lumicam', page: 'lumicam/privacy', keys: { paused: true } } as const;
  assert.ok('file' in (await editConfig(places, edit)));
  assert.equal(text(), `${FILE}    paused: true\n`);
});

test('what would not load is refused with the sentences of the loader, and nothing is written', async (t) => {
  const { places, text, configDir } = aFolder(t);
  const page = { id: 'privacy', url: 'javascript:alert(1)' };
  const result = await editConfig(places, { kind: 'add-page', vendor: 'lumicam', name: 'Lumicam', page });
  assert.ok('refused' in result);
  assert.match(result.refused.join('\n'), /lumicam\.yaml:\d+: .*javascript/);
  assert.match(result.refused.join('\n'), /privacy/, 'and that the id stands twice');
  assert.equal(text(), FILE);
  assert.deepEqual(readdirSync(path.join(configDir, 'vendors')), ['lumicam.yaml'], 'no draft stays behind');
});

test('an address that another vendor watches already is refused', async (t) => {
  const { places, configDir } = aFolder(t);
  const page = { id: 'p', url: 'https://lumicam.example/privacy' };
  const result = await editConfig(places, { kind: 'add-page', vendor: 'orbita', name: 'Orbita', page });
  assert.ok('refused' in result);
  assert.match(result.refused.join('\n'), /lumicam/);
  assert.deepEqual(readdirSync(path.join(configDir, 'vendors')), ['lumicam.yaml']);
});

test('a name that leads out of the folder is refused', async (t) => {
  const { places } = aFolder(t);
  const page = { id: 'p', url: 'https://orbita.example/' };
  for (const vendor of ['../settings', 'a/b', '', 'con'])
    assert.ok('refused' in (await editConfig(places, { kind: 'add-page', vendor, name: 'X', page })), vendor);
});
