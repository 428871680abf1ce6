import type { Block, Document } from '../model/document.ts';
import type { FacetReading } from '../model/facet.ts';
import type { Passage, PassageKind } from '../model/passage.ts';
import type { Hit, LanguageLexicon, Lexicon } from './lexicon.ts';
import type { Role } from './lexicon-file.ts';
import { sentencesOf } from './ranges.ts';
import { type Token, tokensOf } from './tokens.ts';
import { type Unit, unitsOf } from './units.ts';

/** The passages of a document on disclosure because of danger to people, in reading order. */
export function findPassages(document: Document, lexicon: Lexicon): readonly Passage[] {
  const language = languageOf(document, lexicon);
  if (language === undefined) return [];
  return document.blocks.flatMap((block, index) =>
    unitsOf(block).flatMap((unit) => {
      const readOne = unit.isFigure === true ? readFigure : readUnit;
      return readOne(block, index, unit, language) ?? [];
    }),
  );
}

/** The lexicon of the document's language; English where the text is too short to tell. */
function languageOf({ language }: Document, { languages }: Lexicon): LanguageLexicon | undefined {
  return languages.get(language ?? 'en');
}

/** What the words of one text are in the lexicon. */
interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly hits: readonly Hit[];
}

function read(text: string, language: LanguageLexicon): Reading {
  const tokens = tokensOf(text);
  return { text, tokens, hits: withoutLookAlikes(language.find(tokens)) };
}

/**
 * A passage names a danger or people's safety, and that something is handed over because of it: in its own words, or
 * one of the two in what introduces it.
 */
function readUnit(block: Block, index: number, unit: Unit, language: LanguageLexicon): Passage | undefined {
  const text = block.text.slice(unit.from, unit.to);
  const own = read(text, language);
  const ownRoles = rolesOf([own]);
  if (ownRoles.size === 0 || ownRoles.has('exclusion')) return undefined;

  const isHeading = block.kind === 'heading';
  if (isHeading && !(ownRoles.has('danger') && ownRoles.has('procedure'))) return undefined;

  const lead = standsAlone(ownRoles) ? undefined : leadOf(unit, language);
  const leadRoles = rolesOf(lead === undefined ? [] : [lead]);
  const headingRoles = rolesOf([read(isHeading ? '' : (block.path.at(-1) ?? ''), language)]);
  if (leadRoles.has('exclusion') || headingRoles.has('exclusion')) return undefined;

  const found = reasonsFor(ownRoles, leadRoles, headingRoles);
  if (found === undefined) return undefined;
  return {
    block: index,
    from: unit.from,
    to: unit.to,
    quote: text,
    leadIn: lead === undefined ? [] : [lead.text],
    path: block.path,
    kind: found.kind,
    language: language.language,
    facets: readingsOf(lead === undefined ? [own] : [own, lead]),
    reasons: found.reasons,
  };
}

/** A number in a table on requests or disclosures because of danger; what it counts is said by its row and column. */
function readFigure(block: Block, index: number, unit: Unit, language: LanguageLexicon): Passage | undefined {
  const quote = block.text.slice(unit.from, unit.to);
  const roles = rolesOf([read(unit.leadIn.join(': '), language)]);
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
    language: language.language,
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
function leadOf({ leadIn }: Unit, language: LanguageLexicon): Reading | undefined {
  for (const lead of leadIn.toReversed()) {
    for (const { from, to } of sentencesOf(lead, { from: 0, to: lead.length }).toReversed()) {
      const reading = read(lead.slice(from, to), language);
      if (rolesOf([reading]).size > 0) return reading;
    }
  }
  return undefined;
}

type Roles = ReadonlyMap<Role, string>;

interface Found {
  readonly kind: PassageKind;
  readonly reasons: readonly string[];
}

function reasonsFor(own: Roles, lead: Roles, heading: Roles): Found | undefined {
  const near: Roles = new Map([...lead, ...own]);
  const handsOver = own.has('disclosure') || own.has('procedure');
  const danger = near.get('danger') ?? (handsOver ? heading.get('danger') : undefined);
  const named = danger ?? near.get('safety');
  const handedOver =
    handOver(near) ??
    (own.has('danger') || own.has('safety') ? handOver(new Map([...near, ...heading])) : undefined) ??
    (danger === undefined ? undefined : near.get('procedure'));
  if (named === undefined || handedOver === undefined) return undefined;
  const kind = danger === undefined ? 'safety' : 'emergency';
  const what = danger === undefined ? 'safety' : 'danger';
  return { kind, reasons: [`names ${what}: “${named}”`, `speaks of disclosure: “${handedOver}”`] };
}

/** Words that say that something is handed over, where somebody is said to do it or to get it. */
function handOver(roles: Roles): string | undefined {
  return roles.has('discloser') || roles.has('recipient') ? roles.get('disclosure') : undefined;
}

/** A hit inside a longer one on the same question says less; one that begins in a look-alike is none. */
function withoutLookAlikes(hits: readonly Hit[]): readonly Hit[] {
  const lookAlikes = hits.filter(({ entry }) => 'role' in entry && entry.role === 'other');
  return hits.filter(
    (hit) =>
      !lookAlikes.some(
        (other) =>
          other !== hit && other.first <= hit.first && hit.first < other.end && !sameSpan(other, hit),
      ) && !hits.some((outer) => sameQuestion(hit, outer) && contains(outer, hit)),
  );
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

function readingsOf(readings: readonly Reading[]): readonly FacetReading[] {
  const found = new Map<string, FacetReading>();
  for (const reading of readings) {
    for (const hit of reading.hits) {
      if (!('facet' in hit.entry)) continue;
      const { facet, value, step } = hit.entry;
      const key = `${facet} ${value}`;
      if (found.has(key)) continue;
      found.set(key, { facet, value, words: wordsAt(reading, hit), ...(step === undefined ? {} : { step }) });
    }
  }
  return [...found.values()];
}

function rolesOf(readings: readonly Reading[]): Roles {
  const roles = new Map<Role, string>();
  for (const reading of readings) {
    for (const hit of reading.hits) {
      if ('role' in hit.entry && hit.entry.role !== 'other' && !roles.has(hit.entry.role)) {
        roles.set(hit.entry.role, wordsAt(reading, hit));
      }
    }
  }
  return roles;
}

function wordsAt({ text, tokens }: Reading, { first, end }: Hit): string {
  return text.slice(tokens[first]?.from, tokens[end - 1]?.to);
}
