import { type Facet, type FacetStep, tellingWords } from '../model/facet.ts';
import { oneLine, shortened } from './clean-text.ts';

/** More than a few facets are read in the list below the quotes. */
const MOST_TOLD = 3;
const MOST_CHARS = 60;

/** A facet that moved, with the words that say so; the side that says nothing of it is absent. */
export interface ToldStep {
  readonly facet: Facet;
  readonly before?: string;
  readonly after?: string;
}

/** The facets that moved and can be told by words of the vendor: those whose words differ. */
export function toldSteps(steps: readonly FacetStep[]): readonly ToldStep[] {
  return steps
    .filter(({ before, after }) => before?.words !== after?.words)
    .slice(0, MOST_TOLD)
    .map(({ facet, before, after }) => ({
      facet,
      ...(before === undefined ? {} : { before: shortened(oneLine(tellingWords(before)), MOST_CHARS) }),
      ...(after === undefined ? {} : { after: shortened(oneLine(tellingWords(after)), MOST_CHARS) }),
    }));
}
