import type { ReadLog } from '../archive/read-log.ts';
import type { Capture, Exchange, Validators } from '../model/capture.ts';
import type { HistoryEntry } from '../model/history.ts';
import type { Instant } from '../model/instant.ts';
import type { Noise } from '../model/noise.ts';
import type { PageId } from '../model/page.ts';
import { newPageState, type PageState } from '../model/page-state.ts';
import type { StoredCapture } from '../store/captures.ts';
import { nextTrouble } from './trouble.ts';

/** What a page's logs say, as the database would know it had it lived through them. */
export interface FoldedPage {
  readonly state: PageState;
  readonly captures: readonly StoredCapture[];
  readonly history: readonly HistoryEntry[];
}

/** Builds the state of a page from its capture records and its history. Pure. */
export function foldLogs(page: PageId, capturesLog: ReadLog, historyLog: ReadLog): FoldedPage {
  const captures = capturesLog.lines.map(({ entry, digest }, index): StoredCapture => {
    const { seq: _, previous: __, ...capture } = entry;
    return { record: digest, seq: index + 1, capture: capture as unknown as Capture };
  });
  const history = historyLog.lines.map(({ entry }) => entry as unknown as HistoryEntry);
  const afterCaptures = captures.reduce(afterCapture, newPageState(page));
  const state = history.reduce(afterEntry, afterCaptures);
  return { state: { ...state, captures: capturesLog.head, history: historyLog.head }, captures, history };
}

function afterCapture(state: PageState, { record, capture }: StoredCapture): PageState {
  const { at } = capture;
  switch (capture.outcome) {
    case 'good': {
      const { trouble: _, ...healthy } = state;
      const validators = validatorsOf(capture.exchange);
      return {
        ...healthy,
        lastAt: at,
        via: capture.exchange.via,
        validators,
        good: { record, capture, confirmedAt: at },
      };
    }
    case 'unchanged': {
      const { trouble: _, ...healthy } = state;
      return { ...healthy, lastAt: at, ...(state.good && { good: { ...state.good, confirmedAt: at } }) };
    }
    case 'suspect':
    case 'failed':
      return capture.lookedAgain === true ? state : inTrouble(state, capture);
    case 'pictured':
      return state;
  }
}

function inTrouble(
  state: PageState,
  capture: Extract<Capture, { outcome: 'suspect' | 'failed' }>,
): PageState {
  return { ...state, lastAt: capture.at, trouble: nextTrouble(state.trouble, capture.fault, capture.at) };
}

/** What only the history knows: that the page counts as withdrawn, was re-read, or that an outage was told. */
function afterEntry(state: PageState, entry: HistoryEntry): PageState {
  const { good, trouble } = state;
  if (entry.type === 'outage' && trouble !== undefined && entry.since === trouble.since) {
    return { ...state, trouble: { ...trouble, toldAt: entry.at } };
  }
  if (entry.type === 'noise') return { ...state, noise: asOfNow(entry.noise, state.lastAt ?? entry.at) };
  if (entry.type === 'notice' && entry.notice.kind === 'idle-rules') {
    const told = entry.notice.rules.map((rule) => [rule, entry.at] as const);
    return { ...state, toldIdle: { ...state.toldIdle, ...Object.fromEntries(told) } };
  }
  if (entry.type !== 'change' || good === undefined) return state;
  const { change } = entry;
  if (change.kind === 'withdrawn') return { ...state, withdrawnAt: change.at };
  if (change.kind === 'returned') return asReturned(state);
  if (change.cause === 'our-rules' && change.kind === 'wording' && change.after.record === good.record) {
    const { text: digest, reading } = change.after;
    const text = { ...good.capture.text, sha256: digest };
    const capture = { ...good.capture, text, ...(reading === undefined ? {} : { reading }) };
    return { ...state, good: { ...good, capture } };
  }
  return state;
}

/** For how long its blocks have been still is not written down at every look: it is counted anew. */
function asOfNow({ volatile, flips }: Noise, at: Instant): Noise {
  return { flips, volatile: volatile.map((block) => ({ ...block, movedAt: at, stillLooks: 0 })) };
}

function asReturned({ withdrawnAt: _, ...state }: PageState): PageState {
  return state;
}

/** The validators that an answer brought, for the next conditional request. */
export function validatorsOf({ headers, finalUrl }: Exchange): Validators {
  const value = (name: string) => headers.find(([key]) => key === name)?.[1];
  const [etag, lastModified] = [value('etag'), value('last-modified')];
  return {
    url: finalUrl,
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
  };
}
