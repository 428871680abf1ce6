import { compareReadings } from '../disclosure/compare-readings.ts';
import type { Reading, ReadText } from '../model/capture.ts';
import type { Change } from '../model/change.ts';
import { sha256 } from '../model/digest.ts';
import { textOf } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import type { Instant } from '../model/instant.ts';
import type { Page } from '../model/page.ts';
import type { LastGood, PageState } from '../model/page-state.ts';
import type { Context } from './context.ts';
import { stampOf } from './extractor-stamp.ts';
import { ourRulesChange, versionOf } from './make-change.ts';
import type { PageLedger } from './page-ledger.ts';
import { type FoundPassages, passagesOf, storedPassages } from './passages-of.ts';
import { nothingEdited, writePassages, writeVersion } from './record-good.ts';
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
 * Reads the stored last good capture again when the extractor, the page's selectors or language, or the lexicon have changed
 * since, so that what comes next is compared with like. What differs is ours: it is taken down with the cause `our-rules` and never mailed.
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
  if (good === undefined) return { state, known: state, changes: [] };
  const { text: textBefore, reading: before } = good.capture;
  const isReadAsToday = before?.lexicon === context.lexicon.stamp && before.language === page.language;
  if (textBefore.extractor === stamp && isReadAsToday) return { state, known: state, changes: [] };
  const read = await readStored(context, page, good.capture);
  if (read === undefined) return { state, known: withoutGood(state), changes: [] };
  const text = textOf(read.document);
  const { idle } = read;
  const readText = { sha256: sha256(text), extractor: stamp, ...(idle === undefined ? {} : { idle }) };
  const found = passagesOf(read.document, context.lexicon, page);
  const { reading } = found;
  const reread: LastGood = { ...good, capture: { ...good.capture, text: readText, reading } };
  const after = { ...state, good: reread };
  const isOtherText = readText.sha256 !== textBefore.sha256;
  const areOtherPassages = before !== undefined && before.passages !== reading.passages;
  const findings = areOtherPassages ? await otherFindings(context, page, before, found) : [];
  if (isOtherText) writeVersion(ledger, page, { ...reread, capture: { ...reread.capture, at } }, text);
  if (before?.passages !== reading.passages) writePassages(ledger, page, found);
  if (!isOtherText && !areOtherPassages) return { state: after, known: after, changes: [] };
  const because = reasonsOf({ text: textBefore, reading: before }, { text: readText, reading });
  const seen = { page: page.id, at, good };
  const change = ourRulesChange(seen, versionOf(reread), nothingEdited, because, findings);
  return { state: after, known: after, changes: [change] };
}

async function otherFindings(
  context: Context,
  page: Page,
  before: Reading,
  { passages }: FoundPassages,
): Promise<readonly Finding[]> {
  const known = await storedPassages(context, page.id, before);
  return known === undefined ? [] : compareReadings(known, passages);
}

interface Rules {
  readonly text: ReadText;
  readonly reading: Reading | undefined;
}

function reasonsOf(before: Rules, now: Rules): string {
  return [
    ...(before.text.extractor === now.text.extractor
      ? []
      : [`read by ${now.text.extractor} in place of ${before.text.extractor}`]),
    ...(before.reading === undefined || before.reading.lexicon === now.reading?.lexicon
      ? []
      : [`passages found by lexicon ${now.reading?.lexicon} in place of ${before.reading.lexicon}`]),
    ...(before.reading === undefined || before.reading.language === now.reading?.language
      ? []
      : [`read as ${languageIn(now.reading)} in place of ${languageIn(before.reading)}`]),
  ].join('; ');
}

function languageIn(reading: Reading | undefined): string {
  return reading?.language ?? 'the language that the text shows';
}
