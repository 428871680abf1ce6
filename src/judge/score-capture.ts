import type { Exchange, Quality } from '../model/capture.ts';
import type { Document } from '../model/document.ts';
import { type Fault, type FaultCode, sentenceOf } from '../model/fault.ts';
import { charsOf, hasConsentDialog, type LastGoodText, type ReadCapture } from './read-capture.ts';

export interface ScoreMatter {
  readonly exchange: Exchange;
  /** What was read of the capture, where something was. */
  readonly read: ReadCapture | undefined;
  readonly lastGood: LastGoodText | undefined;
  /** What keeps it from being compared; a capture without any is usable, whatever its score. */
  readonly fault: Fault | undefined;
}

/** Something about a capture that makes it less sure that it is the page, and how much. */
interface Doubt {
  readonly because: string;
  readonly weight: number;
}

/** However many doubts there are: a capture that no rule refuses is rather the page than not. */
const LEAST_USABLE = 0.5;

/** What only says how a capture stands to the one before may be the page all the same. */
const PERHAPS_THE_PAGE: ReadonlySet<FaultCode> = new Set([
  'collapsed',
  'other-page',
  'cut-off',
  'artifact',
  'wrong-language',
]);
const MOST_PERHAPS = 0.4;

/** A page that has grown to so much, or shrunk to so little, of what it was has been rewritten or mixed with another. */
const GROWN = 1.8;
const SHRUNK = 0.8;

/** Fewer headings than this are no outline that could be lost. */
const OUTLINE_HEADINGS = 4;

/** A text this short says too little to be told from what comes in place of pages. */
const SHORT_CHARS = 400;

/**
 * How sure it is that a capture is the page, 0 to 1, with everything that speaks against it. The rules that refuse a
 * capture decide; the score says how near one is that is taken, and how far one is that is not.
 */
export function scoreCapture({ exchange, read, lastGood, fault }: ScoreMatter): Quality {
  const doubts = read === undefined ? [] : doubtsOf(exchange, read, lastGood);
  const reasons = doubts.map(({ because }) => because);
  const sum = doubts.reduce((all, { weight }) => all + weight, 0);
  if (fault === undefined) return { score: rounded(Math.max(LEAST_USABLE, 1 - sum)), reasons };
  const most = PERHAPS_THE_PAGE.has(fault.code) ? MOST_PERHAPS : 0;
  return { score: rounded(Math.max(0, most - sum / 2)), reasons: [sentenceOf(fault), ...reasons] };
}

function doubtsOf(
  exchange: Exchange,
  read: ReadCapture,
  lastGood: LastGoodText | undefined,
): readonly Doubt[] {
  return [
    ...doubtsByItself(exchange, read),
    ...(lastGood === undefined ? [] : doubtsAgainst(exchange, read, lastGood)),
  ];
}

function doubtsByItself({ status }: Exchange, read: ReadCapture): readonly Doubt[] {
  const { markup } = read.signals;
  const chars = charsOf(read.document);
  return [
    ...(status === 200 ? [] : [{ because: `status ${status}`, weight: 0.1 }]),
    ...(chars >= SHORT_CHARS ? [] : [{ because: `only ${chars} characters of text`, weight: 0.1 }]),
    ...(markup?.cutOff === true ? [{ because: 'the markup stops in the middle', weight: 0.1 }] : []),
    ...(markup !== undefined && markup.layerChars > 0 && hasConsentDialog(read)
      ? [{ because: 'a consent layer stands over it', weight: 0.05 }]
      : []),
  ];
}

function doubtsAgainst({ finalUrl }: Exchange, read: ReadCapture, lastGood: LastGoodText): readonly Doubt[] {
  const [now, before] = [charsOf(read.document), charsOf(lastGood.document)];
  const lost = lostHeadings(read.document, lastGood.document);
  const [said, saidBefore] = [read.signals.markup, lastGood.signals?.markup];
  const isMeasurable = before >= SHORT_CHARS;
  return [
    ...(finalUrl === lastGood.finalUrl
      ? []
      : [{ because: `came from ${finalUrl}, not ${lastGood.finalUrl}`, weight: 0.1 }]),
    ...(isMeasurable && now > before * GROWN
      ? [{ because: `${now} characters in place of ${before}`, weight: 0.2 }]
      : []),
    ...(isMeasurable && now < before * SHRUNK
      ? [{ because: `${now} of ${before} characters are left`, weight: 0.2 }]
      : []),
    ...(lost === undefined ? [] : [{ because: lost, weight: 0.2 }]),
    ...(said?.declaredLanguage === saidBefore?.declaredLanguage || saidBefore === undefined
      ? []
      : [
          {
            because: `says it is in ${said?.declaredLanguage ?? 'no language'}, was ${saidBefore.declaredLanguage ?? 'none'}`,
            weight: 0.1,
          },
        ]),
    ...((said?.passwordFields ?? 0) > (saidBefore?.passwordFields ?? 0) && saidBefore !== undefined
      ? [{ because: 'a password field that was not there', weight: 0.1 }]
      : []),
  ];
}

/** Where half of the outline is gone, a part of the page may not have come. */
function lostHeadings(now: Document, before: Document): string | undefined {
  const present = new Set(headingsOf(now));
  const known = headingsOf(before);
  const lost = known.filter((text) => !present.has(text)).length;
  if (known.length < OUTLINE_HEADINGS || lost * 2 < known.length) return undefined;
  return `${lost} of ${known.length} headings are gone`;
}

function headingsOf({ blocks }: Document): readonly string[] {
  return blocks.filter(({ kind }) => kind === 'heading').map(({ text }) => text);
}

function rounded(score: number): number {
  return Math.round(score * 100) / 100;
}
