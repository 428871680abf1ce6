import { readable } from '../alert/tell-alert.ts';
import { compareDocuments, countEdits } from '../compare/compare-documents.ts';
import { compareDisclosure } from '../disclosure/compare-disclosure.ts';
import type { Lexicon } from '../disclosure/lexicon.ts';
import type { Extracted } from '../extract/extractor.ts';
import { judgeCapture } from '../judge/judge-capture.ts';
import type { LastGoodText } from '../judge/read-capture.ts';
import type { Exchange } from '../model/capture.ts';
import type { EditCounts } from '../model/change.ts';
import type { Document } from '../model/document.ts';
import { type Fault, type FaultCode, fault } from '../model/fault.ts';
import type { Disclosure } from '../model/finding.ts';
import type { Instant } from '../model/instant.ts';
import type { Compared } from '../noise/edited-blocks.ts';

/** What a capture that could be read comes to, seen against the last good one. */
export type Conclusion =
  | { readonly kind: 'first'; readonly document: Document }
  | {
      readonly kind: 'differs';
      readonly document: Document;
      readonly counts: EditCounts;
      readonly disclosure: Disclosure;
      readonly compared: Compared;
      /** Whether it is written in another language than before, for good. */
      readonly hasSwitched: boolean;
    }
  | { readonly kind: 'suspect'; readonly fault: Fault };

export interface ConcludeMatter {
  readonly exchange: Exchange;
  readonly extracted: Extracted;
  readonly expectedLanguage?: string;
  readonly lastGood?: LastGoodText;
  readonly lexicon: Lexicon;
  /** Why a fault of this code is not to be held against the capture, if it is not. */
  readonly belief: (code: FaultCode) => Belief | undefined;
}

/**
 * Why a capture that does not fit to the last good one is taken for the page: it has been seen so often and for so long,
 * or it has the very words of an earlier version, in whose place the last good one was believed.
 */
export type Belief = { readonly kind: 'stayed' } | { readonly kind: 'is-back'; readonly from: Instant };

/**
 * Faults that only say how a capture relates to the last good one. A vendor may really have cut its page down: when
 * look after look comes to the same, it is news and not a fault.
 */
const RELATIVE_FAULTS: ReadonlySet<FaultCode> = new Set(['collapsed', 'other-page', 'cut-off', 'artifact']);

/** The language is relative too, where nobody has said which one is expected: vendors do change it for good. */
export function isRelative(code: FaultCode, expectedLanguage: string | undefined): boolean {
  return RELATIVE_FAULTS.has(code) || (code === 'wrong-language' && expectedLanguage === undefined);
}

/** Judges, compares and reads what it means. Pure: stored captures give the same conclusions when replayed. */
export function conclude(matter: ConcludeMatter): Conclusion {
  const { exchange, extracted, lastGood, lexicon } = matter;
  const beliefIn = (code: FaultCode): Belief | undefined =>
    isRelative(code, matter.expectedLanguage) ? matter.belief(code) : undefined;

  const verdict = judgeCapture({
    exchange,
    extracted,
    ...(matter.expectedLanguage === undefined ? {} : { expectedLanguage: matter.expectedLanguage }),
    ...(lastGood === undefined ? {} : { lastGood }),
  });
  const belief = beliefIn(verdict.usable ? 'artifact' : verdict.fault.code);
  if (!verdict.usable && belief === undefined) return { kind: 'suspect', fault: verdict.fault };
  if (extracted.kind === 'fault') return { kind: 'suspect', fault: extracted.fault };

  const { document } = extracted;
  if (lastGood === undefined) return { kind: 'first', document };

  const hasSwitched = !verdict.usable && verdict.fault.code === 'wrong-language';
  const disclosure = compareDisclosure({
    before: lastGood.document,
    after: document,
    lexicon,
    ...(matter.expectedLanguage === undefined ? {} : { language: matter.expectedLanguage }),
    settled: belief !== undefined && !hasSwitched,
  });
  if (blamesCapture(disclosure) && !hasSwitched) {
    return { kind: 'suspect', fault: fault('artifact', disclosure.reasons.join('; ')) };
  }
  const comparison = compareDocuments(lastGood.document, document);
  return {
    kind: 'differs',
    document,
    counts: countEdits(comparison),
    compared: { before: lastGood.document, after: document, comparison },
    hasSwitched,
    disclosure: noted(disclosure, belief, verdict.usable ? undefined : verdict.fault),
  };
}

/**
 * Whether some of what differs is laid to the capture's charge, be it beside real news: taken for the page, what such
 * a capture lacks would be known ever after and never told.
 */
function blamesCapture({ artifact, findings }: Disclosure): boolean {
  return artifact || findings.some(({ op }) => op === 'artifact');
}

/** Says in the reasons why the text was held back, or would have been, and why it is taken now. */
function noted(disclosure: Disclosure, belief: Belief | undefined, held: Fault | undefined): Disclosure {
  const note = noteOn(belief, held);
  return note === undefined ? disclosure : { ...disclosure, reasons: [...disclosure.reasons, note] };
}

function noteOn(belief: Belief | undefined, held: Fault | undefined): string | undefined {
  if (belief?.kind === 'is-back')
    return `taken for the page at once: it has the words that it had on ${readable(belief.from)}`;
  return held && `held back at first (${held.because}), taken for the page after it persisted`;
}
