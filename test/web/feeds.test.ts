import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { Page as Tab } from 'playwright';
import type { Change } from '../../src/model/change.ts';
import type { Instant } from '../../src/model/instant.ts';
import type { PageId } from '../../src/model/page.ts';
import { insertRetraction } from '../../src/store/retractions.ts';
import { aPage } from '../a-page.ts';
import { aChange, aFinding } from '../alert/a-change.ts';
import { openWatchedBrowser } from './a-browser.ts';
import { openTestWeb } from './a-web.ts';

const HOSTILE = `]]></content></entry><script>alert(1)</script>&amp;lt;img src=x&gt;<img src="https://evil.example/p.gif">"'\u0000\u0008\u000b\u001b\ufffe\uffff\ud800 ]]>`;
const id = (letter: string) => letter.repeat(20) as Change['id'];
const german = aPage({ jurisdictions: ['DE'] });
const american = aPage({
  id: 'ringo/guide' as PageId,
  vendor: { id: 'ringo', name: 'Ringo & Sons' },
  jurisdictions: ['US'],
});

/** A web page with a change in Germany, one in the United States, and one that nobody was told of. */
async function aWeb(t: TestContext, finding = aFinding(), called = german.vendor.name) {
  const named = { ...german, title: called, vendor: { ...german.vendor, name: called } };
  const web = await openTestWeb(t, { pages: [named, american], web: { url: 'https://watch.example' } });
  const later = '2026-03-05T00:00:00.000Z' as Instant;
  await web.keep(
    aChange({ id: id('a'), findings: [finding] }),
    aChange({ id: id('b'), page: american.id, at: later, findings: [finding] }),
    aChange({ id: id('c'), alert: false }),
  );
  return web;
}

interface ReadFeed {
  readonly broken: boolean;
  readonly id: string;
  readonly updated: string;
  readonly entries: readonly {
    readonly id: string;
    readonly title: string;
    readonly url: string;
    readonly content: string;
    /** What its markup comes to. */
    readonly elements: readonly string[];
    readonly links: readonly string[];
  }[];
}

/** Runs in the browser, whose types are not those of these tests. */
const READ = `(text) => {
  const feed = new DOMParser().parseFromString(text, 'application/xml');
  const said = (from, name) => from.querySelector(name)?.textContent ?? '';
  return {
    broken: feed.querySelector('parsererror') !== null,
    id: said(feed, 'feed > id'),
    updated: said(feed, 'feed > updated'),
    entries: [...feed.querySelectorAll('entry')].map((entry) => {
      const content = said(entry, 'content');
      const shown = new DOMParser().parseFromString(content, 'text/html');
      return {
        id: said(entry, 'id'),
        title: said(entry, 'title'),
        url: entry.querySelector('link')?.getAttribute('href') ?? '',
        content: shown.body.textContent ?? '',
        elements: [...shown.querySelectorAll('*')].map(({ tagName }) => tagName.toLowerCase()),
        links: [...shown.querySelectorAll('[href], [src]')].map(
          (link) => link.getAttribute('href') ?? link.getAttribute('src') ?? '',
        ),
      };
    }),
  };
}`;

/** A feed as a feed reader sees it: by a strict parser of XML, its content by one of HTML. */
function readFeed(tab: Tab, atom: string): Promise<ReadFeed> {
  return tab.evaluate(`(${READ})(${JSON.stringify(atom)})`);
}

async function aReader(t: TestContext): Promise<Tab> {
  const browser = await openWatchedBrowser(t, 'about:blank');
  return (await browser.open({})).newPage();
}

test('the feeds hold what subscribers are told: all of it, of one vendor, of what holds in one place; newest first', async (t) => {
  const web = await aWeb(t);
  const tab = await aReader(t);
  for (const [name, vendors] of [
    ['all', ['Ringo & Sons (US)', 'Lumicam (DE)']],
    ['vendors/ringo', ['Ringo & Sons (US)']],
    ['jurisdictions/DE', ['Lumicam (DE)']],
  ] as const) {
    const { status, headers, text } = await web.get(`/feeds/${name}.atom`);
    assert.equal(status, 200);
    assert.match(String(headers['content-type']), /^application\/atom\+xml/);
    const feed = await readFeed(tab, text);
    assert.equal(feed.broken, false);
    assert.equal(feed.id, `https://watch.example/feeds/${name}.atom`);
    assert.deepEqual(
      feed.entries.map(({ title }) => title.split(':')[0]),
      vendors,
    );
    const json = await web.get(`/feeds/${name}.json`);
    assert.match(String(json.headers['content-type']), /^application\/feed\+json/);
    const { version, items } = JSON.parse(json.text);
    assert.equal(version, 'https://jsonfeed.org/version/1.1');
    assert.deepEqual(
      items.map((item: { id: string; title: string; url: string }) => [item.id, item.title, item.url]),
      feed.entries.map((entry) => [entry.id, entry.title, entry.url]),
    );
  }
});

test('an entry is the same entry later, links to the change, and shows the words before and after', async (t) => {
  const web = await aWeb(t);
  const tab = await aReader(t);
  const read = async () =>
    (await readFeed(tab, (await web.get('/feeds/vendors/lumicam.atom')).text)).entries[0];
  const entry = await read();
  assert.ok(entry !== undefined);
  assert.match(entry.id, /^urn:uuid:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/);
  assert.equal(entry.url, `https://watch.example/changes/${id('a')}`);
  assert.match(entry.content, /imminent/);
  const at = '2026-03-09T00:00:00.000Z' as Instant;
  await web.context.store.transaction((tx) =>
    insertRetraction(tx, { change: id('a'), at, because: 'It was a <test> page.' }),
  );
  const again = await read();
  assert.equal(again?.id, entry.id);
  assert.equal(again?.title, `Taken back: ${entry.title}`);
  assert.match(again?.content ?? '', /It was a <test> page\./);
  assert.match((await web.get('/feeds/vendors/lumicam.atom')).text, /<updated>2026-03-09/);
});

test('whatever stands on a page ends no element of a feed, adds no markup, no link and no picture, and breaks no reader', async (t) => {
  const web = await aWeb(
    t,
    aFinding({
      before: HOSTILE,
      after: `${HOSTILE} more`,
      path: [HOSTILE],
      leadIn: [HOSTILE],
      language: HOSTILE,
      explanation: HOSTILE,
      reasons: [HOSTILE],
    }),
    HOSTILE,
  );
  const tab = await aReader(t);
  const feed = await readFeed(tab, (await web.get('/feeds/all.atom')).text);
  assert.equal(feed.broken, false);
  assert.equal(feed.entries.length, 2);
  const { items } = JSON.parse((await web.get('/feeds/all.json')).text);
  for (const entry of feed.entries) {
    assert.ok(entry.content.includes('<script>alert(1)</script>'), 'it is there, as text');
    for (const element of ['script', 'img', 'iframe', 'object', 'form', 'style'])
      assert.ok(!entry.elements.includes(element), element);
    for (const link of entry.links) assert.match(link, /^https:\/\/(lumicam|watch)\.example\//);
  }
  for (const { content_html: content } of items) assert.doesNotMatch(content, /<script|<img/i);
});

test('a feed that there is not is a page that says so, and says nothing back', async (t) => {
  const web = await aWeb(t);
  for (const name of [
    'nothing.atom',
    'all.rss',
    'all',
    'vendors/nobody.atom',
    'jurisdictions/XX.json',
    'vendors/%3Cscript%3Ealert(1)%3C%2Fscript%3E.atom',
    'jurisdictions/../all.atom/x',
    `vendors/${'a'.repeat(5000)}.atom`,
  ]) {
    const { status, headers, text } = await web.get(`/feeds/${name}`);
    assert.equal(status, 404, name);
    assert.match(String(headers['content-type']), /^text\/html/);
    assert.doesNotMatch(text, /<script|nobody|XX/);
  }
});

test('a feed with nothing in it yet is a feed', async (t) => {
  const web = await openTestWeb(t);
  const { broken, entries, updated } = await readFeed(
    await aReader(t),
    (await web.get('/feeds/all.atom')).text,
  );
  assert.deepEqual(
    { broken, entries, updated },
    { broken: false, entries: [], updated: '1970-01-01T00:00:00.000Z' },
  );
});
