import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { shippedLexicon } from '../../src/config/lexicon.ts';
import { compareDisclosure } from '../../src/disclosure/compare-disclosure.ts';
import { findPassages } from '../../src/disclosure/find-passages.ts';
import type { Document } from '../../src/model/document.ts';
import { documentOf } from '../compare/documents.ts';

const lexicon = shippedLexicon();

function numbered(...paragraphs: readonly string[]): Document {
  return { ...documentOf(...paragraphs), language: 'en' };
}

describe('what introduces the paragraphs that are numbered below it', () => {
  const page = numbered(
    '4. We may disclose your recordings to the police only:',
    '4.1 when a court orders it;',
    'A court order must name the account.',
    '4.2. when somebody is in imminent danger of death.',
    '5. In imminent danger of death, please call for help yourself.',
  );

  test('belongs to each of them, whatever stands between', () => {
    const [passage, ...others] = findPassages(page, lexicon);
    assert.equal(others.length, 0);
    assert.equal(passage?.quote, '4.2. when somebody is in imminent danger of death.');
    assert.deepEqual(passage.leadIn, ['We may disclose your recordings to the police only:']);
  });

  test('is part of the passage: who gets the data there is told when it changes', () => {
    const after = numbered(
      ...page.blocks.map(({ text }) => text.replace('the police only', 'the police or other parties')),
    );
    const { findings } = compareDisclosure({ before: page, after, lexicon });
    assert.deepEqual(
      findings.map(({ op, direction, steps }) => [op, direction, ...steps.map(({ facet }) => facet)]),
      [['reworded', 'broader', 'recipient']],
    );
  });

  test('ends with the section, and needs its colon', () => {
    const other = numbered(
      '4. We may disclose your recordings to the police.',
      '4.1 Stay calm when somebody is in imminent danger of death.',
    );
    assert.deepEqual(findPassages(other, lexicon), []);
  });
});
