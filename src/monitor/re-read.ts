import type { Change } from '../model/change.ts';
import { sha256 } from '../model/digest.ts';
import { textOf } from '../model/document.ts';
import type { Instant } from '../model/instant.ts';
import type { Page } from '../model/page.ts';
import type { LastGood, PageState } from '../model/page-state.ts';
import type { Context } from './context.ts';
import { stampOf } from './extractor-stamp.ts';
import { ourRulesChange, versionOf } from './make-change.ts';
import type { PageLedger } from './page-ledger.ts';
import { nothingEdited, writeVersion } from './record-good.ts';
import { readStored } from './stored-document.ts';

export interface ReRead {
  readonly state: PageState;
  /** What a new look may be compared with: not the last good capture when the rules of today find no text in it. */
  readonly known: PageState;
  readonly changes: readonly Change[];
}

function withoutGood({ good: _, validators: __, ...state }: PageState): PageState {
  return state;
}

/**
 * Reads the stored last good capture again when the rules of reading have changed since, so that what comes next is
 * compared with like. What differs is ours: it is taken down with the cause `our-rules` and never mailed.
 */
export async function reReadIfRulesChanged(
  context: Context,
  page: Page,
  state: PageState,
  ledger: PageLedger,
  at: Instant,
): Promise<ReRead> {
  const stamp = stampOf(page);
  const { good } = state;
  if (good === undefined || good.capture.text.extractor === stamp)
    return { state, known: state, changes: [] };
  const read = await readStored(context, page, good.capture);
  if (read === undefined) return { state, known: withoutGood(state), changes: [] };
  const text = textOf(read.document);
  const readText = { sha256: sha256(text), extractor: stamp };
  const reread: LastGood = { ...good, capture: { ...good.capture, text: readText } };
  const after = { ...state, good: reread };
  if (readText.sha256 === good.capture.text.sha256) return { state: after, known: after, changes: [] };
  writeVersion(ledger, page, { ...reread, capture: { ...reread.capture, at } }, text);
  const because = `read by ${stamp} in place of ${good.capture.text.extractor}`;
  const change = ourRulesChange({ page: page.id, at, good }, versionOf(reread), nothingEdited, because);
  return { state: after, known: after, changes: [change] };
}
