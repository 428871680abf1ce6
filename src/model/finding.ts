import type { Direction, FacetStep } from './facet.ts';
import type { Nature, PassageKind } from './passage.ts';

/** What happened to a passage. Only `added`, `removed` and `reworded` are news about the vendor. */
export type Op = 'added' | 'removed' | 'reworded' | 'moved' | 'formatting' | 'language' | 'artifact';

export type Materiality = 'substantive' | 'editorial';

/** What a change did to one passage. Everything in it has its reason. */
export interface Finding {
  readonly op: Op;
  readonly kind: PassageKind;
  readonly materiality: Materiality;
  readonly direction: Direction;
  /** What the passage is; absent in findings of before it was told. */
  readonly nature?: Nature;
  readonly steps: readonly FacetStep[];
  /** The shortest telling quotes; absent where the passage did not or does not stand. */
  readonly before?: string;
  readonly after?: string;
  /** The headings above the passage, outermost first, and the lead-in of its list. */
  readonly path: readonly string[];
  readonly leadIn: readonly string[];
  /** The page of a PDF, or the number of a sheet, that it stands on now; where it stood, when it is gone. */
  readonly page?: number;
  readonly language: string;
  /** One or two sentences for a reader: what happened and what it means for the people concerned. */
  readonly explanation: string;
  /** Which rules said so. */
  readonly reasons: readonly string[];
}

/** What the comparison of two versions means for disclosure. */
export interface Disclosure {
  /** Whether subscribers are to be told. */
  readonly alert: boolean;
  /** Whether the difference is the capture's fault, or another edition or language: the operator's business. */
  readonly artifact: boolean;
  readonly findings: readonly Finding[];
  /** Why an alert is made or not made. Never empty. */
  readonly reasons: readonly string[];
}

const news: ReadonlySet<Op> = new Set(['added', 'removed', 'reworded']);

/** Whether a finding says something new about the vendor, and not only of its place, form or capture. */
export function isNews({ op }: Finding): boolean {
  return news.has(op);
}

/** Whether all that is new is a number; what it counts weakens and strengthens nothing. */
export function isFigure({ after, direction, steps }: Finding): boolean {
  return (
    after !== undefined &&
    direction === 'neutral' &&
    steps.length > 0 &&
    steps.every(({ facet }) => facet === 'statistics')
  );
}
