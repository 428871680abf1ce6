import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { countWords, lettersOf, lettersWithin, tokensOf, wordsOf } from '../../src/disclosure/tokens.ts';

/** What a word is, as one expression; texts are read letter by letter because that is faster, not because it differs. */
const WORD =
  /(?:[cdjlmnst]|qu|lorsqu|puisqu|quoiqu|quelqu|jusqu|dell|nell|all|dall|sull|coll|un|quest|quell|ogn)['’](?=[aeiouyhàâäèéêëìîïòôöùúûüœæ])|[\p{L}\p{N}]+(?:['’§.-][\p{L}\p{N}]+)*|§/giu;

const APART = /[,;:.!?()[\]–—|•]/;

function asOneExpression(text: string): unknown {
  let end = 0;
  return Array.from(text.matchAll(WORD), ({ 0: letters, index }) => {
    const isApart = index > end + 1 && APART.test(text.slice(end, index));
    end = index + letters.length;
    return { word: letters.toLowerCase().replaceAll('’', "'"), from: index, to: end, isApart };
  });
}

const pieces = "a B l d qu un É é h 1 9 ' ’ § . - , ( ) • – “ … 中 \u0301 𝐀 😀 \ud800 \udc00 ß İ".split(' ');
const text = fc.array(fc.constantFrom(...pieces, ' ', '  '), { maxLength: 16 }).map((all) => all.join(''));

test('words are those that one expression finds, in any text', () => {
  fc.assert(
    fc.property(text, (each) => {
      const tokens = tokensOf(each);
      assert.deepEqual(tokens, asOneExpression(each));
      assert.deepEqual(
        wordsOf(each),
        tokens.map(({ word }) => word),
      );
      assert.equal(countWords(each), tokens.length);
    }),
    { numRuns: 3_000 },
  );
});

test('an elided word stands for itself, an apostrophe within a word does not part it', () => {
  assert.deepEqual(wordsOf("L’intégrité d'autrui; l'an 2; don't, U.S.C. § 2702(b)(8)"), [
    ...["l'", 'intégrité', "d'", 'autrui', "l'", 'an', '2', "don't", 'u.s.c', '§', '2702', 'b', '8'],
  ]);
});

test('letters are what is left without any form', () => {
  assert.equal(lettersOf('(a) see [our form](https://x.example/a) [2], “Größe”, and'), 'seeourformgröße');
  assert.equal(lettersWithin('2. 𝐀 — b and'), '𝐀band');
  assert.equal(lettersWithin('A–b, and'), 'aband');
});
