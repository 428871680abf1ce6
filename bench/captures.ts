import { parseArgs } from 'node:util';
import { openExtractor } from '../src/extract/extractor.ts';
import { judgeFaults } from './captures-faults.ts';
import { judgeHistory } from './captures-history.ts';
import { printScore } from './captures-score.ts';
import { sharedData } from './shared-data.ts';

/**
 * How well a capture that is not the page is told from one that is: on every capture of the recorded series, judged
 * against the last good one, and on walls and faults that a server puts in the place of real pages.
 *
 *   EXIGENT_SHARED=… npm run bench:captures -- [--misses]
 */
const { values } = parseArgs({ options: { misses: { type: 'boolean', default: false } } });
const extractor = openExtractor();
try {
  const history = await judgeHistory(sharedData(), extractor);
  printScore('recorded captures', history, values.misses);
  const { refusals, pages } = await judgeFaults(sharedData(), extractor);
  printScore('a fault in place of a page that is known', refusals, values.misses);
  printScore('a fault at first sight', pages, values.misses);
} finally {
  await extractor.close();
}
