import { parseArgs } from 'node:util';
import { openExtractor } from '../src/extract/extractor.ts';
import { judgeFaults } from './captures-faults.ts';
import { judgeHistory } from './captures-history.ts';
import { printScore } from './captures-score.ts';
import { printSteps } from './captures-steps.ts';
import { sharedData } from './shared-data.ts';

/**
 * Whether every change of a page's own text is reported and nothing else is: on every step of the recorded series. And
 * how well a capture that is not the page is told from one that is: on every capture, judged against the last good one,
 * and on walls and faults that a server puts in the place of real pages.
 *
 *   EXIGENT_SHARED=… npm run bench:captures -- [--misses]
 */
const { values } = parseArgs({ options: { misses: { type: 'boolean', default: false } } });
const extractor = openExtractor();
try {
  const { judged, steps } = await judgeHistory(sharedData(), extractor);
  printSteps(steps, values.misses);
  printScore('recorded captures', judged, values.misses);
  const { refusals, pages } = await judgeFaults(sharedData(), extractor);
  printScore('a fault in place of a page that is known', refusals, values.misses);
  printScore('a fault at first sight', pages, values.misses);
} finally {
  await extractor.close();
}
