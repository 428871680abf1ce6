import type { Change } from '../model/change.ts';
import { directionOf } from '../model/direction-of.ts';
import { addMs, type Instant } from '../model/instant.ts';
import type { ReviewClass, ReviewPolicy, ReviewSettings } from '../model/settings.ts';

/** How grave a change is, for the policy of its review. One that goes both ways weakens something, too. */
export function reviewClassOf(change: Pick<Change, 'kind' | 'findings'>): ReviewClass {
  const direction = directionOf(change);
  if (direction === 'broader') return 'weakened';
  if (direction === 'narrower') return 'strengthened';
  if (direction === 'mixed') return 'mixed';
  const isSubstantive = change.findings.some(({ materiality }) => materiality === 'substantive');
  return change.kind !== 'wording' || isSubstantive ? 'neutral' : 'editorial';
}

export function policyFor(settings: ReviewSettings, change: Pick<Change, 'kind' | 'findings'>): ReviewPolicy {
  return settings[reviewClassOf(change)];
}

/** Until when the copies of a change wait for a verdict; nothing when they are mailed at once. */
export function holdFor(settings: ReviewSettings, change: Change): Instant | undefined {
  const { mail, holdMs } = policyFor(settings, change);
  return mail === 'hold' ? addMs(change.at, holdMs) : undefined;
}

/** How many people must agree. */
export function peopleNeeded(settings: ReviewSettings, change: Pick<Change, 'kind' | 'findings'>): number {
  return policyFor(settings, change).twoPeople ? 2 : 1;
}
