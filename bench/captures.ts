import { parseArgs } from 'node:util';
import { openExtractor } from '../src/extract/extractor.ts';
import { judgeFaults } from './captures-faults.ts';
import { printGold } from './captures-gold.ts';
import { judgeHistory } from './captures-history.ts';
import { printFaults } from './captures-live-faults.ts';
import { EVERY, printRendered } from './captures-rendered.ts';
import { printScore } from './captures-score.ts';
import { printSpeed } from './captures-speed.ts';
import { printSteps } from './captures-steps.ts';
import { printSurvival } from './captures-survival.ts';
import { sharedData } from './shared-data.ts';

/**
 * Whether every change of a page's own text is reported and nothing else is: on every step of the recorded series. And
 * how well a capture that is not the page is told from one that is: on every capture, judged against the last good one,
 * and on walls and faults that a server puts in the place of real pages. With --styles instead whether the passages of
 * every document of the corpus are found on pages of ten styles, and of every 40th (--every N: of every Nth) on a page
 * that a browser fills; that takes a quarter of an hour. With --faults instead whether the whole monitor lives through each of 21 faults before each
 * capture of some series, and through each that stays: no false change, none lost, told once; that takes as long.
 *
 *   EXIGENT_SHARED=… npm run bench:captures -- [--misses] [--gold] [--styles [--every N]] [--faults [SERIES…]]
 */
const isSaid = { type: 'boolean', default: false } as const;
const { values, positionals } = parseArgs({
  options: { misses: isSaid, gold: isSaid, styles: isSaid, faults: isSaid, every: { type: 'string' } },
  allowPositionals: true,
});
const extractor = openExtractor();
try {
  if (values.styles) await printStyles();
  else if (values.faults) await printFaults(positionals);
  else await printCaptures();
} finally {
  await extractor.close();
}

async function printStyles(): Promise<void> {
  await printRendered(sharedData(), extractor, values.misses, Number(values.every ?? EVERY));
  await printSurvival(sharedData(), extractor, values.misses);
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
