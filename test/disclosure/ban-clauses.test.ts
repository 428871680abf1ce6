import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { shippedLexicon } from '../../src/config/lexicon.ts';
import { findPassages } from '../../src/disclosure/find-passages.ts';
import type { Facet } from '../../src/model/facet.ts';
import { documentOf } from '../compare/documents.ts';

const lexicon = shippedLexicon();

interface Sentence {
  readonly language: string;
  readonly text: string;
  /** The values of each of these facets. */
  readonly says: Readonly<Partial<Record<Facet, readonly string[]>>>;
}

/** In each the users are forbidden violence against property, and what is disclosed is a danger to life. */
const bans: readonly Sentence[] = [
  {
    language: 'en',
    text: 'Users must not call for violence against people or property, and we may tell the police of a danger of death.',
    says: { harm: ['death or serious physical injury'] },
  },
  {
    language: 'en',
    text: 'Terrorism and calls to it are prohibited, and we may share data with the police where somebody is in imminent danger.',
    says: { trigger: ['emergency'] },
  },
  {
    language: 'en',
    text: 'We may share data with the police in an emergency; you must not threaten others with suicide or kidnapping.',
    says: { trigger: ['emergency'] },
  },
  {
    language: 'de',
    text: 'Nutzer dürfen nicht zum Terrorismus aufrufen, und wir geben bei Gefahr für Leib oder Leben Daten an die Polizei heraus.',
    says: { harm: ['death or serious physical injury'] },
  },
  {
    language: 'fr',
    text: "Le terrorisme est interdit, et nous pouvons communiquer des données à la police en cas d'urgence.",
    says: { trigger: ['emergency'] },
  },
  {
    language: 'es',
    text: 'El terrorismo está prohibido, y podemos comunicar datos a la policía en caso de emergencia.',
    says: { trigger: ['emergency'] },
  },
];

describe('what users are forbidden is not what is disclosed', () => {
  for (const { language, text, says } of bans) {
    test(text, () => assert.deepEqual(saidIn(text, language, says), says));
  }

  test('where the ban alone names the danger, the disclosure is about it', () => {
    const text = 'Kidnapping is prohibited, and we report it to the police.';
    const says = { trigger: ['named life-threatening cases'] };
    assert.deepEqual(saidIn(text, 'en', says), says);
  });

  test('that the law forbids the vendor to give notice is no ban', () => {
    const text =
      'Unless we are prohibited by law, we tell the user before we disclose data in an emergency that is a danger of death.';
    const says = { harm: ['death or serious physical injury'], notice: ['user told before'] };
    assert.deepEqual(saidIn(text, 'en', says), says);
  });
});

function saidIn(text: string, language: string, of: Sentence['says']): Sentence['says'] {
  const passages = findPassages({ ...documentOf(text), language }, lexicon);
  assert.equal(passages.length, 1, 'it is one passage');
  const facets = passages.flatMap((passage) => passage.facets);
  return Object.fromEntries(
    Object.keys(of).map((name) => [
      name,
      facets
        .filter(({ facet }) => facet === name)
        .map(({ value }) => value)
        .sort(),
    ]),
  );
}

test('that users may not be told is a condition of disclosure, and nothing that they are forbidden', () => {
  for (const [language, text] of [
    ['en', 'In an emergency we may disclose data to the police, and you may not be notified.'],
    [
      'de',
      'Im Notfall geben wir Daten an die Polizei heraus, und Nutzer dürfen nicht benachrichtigt werden.',
    ],
    [
      'fr',
      "En cas d'urgence, nous pouvons communiquer des données à la police, et vous ne pouvez pas être informé.",
    ],
  ] as const) {
    const [passage] = findPassages({ ...documentOf(text), language }, lexicon);
    const notice = passage?.facets.filter(({ facet }) => facet === 'notice').map(({ value }) => value);
    assert.deepEqual(notice, ['user not told'], text);
  }
});
