import type { Block } from '../model/document.ts';
import type { Facet, FacetReading } from '../model/facet.ts';
import type { Passage } from '../model/passage.ts';
import type { Roles } from './read-facets.ts';
import type { Reader } from './reader.ts';
import type { Unit } from './units.ts';

/** The page that a block stands on, where its document has pages. */
export function onPage({ page }: Block): Pick<Passage, 'page'> {
  return page === undefined ? {} : { page };
}

/**
 * What binds a disclosure without naming its occasion, because the words before it or above it do: “We may disclose … in
 * an emergency. We notify the user within 30 days.” Under a heading on emergency requests, how to ask and what a judge
 * has to say are about those, too. Each is a safeguard or an exception of its own.
 */
export function readCondition(
  block: Block,
  index: number,
  unit: Unit,
  previous: Passage | undefined,
  reader: Reader,
): Passage | undefined {
  if (block.cells !== undefined || block.kind === 'heading') return undefined;
  const isAfterEmergency = previous?.kind === 'emergency' && previous.isProcedure !== true;
  const heading = reader.readHeading(block.path.at(-1) ?? '');
  const isUnderEmergency = isOnEmergencies(heading.roles);
  if (!isAfterEmergency && !isUnderEmergency) return undefined;
  const quote = block.text.slice(unit.from, unit.to);
  const { roles, facets } = reader.read(quote);
  const conditions = facets.filter(
    (reading) => reading.facet === 'notice' || (isUnderEmergency && bindsWhoAsks(reading)),
  );
  const [condition] = conditions;
  if (condition === undefined || roles.has('exclusion')) return undefined;
  return {
    ...onEmergencies(block, index, unit, reader),
    facets: conditions,
    isCondition: true,
    reasons: [
      `${told[condition.facet] ?? 'sets a condition'}: “${condition.words}”`,
      isAfterEmergency
        ? 'goes on after a passage on an emergency'
        : `stands under a heading on emergencies: “${heading.text}”`,
    ],
  };
}

const told: Readonly<Partial<Record<Facet, string>>> = {
  notice: 'tells of notice',
  process: 'tells how to ask',
  consent_or_warrant: 'tells of judge and consent',
};

function isOnEmergencies(roles: Roles): boolean {
  return (
    roles.has('danger') && (roles.has('procedure') || roles.has('disclosure')) && !roles.has('exclusion')
  );
}

/** Steps of the facet “process” that ask more than that somebody asks. */
const FORM = 1;

function bindsWhoAsks({ facet, step = 0 }: FacetReading): boolean {
  return facet === 'consent_or_warrant' || (facet === 'process' && step <= FORM);
}

/** Steps of the facet “consent_or_warrant”: legal process follows later, or is said openly not to be needed. */
const PROCESS_FOLLOWS = 1;

/**
 * “In an emergency we disclose data. We do so without a warrant.” The second sentence says more of the same disclosure, and
 * belongs to its passage. That a warrant is needed belongs to the other cases as a rule.
 */
export function withWarrantSaidNext(
  passage: Passage,
  { text, cells }: Block,
  unit: Unit,
  reader: Reader,
): Passage | undefined {
  if (passage.kind !== 'emergency' || cells !== undefined || text.slice(passage.to, unit.from).trim() !== '')
    return undefined;
  const { roles, facets } = reader.read(text.slice(unit.from, unit.to));
  const known = new Set(passage.facets.map(({ value }) => value));
  const said = facets.filter(
    ({ facet, value, step = 0 }) =>
      facet === 'consent_or_warrant' && step >= PROCESS_FOLLOWS && !known.has(value),
  );
  if (said.length === 0 || roles.has('exclusion')) return undefined;
  return {
    ...passage,
    to: unit.to,
    quote: text.slice(passage.from, unit.to),
    facets: [...passage.facets, ...said],
  };
}

/** A number in a table on requests or disclosures because of danger; what it counts is said by its row and column. */
export function readFigure(block: Block, index: number, unit: Unit, reader: Reader): Passage | undefined {
  const quote = block.text.slice(unit.from, unit.to);
  const { roles } = reader.readHeading(unit.leadIn.join(': '));
  const danger = roles.get('danger');
  const counted = roles.get('procedure') ?? roles.get('disclosure');
  if (danger === undefined || counted === undefined || roles.has('exclusion')) return undefined;
  return {
    ...onEmergencies(block, index, unit, reader),
    facets: [{ facet: 'statistics', value: quote, words: quote }],
    reasons: [`names danger: “${danger}”`, `counts: “${counted}”`],
  };
}

/** Whether a passage is a published number. */
export function isFigure({ facets, quote }: Passage): boolean {
  return facets.some(({ facet, value }) => facet === 'statistics' && value === quote);
}

/** Where a unit stands that is about emergencies by what stands around it. */
function onEmergencies(block: Block, index: number, unit: Unit, reader: Reader) {
  return {
    block: index,
    from: unit.from,
    to: unit.to,
    quote: block.text.slice(unit.from, unit.to),
    leadIn: unit.leadIn,
    path: block.path,
    ...onPage(block),
    kind: 'emergency',
    language: reader.language,
  } as const;
}
