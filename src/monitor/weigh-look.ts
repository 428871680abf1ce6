import type { LastGoodText } from '../judge/read-capture.ts';
import { sha256 } from '../model/digest.ts';
import { textOf } from '../model/document.ts';
import type { FaultCode } from '../model/fault.ts';
import { fault } from '../model/fault.ts';
import type { Instant } from '../model/instant.ts';
import type { Page } from '../model/page.ts';
import type { GoodCapture, PageState } from '../model/page-state.ts';
import { type Conclusion, conclude } from './conclude.ts';
import type { Context } from './context.ts';
import type { Look } from './look.ts';
import { readStored } from './stored-document.ts';
import { hasPersisted, nextTrouble } from './trouble.ts';

type ReadLook = Extract<Look, { kind: 'read' }>;

/** A conclusion, or that the words are the ones of the last good capture. */
export type Weighed = Conclusion | { readonly kind: 'same-words'; readonly document: SameDocument };
type SameDocument = Extract<Conclusion, { kind: 'first' }>['document'];

/** Sets a look that could be read against the last good capture, which is read again from the archive. */
export async function weighLook(
  context: Context,
  page: Page,
  state: PageState,
  look: ReadLook,
  at: Instant,
): Promise<Weighed> {
  const { exchange, extracted } = look;
  const { good } = state;
  const succeeded = exchange.status >= 200 && exchange.status < 300;
  if (succeeded && good !== undefined && extracted.kind === 'document') {
    const digest = sha256(textOf(extracted.document));
    if (digest === good.capture.text.sha256) return { kind: 'same-words', document: extracted.document };
  }
  const lastGood = good && (await lastGoodText(context, page, good.capture));
  return conclude({
    exchange,
    extracted,
    lexicon: context.lexicon,
    ...(page.language === undefined ? {} : { expectedLanguage: page.language }),
    ...(lastGood === undefined ? {} : { lastGood }),
    hasPersisted: (code) => persists(context, state, code, at),
  });
}

async function lastGoodText(
  context: Context,
  page: Page,
  capture: GoodCapture,
): Promise<LastGoodText | undefined> {
  const read = await readStored(context, page, capture);
  return read && { document: read.document, signals: read.signals, finalUrl: capture.exchange.finalUrl };
}

/** Whether this look makes the fault one that has been seen often and long enough. */
function persists(context: Context, state: PageState, code: FaultCode, at: Instant): boolean {
  const { withdrawnAfterLooks: looks, withdrawnAfterMs: overMs } = context.settings.judge;
  return hasPersisted(nextTrouble(state.trouble, fault(code, ''), at), { looks, overMs });
}
