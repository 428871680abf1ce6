import assert from 'node:assert/strict';
import { test } from 'node:test';
import { counted, countingIn, portion } from '../../src/model/counted.ts';

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

test('the verb follows the part, not the whole', () => {
  const good = (part: number, whole: number) => portion(part, whole, 'page', ['is', 'are']);
  assert.deepEqual(
    [good(0, 1), good(1, 1), good(1, 3), good(2, 3), good(0, 3)],
    ['0 of 1 page is', '1 of 1 page is', '1 of 3 pages is', '2 of 3 pages are', '0 of 3 pages are'],
  );
});
