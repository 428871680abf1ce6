import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type FaultCode, fault } from '../../src/model/fault.ts';
import { addMs, type Instant } from '../../src/model/instant.ts';
import { newPageState, type PageState } from '../../src/model/page-state.ts';
import { isDue, planNextLook } from '../../src/schedule/plan-look.ts';
import { aPage } from '../a-page.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const now = '2026-01-01T00:00:00.000Z' as Instant;
const rules = { jitterMs: 0, retryAfterMs: [15 * MINUTE, HOUR] };
const page = aPage({ schedule: { kind: 'every', intervalMs: 24 * HOUR } });

function inTrouble(code: FaultCode, looks: number): PageState {
  const trouble = {
    since: now,
    lastAt: now,
    fault: fault(code, ''),
    looks,
    same: code,
    sameLooks: looks,
    sameSince: now,
  };
  return { ...newPageState(page.id), lastAt: now, trouble };
}

test('a page in trouble is looked at again soon, later each time, and in the end at its slots', () => {
  const slot = planNextLook(page, { ...newPageState(page.id), lastAt: now }, rules);
  assert.equal(planNextLook(page, inTrouble('bot-challenge', 1), rules), addMs(now, 15 * MINUTE));
  assert.equal(planNextLook(page, inTrouble('bot-challenge', 2), rules), addMs(now, HOUR));
  assert.equal(planNextLook(page, inTrouble('bot-challenge', 3), rules), slot);
});

test('a fault that looking again cannot mend waits for the next slot', () => {
  const slot = planNextLook(page, { ...newPageState(page.id), lastAt: now }, rules);
  assert.equal(planNextLook(page, inTrouble('robots-disallowed', 1), rules), slot);
});

test('looking again soon is never later than the next slot', () => {
  const often = aPage({ schedule: { kind: 'every', intervalMs: 5 * MINUTE } });
  const next = planNextLook(often, inTrouble('timeout', 2), rules);
  assert.ok(next !== undefined && next <= addMs(now, 5 * MINUTE));
});

test('a page never looked at is due; one that is paused never is', () => {
  assert.equal(isDue(page, newPageState(page.id), now, rules), true);
  assert.equal(isDue({ ...page, paused: true }, newPageState(page.id), now, rules), false);
});

test('a page is due from its due time on', () => {
  const state = { ...newPageState(page.id), lastAt: now, dueAt: addMs(now, HOUR) };
  assert.equal(isDue(page, state, now, rules), false);
  assert.equal(isDue(page, state, addMs(now, HOUR), rules), true);
});

test('a clock that went back, or a schedule that became denser, does not leave a page waiting', () => {
  const state = { ...newPageState(page.id), lastAt: now, dueAt: addMs(now, 90 * 24 * HOUR) };
  assert.equal(isDue(page, state, now, rules), true);
});
