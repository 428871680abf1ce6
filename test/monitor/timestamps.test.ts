import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import type { House } from '../../src/cli/shell.ts';
import { dispatchMail } from '../../src/monitor/dispatch-mail.ts';
import { makeDailyRoot } from '../../src/monitor/make-root.ts';
import { stampRoot } from '../../src/monitor/stamp-root.ts';
import { verifyRoots } from '../../src/monitor/verify.ts';
import { openTestHouse, type Places } from '../a-house.ts';
import { openTsa, type Tsa } from '../a-tsa.ts';
import { DAY, HOUR, MINUTE, setClock } from '../set-clock.ts';
import { aScene, look, mailsIn, operator } from './scene.ts';

const ROOT = 'roots/000001-2026-01-05.txt';
const STAMP = 'roots/000001-2026-01-05.clock.tsr';

/** A monitor that has made its first root, and an authority that is to stamp it. */
async function rootedHouse(t: TestContext, settings = '') {
  const tsa = await openTsa(t);
  const { places } = await aScene(t, { settings: `${settings}${authority(tsa)}` });
  const clock = setClock();
  const house = await openTestHouse(t, places, { clock });
  await look(house);
  await makeDailyRoot(house.context);
  return { tsa, places, clock, house };
}

const authority = ({ url, root }: Tsa) =>
  `evidence:\n  timestamps:\n    - {url: "${url}", name: clock, certificates: "${root}"}\n`;
const stampsIn = ({ data }: Places) =>
  readdirSync(path.join(data, 'roots')).filter((name) => name.endsWith('.tsr'));
const problemsOf = async ({ context }: House) => (await verifyRoots(context)).problems;

test('a root gets the stamp of a real authority, once, and openssl says that it holds', async (t) => {
  const { tsa, places, clock, house } = await rootedHouse(t);
  await stampRoot(house.context);
  await stampRoot(house.context);
  assert.equal(tsa.asked(), 1);
  const { problems, stamps, newest } = await verifyRoots(house.context);
  assert.deepEqual([problems, stamps], [[], 1]);
  assert.deepEqual([newest?.root, newest?.by, newest?.isTrusted], [ROOT, 'CN=the clock of the test', true]);
  const args = ['ts', '-verify', '-data', ROOT, '-in', STAMP, '-CAfile', tsa.root];
  execFileSync('openssl', args, { cwd: places.data, stdio: 'pipe' });

  clock.advance(DAY);
  await look(house);
  await makeDailyRoot(house.context);
  await stampRoot(house.context);
  assert.deepEqual(stampsIn(places), ['000001-2026-01-05.clock.tsr', '000002-2026-01-06.clock.tsr']);
});

const failures: readonly (readonly [what: string, how: (tsa: Tsa) => RequestListener, why: RegExp])[] = [
  ['nothing', () => (request) => request.socket.destroy(), /connection was lost/],
  ['an error', () => (_, response) => response.writeHead(503).end('busy'), /status 503/],
  ['a page', () => (_, response) => response.end('<h1>Buy our stamps</h1>'), /does not verify/],
  [
    'another’s stamp',
    (tsa) => (_, response) => response.end(tsa.stamp(Buffer.from('else'))),
    /about other bytes/,
  ],
  [
    'more than there can be',
    () => (_, response) => response.end(Buffer.alloc(1 << 20)),
    /larger than the limit/,
  ],
];

for (const [what, how, why] of failures) {
  test(`an authority that sends ${what} is asked again later, and nothing is kept of it`, async (t) => {
    const { tsa, places, clock, house } = await rootedHouse(t, operator);
    tsa.answer(how(tsa));
    await stampRoot(house.context);
    await stampRoot(house.context);
    assert.deepEqual([tsa.asked(), stampsIn(places)], [1, []], 'not at once');
    for (let hours = 0; hours < 60; hours += 6) {
      clock.advance(6 * HOUR);
      await stampRoot(house.context);
    }
    await dispatchMail(house.context);
    const [mail, another] = await mailsIn(places);
    assert.equal(another, undefined, 'the operator is told once');
    assert.equal(mail?.subject, 'Exigent: no time stamps by clock');
    assert.match(mail?.text?.replaceAll('\n', ' ') ?? '', why);

    tsa.answer();
    clock.advance(6 * HOUR);
    await stampRoot(house.context);
    assert.deepEqual(stampsIn(places), ['000001-2026-01-05.clock.tsr']);
    assert.deepEqual(await problemsOf(house), []);
  });
}

test('the stamp that another request got for the same root is not taken for ours', async (t) => {
  const { tsa, places, house } = await rootedHouse(t);
  const replayed = tsa.stamp(readFileSync(path.join(places.data, ROOT)));
  tsa.answer((_, response) => response.end(replayed));
  await stampRoot(house.context);
  assert.deepEqual(stampsIn(places), []);
});

test('a stamp by an authority that no trusted certificate vouches for is refused', async (t) => {
  const { places, house, tsa } = await rootedHouse(t);
  const stranger = await openTsa(t);
  tsa.answer((_, response) => response.end(stranger.stamp(readFileSync(path.join(places.data, ROOT)))));
  await stampRoot(house.context);
  assert.deepEqual(stampsIn(places), []);
  writeFileSync(path.join(places.data, STAMP), stranger.stamp(readFileSync(path.join(places.data, ROOT))));
  assert.match((await problemsOf(house)).join(), /clock\.tsr: it does not verify/);
});

test('a stamp that does not fit its root, or has lost it, is told', async (t) => {
  const { places, house } = await rootedHouse(t);
  await stampRoot(house.context);
  const file = path.join(places.data, ROOT);
  writeFileSync(file, readFileSync(file, 'utf8').replace('clock: not said', 'clock: atomic'));
  assert.match((await problemsOf(house)).join(), /clock\.tsr: it is about other bytes/);
});

test('an authority is waited for no longer than a clock that goes back would make it', async (t) => {
  const { tsa, clock, house, places } = await rootedHouse(t);
  tsa.answer((_, response) => response.writeHead(500).end());
  clock.advance(300 * DAY);
  await stampRoot(house.context);
  clock.advance(-300 * DAY + MINUTE);
  tsa.answer();
  await stampRoot(house.context);
  assert.equal(stampsIn(places).length, 1);
});
