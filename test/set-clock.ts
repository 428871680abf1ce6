import { addMs, type Clock, type Instant } from '../src/model/instant.ts';

/** A clock that stands until it is moved. */
export interface SetClock extends Clock {
  advance(ms: number): void;
}

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export function setClock(start = '2026-01-05T08:00:00.000Z'): SetClock {
  let now = start as Instant;
  return {
    now: () => now,
    advance(ms) {
      now = addMs(now, ms);
    },
  };
}
