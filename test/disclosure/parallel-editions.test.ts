import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shippedLexicon } from '../../src/config/lexicon.ts';
import { findPassages } from '../../src/disclosure/find-passages.ts';
import { item, paragraph } from '../compare/documents.ts';
import { type Edition, editions, languages } from './editions.ts';
import { moreEditions } from './more-editions.ts';

const lexicon = shippedLexicon();

/** What an edition says on every facet, in one language. */
function readingsOf(language: string, wording: Edition['en']): readonly string[] {
  const block =
    typeof wording === 'string' ? paragraph(wording) : { ...item(wording[1]), leadIn: [wording[0]] };
  const passages = findPassages({ language, blocks: [block] }, lexicon);
  assert.notEqual(passages.length, 0, `nothing is found in: ${String(wording)}`);
  const said = passages.flatMap(({ facets }) => facets.map(({ facet, value }) => `${facet}: ${value}`));
  return [...new Set(said)].toSorted();
}

for (const edition of editions) {
  for (const language of languages) {
    test(`${edition.what}: said in ${language}, it says what it is meant to say, and nothing else`, () => {
      assert.deepEqual(readingsOf(language, edition[language]), edition.says.toSorted());
    });
  }
}

for (const [language, sayings] of Object.entries(moreEditions)) {
  for (const [what, wording] of Object.entries(sayings)) {
    test(`${what}: said in ${language}, it says what it says in English`, () => {
      const english = editions.find((edition) => edition.what === what);
      assert.ok(english, `there is no such edition in English: ${what}`);
      assert.deepEqual(readingsOf(language, wording), english.says.toSorted());
    });
  }
}

test('the editions speak of every facet', () => {
  const spoken = new Set(editions.flatMap(({ says }) => says.map((each) => each.split(':')[0])));
  assert.deepEqual([...spoken].toSorted(), [
    'consent_or_warrant',
    'contact',
    'data',
    'discretion',
    'harm',
    'imminence',
    'jurisdiction',
    'notice',
    'process',
    'recipient',
    'standard',
    'statistics',
    'trigger',
  ]);
});
