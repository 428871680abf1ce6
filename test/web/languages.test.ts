import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseLanguage } from '../../src/web/words/choose-language.ts';
import { openTestWeb } from './a-web.ts';

const nothing = { asked: null, kept: undefined, accepted: undefined };

test('the language is the one that was asked for, else the one kept, else the browser’s, else English', () => {
  assert.equal(chooseLanguage(nothing), 'en');
  assert.equal(chooseLanguage({ ...nothing, accepted: 'fr, de-CH;q=0.9, en;q=0.8' }), 'de');
  assert.equal(chooseLanguage({ ...nothing, accepted: 'en;q=0.3, de;q=0.4' }), 'de');
  assert.equal(chooseLanguage({ ...nothing, accepted: 'de;q=0, *' }), 'en');
  assert.equal(chooseLanguage({ ...nothing, kept: 'en', accepted: 'de' }), 'en');
  assert.equal(chooseLanguage({ asked: 'de', kept: 'en', accepted: 'en' }), 'de');
  assert.equal(chooseLanguage({ asked: 'xx', kept: 'yy', accepted: ';;q=1,,q=x' }), 'en');
});

test('a language that was asked for is spoken at once, and from then on', async (t) => {
  const { get } = await openTestWeb(t);
  const asked = await get('/changes?lang=de');
  assert.equal(asked.status, 200, 'the choice is no filter');
  assert.match(asked.text, /<html lang="de">[\s\S]*>Änderungen<\/a>/);
  assert.equal(asked.headers['content-language'], 'de');
  const [cookie = ''] = [asked.headers['set-cookie']].flat();
  assert.match(cookie, /^lang=de; .*HttpOnly; SameSite=Lax$/);
  const later = await get('/nothing', { cookie: cookie.split(';')[0] ?? '', 'accept-language': 'en' });
  assert.match(later.text, /<html lang="de">[\s\S]*<h1>Nicht hier<\/h1>/);
  assert.match(later.text, /<a href="\?lang=en" lang="en" hreflang="en">English<\/a>/);
});

test('the link to the other language keeps what was asked for', async (t) => {
  const { get } = await openTestWeb(t);
  const { text } = await get('/changes?vendor=lumicam&alerts=only');
  assert.match(text, /href="\?vendor=lumicam&amp;alerts=only&amp;lang=de"/);
});
