import type { Passage } from '../model/passage.ts';
import { lettersOf } from './tokens.ts';

/**
 * Whether a passage that is put in another form still says the same: in the same letters, with the same word between
 * it and the next item ("all of these: …, and" is no "…, or"), and with the same address for who reads it.
 */
export function changedFormOnly(before: Passage, after: Passage): boolean {
  const isLead = isTheSameWithAnyLead(before, after);
  const [old, now] = [before, after].map(({ leadIn, quote }) => (isLead ? '' : leadIn.join(' ')) + quote);
  return (
    lettersOf(old ?? '') === lettersOf(now ?? '') &&
    !isOther(joinerOf(before.quote), joinerOf(after.quote)) &&
    !isOther(addressesIn(before.quote), addressesIn(after.quote))
  );
}

/**
 * Whether the lead-in of a passage that says the rest itself says the same of it, in whichever words: “We may share it:
 * … if we believe that disclosure is necessary to save a life”.
 */
export function isTheSameWithAnyLead(before: Passage, after: Passage): boolean {
  const [old, now] = [before.ledBy, after.ledBy];
  return old !== undefined && now !== undefined && old.join('\n') === now.join('\n');
}

/** What only one side has came or went with the form. */
function isOther(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other;
}

const LAST_WORD = /[\s,;](and|or|and\/or|und|oder|et|ou|och|eller|en|of)[\s,;.:]*$/i;
const EITHER: ReadonlySet<string> = new Set(['or', 'and/or', 'oder', 'ou', 'eller', 'of']);

function joinerOf(quote: string): 'any' | 'all' | undefined {
  const word = LAST_WORD.exec(quote)?.[1];
  if (word === undefined) return undefined;
  return EITHER.has(word.toLowerCase()) ? 'any' : 'all';
}

/** The target of a link that is written as Markdown is not read. */
const TARGET = /\]\([^)\s]*\)/g;
const ADDRESS = /\bhttps?:\/\/(?:www\.)?([^\s<>()[\]"“”]+)/gi;

function addressesIn(quote: string): string | undefined {
  const found = Array.from(quote.replace(TARGET, ']').matchAll(ADDRESS), ([, address = '']) =>
    address.replace(/[/.,;:!?]+$/, '').toLowerCase(),
  );
  return found.length === 0 ? undefined : found.toSorted().join(' ');
}
