import type { Block } from '../model/document.ts';
import type { Passage } from '../model/passage.ts';
import type { Reader } from './reader.ts';
import type { Unit } from './units.ts';

/** The page that a block stands on, where its document has pages. */
export function onPage({ page }: Block): Pick<Passage, 'page'> {
  return page === undefined ? {} : { page };
}

/**
 * “We may disclose … in an emergency. We notify the user within 30 days.” What is said of notice right after a passage on
 * handing over is about that, and is a safeguard or an exception of its own.
 */
export function readNotice(
  block: Block,
  index: number,
  unit: Unit,
  previous: Passage | undefined,
  reader: Reader,
): Passage | undefined {
  if (previous?.kind !== 'emergency' || previous.isProcedure === true || block.cells !== undefined)
    return undefined;
  const quote = block.text.slice(unit.from, unit.to);
  const { roles, facets } = reader.read(quote);
  const notice = facets.find(({ facet }) => facet === 'notice');
  if (notice === undefined || roles.has('exclusion')) return undefined;
  return {
    block: index,
    from: unit.from,
    to: unit.to,
    quote,
    leadIn: unit.leadIn,
    path: block.path,
    ...onPage(block),
    kind: 'emergency',
    language: reader.language,
    facets: facets.filter(({ facet }) => facet === 'notice'),
    reasons: [`tells of notice: “${notice.words}”`, 'goes on after a passage on an emergency'],
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
    block: index,
    from: unit.from,
    to: unit.to,
    quote,
    leadIn: unit.leadIn,
    path: block.path,
    ...onPage(block),
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
