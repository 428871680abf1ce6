import type { FacetReading } from '../model/facet.ts';
import type { Hit, LanguageLexicon } from './lexicon.ts';
import type { Role } from './lexicon-file.ts';
import { MOST_CHARS, piecesOf, sentencesOf } from './ranges.ts';
import { type Found, facetsOf, type Reading, type Roles, wordsAt } from './read-facets.ts';
import { type Token, tokensOf } from './tokens.ts';

/** Reads texts in one language. What introduces a passage introduces many, and is read once. */
export interface Reader {
  readonly language: string;
  read(text: string): Reading;
  readHeading(text: string): Reading;
  /** The last sentence of a lead-in that plays a part. */
  readLead(text: string): Reading | undefined;
  /** Whether some part of a text may name a danger or people's safety; a quick look, before it is taken apart. */
  mayNameDanger(text: string): boolean;
}

/** So many texts that introduce others are remembered; those of one document seldom are more. */
const MOST_REMEMBERED = 500;

/** So many texts of a document are remembered for the next one, most of which are as they were. */
const MOST_TEXTS_REMEMBERED = 20_000;

export function readerOf(language: LanguageLexicon): Reader {
  const foundIn = (text: string, find: (tokens: readonly Token[]) => readonly Hit[]): Found => {
    const tokens = tokensOf(text);
    return { text, tokens, hits: withoutLookAlikes(find(tokens)) };
  };
  const read = remembered((text: string): Reading => {
    let facets: readonly FacetReading[] | undefined;
    return {
      text,
      roles: rolesOf(foundIn(text, language.findRoles)),
      // Most texts are in no passage, and nobody asks for their facets.
      get facets() {
        facets ??= facetsOf(foundIn(text, language.find));
        return facets;
      },
    };
  }, MOST_TEXTS_REMEMBERED);
  const readLead = (lead: string): Reading | undefined => {
    for (const sentence of sentencesOf(lead, { from: 0, to: lead.length }).toReversed()) {
      for (const { from, to } of piecesOf(lead, sentence).toReversed()) {
        const reading = read(lead.slice(from, to));
        if ([...reading.roles.keys()].some((role) => role !== 'continuing')) return reading;
      }
    }
    return undefined;
  };
  return {
    language: language.language,
    read,
    readHeading: remembered((text) => read(text.slice(0, MOST_CHARS))),
    readLead: remembered(readLead),
    mayNameDanger: remembered(
      // What is longer is cut within words, which then read otherwise.
      (text) => text.length > MOST_CHARS || language.namesDanger(tokensOf(text)),
      MOST_TEXTS_REMEMBERED,
    ),
  };
}

function remembered<T>(read: (text: string) => T, most = MOST_REMEMBERED): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as T;
    if (known.size >= most) known.clear();
    const reading = read(text);
    known.set(text, reading);
    return reading;
  };
}

/**
 * A hit inside a longer one on the same question says less; one that begins in a look-alike is none. One sweep over the
 * hits, which are in the order of their first tokens: only those that still go on can hold or spoil another.
 */
function withoutLookAlikes(hits: readonly Hit[]): readonly Hit[] {
  const kept: Hit[] = [];
  let goingOn: readonly Hit[] = [];
  for (let at = 0; at < hits.length; ) {
    const first = hits[at]?.first ?? 0;
    let next = at;
    while (hits[next]?.first === first) next++;
    const beginning = hits.slice(at, next);
    goingOn = [...goingOn.filter(({ end }) => end > first), ...beginning];
    kept.push(...beginning.filter((hit) => !goingOn.some((other) => spoils(other, hit))));
    at = next;
  }
  return withoutRefused(withoutEndInLookAlike(kept), hits);
}

/** A danger whose last word belongs to a look-alike is none: “protect our rights through our safety team”. */
function withoutEndInLookAlike(hits: readonly Hit[]): readonly Hit[] {
  const others = hits.filter(({ entry }) => 'role' in entry && entry.role === 'other');
  if (others.length === 0) return hits;
  const begins = new Set(others.map(({ first }) => first));
  const lastBegin = new Map<number, number>();
  for (const { first, end } of others) lastBegin.set(end, Math.max(first, lastBegin.get(end) ?? 0));
  return hits.filter(({ entry, first, end }) => {
    if (!('role' in entry) || (entry.role !== 'danger' && entry.role !== 'safety')) return true;
    const last = end - 1;
    return last === first || !(begins.has(last) || (lastBegin.get(end) ?? first) > first);
  });
}

/** Whether a hit that goes on where another one begins leaves that one without a meaning of its own. */
function spoils(other: Hit, hit: Hit): boolean {
  const isLookAlike = 'role' in other.entry && other.entry.role === 'other';
  return (
    (isLookAlike && !sameSpan(other, hit) && !goesOn(other, hit)) ||
    (sameQuestion(hit, other) && contains(other, hit) && !refuses(other, hit))
  );
}

/** The strong end of the scale of the facet “discretion”, and the step from which on something may be disclosed. */
const [DOES_NOT, MAY] = [0, 2];

/** “We will not disclose it” promises nothing of what “will … disclose” promises, though it holds the words. */
function withoutRefused(hits: readonly Hit[], all: readonly Hit[]): readonly Hit[] {
  const refusals = all.filter((hit) => isOnDiscretion(hit, (step) => step === DOES_NOT));
  return refusals.length === 0 ? hits : hits.filter((hit) => !refusals.some((inner) => refuses(hit, inner)));
}

function refuses(outer: Hit, inner: Hit): boolean {
  return (
    contains(outer, inner) &&
    outer.first < inner.first &&
    outer.end === inner.end &&
    isOnDiscretion(outer, (step) => step >= MAY) &&
    isOnDiscretion(inner, (step) => step === DOES_NOT)
  );
}

function isOnDiscretion({ entry }: Hit, isAt: (step: number) => boolean): boolean {
  return 'facet' in entry && entry.facet === 'discretion' && entry.step !== undefined && isAt(entry.step);
}

/** “We give notice unless there is an emergency”: nothing is given but notice, and of that it goes on to speak. */
function goesOn(other: Hit, { entry, first, end }: Hit): boolean {
  return 'role' in entry && entry.role === 'procedure' && first === other.end - 1 && end > other.end;
}

function sameSpan(one: Hit, other: Hit): boolean {
  return one.first === other.first && one.end === other.end;
}

function contains(outer: Hit, inner: Hit): boolean {
  const longer = outer.end - outer.first > inner.end - inner.first;
  return longer && outer.first <= inner.first && outer.end >= inner.end;
}

function sameQuestion({ entry: one }: Hit, { entry: other }: Hit): boolean {
  return 'facet' in one
    ? 'facet' in other && one.facet === other.facet
    : 'role' in other && one.role === other.role;
}

/** What only looks like other words, says what they say, or forbids users something, plays no part of its own. */
const SAY_NOTHING: ReadonlySet<Role> = new Set(['other', 'synonym', 'ban']);

function rolesOf(found: Found): Roles {
  const roles = new Map<Role, string>();
  for (const hit of found.hits) {
    if ('role' in hit.entry && !SAY_NOTHING.has(hit.entry.role) && !roles.has(hit.entry.role)) {
      roles.set(hit.entry.role, wordsAt(found, hit));
    }
  }
  if (roles.has('disclosure') && isFarApart(found)) roles.delete('disclosure');
  return roles;
}

/** A danger with so many words between it and what is said of handing over has nothing to do with that. */
const FAR = 40;

function isFarApart({ hits }: Found): boolean {
  let danger: Hit | undefined;
  let disclosure: Hit | undefined;
  for (const hit of hits) {
    if (!('role' in hit.entry)) continue;
    const { role } = hit.entry;
    if (role === 'danger' || role === 'safety') danger = hit;
    if (role === 'disclosure') disclosure ??= hit;
  }
  return danger !== undefined && disclosure !== undefined && disclosure.first - danger.end > FAR;
}
