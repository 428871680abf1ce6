import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { compareDisclosure } from '../src/disclosure/compare-disclosure.ts';
import type { Lexicon } from '../src/disclosure/lexicon.ts';
import { wordsOf } from '../src/disclosure/tokens.ts';
import type { Block, Document } from '../src/model/document.ts';

/** Two documents, read. */
export interface ReadPair {
  readonly before: Document;
  readonly after: Document;
}

/** A process that runs for months is warm after so many pairs. */
const WARM = 50;

const LARGE_WORDS = 50_000;

/** So often the large pair is compared: the fastest half is warm, and what stays in memory adds up. */
const ROUNDS = 10;

/** Prints how long comparing keeps a processor busy, reading not included, and what stays in memory after it. */
export function speed(pairs: readonly ReadPair[], lexicon: Lexicon): string {
  for (const pair of pairs.slice(0, WARM)) timed(pair, lexicon);
  const each = pairs.map((pair) => timed(pair, lexicon)).toSorted((a, b) => a - b);
  const large = largePair(pairs);
  const words = wordsIn(large.after);
  timed(large, lexicon);
  const heldBefore = heldMegabytes();
  const rounds = Array.from({ length: ROUNDS }, () => timed(large, lexicon)).toSorted((a, b) => a - b);
  const kept = heldMegabytes() - heldBefore;
  return [
    line('median pair, ms', middle(each)),
    line(`pair of ${words} words, ms`, middle(rounds)),
    line(`kept after ${ROUNDS} such, MB`, kept),
  ].join('');
}

function timed({ before, after }: ReadPair, lexicon: Lexicon): number {
  const begun = process.threadCpuUsage();
  compareDisclosure({ before, after, lexicon });
  const { user, system } = process.threadCpuUsage(begun);
  return (user + system) / 1_000;
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
  return blocks.reduce((sum, { text }) => sum + wordsOf(text).length, 0);
}

function heldMegabytes(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed / 1e6;
}

function middle(sorted: readonly number[]): number {
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function line(name: string, value: number): string {
  return `${name.padEnd(28)} ${value.toFixed(1)}\n`;
}
