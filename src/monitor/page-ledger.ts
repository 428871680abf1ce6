import { layout } from '../archive/layout.ts';
import type { Capture } from '../model/capture.ts';
import { chainLine, type LogHead } from '../model/chain.ts';
import type { Sha256 } from '../model/digest.ts';
import type { HistoryEntry } from '../model/history.ts';
import type { PageState } from '../model/page-state.ts';
import type { PromisedWrite } from '../model/promised-write.ts';
import type { StoredCapture } from '../store/captures.ts';

/** Collects what one look adds to a page's logs and files, until a transaction promises all of it. */
export interface PageLedger {
  /** Adds a capture record and returns its digest. */
  capture(capture: Capture): Sha256;
  history(entry: HistoryEntry): void;
  file(path: string, text: string): void;
  readonly writes: readonly PromisedWrite[];
  readonly captures: readonly StoredCapture[];
  readonly heads: { readonly captures: LogHead; readonly history: LogHead };
}

export function openLedger(state: PageState): PageLedger {
  const writes: PromisedWrite[] = [];
  const captures: StoredCapture[] = [];
  const heads = { captures: state.captures, history: state.history };
  const append = (log: 'captures' | 'history', entry: object): Sha256 => {
    const line = chainLine(heads[log], entry);
    writes.push({
      kind: 'append',
      path: layout[log](state.page),
      position: heads[log].bytes,
      text: line.text,
    });
    heads[log] = line.head;
    return line.digest;
  };
  return {
    writes,
    captures,
    heads,
    capture(capture) {
      const record = append('captures', capture);
      captures.push({ record, seq: heads.captures.lines, capture });
      return record;
    },
    history(entry) {
      append('history', entry);
    },
    file(path, text) {
      writes.push({ kind: 'file', path, position: 0, text });
    },
  };
}
