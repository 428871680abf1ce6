import type { Direction } from '../model/facet.ts';
import type { Finding } from '../model/finding.ts';
import type { PassageKind } from '../model/passage.ts';

/** What takes protection away goes before what gives some, and danger to life before safety at large. */
const directions: readonly Direction[] = ['broader', 'mixed', 'narrower', 'neutral'];
const kinds: readonly PassageKind[] = ['emergency', 'safety'];

/** Findings in the order in which a reader has to know of them; equals stay in the order of the page. */
export function gravestFirst(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => rank(a) - rank(b));
}

function rank({ direction, kind }: Finding): number {
  return directions.indexOf(direction) * kinds.length + kinds.indexOf(kind);
}
