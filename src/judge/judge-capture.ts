import type { Exchange, Verdict } from '../model/capture.ts';
import type { Fault } from '../model/fault.ts';
import { findBreak } from './find-break.ts';
import { findConsent } from './find-consent.ts';
import { findLogin } from './find-login.ts';
import { findStatusFault } from './find-status-fault.ts';
import { findVoid } from './find-void.ts';
import { findWallWording } from './find-wall-wording.ts';
import type { LastGoodText, ReadCapture } from './read-capture.ts';

/** What a capture is judged by: how it was answered, what was read of it, and what the page was before. */
export interface JudgeMatter {
  readonly exchange: Exchange;
  readonly extracted: ReadCapture | { readonly kind: 'fault'; readonly fault: Fault };
  /** BCP 47 tag of the language that the page is expected in. */
  readonly expectedLanguage?: string;
  readonly lastGood?: LastGoodText;
}

/**
 * Whether a capture may be compared with the page as it was.
 *
 * A wall that is served with status 200 looks as if every clause were deleted, and an alert built on it would be
 * false. So a short or broken text in place of the page is suspect, and the fault names the signal that said so. Pure:
 * the same matter gives the same verdict.
 */
export function judgeCapture(matter: JudgeMatter): Verdict {
  const fault = findFault(matter);
  return fault === undefined ? { usable: true } : { usable: false, fault };
}

function findFault({ exchange, extracted, expectedLanguage, lastGood }: JudgeMatter): Fault | undefined {
  const read = extracted.kind === 'document' ? extracted : undefined;
  const refused = findStatusFault(exchange, read);
  if (refused !== undefined) return refused;
  if (extracted.kind === 'fault') return extracted.fault;
  return (
    findWallWording(extracted) ??
    findLogin(exchange, extracted) ??
    findConsent(exchange, extracted) ??
    findVoid(exchange, extracted) ??
    findBreak(exchange, extracted, expectedLanguage, lastGood)
  );
}
