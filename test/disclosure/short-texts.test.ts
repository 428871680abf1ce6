import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shippedLexicon } from '../../src/config/lexicon.ts';
import { compareDisclosure } from '../../src/disclosure/compare-disclosure.ts';
import { findPassages } from '../../src/disclosure/find-passages.ts';
import type { Document } from '../../src/model/document.ts';
import { documentOf } from '../compare/documents.ts';
import { danish } from './languages/danish.ts';
import { dutch } from './languages/dutch.ts';
import { french } from './languages/french.ts';
import { german } from './languages/german.ts';
import { italian } from './languages/italian.ts';
import { norwegian } from './languages/norwegian.ts';
import { polish } from './languages/polish.ts';
import { portuguese } from './languages/portuguese.ts';
import { spanish } from './languages/spanish.ts';
import { swedish } from './languages/swedish.ts';

const lexicon = shippedLexicon();

const short = (...texts: readonly string[]): Document => ({ blocks: documentOf(...texts).blocks });

for (const { language, passages, none } of [
  danish,
  dutch,
  french,
  german,
  italian,
  norwegian,
  polish,
  portuguese,
  spanish,
  swedish,
]) {
  const name = lexicon.languages.get(language)?.name ?? language;

  test(`${name}: one sentence is found, though it is too short to tell its language`, () => {
    for (const { kind, text } of passages) {
      if (typeof text !== 'string') continue;
      assert.deepEqual(
        findPassages(short(text), lexicon).map((passage) => passage.kind),
        [kind],
        text,
      );
    }
  });

  test(`${name}: a sentence that only sounds like it is none in any other language either`, () => {
    for (const text of none) {
      if (typeof text === 'string') assert.deepEqual(findPassages(short(text), lexicon), [], text);
    }
  });
}

test('a short text is read in the language of its page first', () => {
  const text = 'I nødsfald kan vi udlevere data til politiet.';
  assert.equal(findPassages(short(text), lexicon, 'da')[0]?.language, 'da');
  assert.equal(findPassages(short(text), lexicon)[0]?.language, 'da');
});

test('a sentence that comes to a short text alerts, whatever its language', () => {
  const [first, second] = [
    'Lumicam stellt Kameras her.',
    'Bei Gefahr für Leib oder Leben geben wir Aufnahmen an die Polizei heraus.',
  ];
  const { alert, findings } = compareDisclosure({
    before: short(first),
    after: short(first, second),
    lexicon,
  });
  assert.equal(alert, true);
  assert.deepEqual(
    findings.map(({ op, language }) => [op, language]),
    [['added', 'de']],
  );
});
