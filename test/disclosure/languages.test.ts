import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shippedLexicon } from '../../src/config/lexicon.ts';
import { compareDisclosure } from '../../src/disclosure/compare-disclosure.ts';
import { findPassages } from '../../src/disclosure/find-passages.ts';
import type { Document } from '../../src/model/document.ts';
import type { Finding } from '../../src/model/finding.ts';
import { item, paragraph } from '../compare/documents.ts';
import { danish } from './languages/danish.ts';
import { dutch } from './languages/dutch.ts';
import { french } from './languages/french.ts';
import { german } from './languages/german.ts';
import { italian } from './languages/italian.ts';
import type { Wording } from './languages/language-cases.ts';
import { norwegian } from './languages/norwegian.ts';
import { polish } from './languages/polish.ts';
import { portuguese } from './languages/portuguese.ts';
import { spanish } from './languages/spanish.ts';
import { swedish } from './languages/swedish.ts';

const lexicon = shippedLexicon();

const languages = [german, french, spanish, italian, dutch, portuguese, polish, swedish, danish, norwegian];

for (const { language, passages, none, changes, still } of languages) {
  const name = lexicon.languages.get(language)?.name ?? language;

  const documentOf = (...wordings: readonly Wording[]): Document => ({
    language,
    blocks: wordings.map((wording) =>
      typeof wording === 'string' ? paragraph(wording) : { ...item(wording[1]), leadIn: [wording[0]] },
    ),
  });

  const kindsIn = (text: Wording) => findPassages(documentOf(text), lexicon).map(({ kind }) => kind);

  const newsOf = (before: Document, after: Document): readonly Finding[] =>
    compareDisclosure({ before, after, lexicon }).findings.filter(({ op }) =>
      ['added', 'removed', 'reworded'].includes(op),
    );

  test(`${name}: wording on disclosure because of danger is found`, () => {
    for (const { kind, text } of passages) assert.deepEqual(kindsIn(text), [kind], String(text));
  });

  test(`${name}: wording that only sounds like it is not taken for it`, () => {
    for (const text of none) assert.deepEqual(kindsIn(text), [], String(text));
  });

  for (const { what, before, after, direction } of changes) {
    test(`${name}: ${what}`, () => {
      const only = (text: Wording | undefined) => documentOf(...(text === undefined ? [] : [text]));
      const found = newsOf(only(before), only(after));
      const op = before === undefined ? 'added' : after === undefined ? 'removed' : 'reworded';
      assert.deepEqual(
        found.map((finding) => [finding.op, finding.direction]),
        [[op, direction]],
        found.map(({ explanation }) => explanation).join(),
      );
    });
  }

  test(`${name}: the same words in another place or form are no news`, () => {
    assert.notEqual(findPassages(documentOf(...still.before), lexicon).length, 0);
    assert.deepEqual(newsOf(documentOf(...still.before), documentOf(...still.after)), []);
  });
}
