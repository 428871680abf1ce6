import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type GivenOfPage, proposePage, type SeenOfPage, siteOf } from '../../src/config/propose-page.ts';
import { aPage } from '../a-page.ts';

const watched = [aPage({ url: 'https://www.lumicam.example/law-enforcement' })];

const propose = (url: string, given: GivenOfPage = {}, seen: SeenOfPage = {}) =>
  proposePage(new URL(url), given, seen, watched);

test('a page at the site of a vendor goes to that vendor, under an id that is free', () => {
  const { vendor, page } = propose('https://help.lumicam.example/en/12345-law-enforcement.html');
  assert.equal(vendor, 'lumicam');
  assert.deepEqual(page, {
    id: 'law-enforcement-2',
    url: 'https://help.lumicam.example/en/12345-law-enforcement.html',
    type: 'law-enforcement-guidelines',
  });
});

test('a new vendor is called as the title spells the name of the host, else as the host', () => {
  const seen = { title: 'Privacy Notice | Nord Blick', language: 'en' };
  const proposed = propose('https://nordblick.co.uk/p/7', {}, seen);
  assert.deepEqual(
    [proposed.vendor, proposed.name, proposed.page.id, proposed.page.type, proposed.page.language],
    ['nord-blick', 'Nord Blick', 'privacy-notice-nord-blick', 'privacy-policy', 'en'],
  );
  assert.equal(propose('https://nordblick.example/legal').name, 'Nordblick');
});

test('what a person says goes before every guess; places are never guessed', () => {
  const given = { vendor: 'LUMICAM', id: 'le', title: 'Police', language: 'de', jurisdictions: ['DE'] };
  const { vendor, page } = propose('https://elsewhere.example/x', given, { title: 'Y', language: 'en' });
  assert.equal(vendor, 'lumicam');
  assert.deepEqual(page, {
    id: 'le',
    url: 'https://elsewhere.example/x',
    title: 'Police',
    type: 'law-enforcement-guidelines',
    language: 'de',
    jurisdictions: ['DE'],
  });
  assert.equal(propose('https://elsewhere.example/x').page.jurisdictions, undefined);
});

test('the type is read from the title and the path', () => {
  const typeOf = (path: string, title: string) =>
    propose(`https://a.example${path}`, {}, { title }).page.type;
  assert.equal(typeOf('/report', 'Transparency report on law enforcement requests'), 'transparency-report');
  assert.equal(typeOf('/transparency/law-enforcement-guidelines', 'Guide'), 'law-enforcement-guidelines');
  assert.equal(typeOf('/recht', 'Datenschutzerklärung'), 'privacy-policy');
  assert.equal(typeOf('/terms', 'Rules'), 'terms-of-service');
  assert.equal(typeOf('/hc/en-us/1', 'How recordings are kept'), 'help-article');
  assert.equal(typeOf('/about', 'Our team'), undefined);
});

test('a site is what can be registered; a path that is not UTF-8 does no harm', () => {
  const site = (url: string) => siteOf(new URL(url));
  assert.equal(site('https://a.b.example.co.uk/'), 'example.co.uk');
  assert.equal(site('https://a.b.example.de/'), 'example.de');
  assert.equal(site('http://127.0.0.1:8080/'), '127.0.0.1:8080');
  assert.equal(propose('https://a.example/%E4rger').page.url, 'https://a.example/%E4rger');
});
