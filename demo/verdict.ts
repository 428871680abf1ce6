import { isDeepStrictEqual } from 'node:util';
import type { Mail } from '../src/model/alert.ts';
import type { Change } from '../src/model/change.ts';
import { directionOf } from '../src/model/direction-of.ts';
import { readers } from './config-files.ts';
import type { Expectation, News, StoryEvent } from './event.ts';
import { pages } from './story/pages.ts';
import type { Outcome, Turn } from './turn.ts';

/** What Exigent made of an event, beside what it should make of it. */
export interface Verdict {
  /** As Exigent names it. */
  readonly page: string;
  /** Absent where the story has nothing happen to the page, and yet something was found. */
  readonly expected: Expectation | undefined;
  /** Absent where the page was not looked at. */
  readonly did: Expectation | undefined;
  readonly asExpected: boolean;
  /** Why, in the words of the monitor. */
  readonly reasons: readonly string[];
}

/** Holds the outcomes of one turn against the events; a page without an event should be found as it was. */
export function verdictsOn(events: readonly StoryEvent[], turn: Turn): readonly Verdict[] {
  const named = new Map(events.map((event) => [`lumicam/${pages[event.page].id}`, event.expects]));
  const looked = turn.outcomes.map(({ check }) => check.page as string);
  const missed = [...named.keys()].filter((page) => !looked.includes(page));
  return [
    ...turn.outcomes.flatMap((outcome) => verdictOn(outcome, named.get(outcome.check.page), turn.mails)),
    ...missed.map((page) => notLookedAt(page, named.get(page))),
  ];
}

function verdictOn(
  outcome: Outcome,
  expected: Expectation | undefined,
  mails: readonly Mail[],
): readonly Verdict[] {
  const did = whatItDid(outcome, mails);
  const { page, findings, reasons } = outcome.check;
  if (expected === undefined && stoodStill(outcome, did)) return [];
  return [
    {
      page,
      expected,
      did,
      asExpected: isDeepStrictEqual(did, expected),
      reasons: findings.length === 0 ? reasons : findings.map(({ explanation }) => explanation),
    },
  ];
}

function stoodStill({ check }: Outcome, did: Expectation): boolean {
  return did.kind === 'quiet' && (check.outcome === 'unchanged' || check.outcome === 'withdrawn');
}

function notLookedAt(page: string, expected: Expectation | undefined): Verdict {
  return { page, expected, did: undefined, asExpected: false, reasons: ['the page was not looked at'] };
}

function whatItDid({ check, change }: Outcome, mails: readonly Mail[]): Expectation {
  if (change?.alert === true) return { kind: 'alert', news: newsOf(change) };
  const { outcome } = check;
  if (mails.some((mail) => mail.to === readers.operator && mail.subject.includes(check.page))) {
    return {
      kind: 'operator',
      notice: outcome === 'suspect' || outcome === 'failed' ? 'outage' : 'recovery',
    };
  }
  if (outcome === 'first' || outcome === 'changed') return { kind: 'quiet', outcome };
  return { kind: 'quiet', outcome: outcome === 'unchanged' ? 'unchanged' : 'suspect' };
}

const newsOfDirection = {
  broader: 'weakened',
  narrower: 'strengthened',
  mixed: 'mixed',
  neutral: 'neither',
} as const;

function newsOf(change: Change): News {
  return change.kind === 'wording' ? newsOfDirection[directionOf(change)] : change.kind;
}
