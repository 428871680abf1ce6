import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shippedLexicon } from '../../src/config/lexicon.ts';
import { compareDisclosure } from '../../src/disclosure/compare-disclosure.ts';
import { findPassages } from '../../src/disclosure/find-passages.ts';
import type { Block, Document } from '../../src/model/document.ts';
import { documentOf, heading, paragraph, row } from '../compare/documents.ts';

const lexicon = shippedLexicon();

function under(language: string, title: string, ...texts: readonly string[]): Document {
  const blocks: Block[] = texts.map((text) => ({ ...paragraph(text), path: [title] }));
  return { language, blocks: [heading(title), ...blocks] };
}

function findingsOf(before: Document, after: Document) {
  return compareDisclosure({ before, after, lexicon }).findings;
}

for (const [language, title, other, conditions] of [
  [
    'de',
    'Notfallanfragen',
    'Anfragen zu Werbung',
    [
      'Die Anfrage bedarf der Schriftform.',
      'Wir unterrichten die betroffene Person binnen zwei Wochen.',
      'Ein richterlicher Beschluss ist nachzureichen.',
      'Das Formular muss die Leitung der Dienststelle unterschreiben.',
    ],
  ],
  [
    'en',
    'Emergency requests',
    'Requests for advertising',
    [
      'They must be made in writing.',
      'We notify the user within two weeks.',
      'A warrant must follow.',
      'The form must be signed by an officer.',
    ],
  ],
  [
    'fr',
    'Demandes en cas d’urgence',
    'Demandes de publicité',
    ['La demande se fait par écrit.', 'Nous informons ensuite l’utilisateur.'],
  ],
] as const) {
  test(`${language}: what binds a disclosure is found under a heading on emergencies that it does not repeat`, () => {
    for (const condition of conditions) {
      const [found] = findPassages(under(language, title, condition), lexicon).filter(
        ({ quote }) => quote === condition,
      );
      assert.equal(found?.kind, 'emergency', condition);
      assert.match(found?.reasons.join('; ') ?? '', /stands under a heading on emergencies/);
      assert.deepEqual(findPassages(under(language, other, condition), lexicon), [], condition);
    }
  });

  test(`${language}: such a condition that comes is a safeguard, and one that goes was one`, () => {
    for (const condition of conditions) {
      const [without, with_] = [
        under(language, title, 'Lumicam.'),
        under(language, title, 'Lumicam.', condition),
      ];
      assert.deepEqual(
        findingsOf(without, with_).map(({ op, direction }) => `${op} ${direction}`),
        ['added narrower'],
        condition,
      );
      assert.deepEqual(
        findingsOf(with_, without).map(({ op, direction }) => `${op} ${direction}`),
        ['removed broader'],
        condition,
      );
    }
  });
}

for (const [language, ground, openly] of [
  ['de', 'Im Notfall geben wir Daten an die Polizei heraus.', 'Das geschieht ohne richterlichen Beschluss.'],
  ['en', 'In an emergency we may disclose data to the police.', 'We do so without a warrant.'],
  ['fr', 'En cas d’urgence, nous pouvons divulguer des données à la police.', 'Cela se fait sans mandat.'],
] as const) {
  test(`${language}: that no judge is asked, said in a sentence of its own, weakens when it comes and strengthens nothing when it goes`, () => {
    const [alone, both] = [ground, `${ground} ${openly}`].map((text) => ({ ...documentOf(text), language }));
    assert.ok(alone && both);
    const [came] = findingsOf(alone, both);
    assert.deepEqual([came?.op, came?.direction], ['reworded', 'broader']);
    assert.deepEqual(
      came?.steps.map(({ facet }) => facet),
      ['consent_or_warrant'],
    );
    const [went] = findingsOf(both, alone);
    assert.deepEqual([went?.op, went?.direction], ['reworded', 'neutral']);
  });
}

test('that a warrant is needed, said after the emergency, is about the other cases', () => {
  const ground = 'In an emergency we may disclose data to the police.';
  const [found, ...more] = findPassages(documentOf(`${ground} Otherwise we require a warrant.`), lexicon);
  assert.deepEqual([found?.quote, more], [ground, []]);
});

test('a number is told with the row and the column that say what it counts', () => {
  const columns = ['Country', 'Emergency requests'];
  const table = (count: string): Document => ({
    language: 'en',
    blocks: [{ ...row('Germany', count), columns }],
  });
  const [changed] = findingsOf(table('31'), table('45'));
  assert.match(
    changed?.explanation ?? '',
    /^A published number went from 31 to 45 \(Germany, Emergency requests\)\./,
  );
  const [came] = findingsOf({ language: 'en', blocks: [] }, table('31'));
  assert.match(
    came?.explanation ?? '',
    /^A number is published that was not: 31 \(Germany, Emergency requests\)\./,
  );
});

test('words that stand far apart are quoted without what lies between them', () => {
  const ground = 'Bei Gefahr für Leib oder Leben können wir';
  const [came] = findingsOf(
    { ...documentOf('Lumicam.'), language: 'de' },
    {
      ...documentOf(
        'Lumicam.',
        `${ground} Aufnahmen auch ohne Einwilligung der Betroffenen an die Polizei herausgeben.`,
      ),
      language: 'de',
    },
  );
  assert.match(came?.explanation ?? '', /which data: “Aufnahmen … Polizei” \(content\)/i);
});
