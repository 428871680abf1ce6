import { createHash } from 'node:crypto';
import type { Disclosure } from '../src/model/finding.ts';
import type { Pair } from './wording-pairs.ts';

/** The errors of the companies that are worked on are read; those held out tell how well the rules do where nobody looked. */
export const parts = ['dev', 'held-out'] as const;
export type Part = (typeof parts)[number];

/** A third of the groups is held out. Companies that write alike are in the same part. */
export function partOf({ group }: Pair): Part {
  const [, byte = 0] = createHash('sha256').update(group).digest();
  return byte % 3 === 0 ? 'held-out' : 'dev';
}

export type Answer = readonly [Pair, Disclosure];

/** Shares from 0 to 1; nothing where there is nothing to share. */
interface Shares {
  readonly recall: number;
  readonly precision: number;
  readonly emergencyRecall: number;
  readonly artifactAndLanguageAlerted: number;
}

const SAMPLES = 2_000;

/** What lies between these shares of the samples is told. */
const [LOWEST, HIGHEST] = [0.025, 0.975];

/**
 * How far the figures would wander with other companies: the groups are drawn again and again, with replacement. One
 * line a figure, with its 95 % interval.
 */
export function intervals(answers: readonly Answer[]): string {
  const groups = [...Map.groupBy(answers, ([{ group }]) => group).values()].map(countsOf);
  const draw = drawing();
  const samples = Array.from({ length: SAMPLES }, () =>
    sharesOf(groups.map(() => groups[draw(groups.length)] ?? NONE)),
  );
  const told = sharesOf(groups);
  return (Object.keys(told) as (keyof Shares)[])
    .map((name) => {
      const values = samples
        .map((sample) => sample[name])
        .filter((value) => !Number.isNaN(value))
        .toSorted((one, other) => one - other);
      const at = (share: number): string => (values[Math.floor(share * values.length)] ?? NaN).toFixed(3);
      return `${name.padEnd(28)} ${told[name].toFixed(3)} (${at(LOWEST)} … ${at(HIGHEST)})\n`;
    })
    .join('');
}

interface Counts {
  readonly wanted: number;
  readonly told: number;
  readonly right: number;
  readonly emergencies: number;
  readonly emergenciesTold: number;
  readonly blamed: number;
  readonly blamedTold: number;
}

const NONE: Counts = {
  wanted: 0,
  told: 0,
  right: 0,
  emergencies: 0,
  emergenciesTold: 0,
  blamed: 0,
  blamedTold: 0,
};

function countsOf(answers: readonly Answer[]): Counts {
  const many = (fits: (pair: Pair, told: boolean) => boolean): number =>
    answers.filter(([pair, { alert }]) => fits(pair, alert)).length;
  const isEmergency = ({ alert, kind }: Pair): boolean => alert && kind === 'emergency';
  const isBlamed = ({ op }: Pair): boolean => op === 'artifact' || op === 'language';
  return {
    wanted: many(({ alert }) => alert),
    told: many((_, told) => told),
    right: many(({ alert }, told) => alert && told),
    emergencies: many(isEmergency),
    emergenciesTold: many((pair, told) => isEmergency(pair) && told),
    blamed: many(isBlamed),
    blamedTold: many((pair, told) => isBlamed(pair) && told),
  };
}

function sharesOf(groups: readonly Counts[]): Shares {
  const sum = (of: keyof Counts): number => groups.reduce((total, counts) => total + counts[of], 0);
  return {
    recall: sum('right') / sum('wanted'),
    precision: sum('right') / sum('told'),
    emergencyRecall: sum('emergenciesTold') / sum('emergencies'),
    artifactAndLanguageAlerted: sum('blamedTold') / sum('blamed'),
  };
}

/** Draws numbers below a bound, the same ones each time: a linear congruential generator (Numerical Recipes). */
function drawing(): (below: number) => number {
  let state = 1;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
