import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Change } from '../../src/model/change.ts';
import { fault } from '../../src/model/fault.ts';
import { addMs, type Instant } from '../../src/model/instant.ts';
import type { PageId } from '../../src/model/page.ts';
import { newPageState } from '../../src/model/page-state.ts';
import { writePageState } from '../../src/store/page-states.ts';
import { readAudit } from '../../src/store/review-events.ts';
import { aPage } from '../a-page.ts';
import { aChange, aFinding } from '../alert/a-change.ts';
import { DAY, setClock } from '../set-clock.ts';
import { openTestWeb, type TestWeb, tokenIn } from './a-web.ts';

const id = (letter: string) => letter.repeat(20) as Change['id'];
const now = setClock().now();
const accounts = { ada: 'reviewer', bob: 'reviewer', eve: 'reader' } as const;
const MARKUP = '"><script>alert(1)</script>';

/** Changes of every kind on pages of two vendors, in two countries and languages, and a page in trouble. */
async function aDesk(t: Parameters<typeof openTestWeb>[0], plan: Parameters<typeof openTestWeb>[1] = {}) {
  const pages = [
    aPage({ id: 'lumicam/le' as PageId, jurisdictions: ['DE'], language: 'de' }),
    aPage({
      id: 'orbita/le' as PageId,
      vendor: { id: 'orbita', name: 'Orbita' },
      jurisdictions: ['US'],
      language: 'en',
    }),
  ];
  const web = await openTestWeb(t, { pages, ...plan });
  const [de, us] = ['lumicam/le', 'orbita/le'] as [PageId, PageId];
  await web.keep(
    aChange({ id: id('a'), page: de, at: addMs(now, -DAY / 2), alert: false, findings: [] }),
    aChange({ id: id('b'), page: us, at: addMs(now, -3 * DAY) }),
    aChange({ id: id('c'), page: de, at: addMs(now, -40 * DAY), findings: [aFinding(), aFinding()] }),
    aChange({ id: id('d'), page: us, cause: 'our-rules', alert: false, findings: [], at: now }),
  );
  const at = now as Instant;
  const trouble = {
    since: at,
    lastAt: at,
    fault: fault('timeout', 'no answer'),
    looks: 3,
    same: 'timeout' as const,
    sameLooks: 3,
    sameSince: at,
  };
  await web.context.store.transaction((tx) =>
    writePageState(tx, { state: { ...newPageState(us), lastAt: at, trouble }, revision: 0 }),
  );
  return web;
}

/** The changes in the order of the queue. */
function queued(text: string): readonly string[] {
  return [...text.matchAll(/name="change" value="([\da-f]{20})"/g)].map(([, found = '']) => found);
}

async function act(web: TestWeb, change: Change['id'], fields: Record<string, string | string[]>) {
  const token = tokenIn((await web.get('/queue')).text);
  return web.post(`/changes/${change}/review`, { token, ...fields });
}

test('the queue holds disclosure wording first, then other changes, then what our rules made, then what could not be seen', async (t) => {
  const { get } = await aDesk(t);
  const { text, status } = await get('/queue');
  assert.equal(status, 200);
  assert.deepEqual(queued(text), [id('b'), id('c'), id('a'), id('d')]);
  assert.match(text, /<strong>2<\/strong> Disclosure wording/);
  assert.match(text, /<strong>1<\/strong> Other changes/);
  assert.match(text, /<strong>1<\/strong> Suspect captures and outages/);
  assert.ok(text.indexOf('no answer') > text.indexOf(id('d')));
});

test('the queue is narrowed by vendor, place, language, kind and age, and what is misspelt is refused', async (t) => {
  const { get } = await aDesk(t);
  const of = async (query: string) => queued((await get(`/queue?${query}`)).text);
  assert.deepEqual(await of('vendor=lumicam'), [id('c'), id('a')]);
  assert.deepEqual(await of('place=US'), [id('b'), id('d')]);
  assert.deepEqual(await of('language=de'), [id('c'), id('a')]);
  assert.deepEqual(await of('kind=findings'), [id('b'), id('c')]);
  assert.deepEqual(await of('kind=trouble'), []);
  assert.deepEqual(await of('age=day'), [id('a'), id('d')]);
  assert.deepEqual(await of('age=older'), [id('c')]);
  assert.deepEqual(await of('vendor=lumicam&age=week&kind='), [id('a')]);
  for (const query of ['vendr=x', 'vendor=x', 'place=FR', 'language=fr', 'kind=x', 'age=1', 'page=0'])
    assert.equal((await get(`/queue?${query}`)).status, 400, query);
});

test('many changes are dismissed at once, with one reason, and leave the queue', async (t) => {
  const web = await aDesk(t);
  const token = tokenIn((await web.get('/queue')).text);
  const change = [id('a'), id('d'), 'x', '0'.repeat(20)];
  const bare = await web.post('/queue', { token, act: 'dismiss', change });
  assert.equal(bare.status, 400);
  assert.match(bare.text, /A reason is needed/);
  const { text } = await web.post('/queue', { token, act: 'dismiss', change, because: MARKUP });
  assert.match(text, /2 changes dismissed\. 1 could not be/);
  assert.deepEqual(queued(text), [id('b'), id('c')]);
  const audit = (await web.get('/audit')).text;
  assert.equal(audit.match(/<strong>this machine<\/strong> dismissed/g)?.length, 2);
  assert.doesNotMatch(audit, /<script>/);
  assert.match((await web.get(`/changes/${id('a')}`)).text, /<span class="badge plain">dismissed<\/span>/);
});

test('whoever is at a change keeps others from doing the same, and everybody sees who it is', async (t) => {
  const web = await aDesk(t, { accounts });
  const [ada, bob] = [await web.logIn('ada'), await web.logIn('bob')];
  const tokens = async (who: Record<string, string>) => tokenIn((await web.get('/queue', who)).text);
  const [adas, bobs] = [await tokens(ada), await tokens(bob)];
  assert.equal((await web.post('/queue', { token: adas, claim: id('b') }, ada)).status, 303);
  assert.match((await web.get('/queue', bob)).text, /ada is at it until 2026-01-0/);
  const verdict = { token: bobs, act: 'dismiss', because: 'a menu' };
  const refused = await web.post(`/changes/${id('b')}/review`, verdict, bob);
  assert.equal(refused.status, 409);
  assert.match(refused.text, /role="alert">Somebody else is at it just now\./);
  assert.equal((await web.post('/queue', { token: bobs, claim: id('b') }, bob)).status, 409);
  assert.equal((await web.post('/queue', { token: adas, release: id('b') }, ada)).status, 303);
  assert.equal((await web.post(`/changes/${id('b')}/review`, verdict, bob)).status, 303);
  const [last] = await readAudit(web.context.store.db, { most: 1, offset: 0 });
  assert.deepEqual([last?.by, last?.act], ['bob', { kind: 'dismiss', because: 'a menu' }]);
});

test('readers see how a change stands, and are offered nothing that they may not do', async (t) => {
  const web = await aDesk(t, { accounts });
  const eve = await web.logIn('eve');
  const { text } = await web.get(`/changes/${id('b')}`, eve);
  assert.match(text, /<h2 id="review">Review<\/h2>/);
  assert.doesNotMatch(text, /name="act"|<script|href="\/queue"/);
  assert.equal((await web.get('/queue', eve)).status, 403);
});

test('a correction takes down what really happened, and the page shows it from then on', async (t) => {
  const web = await aDesk(t);
  const before = (await web.get(`/changes/${id('c')}`)).text;
  assert.match(before, /<h1>Lumicam: emergency disclosure weakened/);
  for (const wrong of [{ op: 'x' }, { direction: 'x' }, { finding: '-1' }, { finding: '1e9' }]) {
    const fields = {
      act: 'correct',
      finding: '0',
      op: 'moved',
      direction: 'neutral',
      because: 'moved',
      ...wrong,
    };
    assert.equal((await act(web, id('c'), fields)).status, 400, JSON.stringify(wrong));
  }
  for (const finding of ['0', '1'])
    await act(web, id('c'), {
      act: 'correct',
      finding,
      op: 'reworded',
      direction: 'narrower',
      facet: ['notice', 'harm'],
      before: MARKUP,
      after: 'We tell you.',
      because: 'They tell the user now.',
    });
  const { text } = await web.get(`/changes/${id('c')}`);
  assert.match(text, /<h1>Lumicam: emergency disclosure strengthened/);
  assert.match(text, /They tell the user now\./);
  assert.match(text, /<span class="badge good">corrected<\/span>/);
  assert.doesNotMatch(text, /<script>alert/);
});

test('each passage is corrected by its own words, and words that nobody touched stay whole', async (t) => {
  const web = await aDesk(t);
  const long = `${'to prevent harm to a person '.repeat(200)}at once`;
  const findings = [aFinding({ before: 'the first' }), aFinding({ before: 'the second', after: long })];
  await web.keep(aChange({ id: id('e'), page: 'orbita/le' as PageId, findings }));
  const { text } = await web.get(`/changes/${id('e')}?finding=1`);
  assert.match(text, /<details class="fold" id="correct" open>/);
  assert.match(text, new RegExp(`href="/changes/${id('e')}\\?finding=0#correct">`));
  const filled = (name: string) => new RegExp(`<textarea name="${name}"[^>]*>([^<]*)<`).exec(text)?.[1] ?? '';
  assert.equal(filled('before'), 'the second');
  const finding = /name="finding" value="(\d+)"/.exec(text)?.[1] ?? '';
  await act(web, id('e'), {
    ...{ act: 'correct', op: 'reworded', direction: 'neutral', because: 'It stood there.', finding },
    ...{ before: filled('before'), after: filled('after') },
  });
  const [last] = await readAudit(web.context.store.db, { most: 1, offset: 0 });
  assert.ok(last?.act.kind === 'correct');
  const { finding: number, before, after } = last.act.correction;
  assert.deepEqual({ number, before, after }, { number: 1, before: 'the second', after: long });
});

test('nobody decides on a reading that somebody else has put in place of the one they read', async (t) => {
  const web = await aDesk(t);
  const seenOn = async () =>
    /name="seen" value="(\d+)"/.exec((await web.get(`/changes/${id('b')}`)).text)?.[1] ?? '';
  const seen = await seenOn();
  await act(web, id('b'), { act: 'annotate', because: 'a note alters nothing of it', seen });
  const corrected = { finding: '0', op: 'reworded', direction: 'neutral', because: 'moved', seen };
  assert.equal((await act(web, id('b'), { act: 'correct', ...corrected })).status, 303);
  for (const late of ['confirm', 'retract', 'reopen', 'correct']) {
    const refused = await act(web, id('b'), { ...corrected, act: late });
    assert.equal(refused.status, 409, late);
    assert.match(
      refused.text,
      /role="alert">(?:Somebody has decided on it since|It is decided already)/,
      late,
    );
  }
  assert.equal((await readAudit(web.context.store.db, { most: 9, offset: 0 })).length, 2);
  assert.equal(
    (await act(web, id('b'), { act: 'reopen', because: 'again', seen: await seenOn() })).status,
    303,
  );
});

test('what is no verdict, has no reason, or stands on no change is told in a sentence, and taken down nowhere', async (t) => {
  const web = await aDesk(t);
  for (const fields of [
    { act: 'lapse' },
    { act: 'x' },
    {},
    { act: 'dismiss', because: '  ' },
    { act: 'retract' },
    { act: 'annotate' },
    { act: 'correct' },
  ])
    assert.equal(
      (await act(web, id('b'), fields as Record<string, string>)).status,
      400,
      JSON.stringify(fields),
    );
  assert.equal((await act(web, id('a'), { act: 'retract', because: 'wrong' })).status, 409);
  assert.equal((await act(web, id('e'), { act: 'confirm' })).status, 404);
  assert.equal((await act(web, id('b'), { act: 'annotate', because: 'x'.repeat(70_000) })).status, 413);
  assert.deepEqual(await readAudit(web.context.store.db, { most: 9, offset: 0 }), []);
});

test('the desk speaks German, too', async (t) => {
  const { get } = await aDesk(t);
  const queue = (await get('/queue?lang=de')).text;
  assert.match(queue, /<h1>Zu prüfen<\/h1>[\s\S]*Wortlaut zur Herausgabe/);
  const change = (await get(`/changes/${id('b')}?lang=de`)).text;
  assert.match(change, /Nicht von Belang[\s\S]*Wer was getan hat/);
});

test('the feeds say what a reviewer has corrected, and nothing of what still waits for one', async (t) => {
  const web = await aDesk(t);
  assert.match((await web.get('/feeds/vendors/orbita.json')).text, /weakened/);
  await act(web, id('b'), {
    act: 'correct',
    finding: '0',
    op: 'reworded',
    direction: 'narrower',
    because: 'They tell the user now.',
  });
  const { text } = await web.get('/feeds/vendors/orbita.json');
  assert.match(text, /strengthened/);
  assert.doesNotMatch(text, /emergency disclosure weakened/);
  await web.context.store.db
    .updateTable('changes')
    .set({ held_until: addMs(now, DAY) })
    .where('id', '=', id('b'))
    .execute();
  assert.doesNotMatch((await web.get('/feeds/vendors/orbita.json')).text, /strengthened/);
});

test('a link in a mail opens what its subscribers were told, without an account, and nothing of the desk', async (t) => {
  const web = await aDesk(t, { accounts });
  const ada = await web.logIn('ada');
  const token = tokenIn((await web.get('/queue', ada)).text);
  const note = { token, act: 'annotate', because: 'only among us' };
  assert.equal((await web.post(`/changes/${id('b')}/review`, note, ada)).status, 303);
  const { status, text } = await web.get(`/changes/${id('b')}`);
  assert.equal(status, 200);
  assert.match(text, /<h1>Orbita: [\s\S]*not reviewed[\s\S]*Subscribers who want such changes are told/);
  assert.match(
    text,
    new RegExp(`href="/login\\?to=%2Fchanges%2F${id('b')}">Log in<`),
    'for those of the desk',
  );
  assert.match(text, new RegExp(aChange().before.body), 'the digests of its evidence');
  assert.doesNotMatch(text, /only among us|>ada<|id="review"|<form|href="\/(?:evidence|pages|changes)\b/);
  assert.match((await web.get(`/changes/${id('b')}?lang=de`)).text, /nicht geprüft/);
  const unlike = async (change: string) => {
    const { status, headers } = await web.get(`/changes/${change}`);
    assert.equal(status, 303, change);
    assert.match(String(headers.location), /^\/login\?to=/);
  };
  await unlike(id('a'));
  await unlike('f'.repeat(20));
  await unlike('no-id');
  const dismissal = { token, act: 'dismiss', because: 'a menu' };
  assert.equal((await web.post(`/changes/${id('b')}/review`, dismissal, ada)).status, 303);
  assert.match((await web.get(`/changes/${id('b')}`)).text, /not relevant, a reviewer says/);
  await hold(web, id('c'));
  await unlike(id('c'));
});

test('while its mails wait, a change does not say that anybody is told; once dismissed, not that they wait', async (t) => {
  const web = await aDesk(t);
  await hold(web, id('b'));
  const { text } = await web.get(`/changes/${id('b')}`);
  assert.match(text, /Nobody is told yet: the mails wait for a reviewer/);
  assert.doesNotMatch(text, /Subscribers who want such changes are told/);
  const german = (await web.get(`/changes/${id('b')}?lang=de`)).text;
  assert.match(german, /Noch bekommt niemand eine Meldung/);
  assert.doesNotMatch(german, /bekommt eine Meldung/);
  await act(web, id('b'), { act: 'dismiss', because: 'a menu' });
  const dismissed = (await web.get(`/changes/${id('b')}?lang=en`)).text;
  assert.match(dismissed, /nobody is told\./);
  assert.doesNotMatch(dismissed, /mails? (?:wait|held)/);
});

async function hold(web: TestWeb, change: Change['id']): Promise<void> {
  await web.context.store.db
    .updateTable('changes')
    .set({ held_until: addMs(now, DAY) })
    .where('id', '=', change)
    .execute();
}
