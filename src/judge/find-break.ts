import type { Exchange } from '../model/capture.ts';
import type { Document } from '../model/document.ts';
import { type Fault, fault } from '../model/fault.ts';
import { findOtherLanguage } from './find-other-language.ts';
import { phrasesOf, sharedPart } from './likeness.ts';
import { charsOf, type LastGoodText, namesOf, type ReadCapture } from './read-capture.ts';

/** Below this share of the last good text, a page is taken to be broken, not rewritten. */
const COLLAPSE_RATIO = 0.5;

/** With nothing new in it, a text that lost this much is taken to be a remainder. */
const REMAINDER_RATIO = 0.7;

/** Vendors who drop the end of a text touch its date or its contents as well; a text that only stops was cut off. */
const BEGINNING_RATIO = 0.95;

/** A text this short says too little to be measured against another. */
const MEASURABLE_CHARS = 400;

/** Two texts that share fewer of their runs of three words have nothing to do with each other. */
const OTHER_TEXT_SHARE = 0.05;

/** Policies of one vendor share up to this much; so does a thorough rewrite, but it keeps its name. */
const SIBLING_TEXT_SHARE = 0.2;

/** A text that stands there twice is about twice as long, and nearly all of it comes again. */
const TWICE_RATIO = 1.8;
const REPEATED_SHARE = 0.9;

/** How many blocks are the end of a document. */
const END_BLOCKS = 3;

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
    findFrontPage(exchange, lastGood) ??
    (lastGood &&
      (findOtherPage(exchange, read, lastGood) ??
        findCollapse(read, lastGood) ??
        findDoubling(read, lastGood)))
  );
}

/** The markup stops in the middle and the end of the text is not there. Pages that always stop so are let pass. */
function findCutOff(
  { document, signals }: ReadCapture,
  lastGood: LastGoodText | undefined,
): Fault | undefined {
  if (signals.markup?.cutOff !== true) return undefined;
  const end = document.blocks.at(-1)?.text.slice(-60) ?? '';
  if (lastGood === undefined) return fault('cut-off', `the markup stops after "${end}"`);
  const present = new Set(document.blocks.map(({ text }) => text));
  if (lastGood.document.blocks.slice(-END_BLOCKS).every(({ text }) => present.has(text))) return undefined;
  return fault(
    'cut-off',
    `the markup stops after "${end}", ${charsOf(document)} of ${charsOf(lastGood.document)} characters`,
  );
}

function findOtherPage(
  exchange: Exchange,
  { document }: ReadCapture,
  lastGood: LastGoodText,
): Fault | undefined {
  if (charsOf(document) < MEASURABLE_CHARS || charsOf(lastGood.document) < MEASURABLE_CHARS) return undefined;
  const shared = sharedPart(phrasesOf(document), phrasesOf(lastGood.document));
  if (shared >= (hasSameName(document, lastGood.document) ? OTHER_TEXT_SHARE : SIBLING_TEXT_SHARE))
    return undefined;
  const where = exchange.finalUrl === lastGood.finalUrl ? '' : ` at ${exchange.finalUrl}`;
  return fault(
    'other-page',
    `shares ${Math.round(shared * 100)} % of its phrases with the page as it was${where}`,
  );
}

function hasSameName(now: Document, before: Document): boolean {
  const names = new Set(namesOf(before).map((name) => name.toLowerCase()));
  return namesOf(now).some((name) => names.has(name.toLowerCase()));
}

function findCollapse({ document }: ReadCapture, lastGood: LastGoodText): Fault | undefined {
  const [now, before] = [charsOf(document), charsOf(lastGood.document)];
  if (before < MEASURABLE_CHARS) return undefined;
  const isBroken = now < before * lowestRatio(document, lastGood.document);
  return isBroken ? fault('collapsed', `${now} of ${before} characters are left`) : undefined;
}

/** How much must be left of a text for a change of it to be believed at once. */
function lowestRatio(now: Document, before: Document): number {
  if (isBeginning(now, before)) return BEGINNING_RATIO;
  return isRemainder(now, before) ? REMAINDER_RATIO : COLLAPSE_RATIO;
}

/** Whether the text is as it was from the top, up to a point inside a block, and the rest is gone. */
function isBeginning({ blocks }: Document, before: Document): boolean {
  return blocks.every(({ text }, index) => {
    const was = before.blocks[index]?.text ?? '';
    return text === was || (index === blocks.length - 1 && was.startsWith(text));
  });
}

/** Whether every block that is there was there before. */
function isRemainder(now: Document, before: Document): boolean {
  const known = new Set(before.blocks.map(({ text }) => text));
  return now.blocks.every(({ text }) => known.has(text));
}

/** The text of the page as it was stands there twice: with a hidden copy of it, or put in place by two scripts. */
function findDoubling({ document }: ReadCapture, lastGood: LastGoodText): Fault | undefined {
  const before = charsOf(lastGood.document);
  if (before < MEASURABLE_CHARS || charsOf(document) < before * TWICE_RATIO) return undefined;
  const now = timesOf(document);
  const repeated = [...timesOf(lastGood.document)].reduce(
    (chars, [text, times]) => chars + ((now.get(text) ?? 0) >= times * 2 ? text.length * times : 0),
    0,
  );
  return repeated >= before * REPEATED_SHARE ? fault('artifact', 'the text stands there twice') : undefined;
}

/** How often each text of a document stands in it. */
function timesOf({ blocks }: Document): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const { text } of blocks) times.set(text, (times.get(text) ?? 0) + 1);
  return times;
}

/** A page that is gone often leads to the front page of its site. */
function findFrontPage(
  { requestedUrl, finalUrl }: Exchange,
  lastGood: LastGoodText | undefined,
): Fault | undefined {
  if (lastGood?.finalUrl === finalUrl || !isFrontPage(finalUrl) || isFrontPage(requestedUrl))
    return undefined;
  return fault('other-page', `redirected to the front page ${finalUrl}`);
}

/** The root of a site, or of one of its languages. */
function isFrontPage(url: string): boolean {
  const parsed = URL.parse(url);
  return (
    parsed?.search === '' && /^\/(?:[a-z]{2}(?:[-_][a-z]{2})?\/?)?(?:index\.html?)?$/i.test(parsed.pathname)
  );
}
