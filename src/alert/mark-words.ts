import { diffWordsWithSpace } from 'diff';
import type { WordRun } from '../model/comparison.ts';

/** Two quotes that differ this much are shown whole: marks on nearly every word help nobody. */
const MOST_EDITS = 400;

/** Which words of two quotes stand in one only. */
export function markWords(before: string, after: string): readonly WordRun[] {
  const parts = diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS });
  if (parts === undefined)
    return [
      { op: 'removed', text: before },
      { op: 'added', text: after },
    ];
  return parts.map(({ value, added, removed }) => ({
    op: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}

/** The runs of one side: what it shares, and what is its own. */
export function sideOf(runs: readonly WordRun[], own: 'removed' | 'added'): readonly WordRun[] {
  return runs.filter(({ op }) => op === 'same' || op === own);
}
