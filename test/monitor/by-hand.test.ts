import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { makeDailyRoot } from '../../src/monitor/make-root.ts';
import { stampRoot } from '../../src/monitor/stamp-root.ts';
import { openTestHouse } from '../a-house.ts';
import { openTsa } from '../a-tsa.ts';
import { DAY, setClock } from '../set-clock.ts';
import { aScene, before, look, weakened } from './scene.ts';

const readme = readFileSync(path.resolve(import.meta.dirname, '../../README.md'), 'utf8');
const [, chapter = ''] = /### Check the evidence by hand\n([\s\S]*?)\n##/.exec(readme) ?? [];
const commands = [...chapter.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block = '']) =>
  block.trim().split('\n'),
);

test('the commands that the README gives check a record, a body, a root and its time stamp', async (t) => {
  const tsa = await openTsa(t);
  const authority = `evidence:\n  timestamps: [{url: "${tsa.url}", name: example}]\n`;
  const { site, places } = await aScene(t, { settings: authority });
  const clock = setClock('2026-02-03T08:00:00.000Z');
  const house = await openTestHouse(t, places, { clock });
  for (const html of [before, weakened]) {
    site.set('/le', html);
    await look(house);
    await makeDailyRoot(house.context);
    await stampRoot(house.context);
    clock.advance(DAY);
  }
  const lines = readFileSync(path.join(places.data, 'pages/lumicam/le/captures.ndjson'), 'utf8').split('\n');
  const second = JSON.parse(lines[1] ?? '') as { previous: string; body: { sha256: string } };
  const root = readFileSync(path.join(places.data, 'roots/000002-2026-02-04.txt'), 'utf8');
  const [, named = ''] = /^line 2 (\S+) pages\/lumicam\/le\/captures/m.exec(root) ?? [];
  const { sha256: body } = second.body;

  const said: string[] = [];
  for (const command of commands.filter((line) => !line.startsWith('cd '))) {
    const real = command
      .replaceAll('lumicam/law-enforcement', 'lumicam/le')
      .replaceAll('law-enforcement', 'le')
      .replaceAll('ab/ab12…', `${body.slice(0, 2)}/${body}`)
      .replaceAll('000031', '000002')
      .replaceAll('124p', '2p')
      .replaceAll('tsa-root.pem', tsa.root);
    said.push(
      execFileSync('bash', ['-e', '-c', real], { cwd: places.data, encoding: 'utf8', stdio: 'pipe' }),
    );
  }
  assert.deepEqual(said.slice(0, 3), [
    `${second.previous}  -\n`,
    `${body}  -\n`,
    'roots/000001-2026-02-03.txt: OK\n',
  ]);
  assert.match(said[3] ?? '', new RegExp(`^line 2 ${named} pages/lumicam/le/captures\\.ndjson\n$`));
  assert.deepEqual(said.slice(4), [`${named}  -\n`, 'Verification: OK\n']);
  assert.equal(readdirSync(path.join(places.data, 'roots')).length, 4);
});
