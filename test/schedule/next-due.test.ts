import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { epochMsOf, type Instant, instantOf } from '../../src/model/instant.ts';
import type { Schedule } from '../../src/model/page.ts';
import { nextDue } from '../../src/schedule/next-due.ts';

const HOUR = 3_600_000;
const every = (intervalMs: number): Schedule => ({ kind: 'every', intervalMs });
const cron = (expression: string, timeZone: string): Schedule => ({ kind: 'cron', expression, timeZone });
const at = (text: string) => text as Instant;

test('an interval comes again after its length, give or take its jitter, whatever the moment', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.integer({ min: 60_000, max: 7 * 24 * HOUR }),
      fc.integer({ min: 0, max: 4_000_000_000_000 }),
      fc.integer({ min: 0, max: HOUR }),
      (id, intervalMs, now, jitterMs) => {
        const due = epochMsOf(nextDue(id, every(intervalMs), instantOf(now), jitterMs));
        assert.ok(due > now && due <= now + intervalMs * 1.1);
      },
    ),
  );
});

test('slots do not drift with the time that a look takes', () => {
  const slots = [0, 17_000, 90_000].map((late) => {
    const first = nextDue('ring/privacy', every(6 * HOUR), at('2026-01-01T00:00:00.000Z'), 0);
    return nextDue('ring/privacy', every(6 * HOUR), instantOf(epochMsOf(first) + late), 0);
  });
  assert.equal(new Set(slots).size, 1);
});

test('many pages with one interval do not come due at one moment', () => {
  const ids = Array.from({ length: 200 }, (_, n) => `vendor/page-${n}`);
  const dues = ids.map((id) => nextDue(id, every(6 * HOUR), at('2026-01-01T00:00:00.000Z'), 0));
  assert.ok(new Set(dues).size > 190);
});

test('after a long stop only one slot is caught up: the next due time lies ahead of now', () => {
  const now = at('2026-06-01T12:00:00.000Z');
  assert.ok(nextDue('p', every(HOUR), now, 0) > now);
});

test('a daily time of day is kept over both changes of the clock', () => {
  const berlin = cron('0 7 * * *', 'Europe/Berlin');
  assert.equal(nextDue('p', berlin, at('2026-03-28T12:00:00.000Z'), 0), '2026-03-29T05:00:00.000Z');
  assert.equal(nextDue('p', berlin, at('2026-10-24T12:00:00.000Z'), 0), '2026-10-25T06:00:00.000Z');
});

test('a time of day that the clock skips in spring is not skipped with it', () => {
  const missing = cron('30 2 * * *', 'Europe/Paris');
  assert.ok(nextDue('p', missing, at('2026-03-28T12:00:00.000Z'), 0) < '2026-03-29T12:00:00.000Z');
});

test('a cron expression that never comes does not make the page be forgotten', () => {
  assert.equal(
    nextDue('p', cron('0 0 31 2 *', 'UTC'), at('2026-01-01T00:00:00.000Z'), 0).slice(0, 4),
    '2027',
  );
});
