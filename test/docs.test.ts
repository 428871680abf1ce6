import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { buildProgram } from '../src/cli/program.ts';
import type { Shell } from '../src/cli/shell.ts';
import { openOutput } from '../src/cli/output.ts';
import { loadConfig } from '../src/config/load.ts';
import { temporaryFolder } from './temporary-folder.ts';

const root = path.resolve(import.meta.dirname, '..');
const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

test('every command that the README names exists, with the options that it names', () => {
  const nothing = { write: () => true };
  const shell: Shell = {
    open: () => Promise.reject(new Error('nothing is opened here')),
    readConfig: () => {
      throw new Error('nothing is read here');
    },
    out: openOutput(nothing, nothing),
    signal: new AbortController().signal,
    exit: () => undefined,
  };
  const known = new Map(
    buildProgram(shell).commands.flatMap((command) =>
      [command, ...command.commands].map((each) => [each.name(), each.options.map((option) => option.long)] as const),
    ),
  );
  const named = [...readme.matchAll(/(?:npx |`)exigent ([a-z]+)([^`\n]*)/g)];
  assert.ok(named.length > 10);
  for (const [, name = '', rest = ''] of named) {
    assert.ok(known.has(name), `the README speaks of "exigent ${name}"`);
    const options = rest.match(/--[a-z]+/g) ?? [];
    for (const option of options) {
      const there = [...known.values()].flat().includes(option) || ['--config', '--data', '--json'].includes(option);
      assert.ok(there, `the README speaks of "exigent ${name} ${option}"`);
    }
  }
});

test('every npm script that the README names exists, and CI runs the one for tests', () => {
  for (const [, name = ''] of readme.matchAll(/npm run ([a-z:]+)/g)) {
    assert.ok(name in manifest.scripts, `the README speaks of "npm run ${name}"`);
  }
  assert.match(readme, /```sh\nnpm test\n```/);
  assert.match(readFileSync(path.join(root, '.ci/run'), 'utf8'), /^npm test/m);
});

test('the configuration that the README shows is one that works', (t) => {
  const samples = [...readme.matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');
  const vendors = samples.filter((sample) => sample.startsWith('vendor:'));
  const subscribers = samples.filter((sample) => sample.startsWith('subscribers:'));
  assert.ok(vendors.length >= 2 && subscribers.length >= 1);
  for (const vendor of vendors) {
    const configDir = path.join(temporaryFolder(t), 'config');
    mkdirSync(path.join(configDir, 'vendors'), { recursive: true });
    writeFileSync(path.join(configDir, 'vendors/lumicam.yaml'), vendor);
    writeFileSync(path.join(configDir, 'subscribers.yaml'), subscribers[0] ?? '');
    const { pages } = loadConfig({ configDir, dataDir: path.join(configDir, 'data'), environment: {} });
    assert.ok(pages.length > 0);
  }
});
