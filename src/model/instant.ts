/** A moment in UTC as ISO 8601 with milliseconds and `Z`; such texts sort in time order. */
export type Instant = string & { readonly __brand: 'Instant' };

/** Where the monitor gets its time from; tests bring their own. */
export interface Clock {
  now(): Instant;
  /** Which clock it is, as captures say whose time they carry; a clock that is not named tells no true time. */
  readonly source?: string;
}

export const systemClock: Clock = { now: () => instantOf(Date.now()), source: 'system' };

export function instantOf(epochMs: number): Instant {
  return new Date(epochMs).toISOString() as Instant;
}

/** The first moment there is. */
export const EPOCH: Instant = instantOf(0);

export function epochMsOf(instant: Instant): number {
  return Date.parse(instant);
}

export function addMs(instant: Instant, ms: number): Instant {
  return instantOf(epochMsOf(instant) + ms);
}
