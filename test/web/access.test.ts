import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { readAccounts, writeAccounts } from '../../src/config/accounts-file.ts';
import { isPassword } from '../../src/config/password.ts';
import { roles } from '../../src/model/role.ts';
import { routes } from '../../src/web/routes.ts';
import { DAY, HOUR, setClock } from '../set-clock.ts';
import { ask, openTestWeb, PASSWORD, tokenIn } from './a-web.ts';

const accounts = { ada: 'admin', rob: 'reviewer', eve: 'reader' } as const;

/** An address of a route, with something that looks right in each of its gaps. */
function addressOf(route: string): string {
  return route
    .replace(':id', 'a'.repeat(20))
    .replace(':digest', 'a'.repeat(64))
    .replace(/:\w+/g, 'lumicam')
    .replace('*', 'all.atom');
}

test('attacks 4, 12, 20, 37, 39: without logging in nothing is shown or done but what the table calls public', async (t) => {
  const web = await openTestWeb(t, { accounts });
  for (const { method, path: route, right } of routes) {
    if (right === 'public' || right === 'signed-link') continue;
    const { status, headers, text } = await ask(web.url, method, addressOf(route), { origin: web.url });
    assert.equal(status, method === 'GET' ? 303 : 403, `${method} ${route}`);
    if (method === 'GET') assert.match(String(headers.location), /^\/login\?to=/);
    assert.doesNotMatch(text, /Lumicam/, route);
  }
  assert.equal((await web.get('/evidence/%2e%2e/settings.yaml')).status, 404);
});

test('attacks 20, 24: a role opens the routes of its row and of those below, and no other', async (t) => {
  const web = await openTestWeb(t, { accounts });
  for (const [name, role] of Object.entries(accounts)) {
    const who = await web.logIn(name);
    // From any page of theirs: it is the right alone that opens or refuses.
    const token = tokenIn((await web.get('/', who)).text);
    for (const { method, path: route, right } of routes) {
      if (right === 'public' || right === 'signed-link' || route === '/logout') continue;
      const address = addressOf(route);
      const { status } =
        method === 'GET' ? await web.get(address, who) : await web.post(address, { token }, who);
      const isAllowed = roles.indexOf(role) >= roles.indexOf(right);
      assert.equal(status === 403, !isAllowed, `${name}: ${method} ${route} is ${status}`);
    }
  }
});

test('attacks 2, 34: a form that another site sends, or that carries no token of ours, changes nothing', async (t) => {
  const web = await openTestWeb(t, { accounts });
  const who = await web.logIn('ada');
  const token = tokenIn((await web.get('/', who)).text);
  const stays = async (fields: Record<string, string>, headers: Record<string, string>, why: string) => {
    assert.equal((await web.post('/logout', fields, { ...who, ...headers })).status, 403, why);
    assert.equal((await web.get('/', who)).status, 200, `${why}: still logged in`);
  };
  const kept = (await web.get('/', who)).headers['cache-control'];
  assert.equal(kept, 'private, no-store', 'whoever turns back after the log-out sees nothing');
  await stays({ token }, { origin: 'https://evil.example' }, 'another origin');
  await stays({ token }, { origin: 'null' }, 'an origin that is hidden');
  await stays({ token }, { 'sec-fetch-site': 'cross-site' }, 'the browser says so');
  await stays({ token }, { 'sec-fetch-site': 'same-site' }, 'another port of this host');
  await stays({}, {}, 'no token');
  await stays({ token: `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}` }, {}, 'another token');
  const other = tokenIn((await web.get('/', await web.logIn('rob'))).text);
  await stays({ token: other }, {}, 'the token of somebody else');
  assert.equal((await web.get('/logout', who)).status, 404, 'nor is it done by GET');
  assert.equal((await web.post('/logout', { token }, who)).status, 303);
  assert.equal((await web.get('/', who)).status, 303, 'logged out at the server, whatever the browser keeps');
});

test('attacks 2, 34: also where nobody logs in, no other site can post', async (t) => {
  const web = await openTestWeb(t);
  for (const { method, path: route, right } of routes) {
    if (method !== 'POST' || right === 'signed-link') continue;
    const address = addressOf(route);
    assert.equal((await web.post(address, {}, {})).status, 403, route);
    assert.equal((await web.post(address, {}, { origin: 'http://evil.example' })).status, 403, route);
  }
});

test('attack 37: who guesses passwords is stopped, by the account and by the source, and forgiven after a while', async (t) => {
  const clock = setClock();
  const more = { joe: 'reader', kim: 'reader', lea: 'reader', max: 'reader' } as const;
  const web = await openTestWeb(t, { accounts: { ...accounts, ...more }, clock });
  const token = tokenIn((await web.get('/login')).text);
  const attempt = async (name: string, password: string, from: string) =>
    (await web.post('/login', { token, name, password }, { 'x-forwarded-for': from })).status;
  for (let count = 0; count < 10; count++)
    assert.equal(await attempt('eve', 'wrong', `10.0.0.${count}`), 403);
  assert.equal(
    await attempt('eve', PASSWORD, '10.0.0.99'),
    429,
    'from elsewhere, too, and with the right one',
  );
  assert.equal(await attempt('rob', PASSWORD, '10.0.0.99'), 303, 'others are not locked out');
  for (let count = 0; count < 20; count++)
    await attempt(Object.keys(more)[count % 4] ?? '', 'wrong', '10.6.6.6, 10.7.7.7');
  assert.equal(await attempt('ada', PASSWORD, '10.8.8.8, 10.7.7.7'), 429, 'the last hop names the source');
  assert.equal(await attempt('ada', PASSWORD, '10.7.7.7, 10.0.0.5'), 303);
  clock.advance(HOUR);
  assert.equal(await attempt('eve', PASSWORD, '10.0.0.99'), 303);
  assert.ok(!web.logged.some((line) => line.includes(PASSWORD) || line.includes('wrong')));
});

test('attack 38: a name that nobody has costs as much work as one that somebody has, and says the same', async (t) => {
  const web = await openTestWeb(t, { accounts });
  const token = tokenIn((await web.get('/login')).text);
  const wrong = await web.post('/login', { token, name: 'ada', password: 'wrong' });
  const unknown = await web.post('/login', { token, name: 'ava', password: 'wrong' });
  assert.equal(unknown.status, wrong.status);
  assert.equal(unknown.text.replaceAll('ava', 'ada'), wrong.text);
  const start = process.cpuUsage();
  assert.equal(await isPassword(PASSWORD, undefined), false);
  const { user, system } = process.cpuUsage(start);
  assert.ok(user + system > 20_000, 'the cost of a real check is paid, in time of the processor');
});

test('a session is the browser’s alone, ends when it is idle or old, and with its account or password', async (t) => {
  const clock = setClock();
  const web = await openTestWeb(t, { accounts, clock });
  const { text } = await web.get('/login');
  const { headers } = await web.post('/login', {
    token: tokenIn(text),
    name: 'ada',
    password: PASSWORD,
  });
  assert.match(String(headers['set-cookie']), /^session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
  const isIn = async (who: Record<string, string>) => (await web.get('/', who)).status === 200;
  const token = /session=([\w-]+)/.exec(String(headers['set-cookie']))?.[1] ?? '';
  const stored = await web.context.store.db.selectFrom('sessions').selectAll().execute();
  assert.ok(!JSON.stringify(stored).includes(token), 'what is stored opens nothing');

  const idle = await web.logIn('rob');
  clock.advance(13 * HOUR);
  assert.equal(await isIn(idle), false, 'idle');
  const old = await web.logIn('rob');
  for (let hours = 0; hours < 7 * 24; hours += 6) {
    assert.equal(await isIn(old), true);
    clock.advance(6 * HOUR);
  }
  clock.advance(HOUR);
  assert.equal(await isIn(old), false, 'old');

  const eve = await web.logIn('eve');
  const rob = await web.logIn('rob');
  const others = readAccounts(web.configDir).filter(({ name }) => name !== 'eve');
  writeAccounts(
    web.configDir,
    others.map((each) => (each.name === 'rob' ? { ...each, password: `${each.password}A` } : each)),
  );
  assert.equal(await isIn(eve), false, 'the account is gone');
  assert.equal(await isIn(rob), false, 'the password is another one');
  clock.advance(DAY);
});

test('a session that was there before the log-in is nobody’s after it, also one that somebody else has made up', async (t) => {
  const web = await openTestWeb(t, { accounts });
  const planted = { cookie: `session=${'A'.repeat(43)}` };
  const logInWith = async (who: Record<string, string>, name: string) => {
    const page = await web.get(who === planted ? '/login' : '/', who);
    const given = { token: tokenIn(page.text), name, password: PASSWORD };
    const { status, headers } = await web.post('/login', given, who);
    assert.equal(status, 303);
    return { cookie: String(headers['set-cookie']).split(';')[0] ?? '' };
  };
  const eve = await logInWith(planted, 'eve');
  assert.notEqual(eve.cookie, planted.cookie);
  assert.equal((await web.get('/', planted)).status, 303);
  const ada = await logInWith(eve, 'ada');
  assert.equal((await web.get('/', eve)).status, 303, 'the session of before is over at the server');
  assert.equal((await web.get('/pages/new', ada)).status, 200);
});

test('over https the cookie goes over https alone, and no other host can set it', async (t) => {
  const web = await openTestWeb(t, { accounts, web: { url: 'https://watch.example' } });
  const token = tokenIn((await web.get('/login')).text);
  const given = { token, name: 'ada', password: PASSWORD };
  const { headers } = await web.post('/login', given, { origin: 'https://watch.example' });
  assert.match(String(headers['set-cookie']), /^__Host-session=.*; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
});

test('after a log-in one comes back to where one wanted to go, and never to another site', async (t) => {
  const web = await openTestWeb(t, { accounts });
  const whereTo = async (to: string) => {
    const token = tokenIn((await web.get('/login')).text);
    const { headers } = await web.post('/login', { token, name: 'ada', password: PASSWORD, to });
    return headers.location;
  };
  assert.equal(await whereTo('/changes?vendor=lumicam'), '/changes?vendor=lumicam');
  for (const to of ['//evil.example/', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', ''])
    assert.equal(await whereTo(to), '/', to);
});

test('attack 36: nobody is told which version this is', async (t) => {
  const web = await openTestWeb(t, { accounts });
  for (const address of ['/login', '/nothing', '/healthz']) {
    const { text, headers } = await web.get(address);
    assert.doesNotMatch(`${text}${JSON.stringify(headers)}`, /0\.1\.0|hono|node\.js/i, address);
  }
});

test('one source cannot keep the machine busy for the others', async (t) => {
  const web = await openTestWeb(t, { accounts });
  const from = (source: string) => ({ 'x-forwarded-for': source });
  let last = 200;
  for (let count = 0; count <= 900 && last === 200; count++)
    last = (await web.get('/healthz', from(`2001:db8:1:2::${count.toString(16)}`))).status;
  assert.equal(last, 429, 'whoever has one IPv6 address has a network of them');
  assert.equal((await web.get('/healthz', from('2001:db8:1:3::1'))).status, 200);
  assert.equal((await web.get('/healthz', from('10.1.1.2'))).status, 200);
});

test('accounts lie where nobody else reads them', async (t) => {
  const web = await openTestWeb(t, { accounts });
  const { mode } = statSync(path.join(web.configDir, 'accounts.yaml'));
  assert.equal(mode & 0o777, 0o600);
});
