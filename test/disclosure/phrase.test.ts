import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { covers, matchAt, type Phrase, parsePhrase, unreadWords } from '../../src/disclosure/phrase.ts';
import { tokensOf } from '../../src/disclosure/tokens.ts';

function phraseOf(source: string): Phrase {
  const phrase = parsePhrase(source);
  if ('problem' in phrase) throw new Error(phrase.problem);
  return phrase;
}

function matches(source: string, text: string): boolean {
  const phrase = phraseOf(source);
  const tokens = tokensOf(text);
  return tokens.some((_, at) => matchAt(phrase, tokens, at) !== undefined);
}

const table: readonly (readonly [phrase: string, fits: string, not: string])[] = [
  ['imminent danger', 'an Imminent DANGER of death', 'imminent and danger'],
  ['emergenc*', 'in emergencies', 'urgent'],
  ['*gefahr', 'bei Lebensgefahr', 'gefahren'],
  ['(danger|threat) of death', 'a threat of death', 'risk of death'],
  ['of serious? injury', 'risk of injury', 'risk of serious harm'],
  ['disclose ~3 police', 'disclose it to the police', 'disclose all of it to the local police'],
  ['send =3 data', 'send you our data', 'send offers, and use data'],
  ["someone's life", 'someone’s life', 'someone life'],
];

for (const [phrase, fits, not] of table) {
  test(`"${phrase}" fits "${fits}" and not "${not}"`, () => {
    assert.deepEqual([matches(phrase, fits), matches(phrase, not)], [true, false]);
  });
}

test('what is no pattern is said in a sentence', () => {
  for (const source of [
    '~3 police',
    'police ~3',
    '(a|b',
    'word ~99 word',
    'a & b',
    'word?',
    'a ~16 b ~16 c ~16 d',
  ]) {
    assert.ok('problem' in parsePhrase(source), source);
  }
});

const wider: readonly (readonly [one: string, other: string, covered: boolean])[] = [
  ['emergenc*', 'emergency', true],
  ['*gefahr*', 'lebensgefahr', true],
  ['*gefahr', 'gefahren', false],
  ['(danger|risk*) ~4 life', 'risks ~2 life', true],
  ['danger ~2 life', 'danger ~4 life', false],
  ['a serious? injury', 'a serious injury', true],
  ['a serious injury', 'a serious? injury', false],
  ['injury', 'serious injury', false],
];

for (const [one, other, covered] of wider) {
  test(`"${one}" ${covered ? 'finds all' : 'does not find all'} that "${other}" finds`, () => {
    assert.equal(covers(phraseOf(one), phraseOf(other)), covered);
  });
}

test('a word that no text is read as is told', () => {
  for (const [source, unread] of [
    ["d'urgence", ["d'urgence"]],
    ["l' intégrité", []],
    ['imminent. danger', ['imminent.']],
    ['(e-mail*|u.s.c|§|*-nummer|2702)', []],
    ['-danger', ['-danger']],
  ] as const) {
    assert.deepEqual(unreadWords(phraseOf(source)), unread, source);
  }
});

test('tokens stand where they say that they stand', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      for (const { word, from, to } of tokensOf(text)) {
        assert.equal(text.slice(from, to).toLowerCase().replaceAll('’', "'"), word);
      }
    }),
  );
});
