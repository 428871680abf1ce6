import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { layout } from '../../src/archive/layout.ts';
import { sha256 } from '../../src/model/digest.ts';
import type { Instant } from '../../src/model/instant.ts';
import type { PageId } from '../../src/model/page.ts';
import { wordingSince } from '../../src/monitor/wording-since.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const page = 'lumicam/le' as PageId;
const day = (number: number): Instant => `2026-01-0${number}T08:00:00.000Z` as Instant;

/** A page with one version a day, each with these lines. */
function versions(t: TestContext, ...texts: readonly (readonly string[])[]): { readonly root: string } {
  const root = temporaryFolder(t);
  mkdirSync(path.join(root, layout.versions(page)), { recursive: true });
  for (const [index, lines] of texts.entries()) {
    const text = `${lines.join('\n\n')}\n`;
    writeFileSync(path.join(root, layout.version(page, day(index + 1), sha256(text))), text);
  }
  return { root };
}

test('a wording has been there since the first version from which on every version has it', async (t) => {
  const archive = versions(t, ['always', 'comes and goes'], ['always'], ['always', 'comes and goes', 'new']);
  const since = await wordingSince(archive, page, ['always', 'comes and goes', 'new', 'never']);
  assert.deepEqual([...since].toSorted(), [
    ['always', day(1)],
    ['comes and goes', day(3)],
    ['new', day(3)],
  ]);
});

test('what others put among the versions is no version, and a page without any has no dates', async (t) => {
  const archive = versions(t, ['here']);
  writeFileSync(path.join(archive.root, layout.versions(page), 'notes.md'), 'nothing');
  assert.equal((await wordingSince(archive, page, ['here'])).get('here'), day(1));
  assert.equal((await wordingSince(archive, 'lumicam/other' as PageId, ['here'])).size, 0);
});
