import type { Passage } from '../model/passage.ts';
import { allowsAsMuch } from './facet-steps.ts';
import type { PassagePair } from './match-passages.ts';
import { natureOf } from './passage-nature.ts';

/** With more pairs than this to compare, as only attacks have, no ground is taken for the successor of another. */
const MOST_COMPARED = 250_000;

/** The passage that came or went instead of another, or that stands; `same` when each of the two allows as much as the other. */
export interface Successor {
  readonly passage: Passage;
  readonly same: boolean;
  readonly stands?: true;
}

/** A passage of both versions. */
export type StandingPair = Required<Pick<PassagePair, 'before' | 'after'>>;

/**
 * Grounds that went while another came that lets data go in all the same cases, and grounds that came where another
 * of their kind went that did: put in other words and in another place, they have neither strengthened nor weakened anything.
 * Nor has the end of one ground of mere safety among several, while one that stands allows as much.
 */
export function replacedGrounds(
  pairs: readonly PassagePair[],
  standing: readonly StandingPair[],
): ReadonlyMap<Passage, Successor> {
  const gone = pairs.flatMap(({ before, after }) => (after === undefined ? grounds(before) : []));
  const come = pairs.flatMap(({ before, after }) => (before === undefined ? grounds(after) : []));
  const replaced = new Map<Passage, Successor>();
  if (gone.length * come.length > MOST_COMPARED) return replaced;
  for (const one of gone) remember(replaced, one, come);
  const general = gone.filter((one) => one.kind === 'safety' && !replaced.has(one));
  const left = standing.filter(({ after }) => natureOf(after) === 'ground');
  if (general.length * left.length <= MOST_COMPARED) {
    for (const one of general) {
      const pair = left.find((each) =>
        [each.before, each.after].every(({ facets }) => allowsAsMuch(facets, one.facets)),
      );
      if (pair !== undefined) replaced.set(one, { passage: pair.after, same: false, stands: true });
    }
  }
  // That an emergency is named now is news, however wide the ground of safety was that went.
  for (const one of come) {
    remember(
      replaced,
      one,
      gone.filter(({ kind }) => kind === one.kind),
    );
  }
  return replaced;
}

function remember(replaced: Map<Passage, Successor>, one: Passage, others: readonly Passage[]): void {
  const wider = others.filter(({ facets }) => allowsAsMuch(facets, one.facets));
  const same = wider.find(({ kind, facets }) => kind === one.kind && allowsAsMuch(one.facets, facets));
  const passage = same ?? wider[0];
  if (passage !== undefined) replaced.set(one, { passage, same: same !== undefined });
}

function grounds(passage: Passage | undefined): readonly Passage[] {
  return passage !== undefined && natureOf(passage) === 'ground' ? [passage] : [];
}
