import type { Finding } from '../model/finding.ts';

/** A finding as scripts read it: facets by name, absent quotes as null. */
export function findingJson(finding: Finding) {
  const { op, kind, materiality, direction, steps, before, after, language, explanation, reasons, path } =
    finding;
  return {
    op,
    kind,
    materiality,
    direction,
    facets: [...new Set(steps.map((step) => step.facet))],
    before: before ?? null,
    after: after ?? null,
    language,
    explanation,
    path,
    reasons,
  };
}
