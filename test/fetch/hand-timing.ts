import { setImmediate } from 'node:timers/promises';
import type { Timing } from '../../src/fetch/polite/timing.ts';

export interface HandTiming extends Timing {
  /** Turns the time on; whatever is due by then is called in order, and what follows from it at once is waited for. */
  advance(ms: number): Promise<void>;
  /** How many wait for a time to come. */
  waiting(): number;
}

/** Time that stands until it is turned by hand. */
export function handTiming(): HandTiming {
  let nowMs = 1_000;
  const timers = new Map<symbol, { readonly dueMs: number; readonly callBack: () => void }>();
  return {
    nowMs: () => nowMs,
    after(ms, callBack) {
      const key = Symbol('timer');
      timers.set(key, { dueMs: nowMs + ms, callBack });
      return () => timers.delete(key);
    },
    async advance(ms) {
      const endMs = nowMs + ms;
      for (;;) {
        const [next] = [...timers]
          .filter(([, { dueMs }]) => dueMs <= endMs)
          .sort(([, a], [, b]) => a.dueMs - b.dueMs);
        if (next === undefined) break;
        const [key, { dueMs, callBack }] = next;
        timers.delete(key);
        nowMs = Math.max(nowMs, dueMs);
        callBack();
        await setImmediate();
      }
      nowMs = endMs;
      await setImmediate();
    },
    waiting: () => timers.size,
  };
}
