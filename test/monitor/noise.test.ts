import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import type { House } from '../../src/cli/shell.ts';
import type { HistoryEntry } from '../../src/model/history.ts';
import { runRound } from '../../src/monitor/run-round.ts';
import { readChanges } from '../../src/store/changes.ts';
import { openTestHouse, type Places } from '../a-house.ts';
import { status } from '../local-site.ts';
import { clauses, policyPage } from '../policy-page.ts';
import { DAY, HOUR, type SetClock, setClock } from '../set-clock.ts';
import { aScene, edit, forgetDatabase, look, problems, type Scene } from './scene.ts';

const { process: legal, fraud, imminent, anyRisk } = clauses;
const stock = (count: number | string, then = '.'): string =>
  `<p>Our shop holds ${count} doorbells in the colour of the week${then}</p>`;
const withText = (html: string, text: string): string => html.replace('<h2>Contact', `${text}\n<h2>Contact`);
const plain = policyPage([legal, fraud, imminent]);

interface Watched extends Scene {
  readonly house: House;
  readonly clock: SetClock;
}

async function watch(t: TestContext): Promise<Watched> {
  const scene = await aScene(t);
  const clock = setClock();
  return { ...scene, clock, house: await openTestHouse(t, scene.places, { clock }) };
}

/** From now on the page shows another number at every request. */
function countUp({ site }: Scene, page: (count: number) => string): void {
  let count = 40;
  site.set('/le', (_, response) => {
    count += 1;
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page(count));
  });
}

const counter = (count: number): string => withText(plain, stock(count));

function history({ data }: Places, page = 'le'): readonly HistoryEntry[] {
  const file = path.join(data, `pages/lumicam/${page}/history.ndjson`);
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as HistoryEntry);
}

const changesOf = ({ context }: House) => readChanges(context.store.db, { most: 30 });

test('a number that is another one at every look is found out by a second look, once, and is no change then or later', async (t) => {
  const scene = await watch(t);
  countUp(scene, counter);
  await look(scene.house);
  assert.equal((await look(scene.house)).outcome, 'unchanged');
  assert.equal(scene.site.asked.length, 3, 'a second look right after the one that differed');
  assert.equal((await look(scene.house)).outcome, 'unchanged');
  assert.equal(scene.site.asked.length, 4);
  assert.deepEqual(await changesOf(scene.house), []);
  const noise = history(scene.places).filter(({ type }) => type === 'noise');
  assert.equal(noise.length, 1, 'taken down once, as our doing');
  assert.match(
    JSON.stringify(noise),
    /“Our shop holds \* doorbells in the colour of the week.” differed between two looks/,
  );
  assert.deepEqual(await problems(scene.house), []);

  await scene.house.close();
  forgetDatabase(scene.places);
  const anew = await openTestHouse(t, scene.places, { clock: scene.clock });
  assert.equal((await look(anew)).outcome, 'unchanged');
  assert.equal(scene.site.asked.length, 5, 'it is still known when the database is lost');
  assert.deepEqual(await problems(anew), []);
});

test('what changes beside the noise is told, and about disclosure at once, without a second look', async (t) => {
  const scene = await watch(t);
  countUp(scene, counter);
  for (let looks = 0; looks < 2; looks += 1) await look(scene.house);
  countUp(scene, (count) => counter(count).replace('open at all hours', 'open on weekdays'));
  assert.deepEqual([(await look(scene.house)).outcome], ['changed']);
  const [change] = await changesOf(scene.house);
  assert.equal(change?.kind === 'wording' && change.counts.reworded, 1);
  assert.match(change?.reasons.join() ?? '', /1 block left out that differ/);

  const asked = scene.site.asked.length;
  countUp(scene, (count) => counter(count).replace(imminent, anyRisk));
  const { outcome, alert } = await look(scene.house);
  assert.deepEqual([outcome, alert], ['changed', true]);
  assert.equal(scene.site.asked.length, asked + 1);
});

test('words that come beside a number are told at once, however long the number goes on counting', async (t) => {
  const scene = await watch(t);
  countUp(scene, counter);
  for (let looks = 0; looks < 2; looks += 1) await look(scene.house);
  countUp(scene, (count) => withText(plain, stock(`${count} cameras that record sound, and 7`)));
  assert.equal((await look(scene.house)).outcome, 'changed');
  const [change, another] = await changesOf(scene.house);
  assert.deepEqual([change?.kind === 'wording' && change.counts.reworded, another], [1, undefined]);
  assert.equal((await look(scene.house)).outcome, 'unchanged', 'the number is noise as before');
});

test('a passage in a sentence that is left out is alerted as anywhere else', async (t) => {
  const scene = await watch(t);
  const asNoise = (words: string) => (count: number) => withText(plain, stock(count, ` ${words}.`));
  countUp(scene, asNoise('for you'));
  for (let looks = 0; looks < 2; looks += 1) await look(scene.house);
  countUp(scene, asNoise('and in an emergency we give videos to the police without a warrant'));
  const { alert, findings } = await look(scene.house);
  assert.deepEqual([alert, findings.map(({ op }) => op)], [true, ['added']]);
});

const sellers = ['Ada', 'Grace', 'Radia', 'Lynn', 'Barbara', 'Frances'] as const;
const soldBy = (count: number, words: string = sellers[count % sellers.length] ?? ''): string =>
  withText(plain, `<p>Bells of the week are shown by ${words} in our shop window, as they come in.</p>`);

test('where words differ from look to look, disclosure that takes their place is alerted at once, however short', async (t) => {
  const scene = await watch(t);
  countUp(scene, (count) => soldBy(count));
  for (let looks = 0; looks < 4; looks += 1) await look(scene.house);
  assert.equal((await changesOf(scene.house)).length, 0, 'the names are noise');
  for (const words of [
    'us, and in an emergency we may give videos to the police without a warrant,',
    'Ada; in emergencies we disclose data to police',
  ]) {
    countUp(scene, (count) => soldBy(count, words));
    const { alert, findings } = await look(scene.house);
    assert.deepEqual([alert, findings.map(({ op }) => op)], [true, ['added']], words);
    countUp(scene, (count) => soldBy(count));
    assert.equal((await look(scene.house)).alert, true, 'and its end, too');
  }
});

test('a wording that comes and goes is two changes, and left out only when it goes on and on', async (t) => {
  const { site, house, clock } = await watch(t);
  const outcomes: string[] = [];
  for (const html of [plain, withText(plain, '<p>Now with solar power.</p>'), plain]) {
    site.set('/le', html);
    outcomes.push((await look(house)).outcome);
    clock.advance(DAY);
  }
  assert.deepEqual(outcomes, ['first', 'changed', 'changed']);
  for (let times = 0; times < 3; times += 1) {
    site.set('/le', times % 2 === 0 ? withText(plain, '<p>Now with solar power.</p>') : plain);
    outcomes.push((await look(house)).outcome);
    clock.advance(DAY);
  }
  assert.deepEqual(outcomes.slice(3), ['changed', 'unchanged', 'unchanged']);
});

test('a change among the noise is told once it is still: late, but not lost', async (t) => {
  const scene = await watch(t);
  const { site, house, clock } = scene;
  site.set('/le', withText(plain, stock(30)));
  await look(house);
  countUp(scene, counter);
  await look(house);
  site.set('/le', withText(plain, stock(12)));
  const outcomes = new Set<string>();
  for (let looks = 0; looks < 34; looks += 1) {
    outcomes.add((await look(house)).outcome);
    clock.advance(6 * HOUR);
  }
  assert.deepEqual([...outcomes], ['unchanged', 'changed']);
  const [change, another] = await changesOf(house);
  assert.equal(another, undefined);
  assert.deepEqual([change?.cause, change?.alert], ['vendor', false]);
  assert.match(change?.reasons.join() ?? '', /is still again, and is not what it was before/);
  const state = history(scene.places).findLast((entry) => entry.type === 'noise');
  assert.deepEqual(state?.type === 'noise' && state.noise.volatile, []);
  assert.deepEqual(await problems(house), []);
});

test('a change among the noise is told once it is still, also where what is selected today was not on the page then', async (t) => {
  const scene = await watch(t);
  const { site, clock, places } = scene;
  const selected = (html: string): string => html.replace('<main>', '<main id="text">');
  site.set('/le', withText(plain, stock(30)));
  await look(scene.house);
  countUp(scene, counter);
  await look(scene.house);
  site.set('/le', selected(withText(plain, stock(12))));
  await look(scene.house);
  await scene.house.close();
  edit(places, 'vendors/lumicam.yaml', 'id: le\n', 'id: le\n    select: "#text"\n');
  const house = await openTestHouse(t, places, { clock });
  const outcomes = new Set<string>();
  for (let looks = 0; looks < 34; looks += 1) {
    outcomes.add((await look(house)).outcome);
    clock.advance(6 * HOUR);
  }
  assert.ok(outcomes.has('changed'));
  const told = (await changesOf(house)).filter(({ cause }) => cause === 'vendor');
  assert.match(
    told.flatMap(({ reasons }) => reasons).join(),
    /is still again, and is not what it was before/,
  );
  assert.deepEqual(await problems(house), []);
});

test('a second look that meets a wall settles nothing: what the first one saw is a change, and the page is well', async (t) => {
  const scene = await watch(t);
  await look(scene.house);
  let requests = 0;
  scene.site.set('/le', (request, response) => {
    requests += 1;
    const answer = requests === 1 ? undefined : status(503);
    if (typeof answer === 'function') answer(request, response);
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(counter(1));
  });
  assert.equal((await look(scene.house)).outcome, 'changed');
  assert.equal(requests, 2);
  const captures = readFileSync(path.join(scene.places.data, 'pages/lumicam/le/captures.ndjson'), 'utf8');
  assert.match(captures.trim().split('\n').at(-1) ?? '', /"lookedAgain":true/);
  await scene.house.close();
  forgetDatabase(scene.places);
  scene.site.set('/le', counter(1));
  const anew = await openTestHouse(t, scene.places, { clock: scene.clock });
  assert.equal((await look(anew)).outcome, 'unchanged');
  assert.deepEqual(await problems(anew), []);
});

test('a rule of the settings that matches nothing is told to the operator once, and stands with the page', async (t) => {
  const scene = await aScene(t, {
    page: '    language: en\n    remove: .promo\n    ignore: "Seen by * people"\n',
    settings: 'mail:\n  operator: me@server.example\n',
  });
  const house = await openTestHouse(t, scene.places, { clock: setClock() });
  await look(house);
  await look(house);
  const told = history(scene.places).filter((entry) => entry.type === 'notice');
  assert.equal(told.length, 1);
  assert.match(JSON.stringify(told), /remove: \.promo.*ignore: Seen by \* people/);
  await house.close();
  edit(scene.places, 'vendors/lumicam.yaml', 'remove: .promo', 'remove: .gone');
  const edited = await openTestHouse(t, scene.places, { clock: setClock() });
  await look(edited);
  assert.equal(history(scene.places).filter((entry) => entry.type === 'notice').length, 2);
});

test('a rule that all pages of a vendor have is told once when none of them has anything for it, and not where one has', async (t) => {
  const scene = await aScene(t, { settings: 'mail:\n  operator: me@server.example\n' });
  const { site, places } = scene;
  const vendor = `vendor: Lumicam
language: en
remove: [.promo, .gone]
pages:
${['le', 'other', 'third'].map((id) => `  - id: ${id}\n    url: ${site.url}/${id}\n`).join('')}`;
  writeFileSync(path.join(places.config, 'vendors/lumicam.yaml'), vendor);
  site.set('/other', withText(plain, '<p class="promo">Bells at half price.</p>'));
  site.set('/third', plain);
  const house = await openTestHouse(t, places, { clock: setClock() });
  for (let rounds = 0; rounds < 3; rounds += 1) await runRound(house.context, { force: true });
  const told = ['le', 'other', 'third'].map((id) =>
    history(places, id).flatMap((entry) => (entry.type === 'notice' ? [entry.notice] : [])),
  );
  assert.deepEqual(
    told.map((notices) => notices.map((notice) => 'rules' in notice && notice.rules)),
    [[['remove: .gone']], [], []],
  );
});
