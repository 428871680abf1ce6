import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sentencesOf, tokensOf } from '../../src/compare/word-tokens.ts';

test('tokens and sentences lose nothing of any text', () => {
  const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
  fc.assert(
    fc.property(anyText, (text) => {
      assert.equal(tokensOf(text).join(''), text);
      assert.equal(sentencesOf(text).join(''), text);
    }),
  );
});

test('a word, a number, a space and a sign are a token each', () => {
  assert.deepEqual(tokensOf("We don't answer 1,204.50 (law)."), [
    'We',
    ' ',
    "don't",
    ' ',
    'answer',
    ' ',
    '1,204.50',
    ' ',
    '(',
    'law',
    ')',
    '.',
  ]);
});

test('words are told apart in scripts without spaces', () => {
  assert.deepEqual(tokensOf('警察に映像'), ['警察', 'に', '映像']);
});

test('a sentence ends at its mark, with the space that follows', () => {
  assert.deepEqual(sentencesOf('We may. If so: yes! 開示します。以上'), [
    'We may. ',
    'If so: ',
    'yes! ',
    '開示します。',
    '以上',
  ]);
});
