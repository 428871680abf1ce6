import type { Passage } from '../model/passage.ts';
import { allowsAsMuch } from './facet-steps.ts';
import type { PassagePair } from './match-passages.ts';
import { natureOf } from './passage-nature.ts';

/** With more pairs than this to compare, as only attacks have, no ground is taken for the successor of another. */
const MOST_COMPARED = 250_000;

/**
 * Grounds that went while another came that lets data go in all the same cases, and grounds that came where another
 * of their kind went that did: put in other words and in another place, they have neither strengthened nor weakened anything.
 */
export function replacedGrounds(pairs: readonly PassagePair[]): ReadonlyMap<Passage, Passage> {
  const gone = pairs.flatMap(({ before, after }) => (after === undefined ? grounds(before) : []));
  const come = pairs.flatMap(({ before, after }) => (before === undefined ? grounds(after) : []));
  const replaced = new Map<Passage, Passage>();
  if (gone.length * come.length > MOST_COMPARED) return replaced;
  for (const one of gone) {
    const wider = come.find(({ facets }) => allowsAsMuch(facets, one.facets));
    if (wider !== undefined) replaced.set(one, wider);
  }
  for (const one of come) {
    // That an emergency is named now is news, however wide the ground of safety was that went.
    const wider = gone.find(({ kind, facets }) => kind === one.kind && allowsAsMuch(facets, one.facets));
    if (wider !== undefined) replaced.set(one, wider);
  }
  return replaced;
}

function grounds(passage: Passage | undefined): readonly Passage[] {
  return passage !== undefined && natureOf(passage) === 'ground' ? [passage] : [];
}
