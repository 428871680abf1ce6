import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languageOf } from '../../src/extract/language.ts';
import { paragraph } from '../compare/documents.ts';
import { danish } from '../disclosure/languages/danish.ts';
import { norwegian } from '../disclosure/languages/norwegian.ts';
import { swedish } from '../disclosure/languages/swedish.ts';

for (const { language, passages, none } of [swedish, danish, norwegian]) {
  test(`a page in "${language}" is told from those of the neighbours`, () => {
    const sentences = [...passages.map(({ text }) => text), ...none].flat();
    assert.equal(languageOf([paragraph(sentences.join(' '))]), language);
    for (let at = 0; at + 4 <= sentences.length; at += 1) {
      const few = sentences.slice(at, at + 4).join(' ');
      if (few.length >= 250) assert.equal(languageOf([paragraph(few)]), language, few);
    }
  });
}

test('Nynorsk is Norwegian', () => {
  const text =
    'Kameraa tek opp lyd og bilete når nokon ringjer på døra, og du kan sjå opptaka i appen. Vi lagrar dei i tretti dagar og slettar dei så. ' +
    'Opplysningane om kontoen din tek vi vare på så lenge du er kunde hos oss, og vi deler dei ikkje med andre utan at du har sagt ja til det.';
  assert.equal(languageOf([paragraph(text)]), 'no');
});
