import { type FacetReading, facets } from '../model/facet.ts';
import type { Passage } from '../model/passage.ts';
import type { StatedPassage } from '../model/position.ts';
import { decisive } from './facet-steps.ts';
import { natureOf } from './passage-nature.ts';

/** What each passage of a page says on each facet, without what only finding it needed. */
export function statedPassages(passages: readonly Passage[]): readonly StatedPassage[] {
  return passages.map((passage) => {
    const { quote, leadIn, path, language, kind } = passage;
    const nature = natureOf(passage);
    return { quote, leadIn, path, language, kind, nature, readings: readingsOf(passage, nature) };
  });
}

/** A published number says how often data went, and nothing on when they may. Where a facet has no order, all is said. */
function readingsOf({ facets: said }: Passage, nature: StatedPassage['nature']): readonly FacetReading[] {
  return facets.flatMap((facet) => {
    if (nature === 'number' && facet !== 'statistics') return [];
    const readings = said.filter((each) => each.facet === facet);
    if (readings.some(({ step }) => step !== undefined)) return decisive(facet, readings) ?? [];
    return [...new Map(readings.map((reading) => [reading.value, reading])).values()];
  });
}
