import type { Change, ChangeId, EditCounts, VersionRef } from '../model/change.ts';
import { sha256 } from '../model/digest.ts';
import type { Disclosure, Finding } from '../model/finding.ts';
import type { Instant } from '../model/instant.ts';
import type { PageId } from '../model/page.ts';
import type { LastGood } from '../model/page-state.ts';

interface Seen {
  readonly page: PageId;
  readonly at: Instant;
  readonly good: LastGood;
}

/** The version that a good capture holds. */
export function versionOf({ record, capture }: LastGood): VersionRef {
  return {
    record,
    at: capture.at,
    body: (capture.rendered ?? capture.body).sha256,
    text: capture.text.sha256,
    ...(capture.reading === undefined ? {} : { reading: capture.reading }),
  };
}

/** What a new version is, seen against the last good one. */
export interface Difference {
  readonly counts: EditCounts;
  readonly disclosure: Disclosure;
  /** Whether it is written in another language than before, for good. */
  readonly hasSwitched: boolean;
}

/** The change from the last good capture to a new version. */
export function wordingChange(
  seen: Seen,
  kind: 'wording' | 'returned',
  after: VersionRef,
  difference: Difference,
): Change {
  const { counts, disclosure } = difference;
  return {
    kind,
    ...base(seen, kind, after.record),
    cause: isOtherLanguage(difference) ? 'language' : 'vendor',
    after,
    counts,
    findings: disclosure.findings,
    alert: disclosure.alert || kind === 'returned',
    reasons: disclosure.reasons,
  };
}

export function withdrawnChange(seen: Seen, status: number, because: string): Change {
  return {
    kind: 'withdrawn',
    ...base(seen, 'withdrawn', seen.at),
    cause: 'vendor',
    status,
    findings: [],
    alert: true,
    reasons: [because],
  };
}

/** What other rules of ours made of a page, by how it is read or asked for: recorded, never mailed as the vendor's. */
export function ourRulesChange(
  seen: Seen,
  after: VersionRef,
  counts: EditCounts,
  because: string,
  findings: readonly Finding[] = [],
): Change {
  return {
    kind: 'wording',
    ...base(seen, 'our-rules', rulesOf(after)),
    cause: 'our-rules',
    after,
    counts,
    findings,
    alert: false,
    reasons: [because],
  };
}

function rulesOf({ text, reading }: VersionRef): string {
  return [text, reading?.lexicon, reading?.language].filter((each) => each !== undefined).join(' ');
}

function base({ page, at, good }: Seen, kind: string, after: string) {
  return {
    id: sha256([page, kind, good.record, after, at].join('\n')).slice(0, 20) as ChangeId,
    page,
    at,
    before: versionOf(good),
    lastSeenBefore: good.confirmedAt,
  };
}

/** Also a page on which nothing is said of disclosure, in the one language or the other, has been translated. */
function isOtherLanguage({ disclosure: { findings }, hasSwitched }: Difference): boolean {
  return (findings.length > 0 || hasSwitched) && findings.every((finding) => finding.op === 'language');
}
