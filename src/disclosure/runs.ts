import type { TextCounts } from './text-counts.ts';
import { wordsOf } from './tokens.ts';

/** So many words in a row say where a text comes from; single words are the same in every policy. */
const RUN = 3;

/** How many runs of words a text of so many words holds. */
export function runsIn(words: number): number {
  return Math.max(0, words - RUN + 1);
}

/** How many runs of words each of two documents has that the other lacks, each as often as it is there. */
export function runsMissing(gone: TextCounts, come: TextCounts): readonly [gone: number, come: number] {
  const more = new Map<number, number>();
  countRuns(more, gone, -1);
  countRuns(more, come, 1);
  let [lost, won] = [0, 0];
  for (const count of more.values()) {
    lost += Math.max(0, -count);
    won += Math.max(0, count);
  }
  return [lost, won];
}

/** Runs as numbers; that two share one happens too seldom to matter to a share. */
function countRuns(runs: Map<number, number>, texts: TextCounts, sign: 1 | -1): void {
  for (const [text, count] of texts) {
    const words = wordsOf(text).map(numberOf);
    for (let at = 0; at + RUN <= words.length; at++) {
      let run = 0;
      for (let index = at; index < at + RUN; index++) run = Math.imul(run, 0x01000193) ^ (words[index] ?? 0);
      runs.set(run, (runs.get(run) ?? 0) + sign * count);
    }
  }
}

function numberOf(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash;
}
