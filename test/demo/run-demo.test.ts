import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import { runDemo } from '../../demo/run-demo.ts';
import { openOutput } from '../../src/cli/output.ts';
import { temporaryFolder } from '../temporary-folder.ts';

test('the demonstration starts afresh, stays in its folder, shows the web page, and ends when asked to', async (t) => {
  const around = temporaryFolder(t);
  const folder = path.join(around, 'data');
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'left-over'), 'from the last time');
  writeFileSync(path.join(around, 'neighbour'), 'not ours');

  const stop = new AbortController();
  let said = '';
  let shown: Promise<string> | undefined;
  const listen = {
    write: (text: string) => {
      said += text;
      const url = /Web page +(http:\S+?),/.exec(text)?.[1];
      if (url !== undefined) {
        shown = fetch(url)
          .then((response) => response.text())
          .finally(() => stop.abort());
      }
    },
  };
  await runDemo({ folder, serve: true, out: openOutput(listen, listen), signal: stop.signal });

  assert.match((await shown) ?? '', /Lumicam/);
  assert.match(said, /2024-05-14 {2}US guidelines/);
  assert.match(said, /\d+ of \d+ as expected/);
  assert.deepEqual(readdirSync(around).toSorted(), ['data', 'neighbour']);
  assert.deepEqual(readdirSync(folder).toSorted(), ['config', 'snapshots']);
  assert.ok(existsSync(path.join(folder, 'snapshots/outbox')));
  assert.equal(said, stripVTControlCharacters(said), 'without a terminal lines are plain');
});
