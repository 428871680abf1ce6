import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { placeFiles } from '../../../src/web/site/place-files.ts';
import type { SiteFile } from '../../../src/web/site/site-file.ts';
import { MANIFEST } from '../../../src/web/site/site-places.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

const file = (name: string, content = `content of ${name}`): SiteFile => ({ path: name, content });
const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll(path.sep, '/'))
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .toSorted();

test('a page that is gone is removed with its folder; what others keep there stays', async (t) => {
  const folder = path.join(temporaryFolder(t), 'public');
  mkdirSync(path.join(folder, 'vendors'), { recursive: true });
  writeFileSync(path.join(folder, 'CNAME'), 'watch.example');
  writeFileSync(path.join(folder, 'vendors/note.txt'), 'mine');
  await placeFiles(folder, [file('index.html'), file('vendors/a.html'), file('countries/DE.html')]);
  const placed = await placeFiles(folder, [file('index.html', 'new')]);
  assert.deepEqual(placed, { kind: 'placed', written: 1, kept: 0, removed: 2 });
  assert.deepEqual(filesIn(folder), ['CNAME', MANIFEST, 'index.html', 'vendors/note.txt']);
  assert.equal(readFileSync(path.join(folder, 'index.html'), 'utf8'), 'new');
  assert.ok(!existsSync(path.join(folder, 'countries')));
});

test('a file that stands there and is not ours stops everything before anything is changed', async (t) => {
  const folder = path.join(temporaryFolder(t), 'public');
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'index.html'), 'somebody’s home page');
  const placed = await placeFiles(folder, [file('about.html'), file('index.html')]);
  assert.deepEqual(placed, { kind: 'not-ours', paths: ['index.html'] });
  assert.deepEqual(filesIn(folder), ['index.html']);
});

test('a file of ours that somebody has altered is neither overwritten nor removed', async (t) => {
  const folder = path.join(temporaryFolder(t), 'public');
  await placeFiles(folder, [file('index.html'), file('old.html')]);
  for (const name of ['index.html', 'old.html']) writeFileSync(path.join(folder, name), 'altered by hand');
  assert.deepEqual(await placeFiles(folder, [file('index.html', 'new')]), {
    kind: 'not-ours',
    paths: ['index.html', 'old.html'],
  });
  assert.equal(readFileSync(path.join(folder, 'old.html'), 'utf8'), 'altered by hand');
});

test('what has not changed is not written again', async (t) => {
  const folder = path.join(temporaryFolder(t), 'public');
  const files = [file('index.html'), file('vendors/a.html')];
  await placeFiles(folder, files);
  const before = statSync(path.join(folder, 'index.html'), { bigint: true });
  assert.deepEqual(await placeFiles(folder, files), { kind: 'placed', written: 0, kept: 2, removed: 0 });
  const after = statSync(path.join(folder, 'index.html'), { bigint: true });
  assert.equal(after.ino, before.ino);
});

test('files that cannot all be made leave what stands there as it is', async (t) => {
  const parent = temporaryFolder(t);
  const folder = path.join(parent, 'public');
  await placeFiles(folder, [file('index.html', 'old')]);
  function* broken(): Generator<SiteFile> {
    yield file('index.html', 'new');
    throw new Error('a page could not be made');
  }
  await assert.rejects(placeFiles(folder, broken()), /could not be made/);
  assert.equal(readFileSync(path.join(folder, 'index.html'), 'utf8'), 'old');
  assert.deepEqual(readdirSync(parent), ['public'], 'no draft is left beside it');
});

test('a run that was broken off while files were moved is finished by the next', async (t) => {
  const folder = path.join(temporaryFolder(t), 'public');
  await placeFiles(folder, [file('a.html', 'old'), file('b.html', 'old')]);
  const [listed] = [readFileSync(path.join(folder, MANIFEST), 'utf8')];
  await placeFiles(folder, [file('a.html', 'new'), file('b.html', 'new')]);
  // As it stands in between: both lists, one file moved in.
  const both = `${listed}${readFileSync(path.join(folder, MANIFEST), 'utf8')}`;
  writeFileSync(path.join(folder, MANIFEST), both);
  writeFileSync(path.join(folder, 'b.html'), 'old');
  const placed = await placeFiles(folder, [file('a.html', 'newest'), file('b.html', 'newest')]);
  assert.deepEqual(placed, { kind: 'placed', written: 2, kept: 0, removed: 0 });
});

test('a list that was tampered with leads nowhere else', async (t) => {
  const parent = temporaryFolder(t);
  const folder = path.join(parent, 'public');
  mkdirSync(folder);
  writeFileSync(path.join(parent, 'precious.txt'), 'keep');
  writeFileSync(path.join(folder, MANIFEST), `${'0'.repeat(64)}  ../precious.txt\n`);
  await assert.rejects(placeFiles(folder, [file('index.html')]), /leads out of the site/);
  assert.equal(readFileSync(path.join(parent, 'precious.txt'), 'utf8'), 'keep');
});
