import { fault } from '../model/fault.ts';
import type { Instant } from '../model/instant.ts';
import type { GoodCapture, Trouble } from '../model/page-state.ts';
import type { StoredCapture } from '../store/captures.ts';
import { isRelative } from './conclude.ts';
import { hasPersisted, nextTrouble, type Persistence } from './trouble.ts';

/** A version, and whether it was believed only because it stayed. */
interface Believed<Version> {
  readonly version: Version;
  readonly hasStayed: boolean;
}

/** The last version of a page, and the one in whose place something was believed that did not fit it. */
export interface Standing<Version> {
  readonly last?: Believed<Version>;
  /** Absent as soon as it is back, or as the page goes on from what it is. Never one that was believed only because it stayed itself: that may be the wall. */
  readonly replaced?: Version;
}

/** What stands after another version of the page was believed. */
export function afterVersion<Version>(
  { last, replaced }: Standing<Version>,
  version: Version,
  hasStayed: boolean,
  isSame: (one: Version, other: Version) => boolean,
): Standing<Version> {
  const now = { version, hasStayed };
  if (last === undefined) return { last: now };
  if (isSame(last.version, version)) return { last: { ...last, version }, ...(replaced && { replaced }) };
  // A page that is worked on lives where it is: an old copy of what stood there before is not the page's return.
  if (!hasStayed || last.hasStayed) return { last: now };
  return { last: now, replaced: last.version };
}

/** Whether what came at `at` was believed because it had been held back at look after look before. */
export function hasStayed(
  trouble: Trouble | undefined,
  at: Instant,
  persistence: Persistence,
  expectedLanguage: string | undefined,
): boolean {
  if (trouble === undefined || !isRelative(trouble.same, expectedLanguage)) return false;
  return hasPersisted(nextTrouble(trouble, fault(trouble.same, ''), at), persistence);
}

/**
 * The version in whose place the page as it is now was believed, though it did not fit it: a page that was cut down,
 * say, and stayed so. `captures` are those of the page that brought something, oldest first.
 */
export function replacedVersion(
  captures: readonly StoredCapture[],
  persistence: Persistence,
  expectedLanguage: string | undefined,
): GoodCapture | undefined {
  let standing: Standing<GoodCapture> = {};
  let trouble: Trouble | undefined;
  let seqBefore: number | undefined;
  for (const { capture, seq } of captures) {
    // Confirmations are not listed: where one stands between two captures, the page was well.
    if (seqBefore !== undefined && seq !== seqBefore + 1) trouble = undefined;
    seqBefore = seq;
    if (capture.outcome === 'good') {
      const stayed = hasStayed(trouble, capture.at, persistence, expectedLanguage);
      standing = afterVersion(standing, capture, stayed, sameText);
      trouble = undefined;
    } else if ('fault' in capture && capture.lookedAgain !== true)
      trouble = nextTrouble(trouble, capture.fault, capture.at);
  }
  return standing.replaced;
}

function sameText(one: GoodCapture, other: GoodCapture): boolean {
  return one.text.sha256 === other.text.sha256;
}
