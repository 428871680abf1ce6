import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import type { Change } from '../../src/model/change.ts';
import { sha256 } from '../../src/model/digest.ts';
import { fault } from '../../src/model/fault.ts';
import type { Instant } from '../../src/model/instant.ts';
import type { PageId } from '../../src/model/page.ts';
import { newPageState } from '../../src/model/page-state.ts';
import { writePageState } from '../../src/store/page-states.ts';
import { aPage } from '../a-page.ts';
import { aChange, aFinding, aFindingThat, aWithdrawal } from '../alert/a-change.ts';
import { openWatchedBrowser } from './a-browser.ts';
import { openTestWeb, type TestWeb } from './a-web.ts';
import { tooFaint, tooWide } from './legible.ts';

const HOSTILE = '<script>alert(1)</script><img src="https://evil.example/x.png" onerror="alert(2)">';
const LONG = 'Donaudampfschifffahrt'.repeat(60);
const at = '2026-01-04T08:00:00.000Z' as Instant;
const ids = { mixed: 'a'.repeat(20), withdrawn: 'b'.repeat(20), ours: 'c'.repeat(20) };

/** Every kind of page, with texts that are hostile, long, or of another direction. */
async function everyKind(web: TestWeb): Promise<readonly string[]> {
  await web.keep(
    aChange({
      id: ids.mixed as Change['id'],
      findings: [
        aFinding({ before: `${HOSTILE} ${LONG}`, after: LONG, path: [LONG, HOSTILE] }),
        aFindingThat('narrower', { before: 'نص قديم هنا', after: 'نص جديد هنا', language: 'ar' }),
        aFindingThat('mixed'),
        aFindingThat('neutral', { op: 'moved' }),
      ],
      reasons: [LONG],
    }),
    { ...aWithdrawal(), id: ids.withdrawn as Change['id'] },
    aChange({ id: ids.ours as Change['id'], cause: 'our-rules', findings: [], alert: false }),
  );
  const trouble = {
    since: at,
    lastAt: at,
    fault: fault('timeout', LONG),
    looks: 3,
    same: 'timeout' as const,
    sameLooks: 3,
    sameSince: at,
  };
  await web.context.store.transaction(async (tx) => {
    await writePageState(tx, {
      state: { ...newPageState('lumicam/wall' as PageId), lastAt: at, trouble },
      revision: 0,
    });
    const gone = newPageState('lumicam/gone' as PageId);
    await writePageState(tx, {
      state: { ...gone, lastAt: at, withdrawnAt: at, dueAt: at, trouble },
      revision: 0,
    });
  });
  return [
    '/',
    '/changes',
    '/changes?alerts=only&vendor=lumicam',
    ...Object.values(ids).map((id) => `/changes/${id}`),
    '/pages/lumicam/law-enforcement',
    '/pages/lumicam/wall',
    '/pages/lumicam/gone',
  ];
}

const pages = ['law-enforcement', 'wall', 'gone', 'paused'].map((name) =>
  aPage({
    id: `lumicam/${name}` as PageId,
    title: name === 'wall' ? LONG : HOSTILE,
    jurisdictions: ['DE', 'EEA', 'XX'],
    language: 'de-DE',
    paused: name === 'paused',
  }),
);

test('in a real browser every page is quiet, loads nothing from elsewhere, fits its width and can be read', async (t) => {
  const web = await openTestWeb(t, { pages });
  const addresses = await everyKind(web);
  const browser = await openWatchedBrowser(t, web.url);
  for (const width of [1280, 800, 360]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.open({ viewport: { width, height: 800 }, colorScheme });
      const tab = await context.newPage();
      for (const address of addresses) {
        const where = `${address} at ${width} px, ${colorScheme}`;
        assert.equal((await tab.goto(web.url + address))?.status(), 200, where);
        assert.equal(await tab.locator('h1').count(), 1, where);
        assert.deepEqual(await tooWide(tab), [], where);
        assert.deepEqual(await tooFaint(tab), [], where);
      }
      await context.close();
    }
  }
  assert.deepEqual(browser.problems, []);
});

test('a reader with a keyboard gets past the frame with the first key, and sees where the focus is', async (t) => {
  const web = await openTestWeb(t);
  const browser = await openWatchedBrowser(t, web.url);
  const tab = await (await browser.open({})).newPage();
  await tab.goto(`${web.url}/changes`);
  await tab.keyboard.press('Tab');
  const skip = tab.locator('.skip');
  assert.equal(await tab.locator('.skip:focus-visible').count(), 1);
  assert.ok(((await skip.boundingBox())?.x ?? -1) >= 0, 'it comes into sight');
  assert.match(await tab.evaluate(`getComputedStyle(document.querySelector('.skip')).outline`), /solid 3px/);
  await tab.getByRole('checkbox', { name: 'alerts only' }).check();
  await tab.getByRole('button', { name: 'Show' }).click();
  assert.equal(new URL(tab.url()).search, '?vendor=&alerts=only');
  assert.deepEqual(browser.problems, []);
});

test('a table stays a table for those who hear it, also where it is shown as cards', async (t) => {
  const web = await openTestWeb(t);
  const browser = await openWatchedBrowser(t, web.url);
  const tab = await (await browser.open({ viewport: { width: 360, height: 800 } })).newPage();
  await tab.goto(web.url);
  const table = tab.getByRole('table', { name: /When each page was last confirmed/ });
  assert.equal(await table.getByRole('row').count(), 3, 'heads, vendor, page');
  assert.equal(await table.getByRole('columnheader', { name: 'Last good' }).count(), 1);
});

test('stored HTML is saved and never opened', async (t) => {
  const web = await openTestWeb(t);
  const bytes = Buffer.from(`<!doctype html><title>Pwned</title>${HOSTILE}`);
  const stored = await web.context.archive.blobs.put(bytes);
  const browser = await openWatchedBrowser(t, web.url);
  const tab = await (await browser.open({ acceptDownloads: true })).newPage();
  await tab.goto(web.url);
  const [download] = await Promise.all([
    tab.waitForEvent('download'),
    tab.evaluate(`location.assign('/evidence/bodies/${stored.sha256}')`),
  ]);
  assert.equal(sha256(await readFile(await download.path())), stored.sha256);
  assert.equal(download.suggestedFilename(), `${stored.sha256}.bin`);
  assert.equal(tab.url(), `${web.url}/`);
  assert.deepEqual(browser.problems, []);
});
