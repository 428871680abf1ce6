import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { temporaryFolder } from '../temporary-folder.ts';
import { runExigent } from './run-exigent.ts';

test('declarations are tried for a folder that is not there yet without making it, and then imported into it', async (t) => {
  const folder = temporaryFolder(t);
  const declarations = path.join(folder, 'declarations');
  mkdirSync(declarations);
  const terms = { 'Privacy Policy': { fetch: 'https://lumicam.example/privacy', select: 'main' } };
  writeFileSync(path.join(declarations, 'Lumicam.json'), JSON.stringify({ name: 'Lumicam', terms }));
  const to = path.join(folder, 'watch/config/vendors');
  const run = (...more: string[]) =>
    runExigent(['import', 'ota', declarations, '--to', to, ...more], { cwd: folder });

  const trial = await run('--trial');
  assert.equal(trial.code, 0, trial.err);
  assert.match(trial.out, /1 page of 1 of 1 service would be imported; nothing was written/);
  assert.equal(existsSync(path.join(folder, 'watch')), false);

  const done = await run();
  assert.match(done.out, /1 page of 1 of 1 service imported/);
  assert.ok(existsSync(path.join(to, 'lumicam.yaml')));
});

test('a folder that may not be looked into is not said to be none', {
  skip: process.getuid?.() !== 0 && 'only root can run it as another user',
}, async (t) => {
  const folder = temporaryFolder(t);
  mkdirSync(path.join(folder, 'closed/declarations'), { recursive: true });
  chmodSync(folder, 0o755);
  chmodSync(path.join(folder, 'closed'), 0o700);
  const asNobody = (name: string) =>
    runExigent(['import', 'ota', path.join(folder, name), '--trial'], { uid: 65_534 });
  const closed = await asNobody('closed/declarations');
  assert.deepEqual([closed.code, /cannot be looked at \(EACCES\)/.test(closed.err)], [2, true], closed.err);
  const missing = await asNobody('missing');
  assert.match(missing.err, /missing is not a folder/);
});
