import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import Papa from 'papaparse';
import { openWeb } from '../../../src/web/server.ts';
import { placeFiles } from '../../../src/web/site/place-files.ts';
import { siteFiles } from '../../../src/web/site/site-files.ts';
import { readSiteMatter, type SiteContext } from '../../../src/web/site/site-matter.ts';
import { type LocalSite, openLocalSite } from '../../local-site.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { openWatchedBrowser } from '../a-browser.ts';
import { ask } from '../a-web.ts';
import { inaccessible } from '../accessible.ts';
import { tooFaint, tooWide } from '../legible.ts';
import { aWatch, contentOf, HOSTILE, REVIEWER } from './a-site.ts';

const MOST_BYTES = 100_000;
const BASE = 'https://watch.example/stand';

const everything = (context: SiteContext): SiteContext => ({
  ...context,
  settings: { ...context.settings, site: { ...context.settings.site, show: 'all' } },
});

test('what readers without a desk see', async (t) => {
  const { house, changes } = await aWatch(t);
  await t.test(
    'a vendor’s page says which country names an emergency, which is silent, and of which it cannot be said',
    async (t) => {
      const web = await openWeb(house.context, { host: '127.0.0.1', port: 0 });
      t.after(() => web.close());
      const { text, status } = await ask(web.url, 'GET', '/positions/lumicam');
      assert.equal(status, 200);
      assert.match(
        text,
        /The pages for United States \(English\) name an emergency exception; the pages for Germany \(German\) are silent; of the pages for Austria \(German\) and France \(French\) too little has been captured well to say\./,
      );
      assert.match(text, /<blockquote lang="en"[^>]*>to prevent imminent death or serious physical injury/);
      assert.match(
        text,
        /In this wording since <time[^>]*>2026-01-06 02:00<\/time>, last seen <time[^>]*>2026-01-06 02:00/,
        'the wording came back with the third look: what stood there before it went is another time',
      );
      assert.match(text, /<q lang="en" dir="auto">imminent<\/q>[\s\S]*?<a class="cite" href="#quote-1">/);
      assert.match(text, /id="quote-1"/);
      assert.match(text, /No good capture yet, since/);
      assert.match(text, /Not captured yet\./);
      assert.match(text, /2 changes: 1 weakened the protection, 1 strengthened it\./);
      assert.ok(!text.includes(HOSTILE));

      const german = await ask(web.url, 'GET', '/countries/DE?lang=de');
      assert.match(german.text, /Schweigt: kein Wortlaut zur Herausgabe in Notfällen/);
      assert.doesNotMatch(german.text, /Vereinigte Staaten · Englisch/, 'only what holds there');
      const all = await ask(web.url, 'GET', '/positions');
      assert.match(all.text, /<td role="cell" class="step-0" data-label="How near the danger">imminent/);
      assert.equal((await ask(web.url, 'GET', '/countries/XX')).status, 404);
      assert.equal((await ask(web.url, 'GET', '/positions/nobody')).status, 404);
      assert.equal((await ask(web.url, 'GET', '/positions?page=0')).status, 400);
    },
  );

  await t.test(
    'what nobody has confirmed is not on the site, but it is said that it waits; with “all” it is shown and marked',
    async () => {
      const [unreviewed, confirmed] = changes;
      assert.ok(unreviewed !== undefined && confirmed !== undefined && changes.length === 2);
      const confirmedOnly = filesOf([...siteFiles(await readSiteMatter(house.context), BASE)]);
      assert.match(confirmedOnly.get(`changes/${confirmed.id}.html`) ?? '', /confirmed<\/span>/);
      for (const [name, content] of confirmedOnly) assert.ok(!content.includes(unreviewed.id), name);
      assert.match(confirmedOnly.get('index.html') ?? '', /1 change is not shown here/);

      const all = filesOf([...siteFiles(await readSiteMatter(everything(house.context)), BASE)]);
      assert.match(
        all.get(`changes/${unreviewed.id}.html`) ?? '',
        /not reviewed<\/span>[\s\S]*Nobody has reviewed this yet/,
      );
      assert.match(all.get(`de/changes/${unreviewed.id}.html`) ?? '', /nicht geprüft<\/span>/);
      assert.doesNotMatch(all.get('index.html') ?? '', /not shown here/);
      for (const [name, content] of all)
        for (const inner of [REVIEWER, 'said among reviewers'])
          assert.ok(!content.includes(inner), `${name}: ${inner}`);
    },
  );

  await t.test(
    'the data hold every statement with its quote, page and dates, and every silent page as silent',
    async () => {
      const files = filesOf([...siteFiles(await readSiteMatter(everything(house.context)), undefined)]);
      const positions = rowsOf(files.get('data/positions.csv') ?? '');
      const state = (page: string) =>
        new Set(positions.filter(({ page_id }) => page_id === page).map((row) => row.state));
      assert.deepEqual([...state('lumicam/us')], ['speaks']);
      assert.deepEqual([...state('lumicam/de')], ['silent']);
      assert.deepEqual([...state('lumicam/fr')], ['never-good']);
      assert.deepEqual([...state('lumicam/at')], ['new']);
      const imminence = positions.find(({ facet, value }) => facet === 'imminence' && value === 'imminent');
      assert.equal(imminence?.level, '0');
      assert.match(imminence?.quote ?? '', /^to prevent imminent death/);
      for (const row of positions.filter((each) => each.state === 'speaks')) {
        for (const column of ['url', 'quote', 'since', 'confirmed_at', 'nature'])
          assert.notEqual(row[column], '', column);
      }
      const told = rowsOf(files.get('data/changes.csv') ?? '');
      assert.deepEqual(
        told.map(({ change_id, direction, review, body_before }) => [
          change_id,
          direction,
          review,
          body_before,
        ]),
        changes.map((change, index) => [
          change.id,
          index === 0 ? 'narrower' : 'broader',
          index === 0 ? 'unreviewed' : 'confirmed',
          change.before.body,
        ]),
      );
      const json = JSON.parse(files.get('data/positions.json') ?? '');
      assert.equal(json.positions.length, positions.length);
      assert.equal(json.licence.name, 'CC BY 4.0');
      assert.ok(![...files.keys()].some((name) => name.startsWith('feeds/')), 'no feeds without whole links');
    },
  );

  await t.test(
    'the same store gives the same bytes, and what a vendor calls itself does no harm in any of them',
    async () => {
      const one = [...siteFiles(await readSiteMatter(everything(house.context)), BASE)];
      const other = [...siteFiles(await readSiteMatter(everything(house.context)), BASE)];
      assert.deepEqual(other, one);
      for (const { path: name, content } of one) {
        if (!name.endsWith('.html')) continue;
        assert.doesNotMatch(content, /<script|<img|<[^>]*\son\w+=|javascript:/i, name);
        assert.ok(Buffer.byteLength(content) < MOST_BYTES, `${name} is ${Buffer.byteLength(content)} bytes`);
      }
    },
  );

  await t.test(
    'in a real browser every page of the site is found by its links, fits its width, can be read, and asks nobody else',
    async (t) => {
      const folder = path.join(temporaryFolder(t), 'public');
      await placeFiles(folder, siteFiles(await readSiteMatter(everything(house.context)), BASE));
      const host = await served(folder);
      t.after(() => host.close());
      const browser = await openWatchedBrowser(t, host.url);
      const found = new Set([`${host.url}/below/index.html`]);
      const first = await browser.open({ viewport: { width: 1280, height: 800 } });
      const tab = await first.newPage();
      const files = new Set<string>();
      for (const address of found) {
        const answer = await tab.goto(address);
        assert.equal(answer?.status(), 200, address);
        assert.equal(await tab.locator('h1').count(), 1, address);
        assert.deepEqual(await tooWide(tab), [], address);
        for (const href of await tab.evaluate<string[]>(LINKS)) {
          const url = new URL(href);
          if (url.origin !== host.url) continue;
          if (url.hash !== '' && url.href.split('#')[0] === address)
            assert.equal(await tab.locator(`[id="${url.hash.slice(1)}"]`).count(), 1, href);
          if (url.pathname.endsWith('.html')) found.add(`${url.origin}${url.pathname}`);
          else files.add(`${url.origin}${url.pathname}`);
        }
      }
      for (const file of files)
        assert.equal((await ask(host.url, 'GET', new URL(file).pathname)).status, 200, file);
      const pages = [...contentOf(folder).keys()].filter((name) => name.endsWith('.html'));
      assert.deepEqual([...found].map((each) => each.replace(`${host.url}/below/`, '')).toSorted(), pages);

      const wrong: string[] = [];
      // What is read anew in the dark; contrast is looked at on every page.
      const inBoth = ['index', 'vendors/lumicam'];
      const kinds = [
        'index',
        'vendors',
        'vendors/lumicam',
        'countries/DE',
        'changes',
        `changes/${changes[0]?.id}`,
        'methodology',
        'data',
        'subscribe',
        'about',
      ];
      for (const colorScheme of ['light', 'dark'] as const) {
        const phone = await browser.open({
          viewport: { width: 360, height: 800 },
          colorScheme,
          javaScriptEnabled: true,
        });
        const small = await phone.newPage();
        for (const kind of kinds) {
          for (const language of [colorScheme === 'light' ? '' : 'de/']) {
            const where = `${language}${kind} on a phone, ${colorScheme}`;
            await small.goto(`${host.url}/below/${language}${kind}.html`);
            assert.deepEqual(await tooWide(small), [], where);
            assert.deepEqual(await tooFaint(small), [], where);
            if (colorScheme === 'dark' && !inBoth.includes(kind)) continue;
            for (const found of await inaccessible(small)) wrong.push(`${where}: ${found}`);
          }
        }
        await phone.close();
      }
      assert.deepEqual(wrong, []);
      assert.deepEqual(browser.problems, []);
    },
  );
});

const LINKS = `[...document.querySelectorAll('a[href], link[href]:not([rel=canonical])')].map((link) => link.href)`;

/** The files of a site on a host that knows nothing of it, below a folder of its own. */
async function served(folder: string): Promise<LocalSite> {
  const host = await openLocalSite();
  const types: Readonly<Record<string, string>> = {
    '.html': 'text/html',
    '.css': 'text/css',
    '.svg': 'image/svg+xml',
  };
  for (const [name, bytes] of contentOf(folder)) {
    host.set(`/below/${name}`, (_request, response) => {
      response.setHeader('content-type', types[path.extname(name)] ?? 'application/octet-stream');
      response.end(bytes);
    });
  }
  return host;
}

function filesOf(files: readonly { path: string; content: string }[]): ReadonlyMap<string, string> {
  return new Map(files.map(({ path: name, content }) => [name, content]));
}

function rowsOf(text: string): readonly Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  assert.deepEqual(errors, []);
  return data;
}
