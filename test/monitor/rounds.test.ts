import assert from 'node:assert/strict';
import { readdirSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { test } from 'node:test';
import { dispatchMail } from '../../src/monitor/dispatch-mail.ts';
import type { PageCheck } from '../../src/monitor/page-check.ts';
import { runRound } from '../../src/monitor/run-round.ts';
import { readChanges } from '../../src/store/changes.ts';
import { openTestHouse } from '../a-house.ts';
import { status } from '../local-site.ts';
import { clauses, germanPage, policyPage } from '../policy-page.ts';
import { DAY, HOUR, MINUTE, setClock } from '../set-clock.ts';
import { aScene, before, edit, look, mailsIn, operator, problems, weakened } from './scene.ts';

test('from a vendor’s page to a watchdog’s inbox: first, unchanged, changed, mailed with the words', async (t) => {
  const { site, places } = await aScene(t);
  const house = await openTestHouse(t, places);
  assert.equal((await look(house)).outcome, 'first');
  assert.equal((await look(house)).outcome, 'unchanged');
  assert.deepEqual(site.asked, ['GET /le 200', 'GET /le 304']);

  site.set('/le', weakened);
  const changed = await look(house);
  assert.equal(changed.outcome, 'changed');
  assert.equal(changed.alert, true);
  assert.equal(changed.findings[0]?.op, 'reworded');
  assert.equal(changed.findings[0]?.direction, 'broader');

  assert.equal((await dispatchMail(house.context)).sent, 1);
  const [mail] = await mailsIn(places);
  assert.match(mail?.subject ?? '', /Lumicam/);
  assert.match(mail?.text ?? '', /imminent/);
  assert.equal((await dispatchMail(house.context)).sent, 0, 'a mail is sent once');
  assert.deepEqual(await problems(house), []);
});

test('bytes that change around the same words are kept as evidence and are no change', async (t) => {
  const { site, places } = await aScene(t);
  const house = await openTestHouse(t, places);
  await look(house);
  site.set('/le', policyPage([clauses.process, clauses.fraud, clauses.imminent], { noise: 'build 4711' }));
  assert.equal((await look(house)).outcome, 'unchanged');
  assert.equal((await readChanges(house.context.store.db, { most: 10 })).length, 0);
  assert.deepEqual(await problems(house), []);
});

test('a wording that comes and goes is two changes, and both are alerted', async (t) => {
  const { site, places } = await aScene(t);
  const house = await openTestHouse(t, places);
  await look(house);
  for (const html of [weakened, before]) {
    site.set('/le', html);
    assert.equal((await look(house)).alert, true);
  }
  const directions = (await readChanges(house.context.store.db, { most: 10 })).map(
    (change) => change.findings[0]?.direction,
  );
  assert.deepEqual(directions.toSorted(), ['broader', 'narrower']);
  assert.equal((await dispatchMail(house.context)).sent, 2);
});

test('a wall is kept, is looked at again soon, and is never compared', async (t) => {
  const { site, places } = await aScene(t, { page: '    language: en\n    fetcher: http\n' });
  const clock = setClock();
  const house = await openTestHouse(t, places, { clock });
  await look(house);
  site.set('/le', status(403, { 'cf-mitigated': 'challenge' }));
  clock.advance(6 * HOUR);
  const walled = await look(house);
  assert.equal(walled.outcome, 'suspect');
  assert.equal(walled.alert, false);

  clock.advance(16 * MINUTE);
  site.set('/le', before);
  const { outcomes } = await runRound(house.context);
  assert.deepEqual(outcomes, { unchanged: 1 });
  assert.equal((await readChanges(house.context.store.db, { most: 10 })).length, 0);
  assert.deepEqual(await problems(house), []);
});

test('a change behind a wall is found at the next good capture', async (t) => {
  const { site, places } = await aScene(t, { page: '    language: en\n    fetcher: http\n' });
  const house = await openTestHouse(t, places);
  await look(house);
  site.set('/le', status(503));
  assert.equal((await look(house)).outcome, 'suspect');
  site.set('/le', weakened);
  const found = await look(house);
  assert.equal(found.outcome, 'changed');
  assert.equal(found.alert, true);
});

test('a vendor that changes the language for good is followed where no language is set, and only the operator is told', async (t) => {
  const { site, places } = await aScene(t, { page: '', settings: operator });
  const clock = setClock();
  const house = await openTestHouse(t, places, { clock });
  await look(house);
  site.set('/le', germanPage);
  const outcomes: string[] = [];
  for (let looks = 0; looks < 5; looks++) {
    clock.advance(10 * HOUR);
    outcomes.push((await look(house)).outcome);
  }
  assert.deepEqual(outcomes, ['suspect', 'suspect', 'suspect', 'changed', 'unchanged']);
  const [change] = await readChanges(house.context.store.db, { most: 1 });
  assert.deepEqual([change?.cause, change?.alert], ['language', false]);
  await dispatchMail(house.context);
  const [mail, ...others] = await mailsIn(places);
  assert.equal(mail?.subject, 'Exigent: lumicam/le is in another language');
  assert.match(mail?.text ?? '', /no subscriber was told/);
  assert.deepEqual(others, []);
});

test('a page that says nothing of disclosure and changes its language is recorded as that, too', async (t) => {
  const { site, places } = await aScene(t, { page: '' });
  site.set('/le', aboutCameras.en);
  const clock = setClock();
  const house = await openTestHouse(t, places, { clock });
  await look(house);
  site.set('/le', aboutCameras.de);
  for (let looks = 0; looks < 4; looks++) {
    clock.advance(10 * HOUR);
    await look(house);
  }
  const [change] = await readChanges(house.context.store.db, { most: 1 });
  assert.deepEqual([change?.cause, change?.findings, change?.alert], ['language', [], false]);
});

test('a page that is cut down for good is followed also where the browser sees nothing', async (t) => {
  const { site, places } = await aScene(t);
  edit(places, 'settings.yaml', 'fetch:\n', 'fetch:\n  browser: /nowhere/chromium\n');
  const clock = setClock();
  const house = await openTestHouse(t, places, { clock });
  await look(house);
  site.set('/le', CUT_DOWN);
  const looks: PageCheck[] = [];
  for (let count = 0; count < 4; count++) {
    clock.advance(10 * HOUR);
    looks.push(await look(house));
  }
  assert.deepEqual(
    looks.map(({ outcome }) => outcome),
    ['suspect', 'suspect', 'suspect', 'changed'],
  );
  assert.match(looks[0]?.reasons.join() ?? '', /Much of the text of the last good capture is gone/);
  assert.equal(looks[3]?.alert, true);
  assert.deepEqual(await problems(house), []);
});

test('a body that has rotten in the archive is put there again when the server sends the same bytes', async (t) => {
  const { site, places } = await aScene(t);
  const clock = setClock();
  const house = await openTestHouse(t, places, { clock });
  const bodies = path.join(places.data, 'bodies');
  for (const [way, answer] of [
    ['to a look with validators, on another day', before],
    ['to a look without', (_: unknown, response: ServerResponse) => void response.end(before)],
  ] as const) {
    site.set('/le', answer);
    await look(house);
    const [body = ''] = readdirSync(bodies, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.zst'),
    );
    writeFileSync(path.join(bodies, body), 'rotten');
    assert.match((await problems(house)).join(), /cannot be unpacked/);
    clock.advance(DAY);
    assert.equal((await look(house)).outcome, 'unchanged');
    assert.deepEqual(await problems(house), [], way);
  }
});

test('two monitors on one store look at a page once and mail an alert once', async (t) => {
  const { site, places } = await aScene(t);
  const [one, other] = [await openTestHouse(t, places), await openTestHouse(t, places)];
  await look(one);
  site.set('/le', weakened);
  await Promise.all([one, other].map((house) => runRound(house.context, { force: true })));
  await Promise.all([one, other].map((house) => dispatchMail(house.context)));
  assert.equal((await readChanges(one.context.store.db, { most: 10 })).length, 1);
  assert.equal((await mailsIn(places)).length, 1);
  assert.deepEqual(await problems(one), []);
});

/** A page of each language that says nothing about disclosure. */
const aboutCameras = {
  en: aboutPage(
    'Our cameras',
    'Lumicam makes doorbells and cameras for houses and shops. The cameras see in the dark and send what they see to your telephone. Every camera comes with a battery that holds for half a year and with two screws for the wall. Most of our customers have put theirs up within the quarter of an hour that we promise on the box.',
  ),
  de: aboutPage(
    'Unsere Kameras',
    'Lumicam stellt Türklingeln und Kameras für Häuser und Geschäfte her. Die Kameras sehen auch im Dunkeln und schicken das, was sie sehen, auf Ihr Telefon. Zu jeder Kamera gehören ein Akku, der ein halbes Jahr lang hält, und zwei Schrauben für die Wand. Die meisten haben ihre Kamera in der Viertelstunde angebracht, die wir auf der Schachtel versprechen.',
  ),
};

function aboutPage(title: string, text: string): string {
  return `<!doctype html><html><head><title>${title}</title></head><body><main><h1>${title}</h1><p>${text}</p></main></body></html>`;
}

/** What a vendor leaves who takes nearly all of its page away. */
const CUT_DOWN = `<!doctype html><html lang="en"><head><title>Requests from law enforcement - Lumicam</title></head><body><main>
<h1>Requests from law enforcement</h1>
<p>Requests are accepted from sworn officers only, through our portal for officers.</p></main></body></html>`;
