import { type Facet, facets } from '../model/facet.ts';
import type { Difference, Edition, EditionStanding, Said } from '../model/position.ts';
import { isOrdered } from './scales.ts';

/** The gravest first: who names an emergency at all, who only safety, who nothing. */
const standings = ['emergency', 'safety', 'silent'] as const satisfies readonly EditionStanding[];

/** Facets without an order of which it matters whether anything is said. */
const SAID_OR_NOT: ReadonlySet<Facet> = new Set(['statistics', 'contact']);

/**
 * What sets the editions of one vendor apart. Only what was captured well is compared: an edition of which something was
 * not seen yet is not called silent.
 */
export function differencesOf(editions: readonly Edition[]): readonly Difference[] {
  const compared = editions.filter(isComparable);
  const speaking = compared.filter(({ standing }) => standing === 'emergency' || standing === 'safety');
  return [...standingDifference(compared), ...facets.flatMap((facet) => facetDifference(facet, speaking))];
}

/** A transparency report counts what was done; what may be done stands elsewhere. */
function isComparable({ pages }: Edition): boolean {
  return pages.some(({ page }) => page.type !== 'transparency-report');
}

function standingDifference(editions: readonly Edition[]): readonly Difference[] {
  const groups = standings.flatMap((standing) => {
    const alike = editions.filter((edition) => edition.standing === standing);
    return alike.length === 0 ? [] : [{ standing, editions: alike }];
  });
  return groups.length > 1 ? [{ kind: 'standing', groups }] : [];
}

function facetDifference(facet: Facet, editions: readonly Edition[]): readonly Difference[] {
  if (!isOrdered(facet) && !SAID_OR_NOT.has(facet)) return [];
  const byWhat = Map.groupBy(editions, (edition) => whatIsSaid(facet, edition));
  if (byWhat.size < 2) return [];
  const groups = [...byWhat.values()].map((alike) => {
    const said = alike[0] === undefined ? undefined : deciding(facet, alike[0]);
    return said === undefined ? { editions: alike } : { said, editions: alike };
  });
  return [{ kind: 'facet', facet, groups: groups.toSorted((a, b) => weakness(b.said) - weakness(a.said)) }];
}

/** Of all that an edition says on a facet, what weakens the protection most. */
export function deciding(facet: Facet, { facets: said }: Edition): Said | undefined {
  return said.get(facet)?.said[0];
}

function whatIsSaid(facet: Facet, edition: Edition): string {
  const said = deciding(facet, edition);
  if (said === undefined) return 'unsaid';
  return isOrdered(facet) ? String(said.step ?? 'left out') : 'said';
}

/** What is not said stands last: it is told, and weighs nothing. */
function weakness(said: Said | undefined): number {
  if (said === undefined) return -2;
  return said.value === undefined ? Number.POSITIVE_INFINITY : (said.step ?? -1);
}
