import { type Facet, type FacetReading, facets } from '../model/facet.ts';
import type { FacetPosition, PagePosition, Said, SaidBy, StatedPassage } from '../model/position.ts';
import { levelOf, WEAK_WHEN_UNSAID } from './scales.ts';

interface Heard {
  readonly facet: Facet;
  readonly reading?: FacetReading;
  readonly by: SaidBy;
}

/** All that some pages say, by facet in the order of the taxonomy; a facet on which nothing is said is left out. */
export function facetPositions(pages: readonly PagePosition[]): ReadonlyMap<Facet, FacetPosition> {
  const heard = inOrder(pages).flatMap(hear);
  const byFacet = Map.groupBy(heard, ({ facet }) => facet);
  const said = facets.flatMap((facet): readonly [Facet, FacetPosition][] => {
    const all = byFacet.get(facet) ?? [];
    return all.length === 0 ? [] : [[facet, { facet, said: saidOn(facet, all) }]];
  });
  return new Map(said);
}

/** The same whatever order the pages came in. */
function inOrder(pages: readonly PagePosition[]): readonly PagePosition[] {
  return pages.toSorted((a, b) => (a.page.id < b.page.id ? -1 : 1));
}

function hear(position: PagePosition): readonly Heard[] {
  if (position.kind !== 'speaks') return [];
  return statementsIn(position).flatMap((passage) => {
    const by = { page: position.page, passage };
    const said = passage.readings.map((reading) => ({
      facet: reading.facet,
      reading,
      by: { ...by, words: reading.words },
    }));
    return [...said, ...leftOut(passage).map((facet) => ({ facet, by }))];
  });
}

/** In a report on requests, “emergency requests” is the head of a column and no way to ask; what is said twice counts once. */
export function statementsIn(position: Extract<PagePosition, { kind: 'speaks' }>): readonly StatedPassage[] {
  const isReport = position.page.type === 'transparency-report';
  const said = position.passages.filter(({ nature }) => !isReport || nature !== 'channel');
  return [...new Map(said.map((passage) => [JSON.stringify(passage), passage])).values()];
}

/** Conditions that a ground does not make. What names neither who receives data nor whether they go lets none go by itself. */
function leftOut({ nature, readings }: StatedPassage): readonly Facet[] {
  const says = (facet: Facet): boolean => readings.some((reading) => reading.facet === facet);
  if (nature !== 'ground' || !(says('discretion') || says('recipient'))) return [];
  return [...WEAK_WHEN_UNSAID].filter((facet) => !says(facet));
}

function saidOn(facet: Facet, heard: readonly Heard[]): readonly Said[] {
  const byValue = Map.groupBy(heard, ({ reading }) => reading?.value);
  const said = [...byValue.values()].map((all): Said => {
    const reading = all[0]?.reading;
    const level = levelOf(facet, reading?.step);
    return {
      ...(reading === undefined ? {} : { value: reading.value }),
      ...(reading?.step === undefined ? {} : { step: reading.step }),
      ...(level === undefined ? {} : { level }),
      by: all.map(({ by }) => by),
    };
  });
  return said.toSorted((a, b) => weakness(b) - weakness(a));
}

function weakness({ value, step }: Said): number {
  return value === undefined ? Number.POSITIVE_INFINITY : (step ?? -1);
}
