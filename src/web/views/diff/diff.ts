import { type Html, html } from '../../../alert/html.ts';
import type { BlockEdit } from '../../../model/comparison.ts';
import type { DiffWords } from '../../words/diff-words.ts';
import { PART_CHARS, partOf } from './diff-parts.ts';
import { type Changed, type Compared, rowsOf } from './diff-rows.ts';
import { inlineRow } from './inline-row.ts';
import { sideRow } from './side-row.ts';

export const layouts = ['inline', 'side'] as const;
export type Layout = (typeof layouts)[number];

/** How a reader looks at a difference. */
export interface DiffLook {
  readonly layout: Layout;
  /** Which part of a long difference, from 1. */
  readonly part: number;
}

export interface DiffFrame extends DiffLook {
  readonly words: DiffWords;
  /** About how many characters a part holds. */
  readonly partChars?: number;
  /** Where the same difference is found looked at otherwise; absent where there is nowhere to go, as on paper. */
  readonly address?: (look: DiffLook) => string;
}

/** The difference of two documents, a part of it at a time, in reading order of the newer one. */
export function diffView(compared: Compared, frame: DiffFrame): Html {
  const { words, layout, address } = frame;
  const { edits, coarse } = compared.comparison;
  const { rows, part, parts } = partOf(rowsOf(compared), frame.part, frame.partChars ?? PART_CHARS);
  const rowView = layout === 'side' ? sideRow : inlineRow;
  const heads =
    layout === 'side'
      ? html`<p class="heads" aria-hidden="true"><span></span><span>${words.before}</span><span>${words.after}</span></p>`
      : '';
  return html`${address === undefined ? '' : layoutChoice(frame, address)}
<p class="soft">${summaryOf(edits, words)}</p>
${coarse ? html`<p class="warning">${words.coarse}</p>` : ''}
${heads}<ol class="diff ${layout}" lang="${compared.after.language ?? ''}">${rows.map((row) => rowView(row, words))}</ol>
${parts === 1 ? '' : address === undefined ? html`<p class="warning">${words.notShown(parts - part)}</p>` : turn(frame, { part, parts }, address)}`;
}

function summaryOf(edits: readonly BlockEdit[], words: DiffWords): string {
  const counts = new Map<Changed['op'], number>();
  for (const { op } of edits) if (op !== 'same') counts.set(op, (counts.get(op) ?? 0) + 1);
  if (counts.size === 0) return words.same;
  return `${[...counts].map(([op, count]) => words.summary(op, count)).join(', ')}. ${words.legend}`;
}

type Address = NonNullable<DiffFrame['address']>;

function layoutChoice({ words, layout }: DiffFrame, address: Address): Html {
  const choice = (to: Layout, text: string) =>
    to === layout
      ? html`<a class="choice chosen" href="${address({ layout: to, part: 1 })}" aria-current="true">${text}</a>`
      : html`<a class="choice" href="${address({ layout: to, part: 1 })}">${text}</a>`;
  return html`<nav class="layouts" aria-label="${words.layouts}">${choice('inline', words.inline)}${choice('side', words.side)}</nav>`;
}

function turn(
  { words, layout }: DiffFrame,
  { part, parts }: { readonly part: number; readonly parts: number },
  address: Address,
): Html {
  const to = (other: number, text: string) => html`<a href="${address({ layout, part: other })}">${text}</a>`;
  return html`<nav class="turn" aria-label="${words.parts}">${part > 1 ? to(part - 1, words.previous) : ''}<span>${words.part(part, parts)}</span>${part < parts ? to(part + 1, words.next) : ''}</nav>`;
}
