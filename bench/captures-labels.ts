import type { FaultCode } from '../src/model/fault.ts';

/**
 * What the captures of the series turned out to be when they were read: everything that is not listed is the page, in
 * the edition that the series begins with. Another edition or page that stays is measured as one of its own, too. The archive's own marks cannot say it, since it took walls for versions; the
 * recorded walls are marked as artifacts, all of them error pages or shells.
 */
export const notThePage: readonly {
  /** Folder and name. */
  readonly series: string;
  /** Steps, both ends included. */
  readonly steps: readonly (readonly [from: number, to: number])[];
  readonly code: FaultCode;
  /** It stands there for good, or for long: what changes in it later is a change of the page. */
  readonly stays?: true;
}[] = [
  { series: 'series/badoo-privacy-policy', steps: [[6, 11]], code: 'error-page' },
  { series: 'series/badoo-privacy-policy', steps: [[12, 27]], code: 'wrong-language', stays: true },
  { series: 'series/badoo-terms-of-service', steps: [[2, 5]], code: 'error-page' },
  { series: 'series/badoo-terms-of-service', steps: [[6, 27]], code: 'wrong-language', stays: true },
  { series: 'series/badoo-trackers-policy', steps: [[6, 6]], code: 'error-page' },
  { series: 'series/badoo-trackers-policy', steps: [[7, 17]], code: 'wrong-language', stays: true },
  { series: 'series/happn-privacy-policy', steps: [[12, 14]], code: 'other-page', stays: true },
  { series: 'series/happn-terms-of-service', steps: [[8, 9]], code: 'wrong-language', stays: true },
  { series: 'series/happn-trackers-policy', steps: [[14, 16]], code: 'wrong-language', stays: true },
  { series: 'series/jdate-terms-of-service', steps: [[15, 15]], code: 'cut-off' },
  {
    series: 'series/llama-api-acceptable-use-policy',
    steps: [
      [0, 1],
      [4, 6],
      [11, 12],
      [14, 14],
    ],
    code: 'soft-404',
  },
  {
    series: 'series/llama-api-data-processor-agreement',
    steps: [[6, 12]],
    code: 'wrong-language',
    stays: true,
  },
  {
    series: 'series/llama-api-data-processor-agreement',
    steps: [
      [15, 15],
      [18, 18],
      [21, 21],
    ],
    code: 'soft-404',
  },
  { series: 'series/lovescout24-privacy-policy', steps: [[4, 4]], code: 'other-page' },
  { series: 'series/lovoo-privacy-policy', steps: [[24, 27]], code: 'wrong-language', stays: true },
  { series: 'series/lovoo-terms-of-service', steps: [[22, 23]], code: 'other-page' },
  {
    series: 'series/meetic-privacy-policy',
    steps: [
      [5, 5],
      [7, 7],
    ],
    code: 'other-page',
  },
  { series: 'walls/badoo-trackers-policy', steps: [[3, 3]], code: 'wrong-language' },
  { series: 'series/parship-trackers-policy', steps: [[17, 27]], code: 'other-page', stays: true },
];

/** Whether a capture stands in place of the page for good, and which is the first of the same kind. */
export function stayingFrom(series: string, step: number): number | undefined {
  const of = notThePage.find(
    (label) =>
      label.series === series &&
      label.stays === true &&
      label.steps.some(([from, to]) => from <= step && step <= to),
  );
  return of?.steps[0]?.[0];
}

/** The label of one capture; undefined: it is the page. */
export function labelOf(series: string, step: number): FaultCode | undefined {
  return notThePage.find(
    (label) => label.series === series && label.steps.some(([from, to]) => from <= step && step <= to),
  )?.code;
}
