import type { Alert, AlertMatter } from '../../src/model/alert.ts';
import type { Change, VersionRef } from '../../src/model/change.ts';
import { type Sha256, sha256 } from '../../src/model/digest.ts';
import type { Direction } from '../../src/model/facet.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Instant } from '../../src/model/instant.ts';
import type { Page } from '../../src/model/page.ts';
import type { Subscriber } from '../../src/model/subscriber.ts';
import { aPage } from '../a-page.ts';

type WordingChange = Extract<Change, { kind: 'wording' }>;

export const before =
  'We may disclose videos to the police if we believe in good faith that there is an imminent danger of death.';
export const after =
  'We may disclose videos to the police if we believe in good faith that there is a danger of death.';

/** A subscriber who wants everything, at once. */
export function aSubscriber(given: Partial<Subscriber> = {}): Subscriber {
  return {
    address: 'desk@watchdog.example',
    languages: [],
    vendors: [],
    jurisdictions: [],
    severity: 'all',
    delivery: { kind: 'immediate' },
    ...given,
  };
}

/** A finding of a threshold that was lowered: one word is gone. */
export function aFinding(given: Partial<Finding> = {}): Finding {
  return {
    op: 'reworded',
    kind: 'emergency',
    materiality: 'substantive',
    direction: 'broader',
    steps: [
      {
        facet: 'imminence',
        before: { facet: 'imminence', value: 'imminent', step: 0, words: 'imminent' },
        direction: 'broader',
        because: '“imminent” dropped: the protection is weaker',
      },
    ],
    before,
    after,
    path: ['Law enforcement', 'Emergency requests'],
    leadIn: [],
    language: 'en',
    explanation: '“imminent” dropped: the protection is weaker. The protection is weakened.',
    reasons: ['names a danger to life and who is told'],
    ...given,
  };
}

/** A finding that went one way, when nothing else of it matters. */
export function aFindingThat(direction: Direction, given: Partial<Finding> = {}): Finding {
  return aFinding({ direction, ...given });
}

function aVersion(name: string, at: string): VersionRef {
  return {
    record: sha256(`record ${name}`),
    at: at as Instant,
    body: sha256(`body ${name}`),
    text: sha256(`text ${name}`),
  };
}

export function aChange(given: Partial<WordingChange> = {}): WordingChange {
  return {
    kind: 'wording',
    id: 'c0ffee' as Change['id'],
    page: 'lumicam/law-enforcement' as Page['id'],
    at: '2026-03-04T05:06:07.000Z' as Instant,
    before: aVersion('old', '2026-03-01T00:00:00.000Z'),
    after: aVersion('new', '2026-03-04T05:06:07.000Z'),
    lastSeenBefore: '2026-03-03T23:06:07.000Z' as Instant,
    cause: 'vendor',
    findings: [aFinding()],
    alert: true,
    reasons: ['a passage was reworded'],
    counts: { added: 0, removed: 0, reworded: 1, moved: 0, formatting: 0 },
    ...given,
  };
}

/** The page was there and answers with a status that says that it is gone. */
export function aWithdrawal(status = 404): Change {
  const { counts, after: _, ...rest } = aChange({ findings: [] });
  return { ...rest, kind: 'withdrawn', status };
}

export function aReturn(given: Partial<WordingChange> = {}): Change {
  return { ...aChange(given), kind: 'returned' };
}

export function aMatter(given: Partial<AlertMatter> = {}): AlertMatter {
  const change = given.change ?? aChange();
  return {
    alert: { id: 'a1e47' as Alert['id'], change: change.id, at: change.at },
    page: aPage({ jurisdictions: ['DE'], language: 'en' }),
    change,
    ...given,
  };
}

export const sender = { from: 'Exigent <exigent@watch.example>', domain: 'watch.example' };

/** All digests that prove a change. */
export function digestsOf(change: Change): readonly Sha256[] {
  const sides = change.kind === 'withdrawn' ? [change.before] : [change.before, change.after];
  return sides.flatMap(({ record, body, text }) => [record, body, text]);
}
