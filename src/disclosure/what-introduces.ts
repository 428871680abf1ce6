import type { Block } from '../model/document.ts';
import type { Facet } from '../model/facet.ts';
import type { Reading, Roles } from './read-facets.ts';
import type { Reader } from './reader.ts';
import type { Unit } from './units.ts';

/** What stands over a block; the first column of a table, too, says what its rows are about: “Recipients”. */
export function headOf({ path, columns }: Block): string {
  const [heading = '', column = ''] = [path.at(-1), columns?.[0]];
  return heading === '' || column === '' ? heading || column : `${heading}: ${column}`;
}

/**
 * What a block stands under. A heading that plays no part, such as “Legal reasons”, stands under one that may say what
 * the section is about: “How we share your data”.
 */
export function headingOf(block: Block, own: Reading, { readHeading }: Reader): Reading {
  const heading = readHeading(headOf(block));
  // Under “Who receives it” those who help a user in an emergency stand, too.
  if (heading.roles.size > 0 || own.roles.has('recipient')) return heading;
  const above = readHeading(block.path.at(-2) ?? '');
  return above.roles.has('disclosure') && !above.roles.has('use') ? above : heading;
}

/** Whether a unit says all by itself, and whether it is done; what introduces it then adds nothing. */
export function standsAlone({ roles, facets }: Reading, { cells }: Block): boolean {
  return namesBoth(roles) && (cells !== undefined || facets.some(({ facet }) => facet === 'discretion'));
}

const WHETHER_AND_WHO: ReadonlySet<Facet> = new Set(['discretion', 'recipient', 'notice']);

/** The beginning of a sentence, such as “Without a warrant we may:”, says on which condition it is done, too. */
const CONDITIONS: ReadonlySet<Facet> = new Set(['standard', 'consent_or_warrant']);

/** The weak end of the scale of the facet “recipient”: that others get it is what disclosing means. */
const ANYONE = 4;

/**
 * What introduces a unit that says the rest itself is about others, too; of its own is whether it is done, and to whom.
 */
export function whetherAndWho(lead: Reading | undefined): Reading | undefined {
  if (lead === undefined) return undefined;
  const isBeginning = handOver(lead.roles) === undefined;
  const said = lead.facets.filter(
    ({ facet }) => WHETHER_AND_WHO.has(facet) || (isBeginning && CONDITIONS.has(facet)),
  );
  const namesSome = said.some(({ facet, step }) => facet === 'recipient' && step !== ANYONE);
  const facets = namesSome ? said : said.filter(({ facet }) => facet !== 'recipient');
  return { ...lead, facets };
}

/**
 * What a lead-in that says itself that something is handed over adds to such a unit, in an order of its own, with its
 * conditions where the unit has none. Undefined where it is only the beginning of the sentence, as in “We will not:”:
 * then each of its words counts.
 */
export function saidBy(lead: Reading | undefined, own: Reading): readonly string[] | undefined {
  if (lead === undefined || handOver(lead.roles) === undefined) return undefined;
  const ofOwn = new Set(own.facets.map(({ facet }) => facet));
  const conditions = lead.facets.filter(({ facet }) => CONDITIONS.has(facet) && !ofOwn.has(facet));
  const facets = [...(whetherAndWho(lead)?.facets ?? []), ...conditions];
  return facets.map(({ facet, value }) => `${facet}: ${value}`).toSorted();
}

export function namesBoth(roles: Roles): boolean {
  return (roles.has('danger') || roles.has('safety')) && handOver(roles) !== undefined;
}

/**
 * The innermost text that introduces a unit and plays a part in it: the last of its sentences that does. Where the unit
 * names a danger, a text that only names one, too, such as “For your safety:”, gives way to the one that hands over.
 */
export function leadOf({ leadIn }: Unit, own: Reading, { readLead }: Reader): Reading | undefined {
  const readings = leadIn.map(readLead).filter((reading) => reading !== undefined);
  const isNamed = own.roles.has('danger') || own.roles.has('safety');
  return readings.findLast(({ roles }) => !(isNamed && namesOnlyDanger(roles))) ?? readings.at(-1);
}

function namesOnlyDanger(roles: Roles): boolean {
  return [...roles.keys()].every((role) => role === 'danger' || role === 'safety');
}

/** Words that say that something is handed over, where somebody is said to do it or to get it. */
export function handOver(roles: Roles): string | undefined {
  return roles.has('discloser') || roles.has('recipient') ? roles.get('disclosure') : undefined;
}
