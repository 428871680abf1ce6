import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { compileLexicon, lexiconProblems } from '../../src/disclosure/lexicon.ts';
import type { LexiconFile } from '../../src/disclosure/lexicon-file.ts';
import { matchAt, parsePhrase } from '../../src/disclosure/phrase.ts';
import { tokensOf } from '../../src/disclosure/tokens.ts';

function matches(source: string, text: string): boolean {
  const phrase = parsePhrase(source);
  if ('problem' in phrase) throw new Error(phrase.problem);
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
  ["someone's life", 'someone’s life', 'someone life'],
];

for (const [phrase, fits, not] of table) {
  test(`"${phrase}" fits "${fits}" and not "${not}"`, () => {
    assert.deepEqual([matches(phrase, fits), matches(phrase, not)], [true, false]);
  });
}

test('what is no pattern is said in a sentence', () => {
  for (const source of ['~3 police', 'police ~3', '(a|b', 'word ~99 word', 'a & b', 'word?']) {
    assert.ok('problem' in parsePhrase(source), source);
  }
});

test('hostile texts are looked through in time', () => {
  const file: LexiconFile = {
    language: 'en',
    name: 'English',
    entries: [
      { id: 'x', role: 'danger', phrases: ['a ~16 a ~16 a ~16 b'], match: ['a a a b'], not: ['none'] },
    ],
  };
  const begun = performance.now();
  compileLexicon([file])
    .languages.get('en')
    ?.find(tokensOf('a '.repeat(5_000)));
  assert.ok(performance.now() - begun < 5_000);
});

test('an entry that fails its own examples is refused, with what is wrong', () => {
  const entries: LexiconFile['entries'] = [
    { id: 'life', role: 'danger', phrases: ['life', 'lives'], match: ['a life'], not: ['a life'] },
    { id: 'life', role: 'safety', phrases: ['safe ~99 x'], match: ['safe'], not: ['none'] },
  ];
  const messages = lexiconProblems({ language: 'en', name: 'English', entries }).map(
    ({ message }) => message,
  );
  assert.deepEqual(messages.slice(0, 3), [
    'matches "a life", which it must not',
    'no example shows "lives"',
    'the id "life" is there twice',
  ]);
  assert.match(messages[3] ?? '', /a gap has at most/);
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
