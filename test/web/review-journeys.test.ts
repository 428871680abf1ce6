import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContextOptions, chromium, type Page as Tab } from 'playwright';
import type { House } from '../../src/cli/shell.ts';
import { writeAccounts } from '../../src/config/accounts-file.ts';
import { findBrowser } from '../../src/fetch/browser/find-browser.ts';
import { dispatchMail } from '../../src/monitor/dispatch-mail.ts';
import { openWeb } from '../../src/web/server.ts';
import { openTestHouse, type Places } from '../a-house.ts';
import { aScene, look, mailsIn, weakened } from '../monitor/scene.ts';
import { HOUR, setClock } from '../set-clock.ts';
import { anAccount, PASSWORD } from './a-web.ts';
import { tooFaint, tooWide } from './legible.ts';

let browser: Browser;
before(async () => {
  const found = await findBrowser(undefined, chromium.executablePath());
  assert.ok(!('code' in found), 'a browser is found or comes with Exigent');
  browser = await chromium.launch({ ...found, chromiumSandbox: process.getuid?.() !== 0 });
});
after(() => browser.close());

interface Desk {
  readonly url: string;
  readonly house: House;
  readonly places: Places;
  readonly clock: ReturnType<typeof setClock>;
  /** A tab of a new browser profile, in English. */
  tab(options?: BrowserContextOptions): Promise<Tab>;
}

/** A monitor that has seen a page weakened, with its web page; accounts where there are some. */
async function aDesk(
  t: Parameters<typeof aScene>[0],
  accounts: readonly string[],
  settings = '',
): Promise<Desk> {
  const { site, places } = await aScene(t, { settings });
  if (accounts.length > 0)
    writeAccounts(
      places.config,
      accounts.map((name) => anAccount(name, 'reviewer')),
    );
  const clock = setClock();
  const house = await openTestHouse(t, places, { clock });
  await look(house);
  site.set('/le', weakened);
  clock.advance(HOUR);
  await look(house);
  const required = accounts.length > 0 ? { accounts: 'required' as const } : {};
  const web = await openWeb(house.context, { host: '127.0.0.1', port: 0, ...required });
  t.after(() => web.close());
  return {
    url: web.url,
    house,
    places,
    clock,
    async tab(options = {}) {
      const profile = await browser.newContext({ locale: 'en', ...options });
      t.after(() => profile.close());
      const tab = await profile.newPage();
      profile.on('weberror', (error) => assert.fail(error.error().message));
      return tab;
    },
  };
}

async function logIn(tab: Tab, name: string, password = PASSWORD): Promise<void> {
  await tab.getByLabel('Name').fill(name);
  await tab.getByLabel('Password').fill(password);
  await tab.getByRole('button', { name: 'Log in' }).click();
  // The keys are there once the page is.
  await tab.waitForLoadState();
}

/** What axe finds, in words. */
async function faults(tab: Tab): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page: tab }).analyze();
  return violations.map(({ id, nodes }) => `${tab.url()}: ${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

test('from the link in a mail to the correction: log in, read, correct by keys, and whoever got the alert is told', async (t) => {
  const { url, house, places, tab: open } = await aDesk(t, ['ada'], 'web:\n  url: http://watch.example\n');
  await dispatchMail(house.context);
  const [alert] = await mailsIn(places);
  const link = /http:\/\/watch\.example(\/changes\/[\da-f]{20})/.exec(alert?.text ?? '')?.[1];
  assert.ok(link !== undefined, 'the mail links to the change');
  const tab = await open();
  await tab.goto(url + link);
  assert.equal(
    await tab.getByRole('heading', { name: 'Review', exact: true }).count(),
    0,
    'what all may read',
  );
  await tab.locator('main').getByRole('link', { name: 'Log in' }).click();
  await logIn(tab, 'ada');
  assert.equal(new URL(tab.url()).pathname, link, 'one comes where one wanted to go');
  await tab.keyboard.press('c');
  assert.ok(await tab.locator('details[open] summary[data-key="c"]').isVisible(), 'c opens the correction');
  await tab.getByRole('combobox', { name: 'Protection' }).selectOption('neutral');
  await tab.locator('details[open]').getByLabel('Reason').fill('The word stands in the heading now.');
  await tab.locator('details[open]').getByRole('button', { name: 'Correct' }).click();
  await tab.getByText('corrected', { exact: true }).first().waitFor();
  assert.match(await tab.locator('#review').locator('..').innerText(), /ada corrected/);
  await dispatchMail(house.context);
  const correction = (await mailsIn(places)).find(({ subject }) => subject?.includes('correction'));
  assert.equal(correction?.inReplyTo, alert?.messageId);
  assert.match(correction?.text ?? '', /The word stands in the heading now\./);
});

test('printed, a change is its words and its proof, without what only a screen has', async (t) => {
  const { url, house, tab: open } = await aDesk(t, []);
  const [change] = await house.context.store.db.selectFrom('changes').select('id').execute();
  const tab = await open();
  await tab.goto(`${url}/changes/${change?.id}`);
  const nav = tab.locator('.masthead nav');
  assert.ok(await nav.isVisible());
  await tab.emulateMedia({ media: 'print', colorScheme: 'dark' });
  assert.ok(!(await nav.isVisible()));
  assert.ok((await tab.locator('main :is(del, ins):visible').count()) > 0);
  assert.equal(await tab.evaluate('getComputedStyle(document.body).color'), 'rgb(0, 0, 0)');
});

test('two reviewers: what the first confirms waits for the second, and then the mail goes out', async (t) => {
  const settings = 'review:\n  weakened: { mail: hold, twoPeople: true }\n';
  const { url, house, places, tab: open } = await aDesk(t, ['ada', 'bob'], settings);
  const people = { ada: await open(), bob: await open() };
  for (const [name, tab] of Object.entries(people)) {
    await tab.goto(`${url}/queue`);
    await logIn(tab, name);
    // The first from above, and the first from below.
    await tab.keyboard.press(name === 'ada' ? 'j' : 'k');
    await tab.keyboard.press('Enter');
    await tab.getByRole('heading', { name: 'Review', exact: true }).waitFor();
  }
  const { ada, bob } = people;
  await ada.keyboard.press('a');
  await ada.keyboard.press('Enter');
  await ada.getByText('a second person is needed').waitFor();
  assert.equal(await ada.getByRole('button', { name: 'Confirm' }).count(), 0, 'once is enough');
  assert.equal((await dispatchMail(house.context)).sent, 0);
  for (const key of ['x', 'n']) {
    await bob.keyboard.press(key);
    assert.equal(await bob.evaluate('document.activeElement.dataset.key'), key);
  }
  await bob.reload();
  await bob.getByRole('button', { name: 'Confirm as the second person' }).click();
  await bob.getByText('confirmed', { exact: true }).first().waitFor();
  assert.equal((await dispatchMail(house.context)).sent, 1);
  assert.equal((await mailsIn(places)).length, 1);
  await bob.goto(`${url}/audit`);
  assert.match(await bob.getByRole('main').innerText(), /bob confirmed[\s\S]*ada confirmed/);
});

test('log in, be put off after too many attempts, log out', async (t) => {
  const { url, clock, tab: open } = await aDesk(t, ['ada']);
  const tab = await open();
  await tab.goto(url);
  await logIn(tab, 'ada', 'not the password');
  assert.match(await tab.getByRole('alert').innerText(), /no account of that name with that password/);
  for (let count = 0; count < 9; count++) await logIn(tab, 'ada', 'not the password');
  await logIn(tab, 'ada');
  assert.match(await tab.getByRole('alert').innerText(), /Too many attempts/);
  clock.advance(HOUR);
  await logIn(tab, 'ada');
  await tab.getByText('ada', { exact: true }).waitFor();
  await tab.getByRole('button', { name: 'Log out' }).click();
  await tab.getByRole('heading', { name: 'Log in' }).waitFor();
  await tab.goto(`${url}/changes`);
  assert.equal(new URL(tab.url()).pathname, '/login');
});

test('without JavaScript, on a phone: all of it can be read, and many changes dismissed with a reason', async (t) => {
  const { url, tab: open } = await aDesk(t, []);
  const tab = await open({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  await tab.goto(`${url}/queue`);
  await tab.getByRole('checkbox', { name: /^Select Lumicam/ }).check();
  await tab.getByLabel('Reason, for all of them').fill('a menu was renamed');
  await tab.getByRole('button', { name: 'Dismiss the selected ones' }).click();
  assert.match(await tab.getByRole('status').innerText(), /1 change dismissed/);
  assert.match(await tab.getByRole('main').innerText(), /Nothing waits for a reviewer here/);
  await tab.goto(`${url}/audit`);
  await tab
    .getByRole('main')
    .getByRole('link', { name: /Lumicam/ })
    .click();
  await tab.getByText('Open it again').first().click();
  await tab.locator('details[open]').getByLabel('Reason').fill('it was none');
  await tab.locator('details[open]').getByRole('button', { name: 'Open it again' }).click();
  assert.match(await tab.getByRole('main').innerText(), /to review/);
});

test('axe finds nothing on any page, light or dark, wide or narrow; nothing is too wide or too faint', async (t) => {
  const { url, house, tab: open } = await aDesk(t, ['ada']);
  const [change] = await house.context.store.db.selectFrom('changes').select('id').execute();
  const addresses = [
    '/',
    '/queue',
    `/changes/${change?.id}`,
    '/changes',
    '/audit',
    '/pages/lumicam/le',
    '/pages/lumicam/le/compare',
    '/pages/lumicam/le/compare?view=side',
    '/positions',
    '/methodology',
    '/nothing',
  ];
  const wide = { viewport: { width: 1280, height: 900 }, colorScheme: 'light' } as const;
  const narrow = { viewport: { width: 360, height: 740 }, colorScheme: 'dark' } as const;
  for (const look of [wide, narrow]) {
    const tab = await open(look);
    for (const address of [`/changes/${change?.id}`, '/login']) {
      assert.equal((await tab.goto(url + address))?.status(), 200, 'everybody’s');
      assert.deepEqual(await faults(tab), [], address);
      assert.deepEqual(await tooWide(tab), [], address);
      assert.deepEqual(await tooFaint(tab), [], address);
    }
    await logIn(tab, 'ada');
    for (const address of addresses) {
      const answered = await tab.goto(url + address);
      assert.equal(answered?.status(), address === '/nothing' ? 404 : 200, address);
      // What is folded is looked at, too.
      await tab.evaluate("for (const each of document.querySelectorAll('details')) each.open = true");
      assert.deepEqual(await faults(tab), [], address);
      assert.deepEqual(await tooWide(tab), [], address);
      assert.deepEqual(await tooFaint(tab), [], address);
    }
    await tab.goto(`${url}/queue`);
    await tab.keyboard.press('?');
    assert.ok(await tab.getByRole('dialog').isVisible());
    assert.deepEqual(await faults(tab), [], 'the help');
  }
});

test('what one reader’s address says stands in nobody else’s page', async (t) => {
  const { url, house } = await aDesk(t, []);
  const [change] = await house.context.store.db.selectFrom('changes').select('id').execute();
  for (const address of [`/changes/${change?.id}`, '/pages/lumicam/le/compare']) {
    assert.equal((await fetch(`${url}${address}?from=somebody`)).status, 200);
    const text = await (await fetch(url + address)).text();
    assert.match(text, /view=side/, address);
    assert.doesNotMatch(text, /somebody/, address);
  }
  const links = (await (await fetch(`${url}/pages/lumicam/le/compare`)).text()).match(
    /"\?[^"]*view=side[^"]*"/g,
  );
  assert.match(String(links), /before=[\da-f]{64}&amp;after=[\da-f]{64}/);
});
