import { layout } from '../archive/layout.ts';
import type { Exchange, StoredBody } from '../model/capture.ts';
import type { Change } from '../model/change.ts';
import { sha256 } from '../model/digest.ts';
import { type Document, textOf } from '../model/document.ts';
import type { Instant } from '../model/instant.ts';
import type { Page } from '../model/page.ts';
import type { GoodCapture, LastGood, PageState } from '../model/page-state.ts';
import type { Conclusion } from './conclude.ts';
import { validatorsOf } from './fold-log.ts';
import { versionOf, wordingChange } from './make-change.ts';
import type { PageLedger } from './page-ledger.ts';

export interface GoodLook {
  readonly at: Instant;
  readonly exchange: Exchange;
  readonly body: StoredBody;
  readonly rendered?: StoredBody;
  readonly document: Document;
  readonly extractor: string;
}

export interface Recorded {
  readonly state: PageState;
  readonly change?: Change;
}

/** Takes down a good capture: its record, its text when that is new, and the change when there is one. */
export function recordGood(
  ledger: PageLedger,
  page: Page,
  before: PageState,
  look: GoodLook,
  conclusion: Extract<Conclusion, { kind: 'differs' }> | undefined,
): Recorded {
  const { exchange, body, rendered, document, at } = look;
  const text = textOf(document);
  const capture: GoodCapture = {
    page: page.id,
    at,
    outcome: 'good',
    exchange,
    body,
    ...(rendered === undefined ? {} : { rendered }),
    text: { sha256: sha256(text), extractor: look.extractor },
  };
  const good: LastGood = { record: ledger.capture(capture), capture, confirmedAt: at };
  if (before.good?.capture.text.sha256 !== capture.text.sha256) writeVersion(ledger, page, good, text);
  const change = changeTo(page, before, good, conclusion);
  return {
    state: { ...before, lastAt: at, good, via: exchange.via, validators: validatorsOf(exchange.headers) },
    ...(change === undefined ? {} : { change }),
  };
}

export function writeVersion(ledger: PageLedger, page: Page, { capture }: LastGood, text: string): void {
  ledger.file(layout.version(page.id, capture.at, capture.text.sha256), text);
  ledger.file(layout.text(page.id), text);
}

function changeTo(
  page: Page,
  before: PageState,
  good: LastGood,
  conclusion: Extract<Conclusion, { kind: 'differs' }> | undefined,
): Change | undefined {
  if (before.good === undefined) return undefined;
  const seen = { page: page.id, at: good.capture.at, good: before.good };
  const returned = before.withdrawnAt !== undefined;
  if (conclusion === undefined) {
    return returned ? wordingChange(seen, 'returned', versionOf(good), nothingEdited, sameWords) : undefined;
  }
  const kind = returned ? 'returned' : 'wording';
  return wordingChange(seen, kind, versionOf(good), conclusion.counts, conclusion.disclosure);
}

export const nothingEdited = { added: 0, removed: 0, reworded: 0, moved: 0, formatting: 0 } as const;
export const sameWords = {
  alert: false,
  artifact: false,
  findings: [],
  reasons: ['the page is back with the words that it had'],
} as const;
