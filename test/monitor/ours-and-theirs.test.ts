import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import type { House } from '../../src/cli/shell.ts';
import type { Fetched } from '../../src/model/capture.ts';
import { dispatchMail } from '../../src/monitor/dispatch-mail.ts';
import { reReadPages } from '../../src/monitor/re-read-pages.ts';
import { readChanges } from '../../src/store/changes.ts';
import { openTestHouse, type Places } from '../a-house.ts';
import { aScene, before, edit, forgetDatabase, look, operator, problems, weakened } from './scene.ts';

async function inHouse<T>(t: TestContext, places: Places, work: (house: House) => Promise<T>): Promise<T> {
  const house = await openTestHouse(t, places);
  const result = await work(house);
  await house.close();
  return result;
}

test('behind a redirect that has gone, the old validators hide nothing', async (t) => {
  const { site, places } = await aScene(t, { page: '', settings: operator });
  const dated =
    (html: string, at: string) =>
    (request: { headers: object }, response: import('node:http').ServerResponse) => {
      const since = (request.headers as Record<string, string>)['if-modified-since'];
      if (since !== undefined && Date.parse(since) >= Date.parse(at)) response.writeHead(304).end();
      else response.writeHead(200, { 'content-type': 'text/html', 'last-modified': at }).end(html);
    };
  site.set('/le', (_, response) => response.writeHead(302, { location: '/target' }).end());
  site.set('/target', dated(before, 'Mon, 05 Jan 2026 00:00:00 GMT'));
  const house = await openTestHouse(t, places);
  await look(house);
  site.set('/le', dated(weakened, 'Thu, 01 Jan 2026 00:00:00 GMT'));
  const { outcome, alert } = await look(house);
  assert.deepEqual([outcome, alert], ['changed', true]);
});

for (const [what, from, to] of [
  ['watches another address', '/le\n', '/new\n'],
  ['asks for another language', 'id: le\n', 'id: le\n    language: en-GB\n'],
] as const) {
  test(`a maintainer who ${what} is not the vendor: it is recorded, the operator is told, nobody is alerted`, async (t) => {
    const { site, places } = await aScene(t, { page: '', settings: operator });
    await inHouse(t, places, look);
    edit(places, 'vendors/lumicam.yaml', from, to);
    site.set('/le', weakened);
    site.set('/new', weakened);
    await inHouse(t, places, async (house) => {
      const { outcome, alert } = await look(house);
      assert.deepEqual([outcome, alert], ['changed', false]);
      const [change] = await readChanges(house.context.store.db, { most: 1 });
      assert.equal(change?.cause, 'our-rules');
      assert.ok((change?.findings.length ?? 0) > 0);
      assert.equal((await dispatchMail(house.context)).sent, 1);
      site.set('/le', before);
      site.set('/new', before);
      assert.equal((await look(house)).alert, true, 'what follows is the vendor’s');
    });
  });
}

test('a browser that has come to open more than before is not the vendor either', async (t) => {
  const { site, places } = await aScene(t, { page: '    fetcher: browser\n' });
  const asItWas = (fetched: Fetched): Fetched => {
    if (fetched.kind !== 'answer') return fetched;
    const { visit: _, ...exchange } = fetched.exchange;
    return { ...fetched, exchange };
  };
  const old = await openTestHouse(t, places, {
    adapt: (context) => {
      const { fetcher } = context;
      return {
        ...context,
        fetcher: { ...fetcher, fetch: async (asked) => asItWas(await fetcher.fetch(asked)) },
      };
    },
  });
  await look(old);
  await old.close();
  site.set('/le', weakened);
  await inHouse(t, places, async (house) => {
    const { outcome, alert } = await look(house);
    assert.deepEqual([outcome, alert], ['changed', false]);
    const [change] = await readChanges(house.context.store.db, { most: 1 });
    assert.equal(change?.cause, 'our-rules');
    site.set('/le', before);
    assert.equal((await look(house)).alert, true, 'what follows is the vendor’s');
  });
});

test('the same words from another address are no change, and what follows is the vendor’s', async (t) => {
  const { site, places } = await aScene(t, { page: '', settings: operator });
  await inHouse(t, places, look);
  edit(places, 'vendors/lumicam.yaml', '/le\n', '/new\n');
  site.set('/new', before);
  await inHouse(t, places, async (house) => {
    assert.equal((await look(house)).outcome, 'unchanged');
    site.set('/new', weakened);
    assert.equal((await look(house)).alert, true);
  });
});

test('a selector that the stored page does not have begins anew, and the other pages are looked at', async (t) => {
  const { site, places } = await aScene(t, { page: '', settings: operator });
  await inHouse(t, places, look);
  edit(places, 'vendors/lumicam.yaml', 'id: le\n', 'id: le\n    select: "#policy"\n');
  const rebuilt = (html: string): string => html.replace('<main>', '<main id="policy">');
  site.set('/le', rebuilt(before));
  await inHouse(t, places, async (house) => {
    const { outcome, alert } = await look(house);
    assert.deepEqual([outcome, alert], ['changed', false]);
    assert.equal((await dispatchMail(house.context)).sent, 1, 'the operator is told to look');
    site.set('/le', rebuilt(weakened));
    assert.equal((await look(house)).alert, true);
  });
});
test('other rules of reading are ours: recorded, not mailed, and what follows is compared with like', async (t) => {
  const { site, places } = await aScene(t);
  const first = await openTestHouse(t, places);
  await look(first);
  await first.close();

  const changedRules = await openTestHouse(t, places, {
    adapt: (context) => ({ ...context, pages: context.pages.map((page) => ({ ...page, remove: ['ul'] })) }),
  });
  const check = await look(changedRules);
  assert.equal(check.outcome, 'unchanged');
  const [change] = await readChanges(changedRules.context.store.db, { most: 10 });
  assert.equal(change?.cause, 'our-rules');
  assert.equal(change?.alert, false);
  assert.equal((await dispatchMail(changedRules.context)).sent, 0);
  assert.deepEqual(await problems(changedRules), []);
  assert.deepEqual(site.asked.length, 2);
});

test('another lexicon is ours: what it finds is recorded and shown, nobody is mailed, and what follows is the vendor’s', async (t) => {
  const { site, places } = await aScene(t, { settings: operator });
  writeLexicon(places, ['imminent death']);
  await inHouse(t, places, look);
  for (const [phrases, op, quoted] of [
    [['imminent death', 'misuse of our service'], 'added', /fraud or misuse/],
    [['imminent death'], 'removed', /fraud or misuse/],
  ] as const) {
    writeLexicon(places, phrases);
    forgetDatabase(places);
    await inHouse(t, places, async (house) => {
      const { outcome, alert } = await look(house);
      assert.deepEqual([outcome, alert], ['unchanged', false]);
      const changes = await readChanges(house.context.store.db, { most: 10 });
      const [change] = changes.toSorted((one, other) => (one.at < other.at ? 1 : -1));
      assert.deepEqual([change?.cause, change?.alert, change?.findings.length], ['our-rules', false, 1]);
      assert.match(change?.reasons.join() ?? '', /^passages found by lexicon \w{12} in place of \w{12}$/);
      const [finding] = change?.findings ?? [];
      assert.deepEqual([finding?.op, finding?.direction], [op, 'neutral']);
      assert.match(finding?.before ?? finding?.after ?? '', quoted);
      assert.equal((await dispatchMail(house.context)).sent, 0);
      await look(house);
      assert.equal((await readChanges(house.context.store.db, { most: 10 })).length, changes.length);
      assert.deepEqual(await problems(house), []);
    });
  }
  site.set('/le', weakened);
  await inHouse(t, places, async (house) => {
    const { alert, findings } = await look(house);
    assert.deepEqual([alert, findings.map(({ op }) => op)], [true, ['removed']]);
    assert.deepEqual(await problems(house), []);
  });
});

test('a vendor that changes its words in the hour of a new lexicon is compared by the new one on both sides', async (t) => {
  const { site, places } = await aScene(t);
  writeLexicon(places, ['imminent death']);
  await inHouse(t, places, look);
  writeLexicon(places, ['imminent death', 'misuse of our service']);
  site.set('/le', weakened);
  await inHouse(t, places, async (house) => {
    const { alert, findings } = await look(house);
    assert.deepEqual([alert, findings.map(({ op }) => op)], [true, ['removed']]);
    const causes = (await readChanges(house.context.store.db, { most: 10 })).map(({ cause }) => cause);
    assert.deepEqual(causes.toSorted(), ['our-rules', 'vendor']);
  });
});

test('another lexicon that finds the same is no change', async (t) => {
  const { places } = await aScene(t);
  writeLexicon(places, ['imminent death']);
  await inHouse(t, places, look);
  writeLexicon(places, ['imminent death', 'abducted children']);
  await inHouse(t, places, async (house) => {
    await look(house);
    assert.deepEqual(await readChanges(house.context.store.db, { most: 10 }), []);
    assert.deepEqual(await problems(house), []);
  });
});

/** A lexicon of one language in which these words name a danger. */
function writeLexicon({ config }: Places, dangers: readonly string[]): void {
  const entry = (id: string, role: string, phrases: readonly string[]) => ({
    id,
    role,
    phrases,
    match: phrases.map((phrase) => `We see ${phrase} there.`),
    not: ['We sell doorbells to everybody.'],
  });
  const entries = [
    entry('danger', 'danger', dangers),
    entry('disclose', 'disclosure', ['disclose your information']),
    entry('police', 'recipient', ['law enforcement']),
  ];
  const folder = path.join(config, 'lexicon');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'en.yaml'), JSON.stringify({ language: 'en', name: 'English', entries }));
}

test('a text too short to tell its language, and in two, is read again as ours when a maintainer says which it is', async (t) => {
  const { site, places } = await aScene(t, { page: '    language: en\n' });
  const sides = [
    'In an emergency we may give videos to the police without a warrant.',
    'Im Notfall geben wir Daten ohne Gerichtsbeschluss an die Polizei heraus.',
  ];
  const paragraphs = sides.map((words) => `<p>${words}</p>`).join('');
  site.set('/le', `<!doctype html><html><body><main>${paragraphs}</main></body></html>`);
  await inHouse(t, places, async (house) => {
    assert.equal((await look(house)).outcome, 'first');
    assert.deepEqual(await reReadAll(house), ['current']);
  });
  edit(places, 'vendors/lumicam.yaml', 'language: en\n', 'language: de\n');
  await inHouse(t, places, async (house) => {
    assert.deepEqual(await reReadAll(house), ['differs']);
    assert.deepEqual(await reReadAll(house), ['current']);
    const [change] = await readChanges(house.context.store.db, { most: 1 });
    assert.deepEqual([change?.cause, change?.alert], ['our-rules', false]);
    assert.match(change?.reasons.join() ?? '', /read as de in place of en/);
    assert.ok((change?.findings.length ?? 0) > 0);
    assert.deepEqual(await problems(house), []);
  });
});

async function reReadAll({ context }: House): Promise<readonly string[]> {
  const outcomes: string[] = [];
  await reReadPages(context, { pages: context.pages, onRead: (_, { kind }) => outcomes.push(kind) });
  return outcomes;
}
