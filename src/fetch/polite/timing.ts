/** Time that only runs forward, and timers on it; tests bring their own and turn it by hand. */
export interface Timing {
  /** Milliseconds since some fixed moment; unlike the clock on the wall it is never set back. */
  nowMs(): number;
  /** Calls back after a while; the function returned takes it back. */
  after(ms: number, callBack: () => void): () => void;
}

export const systemTiming: Timing = {
  nowMs: () => performance.now(),
  after(ms, callBack) {
    const timer = setTimeout(callBack, ms);
    return () => clearTimeout(timer);
  },
};
