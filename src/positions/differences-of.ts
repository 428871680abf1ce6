import { type Facet, facets } from '../model/facet.ts';
import type { Difference, Edition, EditionStanding, Said, StandingGroup } from '../model/position.ts';
import { isOrdered } from './scales.ts';

/** Facets without an order of which it matters whether anything is said. */
const SAID_OR_NOT: ReadonlySet<Facet> = new Set(['statistics', 'contact']);

/** The facets on which the editions of one vendor differ. Only those that say anything are compared. */
export function differencesOf(editions: readonly Edition[]): readonly Difference[] {
  return facets.flatMap((facet) => facetDifference(facet, speakingOf(editions)));
}

/** The editions that say when data may go; two of them can be compared point by point. */
export function speakingOf(editions: readonly Edition[]): readonly Edition[] {
  return editions
    .filter(isComparable)
    .filter(({ standing }) => standing === 'emergency' || standing === 'safety');
}

/** The gravest first: who names an emergency, who only safety, who nothing, and of whom it cannot be said yet. */
const standings: readonly EditionStanding[] = ['emergency', 'safety', 'silent', 'not-seen'];

/** Which editions of a vendor have which kind of wording: "the US pages name an emergency, the German pages are silent". */
export function standingGroups(editions: readonly Edition[]): readonly StandingGroup[] {
  return standings.flatMap((standing) => {
    const alike = editions.filter(isComparable).filter((edition) => edition.standing === standing);
    return alike.length === 0 ? [] : [{ standing, editions: alike }];
  });
}

/** A transparency report counts what was done; what may be done stands elsewhere. */
function isComparable({ pages }: Edition): boolean {
  return pages.some(({ page }) => page.type !== 'transparency-report');
}

function facetDifference(facet: Facet, editions: readonly Edition[]): readonly Difference[] {
  if (!isOrdered(facet) && !SAID_OR_NOT.has(facet)) return [];
  const byWhat = Map.groupBy(editions, (edition) => whatIsSaid(facet, edition));
  if (byWhat.size < 2) return [];
  const groups = [...byWhat.values()].map((alike) => {
    const said = alike[0] === undefined ? undefined : deciding(facet, alike[0]);
    return said === undefined ? { editions: alike } : { said, editions: alike };
  });
  return [{ facet, groups: groups.toSorted((a, b) => weakness(b.said) - weakness(a.said)) }];
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
