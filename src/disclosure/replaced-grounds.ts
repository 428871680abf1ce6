import type { Passage } from '../model/passage.ts';
import { allowsAsMuch } from './facet-steps.ts';
import type { PassagePair } from './match-passages.ts';
import { natureOf } from './passage-nature.ts';

/** With more pairs than this to compare, as only attacks have, no ground is taken for the successor of another. */
const MOST_COMPARED = 250_000;

/**
 * Grounds that went while another came that lets data go in all the same cases, and grounds that came where another
 * went that did: put in other words and in another place, they have neither strengthened nor weakened anything.
 */
export function replacedGrounds(pairs: readonly PassagePair[]): ReadonlyMap<Passage, Passage> {
  const gone = pairs.flatMap(({ before, after }) => (after === undefined ? grounds(before) : []));
  const come = pairs.flatMap(({ before, after }) => (before === undefined ? grounds(after) : []));
  const replaced = new Map<Passage, Passage>();
  if (gone.length * come.length > MOST_COMPARED) return replaced;
  for (const [some, others] of [
    [gone, come],
    [come, gone],
  ] as const) {
    for (const one of some) {
      const wider = others.find(({ facets }) => allowsAsMuch(facets, one.facets));
      if (wider !== undefined) replaced.set(one, wider);
    }
  }
  return replaced;
}

function grounds(passage: Passage | undefined): readonly Passage[] {
  return passage !== undefined && natureOf(passage) === 'ground' ? [passage] : [];
}
