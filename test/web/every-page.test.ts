import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { type Browser, type BrowserContextOptions, chromium, type Page as Tab } from 'playwright';
import { findBrowser } from '../../src/fetch/browser/find-browser.ts';
import { dispatchMail } from '../../src/monitor/dispatch-mail.ts';
import { review } from '../../src/monitor/review.ts';
import { takeInConfig } from '../../src/monitor/take-in-config.ts';
import { readChanges } from '../../src/store/changes.ts';
import { routes } from '../../src/web/routes.ts';
import { openWeb } from '../../src/web/server.ts';
import { openTestHouse } from '../a-house.ts';
import { aScene, edit, look, mailsIn, weakened } from '../monitor/scene.ts';
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

  const { context } = house;
  await t.test(
    'a page is added with the keyboard alone: to the form, through its fields, and back with what is wrong',
    async (t) => {
      const tab = await aTab(t, browser);
      await tab.goto(`${web.url}/pages`);
      await tabTo(tab, 'Watch a page');
      await tab.keyboard.press('Enter');
      await tab.getByRole('heading', { name: 'Watch a page' }).waitFor();
      const typeIn = async (field: string, text: string) => {
        await tabTo(tab, field);
        await tab.keyboard.type(text);
      };
      await typeIn('Vendor', 'Orbita');
      await typeIn('Address', 'javascript:alert(1)');
      await tab.keyboard.press('Enter');
      await tab.locator('#url[aria-invalid]').waitFor();
      assert.match(await tab.locator('#url-wrong').innerText(), /only http and https addresses are/);
      assert.equal(await tab.locator('#vendor').inputValue(), 'Orbita', 'what was typed is kept');
      await tabTo(tab, 'Address');
      await tab.keyboard.press('Control+A');
      await tab.keyboard.type(`${site.url}/orbita/police`);
      await typeIn('Title', 'Requests <b>by the police</b>');
      await typeIn('Holds in', 'DE');
      await tabTo(tab, 'Write it down');
      await tab.keyboard.press('Enter');
      assert.match(await tab.getByRole('status').innerText(), /The page is watched from now on/);
      await tab.goto(`${web.url}/pages`);
      await tab.getByRole('link', { name: 'Orbita: Requests <b>by the police</b>' }).waitFor();
      assert.ok(
        context.pages.some(({ id, url }) => id.startsWith('orbita/') && url === `${site.url}/orbita/police`),
      );
    },
  );

  await t.test(
    'a file of the configuration that cannot be used is shown on every page until it is put right',
    async (t) => {
      const tab = await aTab(t, browser);
      const banner = tab.locator('main .warning.set-up');
      edit(places, 'vendors/lumicam.yaml', 'jurisdictions: [US]', 'jurisdictions: ["<b>USA</b>"]');
      await takeInConfig(context);
      for (const address of ['/', '/queue', '/pages']) {
        await tab.goto(web.url + address);
        assert.match(
          await banner.innerText(),
          /cannot be used[\s\S]*lumicam\.yaml:5: .*<b>USA<\/b>/,
          address,
        );
        assert.deepEqual(
          [...(await inaccessible(tab)), ...(await tooFaint(tab)), ...(await tooWide(tab))],
          [],
          address,
        );
      }
      edit(places, 'vendors/lumicam.yaml', 'jurisdictions: ["<b>USA</b>"]', 'jurisdictions: [US]');
      await takeInConfig(context);
      await tab.reload();
      assert.equal(await banner.count(), 0);
    },
  );

  await t.test('a reader signs up: the form, the mail, the button behind its link', async (t) => {
    const tab = await aTab(t, browser, { javaScriptEnabled: false, viewport: { width: 360, height: 800 } });
    await tab.goto(`${web.url}/subscribe`);
    await tab.getByRole('textbox').first().fill('reader@paper.example');
    await tab.getByRole('checkbox', { name: 'United States' }).check();
    await tab.getByRole('checkbox', { name: 'Lumicam' }).check();
    await tab.getByRole('main').getByRole('button').click();
    await tab.getByText('Look into your mailbox').first().waitFor();
    await dispatchMail(context);
    const mails = await mailsIn(places);
    const asked = mails.find(({ to }) => [to].flat()[0]?.text === 'reader@paper.example');
    const link = /\/subscribe\/[\w-]+/.exec(asked?.text ?? '')?.[0];
    assert.ok(link !== undefined, 'a mail holds the link that confirms');
    await tab.goto(web.url + link);
    const looking = await aTab(t, browser);
    await looking.goto(web.url + link);
    assert.deepEqual(await inaccessible(looking), []);
    assert.match(await tab.getByRole('main').innerText(), /Lumicam[\s\S]*United States/);
    assert.ok(!context.subscribers.some(({ address }) => address === 'reader@paper.example'));
    await tab.getByRole('main').getByRole('button').click();
    await tab.waitForLoadState();
    assert.ok(context.subscribers.some(({ address }) => address === 'reader@paper.example'));
  });
});

async function aTab(t: TestContext, browser: Browser, look: BrowserContextOptions = {}): Promise<Tab> {
  const profile = await browser.newContext({ locale: 'en', ...look });
  t.after(() => profile.close());
  profile.setDefaultTimeout(15_000);
  return profile.newPage();
}

/** Goes on by the tab key until what is called so has the focus. */
async function tabTo(tab: Tab, name: string): Promise<void> {
  const here = 'document.activeElement?.labels?.[0]?.innerText ?? document.activeElement?.innerText ?? ""';
  for (let steps = 0; steps < 60; steps++) {
    await tab.keyboard.press('Tab');
    if ((await tab.evaluate<string>(here)).trim() === name) return;
  }
  assert.fail(`the tab key does not lead to “${name}”`);
}
