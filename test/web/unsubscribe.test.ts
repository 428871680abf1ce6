import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { simpleParser } from 'mailparser';
import type { House } from '../../src/cli/shell.ts';
import { dispatchMail } from '../../src/monitor/dispatch-mail.ts';
import { openWeb } from '../../src/web/server.ts';
import { openTestHouse, type Places } from '../a-house.ts';
import { openUnrulyMailServer } from '../alert/unruly-mail-server.ts';
import { aScene, before, forgetDatabase, look, weakened } from '../monitor/scene.ts';
import { ask, openTestWeb } from './a-web.ts';

const SECRET = 'a secret of sixteen letters';
const settings = 'web:\n  url: https://watch.example\n';
const two = 'subscribers:\n  - address: one@watchdog.example\n  - address: two@watchdog.example\n';

/** Two subscribers with a mail each, and the web page that its link leads to. */
async function twoMails(t: TestContext, secret: string | undefined = SECRET) {
  const { site, places } = await aScene(t, { subscribers: two, settings });
  const server = await openUnrulyMailServer(t);
  const open = (at: Places = places): Promise<House> => {
    const smtpUrl = `smtp://127.0.0.1:${server.port}`;
    return openTestHouse(t, at, {}, secret === '' ? { smtpUrl } : { smtpUrl, secret });
  };
  const house = await open();
  await look(house);
  site.set('/le', weakened);
  await look(house);
  await dispatchMail(house.context);
  const web = await openWeb(house.context, { host: '127.0.0.1', port: 0, url: 'https://watch.example' });
  t.after(() => web.close());
  const mails = await Promise.all(server.mails.map((mail) => simpleParser(mail)));
  const mine = mails.find(({ to }) => [to].flat()[0]?.text.startsWith('one@'));
  const headers = new Map(mine?.headerLines.map(({ key, line }) => [key, line]));
  const link = /<https:\/\/watch\.example(\/unsubscribe\/[\w-]+)>/.exec(
    headers.get('list-unsubscribe') ?? '',
  );
  let turns = 0;
  /** Who gets the mail on the next change. */
  const toWhom = async (house: House): Promise<readonly string[]> => {
    const count = server.mails.length;
    site.set('/le', turns++ % 2 === 0 ? before : weakened);
    await look(house);
    await dispatchMail(house.context);
    return server.mails
      .slice(count)
      .map((mail) => /^To: (\w+)@/m.exec(mail)?.[1] ?? '')
      .toSorted();
  };
  return { site, toWhom, places, server, open, house, web, mine, headers, path: link?.[1] ?? '' };
}

test('every mail has a link of its own that takes its recipient off the list, with one click or after a question', async (t) => {
  const { toWhom, house, web, mine, headers, path } = await twoMails(t);
  assert.match(path, /^\/unsubscribe\/[\w-]{43}$/);
  assert.equal(headers.get('list-unsubscribe-post'), 'List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  assert.ok(mine?.text?.includes(`https://watch.example${path}`));
  assert.ok(!path.includes('watchdog'), 'the link holds no address');

  const asked = await ask(web.url, 'GET', path);
  assert.equal(asked.status, 200);
  assert.match(asked.text, /<form method="post">/);
  assert.ok(!asked.text.includes('watchdog.example'), 'nor does the page');
  assert.deepEqual(await toWhom(house), ['one', 'two'], 'asking alone changes nothing');

  for (const clicks of [1, 2]) {
    const oneClick = await post(web.url, path, 'List-Unsubscribe=One-Click');
    assert.equal(oneClick.status, 200, `click ${clicks}`);
  }
  assert.deepEqual(await toWhom(house), ['two']);
  await post(web.url, path, 'again=yes');
  assert.deepEqual(await toWhom(house), ['one', 'two']);
});

test('who is off the list stays off when the database is lost', async (t) => {
  const { toWhom, places, open, house, web, path } = await twoMails(t);
  await post(web.url, path, 'stop=yes');
  await house.close();
  forgetDatabase(places);
  assert.deepEqual(await toWhom(await open()), ['two']);
});

test('a mail that waits is not sent to somebody who has left meanwhile', async (t) => {
  const { site, server, house, web, path } = await twoMails(t);
  site.set('/le', before);
  await look(house);
  await post(web.url, path, 'stop=yes');
  const count = server.mails.length;
  assert.equal((await dispatchMail(house.context)).sent, 1);
  assert.equal(server.mails.length, count + 1);
});

test('a link that is not ours, or of another use, takes nobody off', async (t) => {
  const web = await openTestWeb(t, { subscribers: [] });
  for (const token of ['x', 'A'.repeat(43), 'A'.repeat(5000)]) {
    for (const method of ['GET', 'POST']) {
      const { status, text } = await ask(web.url, method, `/unsubscribe/${token}`);
      assert.equal(status, 404, `${method} ${token.slice(0, 50)}`);
      assert.doesNotMatch(text, /watchdog/);
    }
  }
  const { path, web: real } = await twoMails(t);
  const forged = `${path.slice(0, -1)}${path.endsWith('A') ? 'E' : 'A'}`;
  assert.equal((await post(real.url, forged, 'stop=yes')).status, 404);
  assert.equal((await post(real.url, path, 'x'.repeat(10_000))).status, 413, 'and nobody posts a book');
});

test('nothing else is posted to, also where an address only looks like that of a link', async (t) => {
  const web = await openTestWeb(t);
  for (const address of [
    '/',
    '/changes',
    '/changes?x=/unsubscribe/token',
    '/unsubscribe',
    '/unsubscribe/a/b',
    '/x/unsubscribe/token',
    '/feeds/all.atom',
    '/unsubscribe/%2e%2e/changes',
  ]) {
    for (const method of ['POST', 'PUT', 'DELETE'])
      assert.equal((await ask(web.url, method, address)).status, 405, `${method} ${address}`);
  }
});

test('without a secret nobody could tell a link of ours from another: there is none', async (t) => {
  const { headers, mine } = await twoMails(t, '');
  assert.doesNotMatch(headers.get('list-unsubscribe') ?? '', /https/);
  assert.equal(headers.get('list-unsubscribe-post'), undefined);
  assert.doesNotMatch(mine?.text ?? '', /\/unsubscribe\//);
});

async function post(url: string, path: string, body: string) {
  const response = await fetch(`${url}${path}`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  return { status: response.status, text: await response.text() };
}
