import assert from 'node:assert/strict';
import { test } from 'node:test';
import { identityOf, wordsOf } from '../../src/compare/block-keys.ts';
import { item, paragraph, row } from './documents.ts';

test('labels, bullets and punctuation are no words; figures and signs are', () => {
  assert.deepEqual(wordsOf(item('(iv) To prevent death, or “serious” injury…')), [
    'to',
    'prevent',
    'death',
    'or',
    'serious',
    'injury',
  ]);
  assert.deepEqual(wordsOf(paragraph('- 3.2) 61 % of 1,204 (§ 5): $3')), [
    '3.2',
    '61',
    '%',
    'of',
    '1,204',
    '§',
    '5',
    '$',
    '3',
  ]);
});

test('only a label that counts is a label', () => {
  for (const label of ['1.', '12)', '(3)', '3.2.1.', 'a)', '(B)', 'iv.', '(XIV)', '•', '–']) {
    assert.deepEqual(wordsOf(item(`${label} Notice`)), ['notice'], label);
  }
  for (const text of ['civil. Notice', '2026. Notice', '15. Mai 2026 Notice', '12 Notice']) {
    assert.notDeepEqual(wordsOf(item(text)), ['notice'], text);
  }
  assert.deepEqual(wordsOf(row('1. Januar', '4')), ['1', 'Januar', '4'], 'a table row has no label');
});

test('the case of the first word is no difference, any other is', () => {
  assert.deepEqual(wordsOf(paragraph('Wenn Sie fragen')), ['wenn', 'Sie', 'fragen']);
});

test('apostrophes, composed letters and invisible characters are no difference', () => {
  assert.deepEqual(wordsOf(paragraph('the user’s vid\u00adeos fu\u0308r\u200b')), [
    'the',
    "user's",
    'videos',
    'für',
  ]);
});

test('letters of scripts without spaces are words, so that a space between them is no difference', () => {
  assert.deepEqual(wordsOf(paragraph('緊急 開示')), wordsOf(paragraph('緊急開示')));
});

test('what a reader sees of a block is its identity, the headings above it are not', () => {
  const block = item('Notice');
  assert.equal(identityOf(block), identityOf({ ...block, path: ['Emergencies'], leadIn: ['If:'] }));
  for (const other of [item('Notice', 2), item('notice'), paragraph('Notice'), row('Notice')]) {
    assert.notEqual(identityOf(block), identityOf(other));
  }
});
