import assert from 'node:assert/strict';
import { test } from 'node:test';
import { styles } from '../../../bench/captures-styles.ts';
import { corpusDocuments, survive } from '../../../bench/captures-survival.ts';
import { shippedLexicon } from '../../../src/config/lexicon.ts';
import { readDocument } from '../../../src/extract/read-document.ts';

/** One document of so many: the whole is a benchmark. */
const ONE_OF = 90;

const shared = process.env.EXIGENT_SHARED;

for (const style of Object.keys(styles) as (keyof typeof styles)[]) {
  test(`the passages of real policies are found on a page of another style: ${style}`, {
    skip: shared === undefined && 'EXIGENT_SHARED names no folder with real policies',
  }, async () => {
    const lexicon = shippedLexicon();
    const files = corpusDocuments(shared ?? '').filter((_, index) => index % ONE_OF === 0);
    const became = [];
    for (const file of files) became.push(...(await survive(file, [style], lexicon, readDocument)));
    assert.ok(became.some(({ passages }) => passages > 0));
    for (const { document, lostWords, lostPassages, strays } of became) {
      assert.deepEqual(lostWords, [], document);
      assert.deepEqual(strays, [], document);
      // In a cell of data the items of a list stand in one run, without the heading above them.
      if (style !== 'table') assert.deepEqual(lostPassages, [], document);
    }
  });
}
