import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { ChangeId } from '../../src/model/change.ts';
import { addMs, type Instant } from '../../src/model/instant.ts';
import type { ReviewAct, ReviewEvent, ReviewState } from '../../src/model/review.ts';
import { refusalOf } from '../../src/review/refusal.ts';
import { reviewState } from '../../src/review/review-state.ts';
import { aChange, aFinding } from '../alert/a-change.ts';

const start = '2026-03-04T05:00:00.000Z' as Instant;
const HOUR = 3_600_000;
const hold = addMs(start, 24 * HOUR);
const change = aChange({ findings: [aFinding(), aFinding()] });

const acts: fc.Arbitrary<ReviewAct> = fc.oneof(
  fc.nat(40).map((hours) => ({ kind: 'claim' as const, until: addMs(start, hours * HOUR) })),
  fc.constant({ kind: 'release' as const }),
  fc.constantFrom(1, 2).map((needs) => ({ kind: 'confirm' as const, needs })),
  fc.constant({ kind: 'dismiss' as const, because: 'a menu' }),
  fc.tuple(fc.nat(2), fc.constantFrom(1, 2)).map(([finding, needs]) => ({
    kind: 'correct' as const,
    correction: { finding, op: 'moved' as const, direction: 'neutral' as const, facets: [] },
    because: 'only moved',
    needs,
  })),
  fc.constant({ kind: 'retract' as const, because: 'misread' }),
  fc.constant({ kind: 'annotate' as const, text: 'asked their press office' }),
  fc.constant({ kind: 'reopen' as const, because: 'looked again' }),
  fc.constant({ kind: 'lapse' as const }),
);
const wishes = fc.array(fc.tuple(fc.constantFrom('ada', 'bob', 'eve'), acts), { maxLength: 25 });

/** What is taken down of many wishes, one an hour: those that are not refused. */
function lived(all: readonly (readonly [string, ReviewAct])[]) {
  const events: ReviewEvent[] = [];
  const states: ReviewState[] = [reviewState([], hold, start)];
  for (const [index, [by, act]] of all.entries()) {
    const at = addMs(start, index * HOUR);
    const before = reviewState(events, hold, at);
    if (refusalOf(act, by, before, change) !== undefined) continue;
    events.push({ change: change.id as ChangeId, at, by, act });
    states.push(reviewState(events, hold, at));
  }
  return { events, states };
}

test('copies that were let go are never held again, and a retraction is the last word', () => {
  fc.assert(
    fc.property(wishes, (all) => {
      const { states } = lived(all);
      for (const [index, state] of states.entries()) {
        const before = states[index - 1];
        if (before === undefined) continue;
        if (before.heldUntil === undefined) assert.equal(state.heldUntil, undefined);
        if (before.verdict === 'retracted') assert.equal(state.verdict, 'retracted');
      }
    }),
  );
});

test('nothing is told that was dismissed, nor with too few people, but by the lapse of time', () => {
  fc.assert(
    fc.property(wishes, (all) => {
      const { events, states } = lived(all);
      for (const [index, state] of states.entries()) {
        const before = states[index - 1];
        if (before?.heldUntil === undefined || state.heldUntil !== undefined) continue;
        const act = events[index - 1]?.act;
        assert.ok(act !== undefined);
        if (act.kind === 'lapse') assert.ok(['open', 'awaiting-second'].includes(before.verdict));
        else assert.ok(['confirmed', 'corrected', 'retracted'].includes(state.verdict));
      }
    }),
  );
});

test('where two must agree, one person alone, however often, is not enough', () => {
  fc.assert(
    fc.property(wishes, (all) => {
      const alone = all.map(([, act]) => ['ada', 'needs' in act ? { ...act, needs: 2 } : act] as const);
      for (const { verdict } of lived(alone).states)
        assert.ok(!['confirmed', 'corrected'].includes(verdict), verdict);
    }),
  );
});

test('who claims a change has it for themselves until they let it go, give a verdict, or the time is over', () => {
  fc.assert(
    fc.property(wishes, (all) => {
      const { events, states } = lived(all);
      for (const [index, { by, act, at }] of events.entries()) {
        const claim = states[index]?.claim;
        const mayAnybody = ['annotate', 'lapse', 'retract'].includes(act.kind);
        if (claim !== undefined && claim.until > at && !mayAnybody) assert.equal(by, claim.by);
      }
    }),
  );
});

test('the state follows from the events alone, and notes change nothing', () => {
  fc.assert(
    fc.property(wishes, (all) => {
      const { events } = lived(all);
      const without = events.filter(({ act }) => act.kind !== 'annotate');
      const now = addMs(start, 30 * HOUR);
      assert.deepEqual(reviewState(events, hold, now), reviewState(without, hold, now));
    }),
  );
});

test('whoever corrects what another has confirmed is the first to stand for the new reading', () => {
  const event = (by: string, act: ReviewAct): ReviewEvent => ({ change: change.id, at: start, by, act });
  const correction = { finding: 0, op: 'moved', direction: 'neutral', facets: [] } as const;
  const corrected = [
    event('ada', { kind: 'confirm', needs: 2 }),
    event('bob', { kind: 'correct', correction, because: 'only moved', needs: 2 }),
  ];
  assert.equal(reviewState(corrected, hold, start).verdict, 'awaiting-second');
  const agreed = [...corrected, event('ada', { kind: 'confirm', needs: 2 })];
  assert.equal(reviewState(agreed, hold, start).verdict, 'corrected');
  assert.deepEqual(reviewState(agreed, hold, start).by, ['bob', 'ada']);
});
