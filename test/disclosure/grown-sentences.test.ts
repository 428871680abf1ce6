import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shippedLexicon } from '../../src/config/lexicon.ts';
import { compareDisclosure } from '../../src/disclosure/compare-disclosure.ts';
import { documentOf } from '../compare/documents.ts';

const lexicon = shippedLexicon();
const plain = 'We may disclose data to the police in an emergency.';
const guarded = 'We may disclose data to the police in an emergency after prior notice to the user.';

function told(before: readonly string[], after: readonly string[]) {
  const { findings } = compareDisclosure({
    before: documentOf(...before),
    after: documentOf(...after),
    lexicon,
  });
  return findings.map(({ op, direction }) => ({ op, direction }));
}

test('a condition at the end of a sentence is a reworded passage, though the old words still stand in it', () => {
  assert.deepEqual(told([plain], [guarded]), [{ op: 'reworded', direction: 'narrower' }]);
});

test('a condition that is cut off the end of a sentence weakens the protection', () => {
  assert.deepEqual(told([guarded], [plain]), [{ op: 'reworded', direction: 'broader' }]);
});

test('two sentences that are joined by a comma only have not changed', () => {
  const more = 'we ask for a form in an emergency.';
  const joined = `${plain.slice(0, -1)}, ${more}`;
  assert.deepEqual(
    new Set(told([plain, `We${more.slice(2)}`], [joined]).map(({ op }) => op)),
    new Set(['moved']),
  );
});
