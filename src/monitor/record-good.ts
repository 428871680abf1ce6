import { layout } from '../archive/layout.ts';
import type { Exchange, Quality, StoredBody } from '../model/capture.ts';
import type { Change } from '../model/change.ts';
import { sha256 } from '../model/digest.ts';
import { type Document, textOf } from '../model/document.ts';
import type { Instant } from '../model/instant.ts';
import type { PageNotice } from '../model/outbox.ts';
import type { Page } from '../model/page.ts';
import type { GoodCapture, LastGood, PageState } from '../model/page-state.ts';
import type { Conclusion } from './conclude.ts';
import { validatorsOf } from './fold-log.ts';
import { ourRulesChange, versionOf, wordingChange } from './make-change.ts';
import type { PageLedger } from './page-ledger.ts';
import type { FoundPassages } from './passages-of.ts';

export interface GoodLook {
  readonly at: Instant;
  readonly exchange: Exchange;
  readonly body: StoredBody;
  readonly rendered?: StoredBody;
  readonly document: Document;
  readonly extractor: string;
  readonly idle?: readonly string[];
  /** What was found in it; nothing where the words are those of the last good capture. */
  readonly found?: FoundPassages;
  readonly quality: Quality;
}

export interface Recorded {
  readonly state: PageState;
  readonly change?: Change;
  readonly notice?: PageNotice;
}

/** Takes down a good capture: its record, its text when that is new, and the change when there is one. */
export function recordGood(
  ledger: PageLedger,
  page: Page,
  before: PageState,
  look: GoodLook,
  conclusion: Extract<Conclusion, { kind: 'differs' | 'first' }> | undefined,
): Recorded {
  const { exchange, body, rendered, document, at, found } = look;
  const readingBefore = before.good?.capture.reading;
  const reading = found?.reading ?? readingBefore;
  const text = textOf(document);
  const capture: GoodCapture = {
    page: page.id,
    at,
    outcome: 'good',
    exchange,
    body,
    ...(rendered === undefined ? {} : { rendered }),
    text: {
      sha256: sha256(text),
      extractor: look.extractor,
      ...(look.idle === undefined ? {} : { idle: look.idle }),
    },
    ...(reading === undefined ? {} : { reading }),
    quality: look.quality,
  };
  const good: LastGood = { record: ledger.capture(capture), capture, confirmedAt: at };
  if (before.good?.capture.text.sha256 !== capture.text.sha256) writeVersion(ledger, page, good, text);
  if (found !== undefined && found.reading.passages !== readingBefore?.passages)
    writePassages(ledger, page, found);
  const { change, notice } = changeTo(page, before, good, conclusion);
  return {
    state: { ...before, lastAt: at, good, via: exchange.via, validators: validatorsOf(exchange) },
    ...(change === undefined ? {} : { change }),
    ...(notice === undefined ? {} : { notice }),
  };
}

export function writeVersion(ledger: PageLedger, page: Page, { capture }: LastGood, text: string): void {
  ledger.file(layout.version(page.id, capture.at, capture.text.sha256), text);
  ledger.file(layout.text(page.id), text);
}

export function writePassages(ledger: PageLedger, page: Page, { text }: FoundPassages): void {
  ledger.file(layout.passages(page.id), text);
}

function changeTo(
  page: Page,
  before: PageState,
  good: LastGood,
  conclusion: Extract<Conclusion, { kind: 'differs' | 'first' }> | undefined,
): Pick<Recorded, 'change' | 'notice'> {
  if (before.good === undefined) return {};
  const seen = { page: page.id, at: good.capture.at, good: before.good };
  const after = versionOf(good);
  if (before.withdrawnAt !== undefined) {
    return {
      change: wordingChange(seen, 'returned', after, conclusion?.kind === 'differs' ? conclusion : sameWords),
    };
  }
  if (conclusion === undefined) return {};
  if (conclusion.kind === 'first') {
    const because = 'the selectors of the page settings match nothing in what was stored before';
    // What the vendor changed in that time cannot be told from it: somebody has to look.
    return {
      change: ourRulesChange(seen, after, nothingEdited, because),
      notice: { kind: 'asked-otherwise', page, because },
    };
  }
  const { counts, disclosure } = conclusion;
  const because = askedOtherwise(before.good.capture.exchange, good.capture.exchange);
  if (because === undefined) {
    const change = wordingChange(seen, 'wording', after, conclusion);
    return change.cause === 'language' ? { change, notice: { kind: 'other-language', page } } : { change };
  }
  return {
    change: ourRulesChange(seen, after, counts, because, disclosure.findings),
    ...(disclosure.alert ? { notice: { kind: 'asked-otherwise', page, because } } : {}),
  };
}

/** What we changed in how the page is asked for: what came of it cannot be told from the vendor's doing. */
function askedOtherwise(before: Exchange, now: Exchange): string | undefined {
  if (before.requestedUrl !== now.requestedUrl) return `it is watched at ${now.requestedUrl} now`;
  if (before.language !== now.language) return `it is asked for in ${now.language ?? 'any language'} now`;
  if (before.via !== now.via) return `it is seen by ${now.via} now, by ${before.via} before`;
  return mannerOf(before) === mannerOf(now) ? undefined : 'the browser opens and puts away other things now';
}

function mannerOf({ visit }: Exchange): string | undefined {
  return visit && `${visit.manner} ${visit.timeZone}`;
}

export const nothingEdited = { added: 0, removed: 0, reworded: 0, moved: 0, formatting: 0 } as const;
export const sameWords = {
  counts: nothingEdited,
  disclosure: {
    alert: false,
    artifact: false,
    findings: [],
    reasons: ['the page is back with the words that it had'],
  },
  hasSwitched: false,
} as const;
