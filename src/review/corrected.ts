import type { Change } from '../model/change.ts';
import type { FacetStep } from '../model/facet.ts';
import type { Finding } from '../model/finding.ts';
import type { Correction, ReviewEvent } from '../model/review.ts';

/** A change with its findings as its reviewers read them; what was captured stays as it is. */
export function asCorrected<T extends Change>(change: T, events: readonly ReviewEvent[]): T {
  const said = new Map<number, { readonly correction: Correction; readonly because: string }>();
  for (const { act } of events) {
    if (act.kind === 'correct') said.set(act.correction.finding, act);
  }
  if (said.size === 0) return change;
  const findings = change.findings.map((finding, index) => {
    const given = said.get(index);
    return given === undefined ? finding : correctedFinding(finding, given.correction, given.because);
  });
  return { ...change, findings };
}

function correctedFinding(finding: Finding, correction: Correction, because: string): Finding {
  const { op, direction, facets, before, after } = correction;
  const { before: _, after: __, ...rest } = finding;
  const steps = facets.map(
    (facet): FacetStep =>
      finding.steps.find((step) => step.facet === facet && step.direction === direction) ?? {
        facet,
        direction,
        because,
      },
  );
  return {
    ...rest,
    op,
    direction,
    steps,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    explanation: because,
    reasons: [...finding.reasons, 'read anew by a reviewer'],
  };
}

/** Whether two readings of a change tell its subscribers something else: what happened, or which way it went. */
export function tellsOtherwise(one: Pick<Change, 'findings'>, other: Pick<Change, 'findings'>): boolean {
  const gist = ({ findings }: Pick<Change, 'findings'>) =>
    findings.map(({ op, direction }) => `${op} ${direction}`).join('\n');
  return gist(one) !== gist(other);
}
