import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { lexiconFolder, readLexiconFiles } from '../../src/config/lexicon.ts';
import { ConfigError } from '../../src/config/problem.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** What is wrong with a folder of lexicons, a sentence each, without the folder's own name. */
function problemsOf(t: TestContext, files: Readonly<Record<string, string>>): readonly string[] {
  const folder = path.join(temporaryFolder(t), 'lexicon');
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  try {
    readLexiconFiles(folder);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.message.split('\n').map((line) => line.replace(`${folder}${path.sep}`, ''));
  }
}

const fine = `language: en
name: English
entries:
  - id: life
    role: danger
    phrases: [danger ~2 life]
    match: [a danger to life]
    not: [a danger]
`;

test('a lexicon that is well made is read', (t) => {
  assert.deepEqual(problemsOf(t, { 'en.yaml': fine }), []);
});

test('an entry without examples is refused', (t) => {
  const bare = fine.replace(/ {4}match.*\n/, '').replace('not: [a danger]', 'not: []');
  assert.deepEqual(problemsOf(t, { 'en.yaml': bare }), [
    'en.yaml:4: entries.match: is missing',
    'en.yaml:7: entries.not: needs at least one entry',
  ]);
});

test('all that is misspelt is told at once, each with its line and what was probably meant', (t) => {
  const text = fine.replace('role: danger', 'rolle: danger').replace('not:', 'nott: [x]\n    not:');
  assert.deepEqual(problemsOf(t, { 'en.yaml': text, 'de.yml': fine, 'fr.yaml': 'entries: 3' }), [
    'de.yml: this is not read (did you mean "de.yaml"?)',
    'en.yaml:4: entries: an entry needs a "role" or a "facet"',
    'en.yaml:5: entries: unknown key "rolle" (did you mean "role"?)',
    'en.yaml:8: entries: unknown key "nott" (did you mean "not"?)',
    'fr.yaml:1: language: is missing',
    'fr.yaml:1: name: is missing',
    'fr.yaml:1: entries: must be a list, not 3',
  ]);
  const role = problemsOf(t, { 'en.yaml': fine.replace('role: danger', 'role: dagner') });
  assert.match(String(role), /^en\.yaml:5: entries\.role: .*\(did you mean "danger"\?\)$/);
});

test('an entry has a role, or a facet with a value', (t) => {
  const instead = (lines: string) => problemsOf(t, { 'en.yaml': fine.replace('role: danger', lines) });
  assert.deepEqual(instead('facet: harm\n    value: safety\n    step: 2'), []);
  assert.match(String(instead('role: danger\n    facet: harm')), /:6: .*a role or a facet, not both/);
  assert.match(String(instead('facet: harm')), /:5: .*a facet needs its "value"/);
  assert.match(String(instead('role: danger\n    value: safety')), /:6: .*belongs to a facet/);
  assert.match(
    String(problemsOf(t, { 'en.yaml': fine.replace(/ {4}role.*\n/, '') })),
    /:4: .*"role" or a "facet"/,
  );
});

test('a phrase that can never find anything is refused at its line', (t) => {
  const text = fine.replace('[danger ~2 life]', "[danger ~2 life, danger ~1 life, d'urgence, peril]");
  assert.deepEqual(
    problemsOf(t, { 'en.yaml': text }).map((line) => line.slice(0, 60)),
    [
      'en.yaml:6: life: "danger ~1 life" finds nothing that "danger',
      'en.yaml:6: life: "d\'urgence" finds nothing: no text is read ',
      'en.yaml:6: life: no example under "match" shows "peril"',
    ],
  );
});

test('a facet is on the scale that English has, and a file is named after its language', (t) => {
  const english = fine.replace('role: danger', 'facet: harm\n    value: safety\n    step: 2');
  const german = english.replace('language: en', 'language: de').replace('value: safety', 'value: savety');
  assert.deepEqual(problemsOf(t, { 'en.yaml': english, 'de.yaml': german }), [
    'de.yaml:6: life: the English lexicon has no "savety" for the facet "harm" (did you mean "safety"?)',
  ]);
  assert.match(
    String(problemsOf(t, { 'fr.yaml': english })),
    /another language than "en" \(did you mean "fr"\?\)/,
  );
});

test('an example that fails does not keep a monitor from starting', (t) => {
  const sentences =
    'sentences:\n  passage:\n    - We repair doorbells.\n    - { text: Good day., note: why not }\n';
  const text = fine.replace('match: [', 'match: [mortal peril, ') + sentences;
  assert.deepEqual(problemsOf(t, { 'en.yaml': text }), []);
  const misspelt = text.replace('note:', 'nota:');
  assert.match(
    String(problemsOf(t, { 'en.yaml': misspelt })),
    /:12: .*unknown key "nota" \(did you mean "note"\?\)/,
  );
});

test('every lexicon tells editors its schema', () => {
  for (const { file } of readLexiconFiles(lexiconFolder())) {
    assert.match(
      readFileSync(file, 'utf8'),
      /^# yaml-language-server: \$schema=\.\.\/schema\/lexicon\.schema\.json\n/,
    );
  }
});
