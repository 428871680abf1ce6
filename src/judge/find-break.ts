import type { Exchange } from '../model/capture.ts';
import type { Document } from '../model/document.ts';
import { type Fault, fault } from '../model/fault.ts';
import { sharedVocabulary, vocabularyOf } from './likeness.ts';
import type { LastGoodText, ReadCapture } from './read-capture.ts';

/** Below this share of the last good text, a page is taken to be broken, not rewritten. */
const COLLAPSE_RATIO = 0.4;

/** With nothing new in it, a text that lost this much is taken to be a remainder. */
const REMAINDER_RATIO = 0.6;

/** A text this short says too little to be measured against another. */
const MEASURABLE_CHARS = 400;

/** Rewrites of a policy share half of their longer words with the text before; another page shares a quarter. */
const SAME_PAGE_VOCABULARY = 0.3;

/** What the page as it was, or as it should be, says against a capture. */
export function findBreak(
  exchange: Exchange,
  read: ReadCapture,
  expectedLanguage: string | undefined,
  lastGood: LastGoodText | undefined,
): Fault | undefined {
  return (
    findOtherLanguage(read, expectedLanguage, lastGood) ??
    findCutOff(read, lastGood) ??
    findOtherPage(exchange, read, lastGood) ??
    findCollapse(read, lastGood) ??
    findFrontPage(exchange, lastGood)
  );
}

function findOtherLanguage(
  { document }: ReadCapture,
  expectedLanguage: string | undefined,
  lastGood: LastGoodText | undefined,
): Fault | undefined {
  const { language } = document;
  const expected = lastGood?.document.language ?? expectedLanguage?.toLowerCase().split('-')[0];
  if (language === undefined || expected === undefined || language === expected) return undefined;
  return fault('wrong-language', `${language} in place of ${expected}`);
}

function findCutOff({ document, signals }: ReadCapture, lastGood: LastGoodText | undefined): Fault | undefined {
  if (signals.markup?.cutOff !== true || lastGood?.signals?.markup?.cutOff === true) return undefined;
  const end = document.blocks.at(-1)?.text.slice(-60) ?? '';
  if (lastGood === undefined) return fault('cut-off', `the markup stops after "${end}"`);
  const [now, before] = [signals.textChars, charsOf(lastGood.document)];
  if (now >= before) return undefined;
  return fault('cut-off', `the markup stops after "${end}", ${now} of ${before} characters`);
}

function findOtherPage(exchange: Exchange, read: ReadCapture, lastGood: LastGoodText | undefined): Fault | undefined {
  if (lastGood === undefined) return undefined;
  const [now, before] = [read.signals.textChars, charsOf(lastGood.document)];
  if (now < MEASURABLE_CHARS || before < MEASURABLE_CHARS) return undefined;
  const shared = sharedVocabulary(vocabularyOf(read.document), vocabularyOf(lastGood.document));
  if (shared >= SAME_PAGE_VOCABULARY) return undefined;
  const where = exchange.finalUrl === lastGood.finalUrl ? '' : ` at ${exchange.finalUrl}`;
  return fault('other-page', `shares ${Math.round(shared * 100)} % of its words with the page as it was${where}`);
}

function findCollapse(read: ReadCapture, lastGood: LastGoodText | undefined): Fault | undefined {
  if (lastGood === undefined) return undefined;
  const [now, before] = [read.signals.textChars, charsOf(lastGood.document)];
  if (before < MEASURABLE_CHARS) return undefined;
  const limit = isRemainder(read.document, lastGood.document) ? REMAINDER_RATIO : COLLAPSE_RATIO;
  return now < before * limit ? fault('collapsed', `${now} of ${before} characters are left`) : undefined;
}

/** Whether every block that is there was there before. */
function isRemainder(now: Document, before: Document): boolean {
  const known = new Set(before.blocks.map(({ text }) => text));
  return now.blocks.every(({ text }) => known.has(text));
}

/** A page that is gone often leads to the front page of its site. */
function findFrontPage({ requestedUrl, finalUrl }: Exchange, lastGood: LastGoodText | undefined): Fault | undefined {
  if (lastGood?.finalUrl === finalUrl || !isFrontPage(finalUrl) || isFrontPage(requestedUrl)) return undefined;
  return fault('other-page', `redirected to the front page ${finalUrl}`);
}

/** The root of a site, or of one of its languages. */
function isFrontPage(url: string): boolean {
  const { pathname, search } = new URL(url);
  return search === '' && /^\/(?:[a-z]{2}(?:[-_][a-z]{2})?\/?)?(?:index\.html?)?$/i.test(pathname);
}

function charsOf({ blocks }: Document): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}
