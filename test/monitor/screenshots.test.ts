import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { readWacz } from '../../src/archive/bundle/read-wacz.ts';
import { verifyBundle } from '../../src/archive/bundle/verify-bundle.ts';
import { writeWacz } from '../../src/archive/bundle/write-wacz.ts';
import { layout } from '../../src/archive/layout.ts';
import type { House } from '../../src/cli/shell.ts';
import type { Capture, Fetched } from '../../src/model/capture.ts';
import { sha256 } from '../../src/model/digest.ts';
import type { Instant } from '../../src/model/instant.ts';
import type { PageId } from '../../src/model/page.ts';
import { collectEvidence, recordsOf } from '../../src/monitor/collect-evidence.ts';
import type { Context } from '../../src/monitor/context.ts';
import { dispatchMail } from '../../src/monitor/dispatch-mail.ts';
import { planPrune } from '../../src/monitor/prune.ts';
import { runRound } from '../../src/monitor/run-round.ts';
import { readCapture, readPictures } from '../../src/store/captures.ts';
import { readChanges } from '../../src/store/changes.ts';
import { evidenceSection } from '../../src/web/views/evidence.ts';
import { reportSheet } from '../../src/web/views/report.ts';
import { webWords } from '../../src/web/words/web-words.ts';
import { openTestHouse } from '../a-house.ts';
import { aScene, before, edit, forgetDatabase, look, problems, type Scene, weakened } from './scene.ts';

const PAGE = 'lumicam/le' as PageId;
const wall = '<html><title>Just a moment...</title><h1>Checking your browser</h1></html>';

async function captures({ context }: House): Promise<readonly Capture[]> {
  const { lines } = await context.archive.log(layout.captures(PAGE));
  return lines.map(({ entry }) => entry as unknown as Capture);
}

function taking(places: Scene['places']): void {
  edit(places, 'settings.yaml', '  screenshots: never\n', '');
}

/** A house whose browser gives what `shown` makes of it. */
function withBrowser(shown: (asked: { readonly via: string }) => Promise<Fetched> | undefined) {
  return {
    adapt: (context: Context): Context => {
      const { fetcher } = context;
      return {
        ...context,
        fetcher: { ...fetcher, fetch: (asked) => shown(asked) ?? fetcher.fetch(asked) },
      };
    },
  };
}

test('a page that changed is pictured: in a record of its own, checked, kept, handed on, and built anew from the log', async (t) => {
  const { site, places } = await aScene(t);
  taking(places);
  const house = await openTestHouse(t, places);
  await look(house);
  site.set('/le', weakened);
  assert.equal((await look(house)).alert, true);

  const all = await captures(house);
  assert.deepEqual(
    all.map(({ outcome }) => outcome),
    ['good', 'good', 'pictured'],
  );
  const [, changed, picture] = all;
  assert.ok(picture?.outcome === 'pictured' && changed?.outcome === 'good');
  assert.equal(picture.exchange.via, 'browser');
  assert.equal(picture.text?.sha256, changed.text.sha256, 'it shows the text that was alerted');
  const { context } = house;
  const jpeg = Buffer.from(await context.archive.blobs.get(picture.screenshot));
  assert.equal(jpeg.subarray(0, 3).toString('hex'), 'ffd8ff');
  assert.deepEqual(await problems(house), []);

  const later = '2999-01-01T00:00:00.000Z' as Instant;
  const free = (await planPrune(context, later)).bodies.map(({ sha256 }) => sha256);
  assert.ok(!free.includes(picture.screenshot.sha256), 'a change refers to it');

  const [change] = await readChanges(context.store.db, { most: 1 });
  assert.ok(change !== undefined);
  const evidence = await collectEvidence(context, PAGE, await recordsOf(context, change), [change]);
  assert.deepEqual(Buffer.from(evidence.captures.at(-1)?.screenshot ?? []), jpeg);
  const about = { title: 'x', madeAt: picture.at, software: 'x', captures: evidence.captures };
  const bundle = readWacz(writeWacz({ ...about, files: evidence.files }));
  assert.ok(bundle !== undefined);
  assert.deepEqual((await verifyBundle(bundle, undefined)).problems, []);
  const sheet = reportSheet({
    ...about,
    pageId: PAGE,
    page: undefined,
    changes: [],
    bundle: 'x.wacz',
  });
  assert.ok(sheet.includes(`src="data:image/jpeg;base64,${jpeg.toString('base64')}"`));
  assert.match(sheet, /letter by letter, the one of that capture/);

  assert.ok(change.kind === 'wording');
  const stored = await readCapture(context.store.db, change.after.record);
  assert.ok(stored !== undefined);
  const pictures = await readPictures(context.store.db, stored);
  const shown = (taken: typeof pictures): string => {
    const side = {
      which: 'after',
      version: change.after,
      stored,
      textPath: undefined,
      pictures: taken,
    } as const;
    return evidenceSection(change, [side], undefined, webWords.en).markup;
  };
  assert.match(shown(pictures), /Picture of the page/);
  assert.doesNotMatch(shown(pictures), /not, letter by letter/);
  const another = { ...picture.text, sha256: sha256('another text') };
  const ofAnother = pictures.map((each) => ({ ...each, capture: { ...picture, text: another } as Capture }));
  assert.match(shown(ofAnother), /is not, letter by letter, the one of this capture/);

  site.set('/le', before);
  await look(house);
  await house.close();
  forgetDatabase(places);
  const again = await openTestHouse(t, places);
  assert.equal(
    (await look(again)).outcome,
    'unchanged',
    'pictures do not confuse a database that is built anew',
  );
  assert.deepEqual(await problems(again), []);

  const file = path.join(places.data, layout.body(picture.screenshot.sha256));
  writeFileSync(file, 'no picture');
  assert.match((await problems(again)).join('\n'), /cannot be unpacked/);
});

test('a wall is pictured when it comes up, and not again at each look', async (t) => {
  const { site, places } = await aScene(t, { page: '    fetcher: http\n' });
  taking(places);
  const house = await openTestHouse(t, places);
  await look(house);
  site.set('/le', wall);
  for (const _ of [1, 2, 3]) assert.equal((await look(house)).outcome, 'suspect');
  const outcomes = (await captures(house)).map(({ outcome }) => outcome);
  assert.deepEqual(outcomes, ['good', 'suspect', 'pictured', 'suspect', 'suspect']);
});

describe('a picture that does not come off', () => {
  test('loses no change: no browser, no picture', async (t) => {
    const { site, places } = await aScene(t);
    edit(places, 'settings.yaml', '  screenshots: never\n', '  browser: /nowhere/chromium\n');
    const house = await openTestHouse(t, places);
    await look(house);
    site.set('/le', weakened);
    assert.equal((await look(house)).alert, true);
    assert.equal((await dispatchMail(house.context)).sent, 1);
    assert.ok((await captures(house)).every(({ outcome }) => outcome === 'good'));
    assert.deepEqual(await problems(house), []);
  });

  test('is not waited for any longer when the monitor is to end: the change stands', async (t) => {
    const { site, places } = await aScene(t);
    taking(places);
    const end = new AbortController();
    const house = await openTestHouse(
      t,
      places,
      withBrowser((asked) => {
        if (asked.via !== 'browser') return undefined;
        end.abort();
        return Promise.reject(end.signal.reason);
      }),
    );
    await look(house);
    site.set('/le', weakened);
    await runRound(house.context, { force: true, signal: end.signal });
    assert.equal((await readChanges(house.context.store.db, { most: 9 })).length, 1);
  });
});
