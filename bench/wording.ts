import { shippedLexicon } from '../src/config/lexicon.ts';
import { compareDisclosure } from '../src/disclosure/compare-disclosure.ts';
import { type Answer, type Half, halfOf, intervals } from './wording-halves.ts';
import { type Pair, readPair, readPairs, score } from './wording-pairs.ts';
import { type ReadPair, speed } from './wording-speed.ts';

/**
 * Real changes of real policies, compared and scored against their labels. Prints the figures of each half of the
 * companies and of all, how far they would wander with other companies, and the speed; with --errors every miss, with
 * --half a only that half (whose errors may be worked on), with --only ID what was found in one pair.
 *
 *   EXIGENT_SHARED=… npm run bench:wording -- --half a --errors
 */
const flag = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};
const print = (text: string): boolean => process.stdout.write(text);

const [only, half] = [flag('only'), flag('half') as Half | undefined];
const flags = process.argv.includes('--errors') ? ['--errors'] : [];
const lexicon = shippedLexicon();
const pairs = readPairs().filter(
  (pair) => (only === undefined || pair.id === only) && (half === undefined || halfOf(pair) === half),
);

const read: ReadPair[] = [];
const answers: Answer[] = [];
for (const pair of pairs) {
  const documents = await readPair(pair);
  read.push(documents);
  answers.push([pair, compareDisclosure({ ...documents, lexicon })]);
}

if (only === undefined) {
  for (const each of half === undefined ? (['a', 'b'] as const) : [half]) {
    print(`half ${each}\n${score(of(each), half === undefined ? [] : flags)}\n`);
  }
  if (half === undefined) {
    print(`all\n${score(answers, flags)}\nwith other companies (95 %)\n${intervals(answers)}\n`);
    print(speed(read, lexicon));
  }
} else {
  print(`${JSON.stringify(answers[0]?.[1], undefined, 2)}\n`);
}

function of(each: Half): readonly (readonly [Pair, Answer[1]])[] {
  return answers.filter(([pair]) => halfOf(pair) === each);
}
