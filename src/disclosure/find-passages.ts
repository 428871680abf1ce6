import type { Block, Document } from '../model/document.ts';
import type { Passage, PassageKind } from '../model/passage.ts';
import { introductions } from './introductions.ts';
import { languagesOfShortText } from './language-of-short-text.ts';
import type { Lexicon } from './lexicon.ts';
import type { Role } from './lexicon-file.ts';
import { onPage, readCondition, readFigure, withWarrantSaidNext } from './notices-and-figures.ts';
import { facetsOfPassage, type Reading, type Roles } from './read-facets.ts';
import { type Reader, readerOf } from './reader.ts';
import { mayBeTitle } from './titles.ts';
import { type Unit, unitsOf } from './units.ts';
import {
  handOver,
  headingOf,
  headOf,
  leadOf,
  namesBoth,
  saidBy,
  standsAlone,
  whetherAndWho,
} from './what-introduces.ts';

/** The passages of a document on disclosure because of danger to people, in reading order. */
export function findPassages(
  document: Document,
  lexicon: Lexicon,
  expectedLanguage?: string,
): readonly Passage[] {
  return passageFinder(lexicon, expectedLanguage)(document);
}

/**
 * Finds the passages of several documents. What stands in one as in another is read once. A text too short to tell
 * its language is read in the one that is expected (a BCP 47 tag), and where that finds nothing in the one that knows
 * most of its words.
 */
export function passageFinder(
  { languages }: Lexicon,
  expectedLanguage = 'en',
): (document: Document) => readonly Passage[] {
  const readers = new Map([...languages].map(([code, language]) => [code, readerOf(language)]));
  const expected = expectedLanguage.split('-')[0] ?? 'en';
  return ({ language, blocks }) => {
    const found = passagesReadBy(readers.get(language ?? expected), blocks);
    if (language !== undefined || found.length > 0) return found;
    const likely = languagesOfShortText(blocks, languages, expected);
    return likely.map((code) => passagesReadBy(readers.get(code), blocks)).find(isFound) ?? [];
  };
}

function isFound(passages: readonly Passage[]): boolean {
  return passages.length > 0;
}

function passagesReadBy(reader: Reader | undefined, blocks: readonly Block[]): readonly Passage[] {
  if (reader === undefined) return [];
  const introductionOf = introductions(blocks);
  return blocks.flatMap((block, index) => {
    const introduction = introductionOf(block);
    if (introduction === undefined) return [];
    const { leadIn, title } = introduction;
    const introduced = leadIn.length === block.leadIn.length ? block : { ...block, leadIn };
    return passagesIn(introduced, index, title, reader);
  });
}

function passagesIn(
  block: Block,
  index: number,
  above: string | undefined,
  reader: Reader,
): readonly Passage[] {
  if (!mayHoldPassage(block, above, reader)) return [];
  let title = above;
  let sentences: readonly string[] = [];
  let previous: Passage | undefined;
  const found: Passage[] = [];
  for (const unit of unitsOf(block)) {
    if (unit.isFigure === true) {
      const figure = readFigure(block, index, unit, reader);
      if (figure !== undefined) found.push(figure);
      continue;
    }
    const text = block.text.slice(unit.from, unit.to);
    if (isTitle(unit, block, reader)) {
      title = text;
      continue;
    }
    const said = saidBefore(text, sentences, previous, reader);
    sentences = [text, ...sentences.slice(0, MOST_SENTENCES_BACK - 1)];
    const whole = said === undefined ? unit : { ...unit, leadIn: [...unit.leadIn, said] };
    const passage =
      readUnit(block, index, whole, title, reader) ?? readCondition(block, index, unit, previous, reader);
    const grown =
      passage === undefined && previous !== undefined
        ? withWarrantSaidNext(previous, block, unit, reader)
        : undefined;
    if (grown !== undefined) found.pop();
    previous = passage ?? grown;
    if (previous !== undefined) found.push(previous);
  }
  return found;
}

/**
 * Whether anything in a block or above it names a danger or people's safety, without which it holds no passage. What the
 * cells of a table say together is only seen when they are read.
 */
function mayHoldPassage(block: Block, above: string | undefined, { mayNameDanger }: Reader): boolean {
  return (
    block.cells !== undefined ||
    mayNameDanger(block.text) ||
    mayNameDanger(headOf(block)) ||
    block.leadIn.some(mayNameDanger) ||
    (above !== undefined && mayNameDanger(above))
  );
}

/** So far back reaches a sentence that leans on what was said before it. */
const MOST_SENTENCES_BACK = 3;

/**
 * The sentence that another one goes on with: the one on handing over (“This includes cases of danger to life.”), or the
 * one on the emergency in which it is handed over (“In such cases we may tell the police.”).
 */
function saidBefore(
  text: string,
  sentences: readonly string[],
  previous: Passage | undefined,
  { read }: Reader,
): string | undefined {
  const { roles } = read(text);
  if (!roles.has('continuing')) return undefined;
  if (handOver(roles) !== undefined) return previous?.kind === 'emergency' ? previous.quote : undefined;
  return sentences.find((sentence) => handOver(read(sentence).roles) !== undefined);
}

/** “In an emergency.” before what the vendor does then; a sentence in which somebody does something is none. */
function isTitle(unit: Unit, block: Block, { read }: Reader): boolean {
  if (!mayBeTitle(unit, block)) return false;
  const { roles } = read(block.text.slice(unit.from, unit.to));
  return !(roles.has('discloser') || roles.has('procedure') || roles.has('exclusion'));
}

/**
 * A passage names a danger or people's safety, and that something is handed over because of it: in its own words, or
 * one of the two in what introduces it.
 */
function readUnit(
  block: Block,
  index: number,
  unit: Unit,
  above: string | undefined,
  reader: Reader,
): Passage | undefined {
  const text = block.text.slice(unit.from, unit.to);
  const own = reader.read(text);
  const ownRoles = own.roles;
  if (ownRoles.size === 0 || ownRoles.has('exclusion')) return undefined;

  const isHeading = block.kind === 'heading';
  if (isHeading && !(ownRoles.has('danger') && ownRoles.has('procedure'))) return undefined;

  const lead = standsAlone(own, block) ? undefined : leadOf(unit, own, reader);
  const leadRoles: Roles = lead?.roles ?? new Map();
  const heading = isHeading ? reader.readHeading('') : headingOf(block, own, reader);
  if (leadRoles.has('exclusion') || heading.roles.has('exclusion')) return undefined;

  const title = reader.readHeading(above ?? '');
  const found = reasonsFor(ownRoles, leadRoles, new Map([...heading.roles, ...title.roles]));
  if (found === undefined) return undefined;
  const around = [
    ...(found.isSaidAbove && isSentence(heading) ? [heading] : []),
    ...(title.roles.size === 0 ? [] : [title]),
    ...whoAndWhat(unit, block, lead, reader),
  ];
  const ledBy = namesBoth(ownRoles) ? saidBy(lead, own) : undefined;
  return {
    block: index,
    from: unit.from,
    to: unit.to,
    quote: text,
    leadIn: [...around, ...(lead === undefined ? [] : [lead])].map((reading) => reading.text),
    path: block.path,
    ...onPage(block),
    kind: found.kind,
    language: reader.language,
    facets: facetsOfPassage(own, namesBoth(ownRoles) ? whetherAndWho(lead) : lead, {
      heading,
      title,
      around,
    }),
    ...(handOver(ownRoles) === undefined && ownRoles.has('procedure') ? { isProcedure: true } : {}),
    ...(ledBy === undefined ? {} : { ledBy }),
    reasons: found.reasons,
  };
}

/**
 * Who receives what, where something further out than the lead says it: the other cells of a table row, which are one
 * statement with each cell, or the list around a list.
 */
function whoAndWhat(
  { leadIn }: Unit,
  { cells }: Block,
  lead: Reading | undefined,
  { readLead, readHeading }: Reader,
): readonly Reading[] {
  const isSaid = lead === undefined ? cells === undefined : lead.roles.has('recipient');
  const readOther = cells === undefined ? readLead : readHeading;
  const others = leadIn
    .map(readOther)
    .filter((reading) => reading !== undefined && reading.text !== lead?.text);
  const who = isSaid ? undefined : others.findLast((reading) => reading?.roles.has('recipient'));
  const what = cells === undefined ? undefined : others.findLast(saysWhat);
  return [...new Set([who, what])].filter((reading) => reading !== undefined);
}

function saysWhat(reading: Reading | undefined): boolean {
  return reading?.facets.some(({ facet }) => facet === 'data') === true;
}

/** One of these a passage says itself; only what a request must hold is said item by item, in any words. */
const SAYS_ITS_PART: readonly Role[] = ['danger', 'safety', 'disclosure', 'procedure'];

interface Ground {
  readonly kind: PassageKind;
  readonly reasons: readonly string[];
  /** Whether only the heading or the title says that something is handed over. */
  readonly isSaidAbove: boolean;
}

/** “We may disclose it in other situations” says it, “How we share it” only names it. */
function isSentence({ facets }: Reading): boolean {
  return facets.some(({ facet, value }) => facet === 'discretion' && value === 'may');
}

function reasonsFor(own: Roles, lead: Roles, heading: Roles): Ground | undefined {
  if (!SAYS_ITS_PART.some((role) => own.has(role)) && !lead.has('procedure')) return undefined;
  // What is done with data for somebody's sake is said far and wide there; that data go elsewhere must be said with it.
  const isOnUse = heading.has('use') && !heading.has('disclosure') && !lead.has('disclosure');
  if (isOnUse && !own.has('danger') && !own.has('safety')) return undefined;
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
  return {
    kind,
    reasons: [`names ${what}: “${named}”`, `speaks of disclosure: “${handedOver}”`],
    isSaidAbove: handOver(near) === undefined,
  };
}
