import type { LastGoodText } from '../judge/read-capture.ts';
import { scoreCapture } from '../judge/score-capture.ts';
import type { Quality } from '../model/capture.ts';
import { type Sha256, sha256 } from '../model/digest.ts';
import { type Document, textOf } from '../model/document.ts';
import type { FaultCode } from '../model/fault.ts';
import { fault } from '../model/fault.ts';
import type { Instant } from '../model/instant.ts';
import type { Page } from '../model/page.ts';
import type { GoodCapture, PageState } from '../model/page-state.ts';
import { readCaptures } from '../store/captures.ts';
import { type Belief, type Conclusion, conclude, isRelative } from './conclude.ts';
import type { Context } from './context.ts';
import { stampOf } from './extractor-stamp.ts';
import type { Look } from './look.ts';
import { replacedVersion } from './replaced-version.ts';
import { readStored } from './stored-document.ts';
import { hasPersisted, nextTrouble, persistenceOf } from './trouble.ts';

type ReadLook = Extract<Look, { kind: 'read' }>;

/**
 * A conclusion; or that the words are the ones of the last good capture, all of them, or all but those that differ from
 * look to look. And how sure it is that what was seen is the page.
 */
export type Weighed = (
  | Conclusion
  | { readonly kind: 'same-words' | 'only-noise'; readonly document: Document }
) &
  Scored;

interface Scored {
  readonly quality: Quality;
}

/** Sets a look that could be read against the last good capture, which is read again from the archive. */
export async function weighLook(
  context: Context,
  page: Page,
  state: PageState,
  look: ReadLook,
  at: Instant,
): Promise<Weighed> {
  const { good } = state;
  const same = good && sameWords(look, good.capture.text.sha256);
  if (same !== undefined) return same;
  const lastGood = good && (await lastGoodText(context, page, good.capture));
  const weighed = concludeOf(context, page, look, lastGood, (code) =>
    persists(context, state, code, at) ? { kind: 'stayed' } : undefined,
  );
  const from = await backFrom(context, page, look, weighed);
  return from === undefined
    ? weighed
    : concludeOf(context, page, look, lastGood, () => ({ kind: 'is-back', from }));
}

/** Sets a look against one that was taken right before it and has not been kept yet. */
export function weighBeside(context: Context, page: Page, look: ReadLook, first: ReadLook): Weighed {
  const { exchange, extracted } = first;
  if (extracted.kind === 'fault') throw new Error('what could not be read is no measure for another look');
  const same = sameWords(look, sha256(textOf(extracted.document)));
  if (same !== undefined) return same;
  const { document, signals } = extracted;
  const measure = { document, signals, finalUrl: exchange.finalUrl };
  return concludeOf(context, page, look, measure, () => undefined);
}

function sameWords({ exchange, extracted }: ReadLook, text: Sha256): Weighed | undefined {
  const succeeded = exchange.status >= 200 && exchange.status < 300;
  if (!succeeded || extracted.kind === 'fault') return undefined;
  const { document } = extracted;
  return sha256(textOf(document)) === text
    ? { kind: 'same-words', document, quality: SAME_WORDS }
    : undefined;
}

function concludeOf(
  { lexicon }: Context,
  { language }: Page,
  { exchange, extracted }: ReadLook,
  lastGood: LastGoodText | undefined,
  belief: (code: FaultCode) => Belief | undefined,
): Conclusion & Scored {
  const conclusion = conclude({
    exchange,
    extracted,
    lexicon,
    ...(language === undefined ? {} : { expectedLanguage: language }),
    ...(lastGood === undefined ? {} : { lastGood }),
    belief,
  });
  const read = extracted.kind === 'document' ? extracted : undefined;
  const fault = conclusion.kind === 'suspect' ? conclusion.fault : undefined;
  return { ...conclusion, quality: scoreCapture({ exchange, read, lastGood, fault }) };
}

/** The very words of the last good capture: nothing speaks against them. */
const SAME_WORDS: Quality = { score: 1, reasons: [] };

async function lastGoodText(
  context: Context,
  page: Page,
  capture: GoodCapture,
): Promise<LastGoodText | undefined> {
  const read = await readStored(context, page, capture);
  return read && { document: read.document, signals: read.signals, finalUrl: capture.exchange.finalUrl };
}

/** How far back the captures of a page are looked through: years of versions, or months of walls. */
const MOST_CAPTURES = 500;

/**
 * Since when the very words of a look that does not fit to the page are known: where the page as it is was believed in
 * their place because it stayed, and now they are back. Another reading by other rules does not tell.
 */
async function backFrom(
  { store, settings }: Context,
  page: Page,
  { extracted }: ReadLook,
  weighed: Conclusion,
): Promise<Instant | undefined> {
  if (weighed.kind !== 'suspect' || !isRelative(weighed.fault.code, page.language)) return undefined;
  if (extracted.kind === 'fault') return undefined;
  const captures = (await readCaptures(store.db, page.id, MOST_CAPTURES)).toReversed();
  const replaced = replacedVersion(captures, persistenceOf(settings), page.language);
  const isBack =
    replaced?.text.extractor === stampOf(page) && replaced.text.sha256 === sha256(textOf(extracted.document));
  return isBack ? replaced.at : undefined;
}

/** Whether this look makes the fault one that has been seen often and long enough. */
function persists(context: Context, state: PageState, code: FaultCode, at: Instant): boolean {
  return hasPersisted(nextTrouble(state.trouble, fault(code, ''), at), persistenceOf(context.settings));
}
