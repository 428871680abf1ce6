import type { Op } from '../model/finding.ts';
import type { Passage } from '../model/passage.ts';
import type { PassagePair } from './match-passages.ts';
import { lettersOf } from './tokens.ts';

/** A longer passage that came or went is quoted without the parts that say nothing on disclosure. */
const MOST_QUOTED_WHOLE = 400;

/** So many letters around telling words are quoted with them. */
const AROUND = 60;

const LEFT_OUT = '[…]';

/**
 * The quotes of a finding: both sides whole where they differ, with what introduces them where that differs, too; of a
 * passage that came or went what tells it from others; of one that moved the same words on both sides.
 */
export function quotesOf(
  { before, after }: PassagePair,
  op: Op,
): readonly [string | undefined, string | undefined] {
  if (before !== undefined && after !== undefined) {
    const quote =
      sameIntroduction(before, after) && before.quote !== after.quote ? ownWords : withIntroduction;
    return [quote(before), quote(after)];
  }
  const passage = before ?? after;
  if (passage === undefined) return [undefined, undefined];
  if (op === 'moved') return [passage.quote, passage.quote];
  const told = tellingParts(passage);
  return before === undefined ? [undefined, told] : [told, undefined];
}

function sameIntroduction(one: Passage, other: Passage): boolean {
  return lettersOf(one.leadIn.join(' ')) === lettersOf(other.leadIn.join(' '));
}

function ownWords({ quote }: Passage): string {
  return quote;
}

function withIntroduction({ leadIn, quote }: Passage): string {
  return [...leadIn, quote].join(' ');
}

/** The parts between commas that hold words of its facets or reasons, and what stands before a telling one without them. */
function tellingParts({ quote, facets, reasons }: Passage): string {
  if (quote.length <= MOST_QUOTED_WHOLE) return quote;
  const words = [
    ...facets.filter(({ inLeadIn }) => inLeadIn !== true).map((reading) => reading.words),
    ...reasons.flatMap((reason) => /“(.+)”/s.exec(reason)?.[1] ?? []),
  ];
  const held = words.flatMap((each) => {
    const at = quote.indexOf(each);
    return at < 0 ? [] : [{ from: at, to: at + each.length }];
  });
  let at = 0;
  let shown = '';
  let isGap = false;
  for (const part of quote.split(/(?<=[,;:])\s+/)) {
    const from = quote.indexOf(part, at);
    at = from + part.length;
    const tells = held.some((each) => each.from - AROUND < at && each.to + AROUND > from);
    if (tells) shown += `${isGap ? `${LEFT_OUT} ` : ''}${part} `;
    isGap = !tells;
  }
  return `${shown.trimEnd()}${isGap ? ` ${LEFT_OUT}` : ''}`;
}
