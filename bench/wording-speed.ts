import { loadavg } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { compareDisclosure } from '../src/disclosure/compare-disclosure.ts';
import type { Lexicon } from '../src/disclosure/lexicon.ts';
import { countWords } from '../src/disclosure/tokens.ts';
import type { Block, Document } from '../src/model/document.ts';

/** Two documents, read. */
export interface ReadPair {
  readonly before: Document;
  readonly after: Document;
}

/** A process that runs for months is warm after so many pairs. */
const WARM = 50;

/** What else a machine does slows a run and never hastens one: the best of so many runs is what the work takes. */
const RUNS = 3;

const LARGE_WORDS = 50_000;

/** So often the large pair is compared; what stays in memory adds up. */
const LARGE_RUNS = 10;

/** Prints how long comparing keeps a processor busy, reading not included, and what stays in memory after it. */
export function speed(pairs: readonly ReadPair[], lexicon: Lexicon): string {
  for (const pair of pairs.slice(0, WARM)) timed(pair, lexicon);
  const each = pairs.map((pair) => bestOf(RUNS, pair, lexicon)).toSorted((one, other) => one.all - other.all);
  const large = largePair(pairs);
  const words = wordsIn(large.after);
  timed(large, lexicon);
  const heldBefore = heldMegabytes();
  const best = bestOf(LARGE_RUNS, large, lexicon);
  const kept = heldMegabytes() - heldBefore;
  return [
    time('median pair', each[Math.floor(each.length / 2)] ?? NO_TIME),
    time('pair that nine in ten beat', each[Math.floor(each.length * 0.9)] ?? NO_TIME),
    time(`pair of ${words} words`, best),
    line(`kept after ${LARGE_RUNS} such, MB`, kept.toFixed(1)),
    line(
      'load of the machine meanwhile',
      `${loadavg()[0]?.toFixed(1)} (best of ${RUNS} and ${LARGE_RUNS} runs)`,
    ),
  ].join('');
}

/** Processor time, in milliseconds: the garbage collector's threads are not in it. */
interface Time {
  readonly all: number;
  readonly user: number;
}

const NO_TIME: Time = { all: 0, user: 0 };

function bestOf(runs: number, pair: ReadPair, lexicon: Lexicon): Time {
  const times = Array.from({ length: runs }, () => timed(pair, lexicon));
  return times.reduce((best, each) => (each.all < best.all ? each : best));
}

function timed({ before, after }: ReadPair, lexicon: Lexicon): Time {
  const begun = process.threadCpuUsage();
  compareDisclosure({ before, after, lexicon });
  const { user, system } = process.threadCpuUsage(begun);
  return { all: (user + system) / 1_000, user: user / 1_000 };
}

/** Real pages in English one after another until there are words enough; the last changes are in it. */
function largePair(pairs: readonly ReadPair[]): ReadPair {
  const blocks: { before: Block[]; after: Block[] } = { before: [], after: [] };
  let words = 0;
  for (const { before, after } of pairs) {
    const more = wordsIn(after);
    if (before.language !== 'en' || after.language !== 'en' || words + more > LARGE_WORDS) continue;
    blocks.before.push(...before.blocks);
    blocks.after.push(...after.blocks);
    words += more;
  }
  return {
    before: { language: 'en', blocks: blocks.before },
    after: { language: 'en', blocks: blocks.after },
  };
}

function wordsIn({ blocks }: Document): number {
  return blocks.reduce((sum, { text }) => sum + countWords(text), 0);
}

function heldMegabytes(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed / 1e6;
}

function time(name: string, { all, user }: Time): string {
  return line(`${name}, ms`, `${all.toFixed(1)} (user ${user.toFixed(1)})`);
}

function line(name: string, value: string): string {
  return `${name.padEnd(32)} ${value}\n`;
}
