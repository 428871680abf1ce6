import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chromium } from 'playwright';
import { findBrowser } from '../../src/fetch/browser/find-browser.ts';
import { dispatchMail } from '../../src/monitor/dispatch-mail.ts';
import { review } from '../../src/monitor/review.ts';
import { readChanges } from '../../src/store/changes.ts';
import { routes } from '../../src/web/routes.ts';
import { openWeb } from '../../src/web/server.ts';
import { openTestHouse } from '../a-house.ts';
import { aScene, look, mailsIn, weakened } from '../monitor/scene.ts';
import { HOUR, setClock } from '../set-clock.ts';
import { inaccessible } from './accessible.ts';
import { tooFaint, tooWide } from './legible.ts';

/** What is no page to look at: files, feeds, and what answers programs. */
const NO_PAGE = /^\/(?:evidence\/|feeds\/|healthz|[\w-]+\.\w+$)/;

test('every page of the table of routes is accessible, fits a phone, and can be read in the light and in the dark', async (t) => {
  const secret = 'a secret of this test';
  const settings = 'web:\n  url: http://watch.example\n  signUp: true\n';
  const { site, places } = await aScene(t, { settings });
  const clock = setClock();
  const house = await openTestHouse(t, places, { clock }, { secret });
  await look(house);
  site.set('/le', weakened);
  clock.advance(HOUR);
  await look(house);
  await dispatchMail(house.context);
  const [change] = await readChanges(house.context.store.db, { most: 1 });
  assert.ok(change !== undefined);
  await review(house.context, change.id, 'ada', { kind: 'annotate', text: 'Read twice.' });
  const web = await openWeb(house.context, { host: '127.0.0.1', port: 0, signUp: true });
  t.after(() => web.close());

  const [mail] = await mailsIn(places);
  const unsubscribe = /\/unsubscribe\/[\w-]+/.exec(mail?.text ?? '')?.[0];
  assert.ok(unsubscribe !== undefined, 'a mail holds the link that stops mails');
  const addresses: Readonly<Record<string, string>> = {
    '/login': '/login',
    '/': '/',
    '/changes': '/changes',
    '/changes/:id': `/changes/${change.id}`,
    '/queue': '/queue',
    '/audit': '/audit',
    '/pages': '/pages',
    '/pages/new': '/pages/new',
    '/pages/:vendor/:page': '/pages/lumicam/le?done=look',
    '/pages/:vendor/:page/edit': '/pages/lumicam/le/edit',
    '/pages/:vendor/:page/compare': '/pages/lumicam/le/compare',
    '/positions': '/positions',
    '/positions/:vendor': '/positions/lumicam',
    '/countries/:code': '/countries/US',
    '/methodology': '/methodology',
    '/subscribe': '/subscribe',
    '/subscribe/:token': '/subscribe/of-nobody',
    '/unsubscribe/:token': unsubscribe,
  };
  const shown = routes.filter(({ method, path }) => method === 'GET' && !NO_PAGE.test(path));
  assert.deepEqual(
    Object.keys(addresses).toSorted(),
    shown.map(({ path }) => path).toSorted(),
    'a page that is new is looked at here, too',
  );

  const found = await findBrowser(undefined, chromium.executablePath());
  assert.ok(!('code' in found), 'a browser is found or comes with Exigent');
  const browser = await chromium.launch({ ...found, chromiumSandbox: process.getuid?.() !== 0 });
  t.after(() => browser.close());
  for (const look of [
    { locale: 'en', colorScheme: 'light', viewport: { width: 1280, height: 900 } },
    { locale: 'de', colorScheme: 'dark', viewport: { width: 360, height: 800 } },
  ] as const) {
    const profile = await browser.newContext(look);
    const tab = await profile.newPage();
    for (const [path, address] of Object.entries(addresses)) {
      const where = `${path}, ${look.locale}, ${look.viewport.width} px`;
      const status = (await tab.goto(web.url + address))?.status();
      assert.ok(status === 200 || address.endsWith('of-nobody'), `${where}: ${status}`);
      // What axe finds but contrasts and widths does not depend on them, and asking it costs seconds.
      if (look.locale === 'en') assert.deepEqual(await inaccessible(tab), [], where);
      assert.deepEqual(await tooWide(tab), [], where);
      assert.deepEqual(await tooFaint(tab), [], where);
    }
    await profile.close();
  }
});
