import type { Document } from '../model/document.ts';
import { wordsOf } from './tokens.ts';

/** So many words in a row say where a text comes from; single words are the same in every policy. */
const RUN = 3;

/** Which share of the runs of words of each document the other one lacks; each counts as often as it is there. */
export function runsMissing(before: Document, after: Document): readonly [gone: number, fresh: number] {
  const [old, now] = [runsOf(before), runsOf(after)];
  return [missing(old, now), missing(now, old)];
}

type Runs = ReadonlyMap<number, number>;

/** Runs as numbers; that two share one happens too seldom to matter to a share. */
function runsOf({ blocks }: Document): Runs {
  const runs = new Map<number, number>();
  for (const { text } of blocks) {
    const words = wordsOf(text).map(numberOf);
    for (let at = 0; at + RUN <= words.length; at++) {
      let run = 0;
      for (let index = at; index < at + RUN; index++) run = Math.imul(run, 0x01000193) ^ (words[index] ?? 0);
      runs.set(run, (runs.get(run) ?? 0) + 1);
    }
  }
  return runs;
}

function numberOf(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash;
}

function missing(one: Runs, other: Runs): number {
  let all = 0;
  let gone = 0;
  for (const [run, count] of one) {
    all += count;
    gone += Math.max(0, count - (other.get(run) ?? 0));
  }
  return all === 0 ? 0 : gone / all;
}
