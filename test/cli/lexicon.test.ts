import assert from 'node:assert/strict';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { clauses, germanPage, policyPage } from '../policy-page.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { runExigent } from './run-exigent.ts';

/** A configuration folder with the shipped lexicon, and two pages beside it. */
function aDesk(t: TestContext) {
  const folder = temporaryFolder(t);
  const config = path.join(folder, 'config');
  cpSync(path.resolve(import.meta.dirname, '../../config/lexicon'), path.join(config, 'lexicon'), {
    recursive: true,
  });
  const texts = path.join(folder, 'texts');
  mkdirSync(texts);
  writeFileSync(path.join(texts, 'en.html'), policyPage([clauses.process, clauses.imminent]));
  writeFileSync(path.join(texts, 'de.html'), germanPage);
  writeFileSync(path.join(texts, 'notes.bin'), 'no text');
  return { config: ['--config', config], texts, page: path.join(texts, 'en.html') };
}

const MISSED = 'Letters reach us at Lumicam Legal, 12 Harbour Road, Portland.';

test('a reviewer’s word makes the lexicon’s test fail, and the monitor reads on', async (t) => {
  const { config, page } = aDesk(t);
  const before = await runExigent(['lexicon', 'test', 'en', 'de', '--json', ...config]);
  assert.equal(before.code, 0, before.err);
  assert.deepEqual(
    before.json().map(({ language, failures }) => [language, failures]),
    [
      ['de', []],
      ['en', []],
    ],
  );

  const example = ['lexicon', 'example', page, '--sentence', MISSED, ...config];
  const unsaid = await runExigent(example);
  assert.deepEqual([unsaid.code, unsaid.err.trim()], [2, 'Say --missed or --not-one.']);
  const learned = await runExigent([...example, '--missed', '--note', 'to try it']);
  assert.equal(learned.code, 0, learned.err);
  assert.match(learned.out, /"exigent lexicon test en" now fails/);

  const after = await runExigent(['lexicon', 'test', ...config]);
  assert.equal(after.code, 1, after.err);
  assert.match(after.out, /^en {2}1 FAIL .*\n {4}\S*en\.yaml:\d+: is read as no passage: “Letters reach us/m);
  assert.match(after.out, /^de {2}holds/m);
  const passages = await runExigent(['passages', page, ...config]);
  assert.equal(passages.code, 0, passages.err);
});

test('what entries find in given texts is counted by language', async (t) => {
  const { config, texts } = aDesk(t);
  const ran = await runExigent(['lexicon', 'test', 'en', 'pl', '--against', texts, '--json', ...config]);
  assert.equal(ran.code, 0, ran.err);
  const [english, polish] = ran.json().map(({ against }) => against as Against);
  assert.deepEqual([english?.documents, polish?.documents], [1, 0]);
  const imminent = english?.firings.find(({ entry }) => entry === 'imminent');
  assert.deepEqual([imminent?.hits, imminent?.documents], [1, 1]);
  assert.equal(
    polish?.firings.every(({ hits }) => hits === 0),
    true,
  );
  const shown = await runExigent(['lexicon', 'test', 'en', '--against', texts, ...config]);
  assert.match(shown.out, /^ {4}imminent +1 in 1 of 1$/m);
  assert.match(shown.out, /^ {4}found nothing: .*own-emergency-call/m);
});

interface Against {
  readonly documents: number;
  readonly firings: readonly { readonly entry: string; readonly hits: number; readonly documents: number }[];
}

test('a language or text that is not there is wrong use', async (t) => {
  const { config, texts } = aDesk(t);
  for (const [args, said] of [
    [['german'], /no lexicon for "german"\. Did you mean de\?/],
    [['xx'], /no lexicon for "xx"\. There are .*de, en/],
    [['en', '--against', path.join(texts, 'nowhere')], /no file or folder .*nowhere/],
  ] as const) {
    const ran = await runExigent(['lexicon', 'test', ...args, ...config]);
    assert.deepEqual([ran.code, ran.out], [2, ''], ran.err);
    assert.match(ran.err, said);
  }
});

test('the check of the configuration reads the lexicon, too', async (t) => {
  const { config } = aDesk(t);
  const [, folder = ''] = config;
  writeFileSync(path.join(folder, 'lexicon/sv.yaml'), 'langauge: sv\n');
  writeFileSync(path.join(folder, 'settings.yaml'), 'fetsch: {}\n');
  const ran = await runExigent(['config', 'check', ...config]);
  assert.equal(ran.code, 2);
  assert.match(ran.err, /settings\.yaml:1: unknown key "fetsch"/);
  assert.match(ran.err, /sv\.yaml:1: unknown key "langauge" \(did you mean "language"\?\)/);
});

test('passages are marked where they stand, with the words that count, also without colours', async (t) => {
  const { page } = aDesk(t);
  const { out, err } = await runExigent(['passages', page]);
  assert.match(out, /^emergency passage 1 of 1$/m, err);
  assert.match(out, /^ {2}… We ‹may disclose› your information to ‹law enforcement›/m);
  assert.match(out, /^ {2}▌ to ‹prevent imminent death or serious physical injury› of a person/m);
  assert.match(out, /^ {4}imminence +imminent\n {23}disclosure without delay “without delay”$/m);
  assert.match(out, /^ {4}found because it names danger: /m);
});

test('a comparison shows which words changed, and which facets moved which way', async (t) => {
  const { page } = aDesk(t);
  const after = path.join(temporaryFolder(t), 'after.html');
  writeFileSync(after, policyPage([clauses.process, clauses.anyRisk]));
  const { out, err } = await runExigent(['compare', page, after]);
  assert.match(out, /^emergency passage reworded, substantive {2}▼ protection weakened$/m, err);
  assert.match(out, /^ {2}- to prevent \[-imminent-\] death/m);
  assert.match(out, /^ {4}▼ imminence +imminent → \(nothing\)$/m);
});

test('a language without a lexicon is said, so that no passage is not taken for none there', async (t) => {
  const file = path.join(temporaryFolder(t), 'hu.txt');
  writeFileSync(
    file,
    'Ezen az oldalon elmondjuk, hogyan érkeznek hozzánk a rendőrség megkeresései, és mit teszünk velük. Kameráink képet és hangot rögzítenek, amikor valaki becsönget. ' +
      'A felvételeket bármikor megnézheti a telefonján, és harminc nap után töröljük őket, hacsak az ügyfél másként nem kéri.',
  );
  const ran = await runExigent(['passages', file]);
  assert.match(ran.err, /There is no lexicon for the language "hu"/);
  assert.match(ran.out, /No emergency-disclosure passage/);
});
