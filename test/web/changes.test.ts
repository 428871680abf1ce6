import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Change } from '../../src/model/change.ts';
import type { PageId } from '../../src/model/page.ts';
import { mailsOf } from '../../src/web/routes/change.ts';
import { aPage } from '../a-page.ts';
import { aChange, aFinding, aReturn, aWithdrawal } from '../alert/a-change.ts';
import { openTestWeb } from './a-web.ts';

const id = (letter: string) => letter.repeat(20) as Change['id'];

function linksOf(text: string): readonly string[] {
  return [...text.matchAll(/href="\/changes\/([0-9a-f]{20})"/g)].map((match) => match[1] ?? '');
}

test('changes are narrowed to one vendor, and to what was alerted', async (t) => {
  const lumi = { id: 'lumi', name: 'Lumi' };
  const { get, keep } = await openTestWeb(t, {
    pages: [aPage(), aPage({ id: 'lumi/privacy' as PageId, vendor: lumi })],
  });
  await keep(
    aChange({ id: id('a') }),
    aChange({ id: id('b'), alert: false }),
    aChange({ id: id('c'), page: 'lumi/privacy' as PageId }),
  );
  assert.deepEqual(linksOf((await get('/changes')).text).toSorted(), [id('a'), id('b'), id('c')]);
  assert.deepEqual(linksOf((await get('/changes?vendor=lumicam')).text).toSorted(), [id('a'), id('b')]);
  assert.deepEqual(linksOf((await get('/changes?vendor=lumi&alerts=')).text), [id('c')]);
  assert.deepEqual(linksOf((await get('/changes?vendor=lumicam&alerts=only')).text), [id('a')]);
  const { text } = await get('/changes?vendor=lumi&alerts=only');
  assert.match(text, /<option value="lumi" selected>Lumi<\/option>/);
  assert.match(text, /name="alerts" value="only" checked>/);
});

test('what is listed says what happened, and what weakens the protection is said first', async (t) => {
  const { get, keep } = await openTestWeb(t);
  const stronger = aFinding({ direction: 'narrower', explanation: 'A form is asked for.' });
  const weaker = aFinding({ direction: 'broader', explanation: 'No judge is asked.' });
  const moved = aFinding({ op: 'moved', direction: 'neutral' });
  await keep(
    aChange({ id: id('a'), findings: [stronger, weaker] }),
    aChange({ id: id('b'), findings: [moved], alert: false, reasons: ['passages moved only'] }),
    aChange({
      id: id('c'),
      findings: [],
      cause: 'our-rules',
      alert: false,
      reasons: ['read by other rules'],
    }),
    { ...aWithdrawal(410), id: id('d') },
    aReturn({ id: id('e'), findings: [], reasons: ['the page is back'] }),
  );
  const items = (await get('/changes')).text.split('<li>').slice(1);
  const said = (letter: string) =>
    items.find((item) => item.includes(id(letter)))?.replace(/<[^>]*>/g, ' ') ?? '';
  assert.match(said('a'), /changed both ways\s+alerted\s+No judge is asked\.\s+And 1 more passage\./);
  assert.match(said('b'), /only moved or reset\s+not mailed\s+Passages moved only\./);
  assert.match(said('c'), /other wording\s+our rules\s+not mailed\s+Read by other rules\./);
  assert.match(said('d'), /page withdrawn\s+alerted\s+The page is gone: the server has answered with 410/);
  assert.match(said('e'), /page is back\s+alerted\s+The page had been withdrawn and is back\./);
});

test('a passage that only moved is not shown as one that was reworded', async (t) => {
  const { get, keep } = await openTestWeb(t);
  await keep(
    aChange({ id: id('a'), findings: [aFinding({ op: 'moved', direction: 'neutral' })], alert: false }),
  );
  const { text } = await get(`/changes/${id('a')}`);
  assert.match(text, /<h1>Lumicam: page changed<\/h1>/);
  assert.match(text, /<summary>1 passage without other words<\/summary>/);
  assert.match(text, /No wording on emergency disclosure was found to have changed/);
  assert.doesNotMatch(text, /<figcaption>/);
});

test('an alert that was taken back while it was held is told as told to nobody', () => {
  const retracted = { verdict: 'retracted' } as const;
  assert.equal(mailsOf({ alert: true }, retracted, [{ state: 'dead' }]), 'none');
  assert.equal(mailsOf({ alert: true }, retracted, [{ state: 'dead' }, { state: 'sent' }]), 'told');
});
