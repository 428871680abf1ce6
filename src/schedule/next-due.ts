import { Cron } from 'croner';
import { sha256 } from '../model/digest.ts';
import { addMs, epochMsOf, type Instant, instantOf } from '../model/instant.ts';
import type { Schedule } from '../model/page.ts';

/** Jitter never grows beyond this share of an interval, so that "every 15m" stays every 15 minutes or so. */
const JITTER_SHARE = 0.1;

/** A cron expression that never comes again is asked about once a year, so that the page is not forgotten. */
const NEVER_AGAIN_MS = 366 * 24 * 3_600_000;

/**
 * The first slot of a schedule after `after`, moved later by a jitter that depends on `id`.
 *
 * Interval slots lie on a grid whose phase is a hash of the id: many pages spread out by themselves, a slot does
 * not drift with the time that a fetch takes, and missed slots need no count, since only the next one is asked for.
 */
export function nextDue(id: string, schedule: Schedule, after: Instant, jitterMs: number): Instant {
  switch (schedule.kind) {
    case 'every': {
      const { intervalMs } = schedule;
      const phase = hashBelow(id, intervalMs);
      const slot = Math.floor((epochMsOf(after) - phase) / intervalMs) * intervalMs + phase + intervalMs;
      return instantOf(slot + hashBelow(`${id} ${slot}`, Math.min(jitterMs, intervalMs * JITTER_SHARE)));
    }
    case 'cron': {
      const slot = new Cron(schedule.expression, { timezone: schedule.timeZone }).nextRun(
        new Date(epochMsOf(after)),
      );
      if (slot === null) return addMs(after, NEVER_AGAIN_MS);
      return instantOf(slot.getTime() + hashBelow(`${id} ${slot.getTime()}`, jitterMs));
    }
  }
}

/** A number from 0 up to, but not including, `limit`, the same for the same text. */
function hashBelow(text: string, limit: number): number {
  if (limit < 1) return 0;
  return Number.parseInt(sha256(text).slice(0, 12), 16) % Math.floor(limit);
}
