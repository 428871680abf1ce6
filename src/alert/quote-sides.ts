import type { WordRun } from '../model/comparison.ts';
import type { Finding } from '../model/finding.ts';
import { oneLine } from './clean-text.ts';
import { markWords, sideOf } from './mark-words.ts';

/** How much of what did not change is shown on each side of what did. */
const CONTEXT = 280;

/** Longer quotes are cut: a mail that a client cuts off shows less. */
const MOST_LETTERS = 3000;

const LEFT_OUT = '[…]';

/** Both quotes of a finding as they are shown; a side that did not stand is undefined. */
export interface QuoteSides {
  readonly before: readonly WordRun[] | undefined;
  readonly after: readonly WordRun[] | undefined;
  /** Whether words were left out. */
  readonly cut: boolean;
}

/** A passage that is new or gone as a whole needs no mark on each of its words. */
export function quoteSides({ before, after }: Pick<Finding, 'before' | 'after'>): QuoteSides {
  const runs =
    before === undefined || after === undefined
      ? [{ op: 'same', text: oneLine(before ?? after ?? '') } as const]
      : markWords(oneLine(before), oneLine(after));
  const marked = runs.some(({ op }) => op !== 'same');
  const sides = { before: sideOf(runs, 'removed'), after: sideOf(runs, 'added') };
  const shown = { before: excerpt(sides.before, marked), after: excerpt(sides.after, marked) };
  return {
    before: before === undefined ? undefined : shown.before,
    after: after === undefined ? undefined : shown.after,
    cut: textOf(sides.before) !== textOf(shown.before) || textOf(sides.after) !== textOf(shown.after),
  };
}

function textOf(runs: readonly WordRun[]): string {
  return runs.map(({ text }) => text).join('');
}

/** The runs of a side with what is too long left out, first in what did not change. */
function excerpt(runs: readonly WordRun[], marked: boolean): readonly WordRun[] {
  const result: WordRun[] = [];
  let room = MOST_LETTERS;
  for (const [index, { op, text }] of runs.entries()) {
    const middle = marked && op === 'same';
    const shown = middle
      ? around(text, index === 0 ? 0 : CONTEXT, index === runs.length - 1 ? 0 : CONTEXT)
      : text;
    if (shown.length > room) return [...result, { op, text: `${cutAt(shown, room)} ${LEFT_OUT}` }];
    room -= shown.length;
    result.push({ op, text: shown });
  }
  return result;
}

/** The beginning and the end of a text, when there is much between them. */
function around(text: string, head: number, tail: number): string {
  if (text.length <= head + tail + CONTEXT) return text;
  const start = cutAt(text, head);
  const end = text.slice(text.length - tail).replace(/^\S*\s/, '');
  return `${start}${start === '' ? '' : ' '}${LEFT_OUT}${tail === 0 ? '' : ` ${end}`}`;
}

function cutAt(text: string, most: number): string {
  return text
    .slice(0, most)
    .replace(/\s\S*$/, '')
    .toWellFormed();
}
