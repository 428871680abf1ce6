import assert from 'node:assert/strict';
import { test } from 'node:test';
import { counted, countingIn } from '../../src/model/counted.ts';

test('a noun stands in the number that its count asks for', () => {
  assert.deepEqual(
    [0, 1, 2, 1204].map((count) => counted(count, 'page')),
    ['0 pages', '1 page', '2 pages', '1,204 pages'],
  );
  assert.equal(counted(3, 'body', 'bodies'), '3 bodies');
});

test('each language has its own numbers and plurals', () => {
  assert.equal(countingIn('de')(1204, 'Seite', 'Seiten'), '1.204 Seiten');
  assert.equal(countingIn('fr')(0, 'page'), '0 page');
});
