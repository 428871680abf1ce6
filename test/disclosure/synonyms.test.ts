import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shippedLexicon } from '../../src/config/lexicon.ts';
import { compareDisclosure } from '../../src/disclosure/compare-disclosure.ts';
import type { Disclosure } from '../../src/model/finding.ts';
import { documentOf, item } from '../compare/documents.ts';

const lexicon = shippedLexicon();

function compareIn(language: string, before: string, after: string): Disclosure {
  const page = (text: string) => ({ ...documentOf(text), language });
  return compareDisclosure({ before: page(before), after: page(after), lexicon });
}

for (const [language, before, after] of [
  [
    'en',
    'We may share personal data that we collect with others to prevent fraud, or in an emergency.',
    'We may share personal information that we gather with others to prevent fraud, or in an emergency.',
  ],
  [
    'de',
    'Wir geben personenbezogene Daten an Dritte weiter, um Gesetze zu befolgen, oder bei Gefahr für Leib oder Leben.',
    'Wir geben persönliche Daten an Dritte weiter, um Gesetze zu erfüllen, oder bei Gefahr für Leib oder Leben.',
  ],
  [
    'fr',
    'Nous pouvons divulguer vos données personnelles afin de respecter la loi, ou en cas de danger de mort.',
    'Nous pouvons divulguer vos informations à caractère personnel pour nous conformer à la loi, ou en cas de danger de mort.',
  ],
  [
    'es',
    'Podemos divulgar sus datos personales a fin de evitar el fraude, o en caso de peligro de muerte.',
    'Podemos divulgar sus datos de carácter personal para evitar el fraude, o en caso de peligro de muerte.',
  ],
] as const) {
  test(`${language}: another word for the data, or for why, is style where the danger is named in the same words`, () => {
    const { alert, reasons } = compareIn(language, before, after);
    assert.equal(alert, false);
    assert.match(reasons.join('; '), /of 1 that stand, other grounds or synonyms changed/);
  });
}

test('another word for handing over, for what is believed or for who gets it is no style', () => {
  const said =
    'We may share personal data with the police if we believe it is needed, to protect your safety.';
  for (const [word, other] of [
    ['share', 'sell'],
    ['believe', 'suspect'],
    ['the police', 'the press'],
    ['may', 'will'],
    ['personal data', 'the videos of your home'],
  ] as const) {
    assert.equal(compareIn('en', said, said.replace(word, other)).alert, true, other);
  }
});

test('the words of the danger itself count to the letter', () => {
  const said = 'To prevent fraud, or if personal data can save a life, we disclose to the police.';
  assert.equal(compareIn('en', said, said.replace('personal data', 'personal information')).alert, true);
});

test('another ground that hands over, too, is a neighbour as long as it says the same', () => {
  const said = (other: string) =>
    `We may share your data to answer a claim; when we think it fit to disclose it to the police, ${other}; and to protect the safety of our users.`;
  const fraud = said('say to look into fraud that was reported');
  assert.equal(compareIn('en', fraud, said('for one to look into reported fraud')).alert, false);
  assert.equal(compareIn('en', fraud, said('say to the highest bidder or to anyone')).alert, true);
});

test('what introduces a list may change in its style, not in what it says', () => {
  const page = (lead: string) =>
    documentOf(lead, { ...item('if there is an imminent danger of death.'), leadIn: [lead] });
  const alertAt = (before: string, after: string): boolean =>
    compareDisclosure({ before: page(before), after: page(after), lexicon }).alert;
  const lead = 'We disclose the personal data that we collect to the police:';
  assert.equal(alertAt(lead, 'We disclose the personal information that we gather to the police:'), false);
  assert.equal(alertAt(lead, 'We disclose the personal data that we store to the police:'), true);
});
