import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { lexiconFolder, readLexiconFiles } from '../../src/config/lexicon.ts';
import { lexiconProblems, scaleProblems } from '../../src/disclosure/check-lexicon.ts';
import { compileLanguage } from '../../src/disclosure/lexicon.ts';
import type { LexiconEntry, LexiconFile } from '../../src/disclosure/lexicon-file.ts';
import { tokensOf } from '../../src/disclosure/tokens.ts';
import { countFirings, tryLexicon } from '../../src/disclosure/try-lexicon.ts';
import { paragraph } from '../compare/documents.ts';

const shipped = readLexiconFiles(lexiconFolder()).map(({ lexicon }) => lexicon);

const english = shipped.find(({ language }) => language === 'en');
assert.ok(english);

function withEntries(...entries: readonly LexiconEntry[]): LexiconFile {
  return { language: 'en', name: 'English', entries: [...entries] };
}

const life: LexiconEntry = {
  id: 'life',
  role: 'danger',
  phrases: ['danger ~2 life'],
  match: ['a danger to life'],
  not: ['a danger'],
};

function problems(...entries: readonly LexiconEntry[]) {
  return lexiconProblems(withEntries(...entries)).map(({ path, message }) => [path.join('.'), message]);
}

describe('a lexicon is unfit for use', () => {
  test('when two entries have the same id', () => {
    assert.deepEqual(problems(life, life), [['entries.1', 'the id "life" is there twice']]);
  });

  test('when a phrase is shown by no example', () => {
    assert.deepEqual(problems({ ...life, phrases: ['danger ~2 life', 'lives'] }), [
      ['entries.0.phrases.1', 'life: no example under "match" shows "lives"'],
    ]);
  });

  test('when a phrase finds nothing that the one above it does not find', () => {
    assert.deepEqual(problems({ ...life, phrases: ['danger ~2 life', 'danger ~1 life'] }), [
      [
        'entries.0.phrases.1',
        'life: "danger ~1 life" finds nothing that "danger ~2 life" above it does not find already',
      ],
    ]);
    assert.match(String(problems({ ...life, phrases: ['danger ~2 life', 'danger ~2 life'] })), /there twice/);
  });

  test('when a phrase has a word that no text is read as', () => {
    assert.deepEqual(problems({ ...life, phrases: ["qu'urgence"], match: ["qu'urgence"] }), [
      [
        'entries.0.phrases.0',
        'life: "qu\'urgence" finds nothing: no text is read as the word "qu\'urgence", only as "qu\'" and "urgence"; write them apart',
      ],
    ]);
  });

  test('when a phrase cannot be read', () => {
    assert.match(String(problems({ ...life, phrases: ['life ~99 x'] })), /a gap has at most 16 words/);
  });

  test('but not when an example fails: that is for its tests to say', () => {
    assert.deepEqual(
      problems({ ...life, match: [...life.match, 'mortal peril'], not: ['danger to life'] }),
      [],
    );
  });

  test('when a facet has a value or step that English has not', () => {
    const facet = {
      id: 'x',
      facet: 'harm',
      value: 'safety',
      step: 2,
      phrases: [],
      match: [],
      not: [],
    } as const;
    const found = (entry: LexiconEntry) =>
      scaleProblems(withEntries(entry), english).map(({ path, message }) => [path.at(-1), message]);
    assert.deepEqual(found(facet), []);
    assert.deepEqual(found({ ...facet, step: 1 }), [['step', 'x: "safety" is step 2 in English, not 1']]);
    assert.match(String(found({ ...facet, value: 'savety' })), /no "savety" for the facet "harm"/);
  });
});

describe('an example that fails is told with its place', () => {
  const failures = (file: LexiconFile) =>
    tryLexicon(file).failures.map(({ path, message }) => `${path.join('.')}: ${message}`);

  test('a sentence that an entry must find, or must not', () => {
    const entry = {
      ...life,
      match: [...life.match, 'mortal peril'],
      not: ['a danger', 'danger to all life'],
    };
    assert.deepEqual(failures(withEntries(entry)), [
      'entries.0.match.1: life: does not find “mortal peril”',
      'entries.0.not.1: life: finds “danger to all life”',
    ]);
  });

  test('a whole sentence that must be read as a passage, or must not, with what stands above it', () => {
    const item = 'to prevent the death of a person;';
    const leadIn = ['We may disclose your information to the police:'];
    const sentences = {
      passage: [{ text: 'We repair doorbells.' }, { text: item, leadIn }, { text: item }],
      none: [
        { text: 'We may disclose data to the police if there is a danger to life.' },
        { text: 'We repair doorbells.' },
      ],
    };
    const found = failures({ ...english, sentences });
    assert.deepEqual(
      found.map((sentence) => sentence.replace(/ \(.*\)/, '')),
      [
        'sentences.passage.0: is read as no passage: “We repair doorbells.”',
        'sentences.passage.2: is read as no passage: “to prevent the death of a person;”',
        'sentences.none.0: is read as a passage: “We may disclose data to the police if there is a danger to life.”',
      ],
    );
    assert.match(found[2] ?? '', /names danger: “danger to life”/);
  });
});

for (const file of shipped) {
  test(`${file.name}: every example holds`, () => {
    const { failures, counts } = tryLexicon(file);
    assert.deepEqual(failures, []);
    assert.ok(counts.entries > 50 && counts.examples >= counts.phrases);
  });
}

test('what entries find in texts is counted, and what finds nothing is there with 0', () => {
  const other = { ...life, id: 'other', phrases: ['nowhere'], match: ['nowhere'] };
  const texts = ['danger to life and danger for life', 'nothing', 'a danger to life'];
  const documents = texts.map((text) => ({ language: 'en', blocks: [paragraph(text)] }));
  assert.deepEqual(countFirings(withEntries(life, other), documents), [
    { entry: 'life', hits: 3, documents: 2 },
    { entry: 'other', hits: 0, documents: 0 },
  ]);
});

test('the work on a text grows as the text does, whatever the text and the language', () => {
  for (const file of shipped) {
    const language = compileLanguage(file);
    // The words that most phrases begin with, over and over: each place begins many matches that come to nothing.
    const firsts = file.entries.flatMap(({ phrases }) =>
      phrases.map(
        (phrase) =>
          phrase
            .split(' ')[0]
            ?.replace(/[()*?]/g, '')
            .split('|')[0] ?? '',
      ),
    );
    const hostile = [
      firsts.join(' '),
      ...firsts.slice(0, 40).map((word) => `${word} `.repeat(firsts.length)),
    ];
    const timeOf = (times: number): number => {
      const tokens = tokensOf(`${hostile.join(' ')} `.repeat(times));
      const begun = performance.now();
      language.find(tokens);
      return (performance.now() - begun) / tokens.length;
    };
    timeOf(1);
    const [once, fourTimes] = [timeOf(1), timeOf(4)];
    assert.ok(fourTimes < once * 4 + 0.02, `${file.name}: ${once} ms a word, then ${fourTimes} ms`);
    assert.ok(fourTimes < 0.5, `${file.name}: ${fourTimes} ms a word`);
  }
});
