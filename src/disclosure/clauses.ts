import { type Range, sentencesOf } from './ranges.ts';

/** A stretch of a text that stands for itself, and what introduces it within its sentence. */
export interface Clause extends Range {
  readonly head?: Range;
}

/** A mark that begins an item within a sentence: "(a)", "(iv)", "2)", "•", " * "; in "§ 2702 (b)" it is none. */
const MARK = /(?:^|[\s,;:])(?:(?<!\d\s)\((?:[a-z]|[ivx]{1,4}|\d{1,2})\)|\d{1,2}\)|[•·▪◦‣●○]|\*(?=\s))\s*/gi;

/** Fewer items than this are no enumeration. */
const ENOUGH_ITEMS = 2;

/** What introduces items has three words or more; before that a colon only ends a title: "Legal: we may …". */
const TITLE = /^\s*(?:\S+\s+){2}/;

/**
 * The clauses of a text: its sentences, and of a sentence that enumerates ("we may disclose it: (a) …; (b) …") each
 * item with the head that introduces it. A change in one item is then no change of another.
 */
export function clausesOf(text: string, within: Range = { from: 0, to: text.length }): readonly Clause[] {
  return sentencesOf(text, within).flatMap((sentence) => enumerated(text, sentence) ?? [sentence]);
}

function enumerated(text: string, sentence: Range): readonly Clause[] | undefined {
  const marks = marksOf(text, sentence, MARK);
  if (marks.length >= ENOUGH_ITEMS) return itemsAt(sentence, marks);
  const breaks = marksOf(text, sentence, /;\s+/g);
  if (breaks.length < ENOUGH_ITEMS) return undefined;
  const within = text.slice(sentence.from, breaks[0]?.at);
  const title = TITLE.exec(within)?.[0].length ?? within.length;
  const colon = within.slice(title).search(/:\s/);
  if (colon < 0) return undefined;
  const at = sentence.from + title + colon + 1;
  const start = { at, begins: at + 1 };
  return itemsAt(sentence, [start, ...breaks]);
}

interface Mark {
  readonly at: number;
  readonly begins: number;
}

function marksOf(text: string, { from, to }: Range, pattern: RegExp): readonly Mark[] {
  return Array.from(text.slice(from, to).matchAll(pattern), (match) => ({
    at: from + match.index,
    begins: from + match.index + match[0].length,
  }));
}

function itemsAt(sentence: Range, marks: readonly Mark[]): readonly Clause[] {
  const first = marks[0]?.at ?? sentence.to;
  const head = { from: sentence.from, to: first };
  const items = marks.map(({ begins }, index) => ({
    from: begins,
    to: marks[index + 1]?.at ?? sentence.to,
    head,
  }));
  return [...(head.to > head.from ? [head] : []), ...items.filter(({ from, to }) => to > from)];
}
