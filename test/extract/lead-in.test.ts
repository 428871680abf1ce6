import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leadInOf } from '../../src/extract/lead-in.ts';

const long = 'We may hand over data to officers of the law in all of the cases that follow:';

const cases: readonly (readonly [what: string, paragraph: string, leadIn: string])[] = [
  ['the only sentence', long, long],
  ['the last sentence', `We read every request. ${long}`, long],
  ['the last sentence after a question or a quote', `Why? He said “no.” ${long}`, long],
  [
    'two sentences where the last is short',
    `${long.replace(':', '.')} For example:`,
    `${long.replace(':', '.')} For example:`,
  ],
  [
    'a sentence with abbreviations',
    `One. We may, e.g. Under Art. 6 Abs. 1 or the U.S. Code, hand over data if:`,
    `We may, e.g. Under Art. 6 Abs. 1 or the U.S. Code, hand over data if:`,
  ],
  [
    'a German sentence with abbreviations',
    'Eins. Wir geben Daten z. B. An Behörden bzw. Gerichte nach Nr. 5 heraus, wenn:',
    'Wir geben Daten z. B. An Behörden bzw. Gerichte nach Nr. 5 heraus, wenn:',
  ],
];

for (const [what, paragraph, leadIn] of cases) {
  test(`a list is introduced by ${what}`, () => {
    assert.equal(leadInOf(paragraph), leadIn);
  });
}

test('of a sentence without end only the end introduces a list', () => {
  const leadIn = leadInOf(`${'word '.repeat(100_000)}if this is so:`);
  assert.ok(leadIn.length <= 1_000 && leadIn.endsWith('word if this is so:') && leadIn.startsWith('word '));
});
