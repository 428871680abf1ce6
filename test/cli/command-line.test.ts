import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { writeConfig } from '../a-house.ts';
import { openLocalSite, status } from '../local-site.ts';
import { clauses, policyPage } from '../policy-page.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { program, runExigent } from './run-exigent.ts';

const { process: legal, imminent, anyRisk } = clauses;

/** A page that is not looked at. */
const PAUSED = 'vendor: Lumicam\npages:\n  - {id: privacy, url: "https://lumicam.example/", paused: true}\n';

test('a look at a page, as scripts read it', async (t) => {
  const site = await openLocalSite();
  t.after(() => site.close());
  site.set('/le', policyPage([legal, imminent]));
  const { config, data } = writeConfig(t, {
    vendor: `vendor: Lumicam\npages:\n  - id: le\n    url: ${site.url}/le\n    fetcher: http\n`,
  });
  const places = ['--config', config, '--data', data];
  const check = () => runExigent(['check', '--force', '--json', ...places]);

  const first = await check();
  assert.equal(first.code, 0, first.err);
  const [line] = first.json();
  assert.deepEqual(Object.keys(line ?? {}), [
    'page',
    'outcome',
    'reasons',
    'change',
    'findings',
    'alert',
    'held',
    'quality',
    'ms',
  ]);
  assert.deepEqual([line?.page, line?.outcome, line?.change], ['lumicam/le', 'first', null]);

  site.set('/le', policyPage([legal, anyRisk]));
  const [changed] = (await check()).json();
  assert.equal(changed?.outcome, 'changed');
  assert.equal(changed?.alert, true);
  const [finding] = (changed?.findings ?? []) as Record<string, unknown>[];
  for (const key of ['op', 'kind', 'materiality', 'direction', 'facets', 'before', 'after', 'language']) {
    assert.ok(finding !== undefined && key in finding, `a finding says its ${key}`);
  }

  site.set('/le', status(403));
  const walled = await check();
  assert.equal(walled.code, 1, 'something is suspect');
  assert.equal(walled.json()[0]?.outcome, 'suspect');

  const shown = await runExigent(['diff', 'lumicam/le', ...places]);
  assert.match(shown.out, /imminent/);
  assert.equal((await runExigent(['verify', ...places])).code, 0);
  assert.equal((await runExigent(['status', ...places])).code, 1);
  assert.match((await runExigent(['passages', 'lumicam/le', ...places])).out, /emergency/);
  assert.match((await runExigent(['replay', 'lumicam/le', ...places])).out, /1 first, 1 changed, 1 suspect/);
});

test('pairs of files are compared in one go, as benchmarks read it', async (t) => {
  const folder = temporaryFolder(t);
  writeFileSync(path.join(folder, 'before.html'), policyPage([legal, imminent]));
  writeFileSync(path.join(folder, 'after.html'), policyPage([legal, anyRisk]));
  const pairs = [
    { id: 'p1', before: 'before.html', after: 'after.html' },
    { id: 'p2', before: 'before.html', after: 'before.html' },
    { id: 'p3', before: 'before.html', after: 'nowhere.html' },
  ];
  const file = path.join(folder, 'pairs.jsonl');
  writeFileSync(file, pairs.map((pair) => JSON.stringify(pair)).join('\n'));
  const ran = await runExigent(['compare', '--batch', file, '--json']);
  const [changed, same, missing] = ran.json();
  assert.deepEqual([changed?.id, changed?.alert, changed?.artifact], ['p1', true, false]);
  assert.deepEqual([same?.alert, same?.findings], [false, []]);
  assert.match(String(missing?.reasons), /nowhere\.html/);
  assert.equal(ran.code, 1);
});

test('every problem of the configuration is listed at once, with its place, and nothing else happens', async (t) => {
  const { config, data } = writeConfig(t, {
    vendor:
      'vendor: Lumicam\npages:\n  - id: ../../etc\n    url: file:///etc/passwd\n  - id: le\n    url: https://lumicam.example/\n    languge: en\n',
  });
  const ran = await runExigent(['check', '--config', config, '--data', data]);
  assert.equal(ran.code, 2);
  assert.match(ran.err, /lumicam\.yaml:3/);
  assert.match(ran.err, /lumicam\.yaml:4/);
  assert.match(ran.err, /did you mean "language"/);
  assert.doesNotMatch(ran.err, /\bat .*\.ts:/, 'no stack for a person');
});

test('an address that the gate refuses is said before it is ever asked', async (t) => {
  const { config } = writeConfig(t, {
    vendor:
      'vendor: Lumicam\npages:\n  - { id: le, url: "http://169.254.169.254/le" }\n  - { id: privacy, url: "https://lumicam.example/" }\n',
  });
  const ran = await runExigent(['config', 'check', '--config', config]);
  assert.equal(ran.code, 0, ran.err);
  assert.match(ran.out, /^Note: lumicam\/le will not be fetched: .*169\.254\.169\.254.*fetch\.allow/);
  assert.equal(ran.out.match(/^Note:/gm)?.length, 1);
});

test('what is not there is wrong use, with what was probably meant', async (t) => {
  const { config, data } = writeConfig(t, {
    vendor: 'vendor: Lumicam\npages:\n  - id: privacy\n    url: https://lumicam.example/\n',
  });
  mkdirSync(path.join(data, 'pages'), { recursive: true });
  const page = await runExigent(['diff', 'lumicam/privcy', '--config', config, '--data', data]);
  assert.deepEqual([page.code, /Did you mean lumicam\/privacy/.test(page.err)], [2, true], page.err);
  const command = await runExigent(['chekc']);
  assert.deepEqual([command.code, /Did you mean check/.test(command.err)], [2, true], command.err);
  assert.equal((await runExigent(['check', '--forse'])).code, 2);
  assert.equal((await runExigent(['--help'])).code, 0);
});

test('recorded captures are judged and compared again, and a damaged file of them is told in a sentence', async (t) => {
  const { config, data } = writeConfig(t, { vendor: PAUSED });
  const places = ['--config', config, '--data', data];
  const captures = [clauses.imminent, clauses.anyRisk].map((clause, day) =>
    JSON.stringify({ at: `2026-01-0${day + 1}`, url: null, html: policyPage([clauses.process, clause]) }),
  );
  const file = path.join(config, 'lumicam.ndjson.gz');
  writeFileSync(file, gzipSync(captures.join('\n')));
  const ran = await runExigent(['replay', file, '--json', ...places]);
  assert.deepEqual(
    ran.json().map(({ outcome, alert }) => [outcome, alert]),
    [
      ['first', false],
      ['changed', true],
    ],
    ran.err,
  );
  for (const bytes of [
    Buffer.from('no gzip'),
    gzipSync('{"at":"2026-01-01"}'),
    gzipSync('null'),
    gzipSync('{'),
  ]) {
    writeFileSync(file, bytes);
    const damaged = await runExigent(['replay', file, ...places]);
    assert.deepEqual([damaged.code, damaged.err.includes('lumicam.ndjson.gz')], [2, true], damaged.err);
  }
});

test('a database of a newer schema, a damaged one, and a folder that cannot be made end with a sentence and 3', async (t) => {
  const { config, data } = writeConfig(t, { vendor: PAUSED });
  mkdirSync(data, { recursive: true });
  const file = path.join(data, 'exigent.sqlite');
  const database = new DatabaseSync(file);
  database.exec('pragma user_version = 999');
  database.close();
  const newer = await runExigent(['status', '--config', config, '--data', data]);
  assert.deepEqual([newer.code, /newer Exigent/.test(newer.err)], [3, true], newer.err);

  writeFileSync(file, 'not a database '.repeat(1000));
  assert.equal((await runExigent(['status', '--config', config, '--data', data])).code, 3);
  for (const wrong of [file, path.join(file, 'below')]) {
    const nowhere = await runExigent(['check', '--config', config, '--data', wrong]);
    assert.equal(nowhere.code, 3, nowhere.err);
    assert.match(
      nowhere.err,
      /^\S+ cannot be the data folder: (?:it is a file|a file stands on the way to it)$/m,
    );
  }
});

test('a data folder that cannot be written to is told in a sentence', {
  skip: process.getuid?.() !== 0 && 'only root can become another user',
}, async (t) => {
  const { config, data } = writeConfig(t, { vendor: PAUSED });
  mkdirSync(data, { recursive: true });
  chmodSync(path.dirname(data), 0o755);
  chmodSync(data, 0o555);
  const ran = await runExigent(['check', '--config', config, '--data', data], { uid: 65534 });
  assert.deepEqual([ran.code, /cannot be written to/.test(ran.err)], [3, true], ran.err);
});

test('the monitor starts, says where mails go, and stops when it is told to', async (t) => {
  const { config, data } = writeConfig(t, {
    vendor: PAUSED,
    settings: 'web:\n  port: 0\n',
  });
  const child = spawn(process.execPath, [program, 'start', '--config', config, '--data', data], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  t.after(() => child.kill('SIGKILL'));
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const closed = once(child, 'close');
  while (!/http:\/\/127\.0\.0\.1:\d+/.test(said) && child.exitCode === null) {
    await Promise.race([once(child.stdout, 'data'), closed]);
  }
  assert.match(said, /No mail server is set/);
  const url = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0] ?? '';
  assert.equal((await fetch(url)).status, 200);
  child.kill('SIGTERM');
  const [code] = await closed;
  assert.equal(code, 0);
});

test('an old Node hands over to the one that npm brought', {
  skip: oldNode() === undefined && 'no older Node is on this machine',
}, async () => {
  const child = spawn(oldNode() ?? '', [program, 'chekc'], { stdio: ['ignore', 'ignore', 'pipe'] });
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const [code] = await once(child, 'close');
  assert.deepEqual([code, /Did you mean check/.test(err)], [2, true], err);
});

/** An older Node elsewhere on the PATH than the one that npm brought. */
function oldNode(): string | undefined {
  return process.env.npm_node_execpath?.includes('node_modules') === false
    ? process.env.npm_node_execpath
    : undefined;
}
