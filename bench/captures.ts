import { parseArgs } from 'node:util';
import { openExtractor } from '../src/extract/extractor.ts';
import { judgeFaults } from './captures-faults.ts';
import { printGold } from './captures-gold.ts';
import { judgeHistory } from './captures-history.ts';
import { printScore } from './captures-score.ts';
import { printSpeed } from './captures-speed.ts';
import { printSteps } from './captures-steps.ts';
import { printSurvival } from './captures-survival.ts';
import { sharedData } from './shared-data.ts';

/**
 * Whether every change of a page's own text is reported and nothing else is: on every step of the recorded series. And
 * how well a capture that is not the page is told from one that is: on every capture, judged against the last good one,
 * and on walls and faults that a server puts in the place of real pages. With --styles instead whether the passages of
 * every document of the corpus are found on pages of ten styles; that takes a quarter of an hour.
 *
 *   EXIGENT_SHARED=… npm run bench:captures -- [--misses] [--gold] [--styles]
 */
const { values } = parseArgs({
  options: {
    misses: { type: 'boolean', default: false },
    gold: { type: 'boolean', default: false },
    styles: { type: 'boolean', default: false },
  },
});
const extractor = openExtractor();
try {
  if (values.styles) await printSurvival(sharedData(), extractor, values.misses);
  else await printCaptures();
} finally {
  await extractor.close();
}

async function printCaptures(): Promise<void> {
  const { judged, steps } = await judgeHistory(sharedData(), extractor);
  printSteps(steps, values.misses);
  printGold(steps, values.gold);
  printScore('recorded captures', judged, values.misses);
  await printSpeed(sharedData(), extractor);
  const { refusals, pages } = await judgeFaults(sharedData(), extractor);
  printScore('a fault in place of a page that is known', refusals, values.misses);
  printScore('a fault at first sight', pages, values.misses);
}
