import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareReadings } from '../../src/disclosure/compare-readings.ts';
import type { Passage } from '../../src/model/passage.ts';

const quote = 'in an emergency that involves imminent danger of death';

function aPassage(given: Partial<Passage> = {}): Passage {
  return {
    block: 3,
    from: 0,
    to: quote.length,
    quote,
    leadIn: ['We may disclose data:'],
    path: ['Police'],
    kind: 'emergency',
    language: 'en',
    facets: [{ facet: 'imminence', value: 'imminent', step: 0, words: 'imminent' }],
    reasons: ['names a danger'],
    ...given,
  };
}

function told(before: readonly Passage[], after: readonly Passage[]) {
  return compareReadings(before, after).map(({ op, explanation }) => `${op}: ${explanation}`);
}

test('what both rules find and read alike is not told, wherever it stands in the document', () => {
  assert.deepEqual(told([aPassage()], [aPassage({ block: 9, reasons: ['other words'] })]), []);
});

test('a passage that is read otherwise says how, and leans no way', () => {
  const read = aPassage({
    kind: 'safety',
    facets: [{ facet: 'data', value: 'content', step: 2, words: 'recordings' }],
  });
  assert.deepEqual(told([aPassage()], [read]), [
    'reworded: The rules of today read it otherwise: kind: emergency → safety; imminence: imminent → not said; data: not said → content.',
  ]);
  const [finding] = compareReadings([aPassage()], [read]);
  assert.deepEqual([finding?.direction, finding?.steps], ['neutral', []]);
});

test('a passage of which more is found is one that begins or ends elsewhere; others are found or not found', () => {
  const longer = aPassage({ quote: `${quote}, without a warrant` });
  assert.deepEqual(told([aPassage()], [longer]), [
    'reworded: The rules of today read it otherwise: the passage begins or ends elsewhere.',
  ]);
  assert.deepEqual(told([aPassage()], [aPassage({ quote: 'to save a life' })]), [
    'removed: The rules of today find no such passage there.',
    'added: The rules of before found no such passage there.',
  ]);
});

test('the same passage twice is found twice', () => {
  assert.deepEqual(told([aPassage(), aPassage()], [aPassage()]), [
    'removed: The rules of today find no such passage there.',
  ]);
});
