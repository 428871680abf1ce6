import type { Change } from './change.ts';
import type { Direction } from './facet.ts';

/** The direction of all findings of a change together. */
export function directionOf({ findings }: Pick<Change, 'findings'>): Direction {
  const all = new Set(findings.map((finding) => finding.direction));
  if (all.has('mixed') || (all.has('broader') && all.has('narrower'))) return 'mixed';
  if (all.has('broader')) return 'broader';
  return all.has('narrower') ? 'narrower' : 'neutral';
}
