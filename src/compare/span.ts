/** A stretch of two texts: the same on both sides, or what it was and what it became. */
export interface Span {
  readonly same: boolean;
  readonly before: string;
  readonly after: string;
}

/** A word of so few letters ("de", "of") that stayed between two rewritten stretches only chops them up. */
const MAX_GLUE_LETTERS = 3;

/** Stands between the cells of a table row: the figures of two columns never read as one change. */
const CELL_EDGE = '|';

/** Makes spans read well: changes with hardly a word between them become one, and begin and end at words. */
export function tidySpans(spans: readonly Span[]): readonly Span[] {
  const changes = joinWhere(spans, (last, span, next) => last.same === span.same || isGlue(last, span, next));
  return joinWhere(changes.flatMap(withoutSharedSpace), (last, span) => last.same && span.same);
}

function joinWhere(
  spans: readonly Span[],
  joins: (last: Span, span: Span, next: Span | undefined) => boolean,
): readonly Span[] {
  const joined: Span[] = [];
  for (const [index, span] of spans.entries()) {
    const last = joined.at(-1);
    if (last === undefined || !joins(last, span, spans[index + 1])) joined.push(span);
    else {
      joined[joined.length - 1] = {
        same: last.same && span.same,
        before: last.before + span.before,
        after: last.after + span.after,
      };
    }
  }
  return joined;
}

function isGlue(last: Span, span: Span, next: Span | undefined): boolean {
  if (last.same || !span.same || next === undefined || next.same) return false;
  const words = span.before.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  if (words.length === 0) return !span.before.includes(CELL_EDGE);
  const isShort = words.length === 1 && /^\p{L}+$/u.test(words[0]) && words[0].length <= MAX_GLUE_LETTERS;
  return isShort && isReplacement(last) && isReplacement(next);
}

function isReplacement({ before, after }: Span): boolean {
  return /\p{L}/u.test(before) && /\p{L}/u.test(after);
}

/** The space that both sides of a change begin or end with did not change. */
function withoutSharedSpace(span: Span): readonly Span[] {
  if (span.same) return [span];
  const { before, after } = span;
  const start = before.startsWith(' ') && after.startsWith(' ') ? 1 : 0;
  const end = before.slice(start).endsWith(' ') && after.slice(start).endsWith(' ') ? 1 : 0;
  const space = (length: number): Span => ({
    same: true,
    before: ' '.repeat(length),
    after: ' '.repeat(length),
  });
  const change = {
    same: false,
    before: before.slice(start, before.length - end),
    after: after.slice(start, after.length - end),
  };
  return [space(start), change, space(end)].filter((part) => part.before !== '' || part.after !== '');
}
