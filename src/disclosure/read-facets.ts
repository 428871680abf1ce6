import type { Facet, FacetReading } from '../model/facet.ts';
import { withoutBans } from './ban-clauses.ts';
import type { Hit } from './lexicon.ts';
import type { Role } from './lexicon-file.ts';
import type { Token } from './tokens.ts';

/** A text, its words, and what they are in the lexicon. */
export interface Found {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly hits: readonly Hit[];
}

/** The words that play each part in a text. */
export type Roles = ReadonlyMap<Role, string>;

/** What the words of one text are in the lexicon. */
export interface Reading {
  readonly text: string;
  readonly roles: Roles;
  readonly facets: readonly FacetReading[];
}

/** What stands above a passage and around it; a text that is not there says nothing. */
interface Above {
  readonly heading: Reading;
  readonly title: Reading;
  readonly around: readonly Reading[];
}

/**
 * What a passage says: its own words, what introduces it, who gets what according to the texts around it, and what
 * happened, which is always said somehow.
 */
export function facetsOfPassage(
  own: Reading,
  lead: Reading | undefined,
  { heading, title, around }: Above,
): readonly FacetReading[] {
  const outer = around.flatMap(({ facets }) => facets).filter(({ facet }) => WHO_AND_WHAT.has(facet));
  const said = joinFacets(own.facets, introducing(besides(own.facets, [...(lead?.facets ?? []), ...outer])));
  const titled = withTitle(said, introducing(title.facets.filter(isTrigger)));
  return [...titled, ...unnamedTrigger(titled, own, lead, heading)];
}

/** The facets that the words of a text put on a step of their scales. */
export function facetsOf(all: Found): readonly FacetReading[] {
  const found = { ...all, hits: withoutBans(all.hits) };
  const strongest = new Map<string, number>();
  for (const { entry } of found.hits) {
    if (!('facet' in entry) || entry.step === undefined) continue;
    strongest.set(entry.facet, Math.min(entry.step, strongest.get(entry.facet) ?? entry.step));
  }
  const facets = found.hits.flatMap((hit): readonly FacetReading[] => {
    if (!('facet' in hit.entry)) return [];
    const { facet, value, step, alone } = hit.entry;
    const isOutdone = (strongest.get(facet) ?? 0) < (step ?? 0);
    if (alone !== undefined && isOutdone && !standsAfter(alone, found, hit) && !isListed(found, hit))
      return [];
    return [{ facet, value, words: wordsAt(found, hit), ...(step === undefined ? {} : { step }) }];
  });
  return joinFacets(facets);
}

/**
 * What happened is always said somehow: where no words of the facet are there, the danger itself is the occasion,
 * whichever it may be; where the passage names no danger, its heading does.
 */
function unnamedTrigger(
  said: readonly FacetReading[],
  own: Reading,
  lead: Reading | undefined,
  heading: Reading,
): readonly FacetReading[] {
  if (said.some(isTrigger)) return [];
  const ownWords = own.roles.get('danger') ?? own.roles.get('safety');
  const words = ownWords ?? lead?.roles.get('danger') ?? lead?.roles.get('safety');
  if (words === undefined) return introducing(heading.facets.filter(isTrigger));
  return [{ ...ANY_RISK, words, ...(ownWords === undefined ? { inLeadIn: true as const } : {}) }];
}

function isTrigger({ facet }: FacetReading): boolean {
  return facet === 'trigger';
}

/** What a title names must have happened, too: where that is stronger than what the passage says, it counts instead. */
function withTitle(said: readonly FacetReading[], titled: readonly FacetReading[]): readonly FacetReading[] {
  const least = (readings: readonly FacetReading[]): number =>
    Math.min(...readings.filter(isTrigger).map(({ step = 0 }) => step), Number.POSITIVE_INFINITY);
  if (least(titled) >= least(said)) return said;
  return [...said.filter((reading) => !isTrigger(reading)), ...titled];
}

const WHO_AND_WHAT: ReadonlySet<Facet> = new Set(['recipient', 'data']);

/** The weak end of the scale of the facet “trigger”. */
const ANY_RISK = { facet: 'trigger', value: 'any risk', step: 3 } as const;

/** What introduces a passage that names those who receive itself does not widen them: “third parties: the police”. */
function besides(own: readonly FacetReading[], lead: readonly FacetReading[]): readonly FacetReading[] {
  return own.some(({ facet }) => facet === 'recipient')
    ? lead.filter(({ facet }) => facet !== 'recipient')
    : lead;
}

function introducing(facets: readonly FacetReading[]): readonly FacetReading[] {
  return facets.map((reading) => ({ ...reading, inLeadIn: true }));
}

/** Each value of a facet once, as it was said first; of those who receive, all who are named. */
function joinFacets(...all: readonly (readonly FacetReading[])[]): readonly FacetReading[] {
  const first = new Map<string, FacetReading>();
  for (const reading of all.flat()) {
    const name = reading.facet === 'recipient' ? reading.words.toLowerCase() : '';
    const key = `${reading.facet} ${reading.value} ${name}`;
    if (!first.has(key)) first.set(key, reading);
  }
  return [...first.values()];
}

/** So many words may stand between “or” and what it joins. */
const NEAR = 3;

function standsAfter(words: readonly string[], { tokens }: Found, { first }: Hit): boolean {
  return tokens.slice(Math.max(0, first - NEAR - 1), first).some(({ word }) => words.includes(word));
}

/** “Threats to others, threats of self-harm”: what a list names before something stronger is a ground beside it. */
function isListed({ tokens, hits }: Found, hit: Hit): boolean {
  return hits.some(
    (other) =>
      other.first >= hit.end &&
      other.first <= hit.end + NEAR &&
      sameFacet(other, hit) &&
      tokens.slice(hit.end, other.first + 1).some(({ isApart }) => isApart),
  );
}

function sameFacet({ entry: one }: Hit, { entry: other }: Hit): boolean {
  return 'facet' in one && 'facet' in other && one.facet === other.facet;
}

export function wordsAt({ text, tokens }: Found, { first, end }: Hit): string {
  return text.slice(tokens[first]?.from, tokens[end - 1]?.to);
}
