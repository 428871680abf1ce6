import type { Lexicon } from '../disclosure/lexicon.ts';
import type { Extractor } from '../extract/extractor.ts';
import type { LastGoodText } from '../judge/read-capture.ts';
import type { Exchange } from '../model/capture.ts';
import { type Sha256, sha256 } from '../model/digest.ts';
import { textOf } from '../model/document.ts';
import { type FaultCode, fault, sentenceOf } from '../model/fault.ts';
import type { Finding } from '../model/finding.ts';
import type { Instant } from '../model/instant.ts';
import type { Page } from '../model/page.ts';
import type { Trouble } from '../model/page-state.ts';
import { type Belief, type ConcludeMatter, type Conclusion, conclude } from './conclude.ts';
import { extractRequest } from './look.ts';
import { afterVersion, hasStayed, type Standing } from './replaced-version.ts';
import { hasPersisted, nextTrouble, type Persistence } from './trouble.ts';

/** A capture as it once came, to be judged and compared again by the rules of today. */
export interface RecordedCapture {
  readonly exchange: Exchange;
  readonly bytes: Uint8Array;
}

export interface ReplayStep {
  readonly at: Instant;
  readonly outcome: 'first' | 'unchanged' | 'changed' | 'suspect';
  readonly reasons: readonly string[];
  readonly findings: readonly Finding[];
  readonly alert: boolean;
}

export interface ReplayRules {
  readonly extractor: Extractor;
  readonly lexicon: Lexicon;
  readonly persistence: Persistence;
}

interface Known extends LastGoodText {
  readonly text: Sha256;
  readonly at: Instant;
}

/** Lives through recorded captures as the monitor would have, without writing anything. */
export async function* replay(
  rules: ReplayRules,
  page: Page,
  captures: AsyncIterable<RecordedCapture>,
): AsyncGenerator<ReplayStep> {
  let standing: Standing<Known> = {};
  let trouble: Trouble | undefined;
  for await (const { exchange, bytes } of captures) {
    const { at, finalUrl } = exchange;
    const lastGood = standing.last?.version;
    const extracted = await rules.extractor.extract(extractRequest(page, exchange, bytes));
    const text = extracted.kind === 'document' ? sha256(textOf(extracted.document)) : undefined;
    if (lastGood !== undefined && text === lastGood.text && exchange.status < 300) {
      trouble = undefined;
      yield { at, outcome: 'unchanged', reasons: [], findings: [], alert: false };
      continue;
    }
    const before = trouble;
    const matter = {
      exchange,
      extracted,
      lexicon: rules.lexicon,
      ...(page.language === undefined ? {} : { expectedLanguage: page.language }),
      ...(lastGood === undefined ? {} : { lastGood }),
      belief: (code: FaultCode): Belief | undefined =>
        hasPersisted(nextTrouble(before, fault(code, ''), at), rules.persistence)
          ? { kind: 'stayed' }
          : undefined,
    };
    const back = text === standing.replaced?.text ? standing.replaced : undefined;
    const conclusion = concludeOrBack(matter, back?.at);
    if (conclusion.kind === 'suspect') {
      trouble = nextTrouble(trouble, conclusion.fault, at);
      yield { at, outcome: 'suspect', reasons: [sentenceOf(conclusion.fault)], findings: [], alert: false };
      continue;
    }
    trouble = undefined;
    const version = {
      document: conclusion.document,
      finalUrl,
      at,
      text: sha256(textOf(conclusion.document)),
      ...(extracted.kind === 'document' ? { signals: extracted.signals } : {}),
    };
    const stayed = hasStayed(before, at, rules.persistence, page.language);
    standing = afterVersion(standing, version, stayed, (one, other) => one.text === other.text);
    yield conclusion.kind === 'first'
      ? { at, outcome: 'first', reasons: [], findings: [], alert: false }
      : { at, outcome: 'changed', ...pick(conclusion.disclosure) };
  }
}

/** What the monitor does when a suspect look turns out to have the words that were replaced. */
function concludeOrBack(matter: ConcludeMatter, from: Instant | undefined): Conclusion {
  const conclusion = conclude(matter);
  if (conclusion.kind !== 'suspect' || from === undefined) return conclusion;
  return conclude({ ...matter, belief: () => ({ kind: 'is-back', from }) });
}

function pick({ reasons, findings, alert }: Pick<ReplayStep, 'reasons' | 'findings' | 'alert'>) {
  return { reasons, findings, alert };
}
