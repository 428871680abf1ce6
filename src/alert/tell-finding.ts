import type { WordRun } from '../model/comparison.ts';
import type { Direction } from '../model/facet.ts';
import { type Finding, isFigure } from '../model/finding.ts';
import { oneLine, shortened } from './clean-text.ts';
import { quoteSides } from './quote-sides.ts';
import type { Words } from './words.ts';

/** A sentence about a quote is longer only when somebody else's words blow it up. */
const MOST_SENTENCE = 600;
const MOST_HEADING = 120;

/** Headings, lead-ins and reasons beyond these are in the record of the change. */
const MOST_HEADINGS = 6;
const MOST_LEAD_INS = 3;
const MOST_REASONS = 8;

const LANGUAGE_TAG = /^[a-z]{2,8}(?:-[a-z\d]{1,8}){0,3}$/i;
const UNKNOWN_LANGUAGE = 'und';

/** What is said of one finding, clean and within bounds, before it is markup or plain text. */
export interface ToldFinding {
  readonly place: string;
  readonly event: string;
  readonly direction: Direction;
  readonly explanation: string;
  /** What stands above the quote, and how that is called. */
  readonly leadInName: string;
  readonly leadIns: readonly string[];
  readonly before: readonly WordRun[] | undefined;
  readonly after: readonly WordRun[] | undefined;
  /** Whether words of the quotes were left out. */
  readonly cut: boolean;
  readonly language: string;
  readonly steps: readonly { readonly name: string; readonly sentence: string }[];
  readonly why: string;
}

export function tellFinding(finding: Finding, words: Words): ToldFinding {
  const { path, page, op, direction, leadIn, language, steps, reasons } = finding;
  const isNumber = isFigure(finding);
  const headings = path.slice(-MOST_HEADINGS).map((heading) => shortened(oneLine(heading), MOST_HEADING));
  return {
    place: [headings.join(' › '), ...(page === undefined ? [] : [words.onPage(page)])]
      .filter((part) => part !== '')
      .join(', '),
    event: isNumber ? words.figureOp[finding.before === undefined ? 'added' : 'reworded'] : words.op[op],
    direction,
    explanation: sentence(words.explain(finding)),
    ...(isNumber
      ? { leadInName: words.counts, leadIns: tableHeads(leadIn) }
      : { leadInName: words.introducedBy, leadIns: leadIn.slice(-MOST_LEAD_INS).map(sentence) }),
    ...quoteSides(finding),
    language: LANGUAGE_TAG.test(language) ? language : UNKNOWN_LANGUAGE,
    // Of a number, the quotes say all.
    steps: (isNumber ? [] : steps).map((step) => ({
      name: words.facet[step.facet],
      sentence: sentence(words.step(step)),
    })),
    why: reasons.slice(0, MOST_REASONS).map(sentence).join('; '),
  };
}

/** The heads of the row and the column that a number stands in, in one line. */
function tableHeads(heads: readonly string[]): readonly string[] {
  return heads.length === 0 ? [] : [sentence(heads.slice(-MOST_LEAD_INS).join(' · '))];
}

/** How much of a mail it takes up. */
export function lettersOf({
  explanation,
  leadIns,
  before = [],
  after = [],
  steps,
  why,
}: ToldFinding): number {
  const quotes = [...before, ...after].map(({ text }) => text);
  const sentences = steps.map((step) => step.sentence);
  return [explanation, ...leadIns, ...quotes, ...sentences, why].join('').length;
}

/** One sentence from somebody else. */
export function sentence(text: string): string {
  return shortened(oneLine(text), MOST_SENTENCE);
}
