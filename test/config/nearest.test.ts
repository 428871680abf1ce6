import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { nearest } from '../../src/config/nearest.ts';

const keys = ['vendor', 'url', 'language', 'languages', 'jurisdictions', 'perHostDelay', 'robots', 'warn'];

test('a letter too many, too few, wrong or swapped still finds the name', () => {
  assert.equal(nearest('vender', keys), 'vendor');
  assert.equal(nearest('ulr', keys), 'url');
  assert.equal(nearest('jurisdiction', keys), 'jurisdictions');
  assert.equal(nearest('lanugage', keys), 'language');
});

test('upper case and dashes do not count', () => {
  assert.equal(nearest('per-host-delay', keys), 'perHostDelay');
  assert.equal(nearest('URL', keys), 'url');
});

test('a name that begins another is taken for it', () => {
  assert.equal(nearest('lang', keys), 'language');
  assert.equal(nearest('warning', keys), 'warn');
});

test('the nearest of several wins', () => {
  assert.equal(nearest('langages', keys), 'languages');
  assert.equal(nearest('langage', keys), 'language');
});

test('nothing is guessed when nothing is near', () => {
  assert.equal(nearest('colour', keys), undefined);
  assert.equal(nearest('', keys), undefined);
  assert.equal(nearest('u', keys), undefined);
});

test('a name that is known is nearest to itself, and one swap of neighbours in a long name is forgiven', () => {
  const name = fc.stringMatching(/^[a-z]{6,12}$/);
  fc.assert(
    fc.property(name, fc.nat(4), (word, at) => {
      assert.equal(nearest(word, [word]), word);
      const swapped = word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
      assert.equal(nearest(swapped, [word]), word);
    }),
  );
});
