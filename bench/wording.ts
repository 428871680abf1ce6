import { shippedLexicon } from '../src/config/lexicon.ts';
import { compareDisclosure } from '../src/disclosure/compare-disclosure.ts';
import { crossValidated } from './wording-cross.ts';
import { facetFigures } from './wording-facets.ts';
import { type Pair, readPair, readPairs, score } from './wording-pairs.ts';
import { type Answer, intervals, type Part, partOf, parts } from './wording-parts.ts';
import { type ReadPair, speed } from './wording-speed.ts';

/**
 * Real changes of real policies, compared and scored against their labels. Prints the figures of the companies
 * that are worked on, of those held out, cross-validated, and of all, which facets are missed or over-read, how far the
 * figures would wander with other companies, and the speed; with --errors every miss among those worked on, with --part
 * held-out or --part dev only that part, with --only ID what was found in one pair. Whoever writes rules leaves the misses of those held out alone: their figures are the honest ones.
 *
 *   EXIGENT_SHARED=… npm run bench:wording -- --part dev --errors
 */
const flag = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};
const print = (text: string): boolean => process.stdout.write(text);

const [only, part] = [flag('only'), flag('part') as Part | undefined];
const flags = process.argv.includes('--errors') ? ['--errors'] : [];
const lexicon = shippedLexicon();
const pairs = readPairs().filter(
  (pair) => (only === undefined || pair.id === only) && (part === undefined || partOf(pair) === part),
);

const read: ReadPair[] = [];
const answers: Answer[] = [];
for (const pair of pairs) {
  const documents = await readPair(pair);
  read.push(documents);
  answers.push([pair, compareDisclosure({ ...documents, lexicon })]);
}

if (only === undefined) {
  for (const each of part === undefined ? parts : [part]) {
    print(`${each}\n${score(of(each), part === each || each === 'dev' ? flags : [])}\n`);
  }
  if (part === undefined) {
    print(`cross-validated by company\n${score(crossValidated(pairs, read), [])}\n`);
    print(`what moved, over all\n${facetFigures(answers)}\n`);
    print(`all\n${score(answers, [])}\nwith other companies (95 %)\n${intervals(answers)}\n`);
    print(speed(read, lexicon));
  }
} else {
  print(`${JSON.stringify(answers[0]?.[1], undefined, 2)}\n`);
}

function of(each: Part): readonly (readonly [Pair, Answer[1]])[] {
  return answers.filter(([pair]) => partOf(pair) === each);
}
