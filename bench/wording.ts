import { shippedLexicon } from '../src/config/lexicon.ts';
import type { Disclosure } from '../src/model/finding.ts';
import { comparePair, type Pair, readPairs, score } from './wording-pairs.ts';

/**
 * Real changes of real policies, compared and scored against their labels. Prints the figures; with --errors every
 * miss; with --only ID what was found in one pair.
 *
 *   EXIGENT_SHARED=… npm run bench:wording -- --errors
 */
const at = process.argv.indexOf('--only');
const only = at < 0 ? undefined : process.argv[at + 1];
const lexicon = shippedLexicon();
const pairs = readPairs().filter(({ id }) => only === undefined || id === only);

const begun = performance.now();
const answers: (readonly [Pair, Disclosure])[] = [];
for (const pair of pairs) answers.push([pair, await comparePair(pair, lexicon)]);
const each = (performance.now() - begun) / pairs.length;

if (only === undefined) {
  process.stdout.write(score(answers, process.argv.includes('--errors') ? ['--errors'] : []));
  process.stdout.write(`${'milliseconds per pair'.padEnd(28)} ${each.toFixed(1)} (reading included)\n`);
} else {
  process.stdout.write(`${JSON.stringify(answers[0]?.[1], undefined, 2)}\n`);
}
