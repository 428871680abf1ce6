import type { Instant } from '../model/instant.ts';
import type { Correction, ReviewAct, ReviewEvent, ReviewState, Verdict } from '../model/review.ts';

/** What is said or settled about a change; who is at it, and notes, alter nothing of what it is taken for. */
export function isDecision({ kind }: ReviewAct): boolean {
  return kind !== 'annotate' && kind !== 'claim' && kind !== 'release';
}

export function decisionsIn(events: readonly ReviewEvent[]): number {
  return events.filter(({ act }) => isDecision(act)).length;
}

interface Folded {
  readonly people: readonly string[];
  readonly needs: number;
  readonly dismissed: boolean;
  readonly retracted: boolean;
  readonly because?: string | undefined;
  readonly claim?: ReviewState['claim'] | undefined;
  /** The copies that were held have been let go. */
  readonly isTold: boolean;
  readonly lapsed: boolean;
  readonly corrections: ReadonlyMap<number, Correction>;
}

const untouched: Folded = {
  people: [],
  needs: 1,
  dismissed: false,
  retracted: false,
  isTold: false,
  lapsed: false,
  corrections: new Map(),
};

/** What the events of one change come to, oldest first. `hold`: until when its copies were to wait, if they were. */
export function reviewState(
  events: readonly ReviewEvent[],
  hold: Instant | undefined,
  now: Instant,
): ReviewState {
  const folded = events.reduce(afterEvent, untouched);
  const { people, because, claim, isTold, lapsed, corrections } = folded;
  const verdict = verdictOf(folded);
  const isClaimed = claim !== undefined && claim.until > now;
  const isHeld = hold !== undefined && !isTold && verdict !== 'retracted';
  return {
    verdict,
    by: people,
    lapsed,
    corrections,
    ...(because === undefined ? {} : { because }),
    ...(isClaimed ? { claim } : {}),
    ...(isHeld ? { heldUntil: hold } : {}),
  };
}

function verdictOf({ people, needs, dismissed, retracted, corrections }: Folded): Verdict {
  if (retracted) return 'retracted';
  if (dismissed) return 'dismissed';
  if (people.length === 0) return 'open';
  if (people.length < needs) return 'awaiting-second';
  return corrections.size > 0 ? 'corrected' : 'confirmed';
}

function afterEvent(state: Folded, { by, act }: ReviewEvent): Folded {
  const next = applied(state, by, act);
  // A second person must be able to come: whoever has given a verdict holds the change no longer.
  const isVerdict = ['confirm', 'dismiss', 'correct', 'retract'].includes(act.kind);
  const settled = isVerdict ? { ...next, claim: undefined } : next;
  const isAgreed = ['confirmed', 'corrected'].includes(verdictOf(settled));
  return isAgreed ? { ...settled, isTold: true } : settled;
}

function applied(state: Folded, by: string, act: ReviewAct): Folded {
  switch (act.kind) {
    case 'claim':
      return { ...state, claim: { by, until: act.until } };
    case 'release':
      return { ...state, claim: undefined };
    case 'confirm':
      return { ...state, people: withOne(state.people, by), needs: act.needs };
    case 'correct': {
      // What one person has confirmed was another reading: whoever corrects it is the first to stand for the new one.
      const corrections = new Map(state.corrections).set(act.correction.finding, act.correction);
      return { ...state, people: [by], needs: act.needs, corrections, because: act.because };
    }
    case 'dismiss':
      return { ...state, people: [by], dismissed: true, because: act.because };
    case 'reopen':
      return { ...state, people: [], dismissed: false, because: undefined };
    case 'retract':
      return { ...state, people: [by], retracted: true, because: act.because };
    case 'lapse':
      return { ...state, isTold: true, lapsed: true };
    case 'annotate':
      return state;
  }
}

function withOne(people: readonly string[], one: string): readonly string[] {
  return people.includes(one) ? people : [...people, one];
}
