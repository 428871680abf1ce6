import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import type { House } from '../../src/cli/shell.ts';
import { writeAccounts } from '../../src/config/accounts-file.ts';
import { runRound } from '../../src/monitor/run-round.ts';
import { openWeb } from '../../src/web/server.ts';
import { openTestHouse } from '../a-house.ts';
import { aScene, edit, forgetDatabase, problems } from '../monitor/scene.ts';
import { HOUR, setClock } from '../set-clock.ts';
import { anAccount, ask, PASSWORD, postForm, tokenIn } from './a-web.ts';

type Fields = Readonly<Record<string, string>>;

/** A monitor with one page, its web page with an account of each role, and what each of them gets and sends. */
async function aDesk(t: Parameters<typeof aScene>[0]) {
  const { site, places } = await aScene(t);
  const page = await (await fetch(`${site.url}/le`)).text();
  const file = path.join(places.config, 'vendors/lumicam.yaml');
  for (const id of ['guide', 'rest', 'privacy']) site.set(`/${id}`, page);
  const guide = `  - id: guide # the long one
    url: ${site.url}/guide
    jurisdictions: [US]
    ignore: ["Viewed * times"] # a counter
`;
  const rest = `  - { id: rest, url: ${site.url}/rest, language: en }\n`;
  writeFileSync(file, `# The one we began with.\n${readFileSync(file, 'utf8')}${guide}${rest}`);
  writeAccounts(places.config, [anAccount('ada', 'admin'), anAccount('rob', 'reviewer')]);
  const clock = setClock();
  const house = await openTestHouse(t, places, { clock });
  await runRound(house.context);
  const web = await openWeb(house.context, { host: '127.0.0.1', port: 0, accounts: 'required' });
  t.after(() => web.close());
  const cookies = new Map<string, string>();
  const cookieOf = async (name: string) => {
    const known = cookies.get(name);
    if (known !== undefined) return known;
    const { text } = await ask(web.url, 'GET', '/login');
    const fields = { token: tokenIn(text), name, password: PASSWORD, to: '/' };
    const { headers } = await postForm(web.url, '/login', fields);
    const cookie = String(headers['set-cookie']).split(';')[0] ?? '';
    cookies.set(name, cookie);
    return cookie;
  };
  const get = async (address: string, name = 'ada') =>
    ask(web.url, 'GET', address, { cookie: await cookieOf(name) });
  return {
    site,
    places,
    clock,
    house,
    url: web.url,
    file,
    get,
    /** Sends a form as it stands on a page, with some of its fields filled in otherwise. */
    async send(address: string, fields: Fields, { name = 'ada', on = address } = {}) {
      const { text } = await get(on, name);
      return postForm(web.url, address, { ...fieldsIn(text), ...fields }, { cookie: await cookieOf(name) });
    },
  };
}

/** What a form holds as it is shown. */
function fieldsIn(text: string): Fields {
  const from = text.indexOf('<form class="stacked');
  if (from < 0) return { token: tokenIn(text) };
  const form = text.slice(from);
  const unescaped = (value: string) =>
    value.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
  const inputs = [...form.matchAll(/<input[^>]*name="(\w+)" value="([^"]*)"/g)];
  const areas = [...form.matchAll(/<textarea[^>]*name="(\w+)"[^>]*>([^<]*)</g)];
  const selects = [
    ...form.matchAll(/<select[^>]*name="(\w+)"(?:(?!<\/select>).)*?value="([^"]*)" selected/gs),
  ];
  return Object.fromEntries(
    [...inputs, ...areas, ...selects].map(([, name = '', value = '']) => [name, unescaped(value)]),
  );
}

/** The pages that are looked at in a round, which is what the running monitor makes at every tick. */
async function lookedAt({ context }: House): Promise<readonly string[]> {
  const pages: string[] = [];
  await runRound(context, { onCheck: ({ page }) => pages.push(page) });
  return pages;
}

/** What a form says of a field. */
function wrongAt(text: string, key: string): string {
  return new RegExp(`id="${key}-wrong"[^>]*>([^<]*)<`).exec(text)?.[1] ?? '';
}

test('what is watched is chosen on the desk', async (t) => {
  const { site, places, clock, house, url, file, get, send } = await aDesk(t);

  await t.test(
    'a page is added by a form, is looked at with the next round, and stands in the file and in the audit log',
    async () => {
      const added = await send('/pages/new', {
        vendor: 'Lumicam',
        url: `${site.url}/privacy`,
        language: 'en',
        jurisdictions: 'US, DE',
        type: 'privacy-policy',
      });
      assert.equal(added.status, 303, added.text);
      assert.equal(added.headers.location, '/pages/lumicam/privacy?done=watch');
      const written = readFileSync(file, 'utf8');
      assert.match(written, /id: privacy, type: privacy-policy, language: en, jurisdictions: \[US, DE\]/);
      assert.deepEqual(
        await lookedAt(house),
        ['lumicam/privacy'],
        'the running monitor took it in, and nothing else was due',
      );
      const { text } = await get('/pages/lumicam/privacy?done=watch');
      assert.match(text, /role="status">The page is watched from now on/);
      assert.match(
        (await get('/audit')).text,
        /<strong>ada<\/strong> had it watched <a href="\/pages\/lumicam\/privacy"/,
      );
      assert.deepEqual(await problems(house), [], 'the evidence is whole');
    },
  );

  await t.test('a vendor that is new gets a file of its own', async () => {
    const { headers } = await send('/pages/new', {
      vendor: 'Orbita Säge',
      url: `${site.url}/orbita/law-enforcement`,
    });
    assert.equal(headers.location, '/pages/orbita-sage/law-enforcement?done=watch');
    assert.match(
      readFileSync(path.join(places.config, 'vendors/orbita-sage.yaml'), 'utf8'),
      /vendor: Orbita Säge/,
    );
    assert.ok(house.context.pages.some(({ id }) => id === 'orbita-sage/law-enforcement'));
  });

  await t.test(
    'what could not be used is not written, and each field says its own sentence and keeps what was typed',
    async () => {
      const before = readFileSync(file, 'utf8');
      const { status, text } = await send('/pages/new', {
        vendor: 'Lumicam',
        id: 'no good',
        url: 'https://lumicam.example/other',
        language: 'englisch!',
        jurisdictions: 'US, Germany',
        schedule: 'every now and then',
        select: '.main[',
      });
      assert.equal(status, 400);
      assert.match(wrongAt(text, 'id'), /no good/);
      assert.match(wrongAt(text, 'language'), /englisch!/);
      assert.match(wrongAt(text, 'jurisdictions'), /Germany/);
      assert.match(wrongAt(text, 'schedule'), /is not a schedule/);
      assert.match(wrongAt(text, 'select'), /\.main\[/);
      assert.match(text, /name="schedule" value="every now and then"/);
      assert.match(text, /Nothing is written: 5 things are not right/);
      assert.equal(readFileSync(file, 'utf8'), before);
    },
  );

  await t.test('an address that would never be asked is refused with its sentence', async () => {
    const before = readFileSync(file, 'utf8');
    const refusals: readonly (readonly [string, RegExp])[] = [
      ['javascript:alert(1)', /only http and https addresses are/],
      ['file:///etc/passwd', /only http and https addresses are/],
      ['lumicam.example/police', /did you mean https:\/\/lumicam\.example\/police/],
      ['http://169.254.169.254/latest/meta-data', /not a public one/],
      ['http://[::1]/', /not a public one/],
      ['http://0x0a000001/', /not a public one.*10\.0\.0\.1/],
      ['https://ada:secret@lumicam.example/', /must not hold a user name or a password/],
      [`${site.url}/le`, /this page is watched already: lumicam\/le/],
    ];
    for (const [url, said] of refusals) {
      const { status, text } = await send('/pages/new', { vendor: 'Lumicam', url });
      assert.equal(status, 400, url);
      assert.match(wrongAt(text, 'url'), said);
    }
    for (const [url, said] of refusals.filter(([each]) => !each.startsWith(site.url))) {
      const { status, text } = await send('/pages/lumicam/rest/edit', { url });
      assert.equal(status, 400, `${url}, also where a page is edited`);
      assert.match(wrongAt(text, 'url'), said);
    }
    assert.equal(readFileSync(file, 'utf8'), before);
  });

  await t.test(
    'how a page is watched is changed in its own entry, and comments and all else stay',
    async () => {
      const { headers, text } = await send('/pages/lumicam/guide/edit', {
        title: 'Police requests',
        jurisdictions: '',
        remove: '.banner\n{ startAfter: "#a", endBefore: "#b" }',
      });
      assert.equal(headers.location, '/pages/lumicam/guide?done=set', text);
      const now = readFileSync(file, 'utf8');
      assert.match(now, /^# The one we began with\.\n/);
      assert.match(now, /ignore: \["Viewed \* times"\] # a counter/);
      assert.match(now, /- \{ id: rest, url: \S+, language: en \}\n/);
      const page = house.context.pages.find(({ id }) => id === 'lumicam/guide');
      assert.deepEqual(page?.remove, ['.banner', { startAfter: '#a', endBefore: '#b' }]);
      assert.equal(page?.title, 'Police requests');
      assert.deepEqual(page?.jurisdictions, []);
      assert.match((await get('/audit')).text, /changed how it is watched \(title, jurisdictions, remove\)/);
    },
  );

  await t.test(
    'a file that was changed meanwhile is not overwritten, and what was typed is kept',
    async () => {
      const form = fieldsIn((await get('/pages/lumicam/guide/edit')).text);
      edit(places, 'vendors/lumicam.yaml', 'jurisdictions: [US]', 'jurisdictions: [US, GB]');
      const { status, text } = await send('/pages/lumicam/guide/edit', { ...form, title: 'Mine' });
      assert.equal(status, 409);
      assert.match(text, /the file was changed meanwhile/);
      assert.match(text, /name="title" value="Mine"/);
      assert.doesNotMatch(readFileSync(file, 'utf8'), /Mine/);
    },
  );

  await t.test(
    'a page is paused and watched again; while it is paused nobody can have it looked at',
    async () => {
      const on = '/pages/lumicam/rest';
      assert.equal(
        (await send(`${on}/pause`, { paused: 'yes' }, { on })).headers.location,
        `${on}?done=pause`,
      );
      assert.match(readFileSync(file, 'utf8'), /paused: true/);
      clock.advance(11 * HOUR);
      assert.ok(!(await lookedAt(house)).includes('lumicam/rest'));
      assert.match((await get('/pages?state=paused')).text, /1 of 5 pages/);
      assert.equal((await send(`${on}/look`, {}, { on })).status, 409);
      await send(`${on}/pause`, { paused: 'no' }, { on });
      assert.doesNotMatch(readFileSync(file, 'utf8'), /paused/);
      assert.deepEqual(await lookedAt(house), ['lumicam/rest']);
    },
  );

  await t.test(
    '“check now” has the running monitor look with its next round, and a reviewer may ask for it',
    async () => {
      assert.deepEqual(await lookedAt(house), [], 'nothing is due');
      const asked = await send('/pages/lumicam/le/look', {}, { name: 'rob', on: '/pages' });
      assert.equal(asked.headers.location, '/pages/lumicam/le?done=look');
      assert.deepEqual(await lookedAt(house), ['lumicam/le']);
      assert.match((await get('/audit')).text, /<strong>rob<\/strong> had it looked at/);
    },
  );

  await t.test('of what two people send at once nothing is lost that was said to be written', async () => {
    const titles = ['guide', 'le'];
    const answers = await Promise.all([
      ...titles.map((id) => send(`/pages/lumicam/${id}/edit`, { title: `At once ${id}` })),
      ...['one', 'two', 'three'].map((id) =>
        send('/pages/new', { vendor: 'Lumicam', id, url: `${site.url}/at-once/${id}` }),
      ),
    ]);
    const written = readFileSync(file, 'utf8');
    for (const [index, said] of [...titles.map((id) => `At once ${id}`), 'one', 'two', 'three'].entries()) {
      const status = answers[index]?.status;
      assert.ok(status === 303 || (index < titles.length && status === 409), `${said}: ${status}`);
      assert.equal(new RegExp(`(?:title|id): ${said}\\b`).test(written), status === 303, said);
    }
  });

  await t.test('only an admin chooses what is watched, and only by a form of ours', async () => {
    const before = readFileSync(file, 'utf8');
    assert.equal((await get('/pages/new', 'rob')).status, 403);
    assert.equal((await get('/pages/lumicam/guide/edit', 'rob')).status, 403);
    assert.doesNotMatch((await get('/pages/lumicam/le', 'rob')).text, /Pause|\/edit/);
    const on = '/pages/lumicam/le';
    for (const act of ['pause', 'edit'])
      assert.equal(
        (await send(`${on}/${act}`, { paused: 'yes', title: 'x' }, { name: 'rob', on })).status,
        403,
      );
    assert.equal((await postForm(url, `${on}/pause`, { paused: 'yes' })).status, 403, 'nobody is logged in');
    const forged = await send(`${on}/pause`, { paused: 'yes', token: 'guessed' }, { on });
    assert.equal(forged.status, 403);
    assert.equal(readFileSync(file, 'utf8'), before);
  });

  await t.test('who did what is known when the database is lost', async () => {
    await house.close();
    forgetDatabase(places);
    const again = await openTestHouse(t, places);
    const rows = await again.context.store.db.selectFrom('review_events').selectAll().execute();
    const said = (page: string) =>
      rows.filter((row) => row.page === page).map(({ by, kind }) => `${by} ${kind}`);
    assert.deepEqual(said('lumicam/privacy'), ['ada watch']);
    assert.deepEqual(said('lumicam/rest'), ['ada pause', 'ada resume']);
  });
});
