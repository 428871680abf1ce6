import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import type { House } from '../../src/cli/shell.ts';
import { ConfigError } from '../../src/config/problem.ts';
import { signUpsFolder } from '../../src/config/sign-ups.ts';
import { dispatchMail } from '../../src/monitor/dispatch-mail.ts';
import { sealing } from '../../src/monitor/sealing.ts';
import { unsubscribing } from '../../src/monitor/unsubscribe.ts';
import { whoSubscribes } from '../../src/monitor/who-subscribes.ts';
import { openWeb } from '../../src/web/server.ts';
import { openTestHouse, type Places } from '../a-house.ts';
import { aScene, forgetDatabase, look, mailsIn, weakened } from '../monitor/scene.ts';
import { DAY, HOUR, setClock } from '../set-clock.ts';
import { openWatchedBrowser } from './a-browser.ts';
import { openTestWeb } from './a-web.ts';

const SECRET = 'a secret of sixteen letters';
const URL = 'https://watch.example';
const settings = `mail:\n  operator: me@server.example\nweb:\n  url: ${URL}\n  signUp: true\n`;

interface Choice {
  readonly [name: string]: string | readonly string[];
}
const CHOICE: Choice = {
  address: 'reader@paper.example',
  language: 'de',
  severity: 'weakened',
  delivery: 'immediate',
  hour: '8',
  timeZone: 'Europe/Berlin',
};

/** A monitor on whose web page readers can sign up. */
async function aSignUpPage(t: TestContext, subscribers = 'subscribers: []\n') {
  const { site, places } = await aScene(t, { subscribers, settings });
  const clock = setClock();
  const open = (): Promise<House> => openTestHouse(t, places, { clock }, { secret: SECRET });
  const house = await open();
  const web = await openWeb(house.context, { host: '127.0.0.1', port: 0, url: URL });
  t.after(() => web.close());
  const visit = async (address: string, fields?: Choice, source = '192.0.2.1') => {
    const body = new URLSearchParams(
      Object.entries(fields ?? {}).flatMap(([name, values]) =>
        [values].flat().map((value): [string, string] => [name, value]),
      ),
    );
    const headers = { 'x-forwarded-for': source, origin: URL, 'accept-language': 'en' };
    const response = await fetch(`${web.url}${address}`, {
      headers,
      ...(fields === undefined ? {} : { method: 'POST', body }),
    });
    return { status: response.status, text: await response.text() };
  };
  const formToken = /name="token" value="([^"]+)"/.exec((await visit('/subscribe')).text)?.[1] ?? '';
  const signUp = (choice: Choice = CHOICE, source?: string) =>
    visit('/subscribe', { token: formToken, ...choice }, source);
  /** The mails that were sent to an address, and the link of the last. */
  const mailsTo = async (to: string) => {
    await dispatchMail(house.context);
    const mails = (await mailsIn(places))
      .filter((mail) => [mail.to].flat()[0]?.text === to)
      .toSorted((a, b) => Number(a.date) - Number(b.date));
    return { mails, link: /\/subscribe\/[\w-]+/.exec(mails.at(-1)?.text ?? '')?.[0] ?? '' };
  };
  return { site, places, clock, open, house, visit, signUp, mailsTo };
}

const filesIn = ({ config }: Places) => {
  const folder = path.join(config, 'subscribers.d');
  return existsSync(folder) ? readdirSync(folder) : [];
};
const told = async ({ context }: House) =>
  (await whoSubscribes(context, context.store.db)).map(({ address }) => address);

test('who signs up is told of nothing until the link in a mail is confirmed by a button, and then gets what was asked for, also when the database is lost', async (t) => {
  const { site, places, open, house, visit, signUp, mailsTo } = await aSignUpPage(t);
  const asked = await signUp({ ...CHOICE, vendor: ['lumicam'], place: ['US'] });
  assert.equal(asked.status, 200);
  assert.match(asked.text, /Look into your mailbox/);
  const { mails, link } = await mailsTo('reader@paper.example');
  assert.equal(mails.length, 1);
  assert.match(mails[0]?.subject ?? '', /^Exigent: Bitte bestätigen/);
  assert.equal(mails[0]?.headers.get('list-unsubscribe'), undefined, 'it is on no list yet');
  assert.ok(!link.includes('reader'));

  const shown = await visit(link);
  assert.match(shown.text, /<form method="post">/);
  assert.ok(shown.text.includes('Lumicam') && !shown.text.includes('reader@'));
  assert.deepEqual(
    [await told(house), filesIn(places)],
    [[], []],
    'a scanner that follows links signs nobody up',
  );

  assert.equal((await visit(link, { confirm: 'yes' })).status, 200);
  assert.deepEqual(await told(house), ['reader@paper.example']);
  const [file = ''] = filesIn(places);
  assert.match(file, /^[\da-f]{24}\.yaml$/, 'its name tells no address');
  await look(house);
  site.set('/le', weakened);
  await look(house);
  assert.equal((await mailsTo('reader@paper.example')).mails.length, 2);

  await house.close();
  forgetDatabase(places);
  const next = await open();
  const [subscriber] = next.context.subscribers;
  assert.equal(subscriber?.address, 'reader@paper.example');
  assert.deepEqual(
    [
      subscriber.languages,
      subscriber.everyLanguage,
      subscriber.vendors,
      subscriber.jurisdictions,
      subscriber.severity,
    ],
    [['de'], true, ['lumicam'], ['US'], 'weakened'],
  );
  for (const name of readdirSync(places.data, { recursive: true, encoding: 'utf8' }))
    if (/\.(ndjson|md|json|txt)$/.test(name))
      assert.ok(
        !readFileSync(path.join(places.data, name), 'utf8').includes('reader@'),
        `${name} holds no address`,
      );

  rmSync(path.join(places.config, 'subscribers.d', file));
  await next.close();
  assert.deepEqual(await told(await open()), [], 'who deletes the file forgets the reader');
});

test('no answer tells whether an address is on the list', async (t) => {
  const { house, places, visit, signUp, mailsTo } = await aSignUpPage(
    t,
    'subscribers:\n  - {address: Desk@watchdog.example, severity: weakened, name: "The desk"}\n',
  );
  const earlier = path.join(
    signUpsFolder(places.config),
    `${house.context.recipientKey('desk@watchdog.example')}.yaml`,
  );
  mkdirSync(path.dirname(earlier), { recursive: true });
  writeFileSync(earlier, 'subscribers:\n  - {address: desk@watchdog.example}\n');
  const stranger = await signUp();
  const member = await signUp({ ...CHOICE, address: 'desk@watchdog.example' });
  assert.deepEqual(member, stranger);
  for (let more = 0; more < 5; more++)
    assert.deepEqual(
      await signUp({ ...CHOICE, address: 'desk@watchdog.example' }, `192.0.2.${more + 9}`),
      stranger,
    );
  const { mails, link } = await mailsTo('desk@watchdog.example');
  assert.equal(mails.length, 3, 'and nobody is sent more than a few of these mails');
  const confirmed = await visit(link, { confirm: 'yes' });
  assert.deepEqual(
    house.context.subscribers.map(({ address, name, severity }) => [address, name, severity]),
    [['Desk@watchdog.example', 'The desk', 'weakened']],
    'what a person wrote into the file stands, also where the address had signed up before',
  );
  assert.match(confirmed.text, /what you chose here does not alter that/);
});

test('a link that has run out, is forged, or is of another use signs nobody up', async (t) => {
  const { places, clock, visit, signUp, mailsTo } = await aSignUpPage(t);
  await signUp();
  const { link } = await mailsTo('reader@paper.example');
  const forged = link.replace(/.$/, (last) => (last === 'A' ? 'Q' : 'A'));
  const others = sealing('another secret of ours').seal('{}');
  for (const address of [forged, `/subscribe/${others}`, '/subscribe/x', '/subscribe/unsubscribe'])
    for (const fields of [undefined, { confirm: 'yes' }])
      assert.equal((await visit(address, fields)).status, 404, address);
  clock.advance(2 * DAY);
  assert.equal((await visit(link, { confirm: 'yes' })).status, 404);
  assert.deepEqual(filesIn(places), []);
});

test('many sign-ups from one source are refused, those of others are not; an hour later it may again', async (t) => {
  const { clock, signUp } = await aSignUpPage(t);
  const from = (source: string, count: number) =>
    signUp({ ...CHOICE, address: `reader${count}@paper.example` }, source);
  for (let count = 0; count < 10; count++) assert.equal((await from('192.0.2.1', count)).status, 200);
  assert.equal((await from('192.0.2.1', 10)).status, 429);
  assert.equal((await from('192.0.2.2', 11)).status, 200);
  clock.advance(HOUR);
  assert.equal((await from('192.0.2.1', 12)).status, 200);
});

test('what no form of ours would send is refused, and nothing is mailed or shown as markup', async (t) => {
  const { house, signUp } = await aSignUpPage(t);
  const choices: readonly Choice[] = [
    { address: 'a@b.example\r\nBcc: c@d.example' },
    { address: 'a@b.example, c@d.example' },
    { address: '"><script>alert(1)</script>@b.example' },
    { vendor: '../../etc' },
    { place: 'Mars' },
    { severity: '<script>' },
    { delivery: 'every 1m' },
    { language: 'x y' },
    { delivery: 'daily', hour: '25' },
    { delivery: 'daily', timeZone: 'Moon' },
  ];
  for (const choice of choices) {
    const { status, text } = await signUp({ ...CHOICE, ...choice });
    assert.equal(status, 400, JSON.stringify(choice));
    assert.ok(!text.includes('<script>'));
  }
  const queued = await house.context.store.db.selectFrom('outbox').selectAll().execute();
  assert.deepEqual(queued, []);
});

test('who signs up again after having left is back, with the new choices', async (t) => {
  const { clock, house, visit, signUp, mailsTo } = await aSignUpPage(t);
  for (const delivery of ['immediate', 'daily']) {
    clock.advance(HOUR);
    await signUp({ ...CHOICE, delivery });
    const { link } = await mailsTo('reader@paper.example');
    await visit(link, { confirm: 'yes' });
    assert.deepEqual(await told(house), ['reader@paper.example']);
    const [subscriber] = house.context.subscribers;
    assert.equal(subscriber?.delivery.kind, delivery === 'daily' ? 'digest' : 'immediate');
    if (subscriber === undefined) continue;
    const token = house.context.signedLink?.tokenFor(unsubscribing(subscriber.address));
    await visit(`/unsubscribe/${token}`, { stop: 'yes' });
    assert.deepEqual(await told(house), []);
  }
});

test('it is off unless it is switched on, and cannot be without an address of the web page and a secret', async (t) => {
  const web = await openTestWeb(t);
  assert.equal((await web.get('/subscribe')).status, 404);
  assert.ok(!(await web.get('/')).text.includes('/subscribe'));
  const { places } = await aScene(t, { settings: 'web:\n  signUp: true\n' });
  await assert.rejects(
    openTestHouse(t, places),
    (error) =>
      error instanceof ConfigError &&
      /web\.signUp needs web\.url and EXIGENT_SECRET, too/.test(error.message),
  );
});

test('where sign-ups cannot be kept, that is said before the first', {
  skip: process.getuid?.() === 0 ? 'root may write everywhere' : false,
}, async (t) => {
  const { places, house } = await aSignUpPage(t);
  const folder = path.join(places.config, 'subscribers.d');
  mkdirSync(folder);
  chmodSync(folder, 0o500);
  assert.throws(() => house.context.signUps?.requirePlace(), /cannot be written to/);
});

test('the form is no wider than a phone, whatever there is to choose from', async (t) => {
  const { visit } = await aSignUpPage(t);
  const browser = await openWatchedBrowser(t, 'about:blank');
  const tab = await (await browser.open({ viewport: { width: 360, height: 740 } })).newPage();
  const style = readFileSync(path.resolve(import.meta.dirname, '../../src/web/style.css'), 'utf8');
  await tab.setContent((await visit('/subscribe')).text.replace(/<link[^>]*>/g, ''));
  await tab.addStyleTag({ content: style });
  assert.equal(await tab.evaluate('document.documentElement.scrollWidth'), 360);
});
