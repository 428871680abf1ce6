import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { lexiconFolder, readLexiconFiles } from '../../src/config/lexicon.ts';
import { tryLexicon } from '../../src/disclosure/try-lexicon.ts';
import { type Lesson, learnExample } from '../../src/monitor/learn-example.ts';
import { documentOf, item, paragraph } from '../compare/documents.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** Without the sentences that it ends with: here they are the reviewer's. */
const english = readFileSync(path.join(lexiconFolder(), 'en.yaml'), 'utf8').replace(
  /^sentences:\n[\s\S]*/m,
  '',
);

/** A folder with the English lexicon as it is shipped, but for what is changed. */
function aLexicon(t: TestContext, text = english) {
  const folder = path.join(temporaryFolder(t), 'lexicon');
  mkdirSync(folder);
  const file = path.join(folder, 'en.yaml');
  writeFileSync(file, text);
  return {
    folder,
    textNow: () => readFileSync(file, 'utf8'),
    failures: () => readLexiconFiles(folder).flatMap(({ lexicon }) => tryLexicon(lexicon).failures),
  };
}

const MISSED = 'The constable is rung up when a tenant’s smoke alarm stays silent.';
const NONE = 'We may disclose recordings to the police if there is a danger to life.';
const leadIn = ['Footage may be shown to neighbours:'];

const document: Lesson['document'] = {
  ...documentOf(paragraph(`We repair doorbells. ${MISSED} ${NONE}`), {
    ...item('should a stair give way.'),
    leadIn,
    path: ['About us', 'Neighbours'],
  }),
  language: 'en',
};

/** What a text has more than another, line by line; all lines of the other one must still be there, in order. */
function linesAdded(before: string, after: string): readonly string[] {
  const old = before.split('\n');
  const added: string[] = [];
  let at = 0;
  for (const line of after.split('\n')) {
    if (line === old[at]) at += 1;
    else added.push(line);
  }
  assert.equal(at, old.length, 'every line that was there still is');
  return added;
}

test('a sentence that was missed becomes an example that fails until a rule finds it', async (t) => {
  const { folder, textNow, failures } = aLexicon(t);
  assert.deepEqual(failures(), []);
  const learned = await learnExample(folder, {
    document,
    sentence: ` ${MISSED.replace('’', "'").replace(' is ', '\n is ')} `,
    verdict: 'missed',
    note: 'a danger: "#1"',
    source: 'https://lumicam.example/police',
  });
  assert.ok('file' in learned);
  assert.deepEqual([learned.example, learned.holds], [{ text: MISSED }, false]);
  assert.deepEqual(linesAdded(english, textNow()), [
    'sentences:',
    '  passage:',
    `    - text: ${MISSED}`,
    `      note: 'a danger: "#1"'`,
    '      source: https://lumicam.example/police',
  ]);
  assert.deepEqual(
    failures().map(({ path: at, message }) => [at.join('.'), message]),
    [['sentences.passage.0', `is read as no passage: “${MISSED}”`]],
  );
});

test('a sentence that was none becomes one, too, and joins those that are there', async (t) => {
  const { folder, failures, textNow } = aLexicon(t);
  await learnExample(folder, { document, sentence: MISSED, verdict: 'not-one' });
  const once = textNow();
  const learned = await learnExample(folder, { document, sentence: NONE, verdict: 'not-one' });
  assert.ok('file' in learned && !learned.holds);
  assert.deepEqual(linesAdded(once, textNow()), [`    - text: ${NONE}`]);
  assert.deepEqual(
    failures().map(({ path: at }) => at.join('.')),
    ['sentences.none.1'],
  );
});

test('an item of a list is written down with its heading and what introduces it', async (t) => {
  const { folder } = aLexicon(t);
  const learned = await learnExample(folder, {
    document,
    sentence: 'should a stair give way.',
    verdict: 'missed',
  });
  assert.ok('file' in learned);
  assert.deepEqual(learned.example, { text: 'should a stair give way.', heading: 'Neighbours', leadIn });
});

test('an example for one entry is added to it, with why and where from as a comment', async (t) => {
  const { folder, textNow, failures } = aLexicon(t);
  const learned = await learnExample(folder, {
    document,
    sentence: MISSED,
    verdict: 'missed',
    entry: 'emergency',
    note: 'an alarm',
    source: 'https://lumicam.example/police',
  });
  assert.ok('file' in learned && !learned.holds);
  assert.deepEqual(linesAdded(english, textNow()), [
    `      - ${MISSED} # an alarm; https://lumicam.example/police`,
  ]);
  assert.match(failures()[0]?.message ?? '', /^emergency: does not find “The constable/);
});

test('what the rules read rightly already is written down all the same, and said', async (t) => {
  const { folder, failures } = aLexicon(t);
  const learned = await learnExample(folder, { document, sentence: NONE, verdict: 'missed' });
  assert.ok('file' in learned && learned.holds);
  assert.deepEqual(failures(), []);
});

test('what cannot be an example is refused with a sentence, and nothing is written', async (t) => {
  const { folder, textNow } = aLexicon(t);
  const refusal = async (lesson: Partial<Lesson>) => {
    const before = textNow();
    const learned = await learnExample(folder, { document, sentence: MISSED, verdict: 'missed', ...lesson });
    assert.equal(textNow(), before);
    return 'refused' in learned ? learned.refused : undefined;
  };
  assert.match((await refusal({ sentence: 'The moon is a cheese.' })) ?? '', /does not say that/);
  assert.match((await refusal({ sentence: ' ' })) ?? '', /does not say that/);
  assert.match((await refusal({ entry: 'emergancy' })) ?? '', /Did you mean "emergency"\?/);
  assert.match((await refusal({ document: { ...document, language: 'fi' } })) ?? '', /no lexicon .*"fi"/);
  await learnExample(folder, { document, sentence: MISSED, verdict: 'missed' });
  assert.match((await refusal({})) ?? '', /has that example already/);
  assert.match((await refusal({ verdict: 'not-one' })) ?? '', /says the opposite/);
});

test('a file with Windows line ends keeps them', async (t) => {
  const { folder, textNow } = aLexicon(t, english.replaceAll('\n', '\r\n'));
  await learnExample(folder, { document, sentence: MISSED, verdict: 'missed' });
  assert.doesNotMatch(textNow(), /[^\r]\n/);
});
