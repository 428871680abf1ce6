import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import type { House } from '../../src/cli/shell.ts';
import { chainLine, emptyLog } from '../../src/model/chain.ts';
import { sha256 } from '../../src/model/digest.ts';
import { makeDailyRoot } from '../../src/monitor/make-root.ts';
import { verify, verifyRoots } from '../../src/monitor/verify.ts';
import { openTestHouse, type Places } from '../a-house.ts';
import { DAY, HOUR, setClock } from '../set-clock.ts';
import { aScene, before, forgetDatabase, look, weakened } from './scene.ts';

/** Three days with a look and a root each; the wording changes on the second. */
async function threeDays(t: TestContext) {
  const { site, places } = await aScene(t);
  const clock = setClock();
  const house = await openTestHouse(t, places, { clock });
  for (const html of [before, weakened, before]) {
    site.set('/le', html);
    await look(house);
    await makeDailyRoot(house.context);
    clock.advance(DAY);
  }
  await house.close();
  return { places, clock };
}

const capturesOf = ({ data }: Places) => path.join(data, 'pages/lumicam/le/captures.ndjson');
const rootsIn = ({ data }: Places) => readdirSync(path.join(data, 'roots')).sort();

async function problemsOf({ context }: House): Promise<readonly string[]> {
  const found = [...(await verifyRoots(context)).problems];
  for await (const verdict of verify(context, [])) found.push(...verdict.problems);
  return found;
}

type Entry = Record<string, unknown>;

/** Forges the records and chains them anew, and takes the database away, so that only the roots know better. */
function forge(places: Places, how: (entries: Entry[]) => readonly Entry[]): void {
  const entries = readFileSync(capturesOf(places), 'utf8').trimEnd().split('\n').map(parsed);
  let head = emptyLog;
  let log = '';
  for (const { seq: _, previous: __, ...entry } of how(entries)) {
    const line = chainLine(head, entry);
    head = line.head;
    log += line.text;
  }
  writeFileSync(capturesOf(places), log);
  forgetDatabase(places);
}

const parsed = (line: string) => JSON.parse(line) as Entry;
const [first, second, third] = [0, 1, 2];

const forgeries: readonly (readonly [
  what: string,
  how: (entries: Entry[]) => readonly Entry[],
  told: RegExp,
])[] = [
  [
    'changed',
    (entries) => entries.map((entry, index) => (index === second ? { ...entry, clock: 'atomic' } : entry)),
    /line 2 is not the one that roots\/000002-2026-01-06\.txt names/,
  ],
  ['missing', (entries) => entries.toSpliced(first, 1), /line 1 is not the one that roots\/000001/],
  [
    'missing at the end',
    (entries) => entries.slice(0, third),
    /line 3, which roots\/000003-.* names, is missing/,
  ],
  [
    'inserted',
    (entries) => entries.toSpliced(second, 0, entries[first] ?? {}),
    /line 2 is not the one that roots\/000002/,
  ],
  [
    'reordered',
    ([one = {}, two = {}, three = {}]) => [one, three, two],
    /line 2 is not the one that roots\/000002/,
  ],
  [
    're-dated',
    (entries) =>
      entries.map((entry, index) => (index === third ? { ...entry, at: '2026-01-06T09:00:00.000Z' } : entry)),
    /line 3 is not the one that roots\/000003/,
  ],
];

for (const [what, how, told] of forgeries) {
  test(`a record that is ${what} is found by the daily roots, though all lines were chained anew`, async (t) => {
    const { places, clock } = await threeDays(t);
    forge(places, how);
    const house = await openTestHouse(t, places, { clock });
    const found = await problemsOf(house);
    assert.match(found.join('\n'), told);
    assert.ok(!found.some((problem) => problem.includes('does not follow')), 'the chain itself is sound');
  });
}

test('every day has one root, and each names the one before, also when the database is lost', async (t) => {
  const { places, clock } = await threeDays(t);
  forgetDatabase(places);
  const house = await openTestHouse(t, places, { clock });
  await Promise.all([makeDailyRoot(house.context), makeDailyRoot(house.context)]);
  clock.advance(HOUR);
  await makeDailyRoot(house.context);
  assert.deepEqual(rootsIn(places), [
    '000001-2026-01-05.txt',
    '000002-2026-01-06.txt',
    '000003-2026-01-07.txt',
    '000004-2026-01-08.txt',
  ]);
  assert.deepEqual(await problemsOf(house), []);
});

test('a page whose folder is gone is missed, whatever the database says', async (t) => {
  const { places, clock } = await threeDays(t);
  rmSync(path.join(places.data, 'pages'), { recursive: true });
  forgetDatabase(places);
  const house = await openTestHouse(t, places, { clock });
  assert.match(
    (await problemsOf(house)).join('\n'),
    /captures\.ndjson: line 1, which roots\/000001-\S+ names, is missing/,
  );
});

const atRoots: readonly (readonly [what: string, how: (folder: string) => void, told: RegExp])[] = [
  [
    'altered',
    (folder) => {
      const file = path.join(folder, '000002-2026-01-06.txt');
      writeFileSync(file, readFileSync(file, 'utf8').replace('made: 2026-01-06', 'made: 2026-01-05'));
    },
    /000002-2026-01-06\.txt is not the one that roots\/000003-2026-01-07\.txt names/,
  ],
  [
    'missing',
    (folder) => rmSync(path.join(folder, '000002-2026-01-06.txt')),
    /000002-2026-01-06\.txt is missing/,
  ],
  [
    'the last and missing',
    (folder) => rmSync(path.join(folder, '000003-2026-01-07.txt')),
    /000003-\S+ is missing/,
  ],
  [
    'dated otherwise',
    (folder) =>
      renameSync(path.join(folder, '000002-2026-01-06.txt'), path.join(folder, '000002-2026-01-09.txt')),
    /000003-\S+ does not name roots\/000002-2026-01-09\.txt/,
  ],
  [
    'no root',
    (folder) => writeFileSync(path.join(folder, '000003-2026-01-07.txt'), '\n'),
    /000003-\S+ is not a root/,
  ],
];

for (const [what, how, told] of atRoots) {
  test(`a root that is ${what} is told, and the next day has a root all the same`, async (t) => {
    const { places, clock } = await threeDays(t);
    how(path.join(places.data, 'roots'));
    const house = await openTestHouse(t, places, { clock });
    assert.match((await problemsOf(house)).join('\n'), told);
    await makeDailyRoot(house.context);
    assert.ok(rootsIn(places).includes('000004-2026-01-08.txt'));
    assert.match((await problemsOf(house)).join('\n'), told, 'and the gap stays in sight');
  });
}

test('a log that was rolled back is not named by the next root, so that the loss is not confirmed', async (t) => {
  const { places, clock } = await threeDays(t);
  const whole = readFileSync(capturesOf(places), 'utf8');
  const house = await openTestHouse(t, places, { clock });
  writeFileSync(capturesOf(places), whole.slice(0, whole.indexOf('\n') + 1));
  await look(house);
  await makeDailyRoot(house.context);
  const root = readFileSync(path.join(places.data, 'roots/000004-2026-01-08.txt'), 'utf8');
  assert.ok(root.includes('history.ndjson') && !root.includes('captures.ndjson'), root);
});

test('roots are checked by hand with sha256sum and sed', async (t) => {
  const { places } = await threeDays(t);
  const sh = (script: string) => execFileSync('bash', ['-c', script], { cwd: places.data, encoding: 'utf8' });
  const root = 'roots/000003-2026-01-07.txt';
  assert.equal(sh(`sed -n 's/^previous: //p' ${root} | sha256sum -c`), 'roots/000002-2026-01-06.txt: OK\n');
  const [, line = '', digest = '', log = ''] =
    /^line (\d+) (\S+) (pages\/\S+captures\S+)$/m.exec(sh(`cat ${root}`)) ?? [];
  assert.equal(sh(`sed -n ${line}p ${log} | tr -d '\\n' | sha256sum`), `${digest}  -\n`);
  assert.equal(sha256(readFileSync(capturesOf(places), 'utf8').split('\n')[2] ?? ''), digest);
});
