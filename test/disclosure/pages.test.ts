import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tellFinding } from '../../src/alert/tell-finding.ts';
import { wordsFor } from '../../src/alert/words-for.ts';
import { shippedLexicon } from '../../src/config/lexicon.ts';
import { compareDisclosure } from '../../src/disclosure/compare-disclosure.ts';
import type { Document } from '../../src/model/document.ts';

const lexicon = shippedLexicon('config');

/** A document of pages, with a sentence of its own on each of them and one on the last. */
function paged(last: string): Document {
  const texts = ['How to write to us.', 'Which records we hold, and for how long they are kept.', last];
  return {
    language: 'en',
    blocks: texts.map((text, index) => ({
      kind: 'paragraph',
      text,
      path: ['Guide'],
      leadIn: [],
      page: index + 1,
    })),
  };
}

test('a quote of a document with pages says on which it stands, in the finding and in the mail', () => {
  const before = paged('We may disclose recordings to the police if there is an imminent danger of death.');
  const after = paged('We may disclose recordings to the police if there is a danger of death.');
  const { findings } = compareDisclosure({ before, after, lexicon, settled: false });
  assert.deepEqual(
    findings.map(({ page }) => page),
    [3],
  );
  const [finding] = findings;
  assert.ok(finding !== undefined);
  assert.equal(tellFinding(finding, wordsFor(['en'])).place, 'Guide, page 3');
  assert.equal(tellFinding(finding, wordsFor(['de'])).place, 'Guide, Seite 3');
  assert.equal(tellFinding({ ...finding, path: [] }, wordsFor(['fr'])).place, 'page 3');
});
