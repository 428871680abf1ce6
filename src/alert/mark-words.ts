import { diffWordsWithSpace } from 'diff';
import type { WordRun } from '../model/comparison.ts';

/** Two quotes that differ more are shown whole: marks on nearly every word help nobody. */
const MOST_EDITS = 400;
const MOST_MARKS = 60;
const LEAST_SHARED = 0.25;

/** Which words of two quotes stand in one only. The runs of a side, joined, are its quote. */
export function markWords(before: string, after: string): readonly WordRun[] {
  const parts = diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS });
  const runs = joined(
    (parts ?? []).map(({ value, added, removed }) => ({
      op: added ? 'added' : removed ? 'removed' : 'same',
      text: value,
    })),
  );
  if (parts !== undefined && isTelling(runs, Math.min(before.length, after.length))) return runs;
  return [...run('removed', before), ...run('added', after)];
}

/** The runs of one side: what it shares, and what is its own. */
export function sideOf(runs: readonly WordRun[], own: 'removed' | 'added'): readonly WordRun[] {
  return runs.filter(({ op }) => op === 'same' || op === own);
}

function isTelling(runs: readonly WordRun[], shorter: number): boolean {
  const shared = runs.filter(({ op }) => op === 'same');
  const letters = shared.reduce((sum, { text }) => sum + text.length, 0);
  return letters >= LEAST_SHARED * shorter && runs.length - shared.length <= MOST_MARKS;
}

/** Words that changed side by side are one run: nothing but white space between them stands in the way. */
function joined(runs: readonly WordRun[]): readonly WordRun[] {
  const result: WordRun[] = [];
  let [gone, come] = ['', ''];
  for (const [index, { op, text }] of runs.entries()) {
    if (op === 'removed') gone += text;
    else if (op === 'added') come += text;
    else if (text.trim() === '' && gone + come !== '' && index < runs.length - 1) {
      gone += text;
      come += text;
    } else {
      result.push(...changed(gone, come), ...run('same', text));
      [gone, come] = ['', ''];
    }
  }
  return [...result, ...changed(gone, come)];
}

/** What both sides begin or end with is no change. */
function changed(gone: string, come: string): readonly WordRun[] {
  const space = /^\s*/.exec(gone)?.[0] ?? '';
  const head = come.startsWith(space) ? space : '';
  const [restGone, restCome] = [gone.slice(head.length), come.slice(head.length)];
  const end = /\s*$/.exec(restGone)?.[0] ?? '';
  const tail = restCome.endsWith(end) ? end.length : 0;
  return [
    ...run('same', head),
    ...run('removed', restGone.slice(0, restGone.length - tail)),
    ...run('added', restCome.slice(0, restCome.length - tail)),
    ...run('same', tail === 0 ? '' : end),
  ];
}

function run(op: WordRun['op'], text: string): readonly WordRun[] {
  return text === '' ? [] : [{ op, text }];
}
