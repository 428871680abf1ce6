import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sentencesOf } from '../../src/disclosure/ranges.ts';
import { lettersOf, wordsOf } from '../../src/disclosure/tokens.ts';

function sentences(text: string): readonly string[] {
  return sentencesOf(text, { from: 0, to: text.length }).map(({ from, to }) => text.slice(from, to));
}

test('an elided word is a word of its own', () => {
  assert.deepEqual(wordsOf('L’intégrité d’autrui'), ["l'", 'intégrité', "d'", 'autrui']);
  assert.deepEqual(wordsOf("qu'une vie dell'utente"), ["qu'", 'une', 'vie', "dell'", 'utente']);
});

test('an apostrophe that elides nothing joins', () => {
  assert.deepEqual(wordsOf("the user's, aujourd'hui, don't, foto's"), [
    'the',
    "user's",
    "aujourd'hui",
    "don't",
    "foto's",
  ]);
});

test('the number of a section is form where a text begins, and meaning where it is referred to', () => {
  assert.equal(lettersOf('4.3 We disclose'), lettersOf('4.4.1 We disclose'));
  assert.notEqual(lettersOf('see 4.3 below'), lettersOf('see 4.4 below'));
});

test('an abbreviation ends no sentence in any language', () => {
  for (const text of [
    'in Fällen, z. B. Bombendrohungen',
    'en casos, p. ej. Secuestros',
    'in casi, ad es. Rapimenti',
    'in gevallen, bijv. Ontvoeringen',
    'na podstawie art. 18 ust. 1 aktu, np. Porwania',
    'enligt 2 kap. 3 §, t.ex. Bombhot',
    'dans ces cas, p. ex. Enlèvements',
  ]) {
    assert.deepEqual(sentences(text), [text]);
  }
  assert.deepEqual(sentences('Wir helfen. Sie fragen.'), ['Wir helfen.', 'Sie fragen.']);
});
