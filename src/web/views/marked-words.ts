import { type Html, html } from '../../alert/html.ts';
import type { WordRun } from '../../model/comparison.ts';
import type { DiffWords } from '../words/diff-words.ts';
import { clip, clipFront } from './clip.ts';

/** What stays the same is shown this far on each side of what does not, once it is longer than both together. */
const SAME_CHARS = 500;

const MOST_RUNS = 600;

/** Words with what is gone and what is new marked; bounded by `most` characters for each run. */
export function markedWords(runs: readonly WordRun[], most: number, words: DiffWords): Html {
  const hidden = runs.length - MOST_RUNS;
  return html`${runs
    .slice(0, MOST_RUNS)
    .map((run, index) =>
      run.op === 'same'
        ? sameRun(run.text, words, index > 0, index < runs.length - 1)
        : ownRun(run, most, words),
    )}${hidden > 0 ? html` <span class="soft">${words.moreWords(hidden)}</span>` : ''}`;
}

function ownRun({ op, text }: WordRun, most: number, words: DiffWords): Html {
  const { shown, left } = clip(text, most);
  const marked = html`${shown}${left === 0 ? '' : html` <span class="soft">${words.moreCharacters(left)}</span> `}`;
  return op === 'removed' ? html`<del>${marked}</del>` : html`<ins>${marked}</ins>`;
}

/** Keeps what is near to a change, and says how much in between is left out. */
function sameRun(text: string, words: DiffWords, hasLeft: boolean, hasRight: boolean): Html {
  if (text.length <= 2 * SAME_CHARS) return html`${text}`;
  const head = hasLeft ? clip(text, SAME_CHARS).shown : '';
  const tail = hasRight ? clipFront(text, SAME_CHARS) : '';
  const [start, end] = head === '' && tail === '' ? [clip(text, 2 * SAME_CHARS).shown, ''] : [head, tail];
  const left = text.length - start.length - end.length;
  return html`${start} <span class="soft">${words.unchangedCharacters(left)}</span> ${end}`;
}
