import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestHouse } from '../a-house.ts';
import { clauses, policyPage } from '../policy-page.ts';
import { DAY, setClock } from '../set-clock.ts';
import { aScene, look } from './scene.ts';

const { process: legal, fraud, imminent, anyRisk } = clauses;

const section = `<h2>When a child is missing</h2>${[1, 2, 3, 4, 5, 6]
  .map(
    (part) =>
      `<p>Rule ${part}: if a child is missing and its life is in danger, we may disclose the recordings of ${part} cameras nearby to the police without a court order. An officer fills in form ${part} and signs it, and the head of our team for safety reads it within ${part} hours before anything leaves our house.</p>`,
  )
  .join('\n')}`;

/** So much else that the section is no more than a third of the page. */
const other = ['doorbell', 'porch lamp', 'garden camera', 'baby monitor', 'indoor camera', 'siren', 'lock']
  .map(
    (device) =>
      `<p>The ${device} keeps its recordings for as long as its owner has chosen in the settings of the app, and asks again when a new version of the app is installed. Whoever sells the ${device} is to remove it from the account first, so that the next owner begins with an empty list.</p>`,
  )
  .join('\n');

const longPage = (clause: string): string =>
  policyPage([legal, fraud, clause]).replace('<h2>Contact', `<h2>Devices</h2>${other}\n<h2>Contact`);
const withSection = (html: string): string => html.replace('<h2>Telling', `${section}\n<h2>Telling`);
const whole = withSection(longPage(imminent));
const weakened = longPage(anyRisk);

test('a section that is missing beside a clause that was reworded waits: the clause is told when the page is whole', async (t) => {
  const { site, places } = await aScene(t);
  site.set('/le', whole);
  const house = await openTestHouse(t, places, { clock: setClock() });
  await look(house);
  site.set('/le', weakened);
  assert.deepEqual([(await look(house)).outcome], ['suspect']);
  site.set('/le', withSection(weakened));
  const { outcome, alert, findings } = await look(house);
  assert.deepEqual([outcome, alert], ['changed', true]);
  assert.deepEqual(
    findings.map(({ op }) => op),
    ['reworded'],
  );
});

test('a section that stays away is told as removed with the clause that was reworded', async (t) => {
  const { site, places } = await aScene(t);
  site.set('/le', whole);
  const clock = setClock();
  const house = await openTestHouse(t, places, { clock });
  await look(house);
  site.set('/le', weakened);
  let check = await look(house);
  for (let day = 0; day < 5 && check.outcome === 'suspect'; day += 1) {
    clock.advance(DAY);
    check = await look(house);
  }
  assert.deepEqual([check.outcome, check.alert], ['changed', true]);
  const ops = new Set(check.findings.map(({ op }) => op));
  assert.deepEqual([ops.has('reworded'), ops.has('removed'), ops.has('artifact')], [true, true, false]);
});
