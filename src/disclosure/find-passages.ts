import type { Block, Document } from '../model/document.ts';
import type { FacetReading } from '../model/facet.ts';
import type { Passage, PassageKind } from '../model/passage.ts';
import type { Hit, LanguageLexicon, Lexicon } from './lexicon.ts';
import type { Role } from './lexicon-file.ts';
import { piecesOf, sentencesOf } from './ranges.ts';
import { type Found, facetsOf, facetsOfPassage, type Reading, type Roles, wordsAt } from './read-facets.ts';
import { type Token, tokensOf } from './tokens.ts';
import { type Unit, unitsOf } from './units.ts';

/** The passages of a document on disclosure because of danger to people, in reading order. */
export function findPassages(document: Document, lexicon: Lexicon): readonly Passage[] {
  return passageFinder(lexicon)(document);
}

/** Finds the passages of several documents. What stands in one as in another is read once. */
export function passageFinder({ languages }: Lexicon): (document: Document) => readonly Passage[] {
  const readers = new Map([...languages].map(([code, language]) => [code, readerOf(language)]));
  return ({ language, blocks }) => {
    // A text too short to tell its language is read as English.
    const reader = readers.get(language ?? 'en');
    if (reader === undefined) return [];
    return blocks.flatMap((block, index) =>
      unitsOf(block).flatMap((unit) => {
        const readOne = unit.isFigure === true ? readFigure : readUnit;
        return readOne(block, index, unit, reader) ?? [];
      }),
    );
  };
}

/** Reads texts in one language. What introduces a passage introduces many, and is read once. */
interface Reader {
  readonly language: string;
  read(text: string): Reading;
  readHeading(text: string): Reading;
  /** The last sentence of a lead-in that plays a part. */
  readLead(text: string): Reading | undefined;
}

/** So many texts that introduce others are remembered; those of one document seldom are more. */
const MOST_REMEMBERED = 500;

/** So many texts of a document are remembered for the next one, most of which are as they were. */
const MOST_TEXTS_REMEMBERED = 20_000;

function readerOf(language: LanguageLexicon): Reader {
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
        if (reading.roles.size > 0) return reading;
      }
    }
    return undefined;
  };
  return {
    language: language.language,
    read,
    readHeading: remembered((text) => read(text.slice(0, MOST_HEADING_CHARS))),
    readLead: remembered(readLead),
  };
}

/** What a heading says beyond this is no heading. */
const MOST_HEADING_CHARS = 4_000;

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
 * A passage names a danger or people's safety, and that something is handed over because of it: in its own words, or
 * one of the two in what introduces it.
 */
function readUnit(block: Block, index: number, unit: Unit, reader: Reader): Passage | undefined {
  const text = block.text.slice(unit.from, unit.to);
  const own = reader.read(text);
  const ownRoles = own.roles;
  if (ownRoles.size === 0 || ownRoles.has('exclusion')) return undefined;

  const isHeading = block.kind === 'heading';
  if (isHeading && !(ownRoles.has('danger') && ownRoles.has('procedure'))) return undefined;

  const lead = standsAlone(ownRoles) ? undefined : leadOf(unit, reader);
  const leadRoles: Roles = lead?.roles ?? new Map();
  const heading = reader.readHeading(isHeading ? '' : (block.path.at(-1) ?? ''));
  if (leadRoles.has('exclusion') || heading.roles.has('exclusion')) return undefined;

  const found = reasonsFor(ownRoles, leadRoles, heading.roles);
  if (found === undefined) return undefined;
  return {
    block: index,
    from: unit.from,
    to: unit.to,
    quote: text,
    leadIn: [...recipientsOf(unit, block, lead, reader), ...(lead === undefined ? [] : [lead.text])],
    path: block.path,
    kind: found.kind,
    language: reader.language,
    facets: facetsOfPassage(own, lead, heading),
    ...(handOver(ownRoles) === undefined && ownRoles.has('procedure') ? { isProcedure: true } : {}),
    reasons: found.reasons,
  };
}

/** A number in a table on requests or disclosures because of danger; what it counts is said by its row and column. */
function readFigure(block: Block, index: number, unit: Unit, reader: Reader): Passage | undefined {
  const quote = block.text.slice(unit.from, unit.to);
  const { roles } = reader.readHeading(unit.leadIn.join(': '));
  const danger = roles.get('danger');
  const counted = roles.get('procedure') ?? roles.get('disclosure');
  if (danger === undefined || counted === undefined || roles.has('exclusion')) return undefined;
  return {
    block: index,
    from: unit.from,
    to: unit.to,
    quote,
    leadIn: unit.leadIn,
    path: block.path,
    kind: 'emergency',
    language: reader.language,
    facets: [{ facet: 'statistics', value: quote, words: quote }],
    reasons: [`names danger: “${danger}”`, `counts: “${counted}”`],
  };
}

/** Whether a passage is a published number. */
export function isFigure({ facets, quote }: Passage): boolean {
  return facets.some(({ facet, value }) => facet === 'statistics' && value === quote);
}

/** Whether a unit says all by itself; what introduces it then adds nothing. */
function standsAlone(own: Roles): boolean {
  return (own.has('danger') || own.has('safety')) && handOver(own) !== undefined;
}

/** The innermost text that introduces a unit and plays a part in it: the last of its sentences that does. */
function leadOf({ leadIn }: Unit, { readLead }: Reader): Reading | undefined {
  for (const lead of leadIn.toReversed()) {
    const reading = readLead(lead);
    if (reading !== undefined) return reading;
  }
  return undefined;
}

/**
 * Who receives what, where something further out than the lead says it: the head of a table row, which belongs to its
 * cells whatever they say, or the list around a list.
 */
function recipientsOf(
  { leadIn }: Unit,
  { cells }: Block,
  lead: Reading | undefined,
  { readLead }: Reader,
): readonly string[] {
  const isSaid = lead === undefined ? cells === undefined : lead.roles.has('recipient');
  if (isSaid) return [];
  const named = leadIn.map(readLead).findLast((reading) => reading?.roles.has('recipient'));
  return named === undefined ? [] : [named.text];
}

interface Ground {
  readonly kind: PassageKind;
  readonly reasons: readonly string[];
}

function reasonsFor(own: Roles, lead: Roles, heading: Roles): Ground | undefined {
  const near: Roles = new Map([...lead, ...own]);
  const handsOver = own.has('disclosure') || own.has('procedure');
  const danger = near.get('danger') ?? (handsOver ? heading.get('danger') : undefined);
  const named = danger ?? near.get('safety');
  const handedOver =
    handOver(near) ??
    (own.has('danger') || own.has('safety') ? handOver(new Map([...near, ...heading])) : undefined) ??
    (danger === undefined ? undefined : near.get('procedure')) ??
    (own.has('danger') ? heading.get('procedure') : undefined);
  if (named === undefined || handedOver === undefined) return undefined;
  const kind = danger === undefined ? 'safety' : 'emergency';
  const what = danger === undefined ? 'safety' : 'danger';
  return { kind, reasons: [`names ${what}: “${named}”`, `speaks of disclosure: “${handedOver}”`] };
}

/** Words that say that something is handed over, where somebody is said to do it or to get it. */
function handOver(roles: Roles): string | undefined {
  return roles.has('discloser') || roles.has('recipient') ? roles.get('disclosure') : undefined;
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
  return kept;
}

/** Whether a hit that goes on where another one begins leaves that one without a meaning of its own. */
function spoils(other: Hit, hit: Hit): boolean {
  const isLookAlike = 'role' in other.entry && other.entry.role === 'other';
  return (isLookAlike && !sameSpan(other, hit)) || (sameQuestion(hit, other) && contains(other, hit));
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

function rolesOf(found: Found): Roles {
  const roles = new Map<Role, string>();
  for (const hit of found.hits) {
    if ('role' in hit.entry && hit.entry.role !== 'other' && !roles.has(hit.entry.role)) {
      roles.set(hit.entry.role, wordsAt(found, hit));
    }
  }
  return roles;
}
