import { abortable } from '../abortable.ts';
import type { Timing } from './timing.ts';

/** A host that is closed for longer than this is not waited for: the fetch is answered at once. */
export const LONGEST_CLOSED_WAIT_MS = 30_000;

/** A turn to ask a host, to be ended by `leave`; or how much longer the host wants to be left alone. */
export type Turn =
  | { readonly kind: 'go'; leave(): void }
  | { readonly kind: 'closed'; readonly forMs: number };

/** The line in front of one host: first come, first served. */
export interface HostLine {
  /** `ahead` is for the next step of a fetch that has had its turn. An abort rejects with the signal's reason. */
  enter(ahead: boolean, signal: AbortSignal | undefined): Promise<Turn>;
  /** Lets nobody in for so long; a longer closure stands. */
  closeFor(ms: number): void;
  /** Sets the least time between two starts. */
  setDelay(ms: number): void;
  /** Rejects all who wait. */
  dissolve(reason: Error): void;
}

interface Waiter {
  readonly admit: (turn: Turn) => void;
  readonly reject: (reason: unknown) => void;
}

/** At most `concurrency` turns at once, and at least `delayMs` between their starts. */
export function openHostLine(concurrency: number, delayMs: number, timing: Timing): HostLine {
  let leastMs = delayMs;
  let running = 0;
  let lastStartMs = Number.NEGATIVE_INFINITY;
  let closedUntilMs = Number.NEGATIVE_INFINITY;
  let waiting: Waiter[] = [];
  let cancelTimer: () => void = () => undefined;

  const admit = (waiter: Waiter, nowMs: number) => {
    running += 1;
    lastStartMs = nowMs;
    let inside = true;
    const leave = () => {
      if (!inside) return;
      inside = false;
      running -= 1;
      serve();
    };
    waiter.admit({ kind: 'go', leave });
  };

  /** Lets in whoever may go now, and sees to it that it is called again when the next may. */
  const serve = (): void => {
    cancelTimer();
    while (waiting.length > 0) {
      const nowMs = timing.nowMs();
      const closedMs = closedUntilMs - nowMs;
      if (closedMs > LONGEST_CLOSED_WAIT_MS) {
        for (const waiter of waiting.splice(0)) waiter.admit({ kind: 'closed', forMs: closedMs });
        return;
      }
      if (running >= concurrency) return;
      const waitMs = Math.max(lastStartMs + leastMs - nowMs, closedMs);
      if (waitMs > 0) {
        cancelTimer = timing.after(Math.ceil(waitMs), serve);
        return;
      }
      const waiter = waiting.shift();
      if (waiter !== undefined) admit(waiter, nowMs);
    }
  };

  return {
    enter(ahead, signal) {
      const { promise, resolve, reject } = Promise.withResolvers<Turn>();
      const waiter: Waiter = { admit: resolve, reject };
      if (ahead) waiting.unshift(waiter);
      else waiting.push(waiter);
      serve();
      return abortable(promise, signal).catch((reason) => {
        waiting = waiting.filter((other) => other !== waiter);
        // A turn that came at the moment of the abort is not to be lost.
        promise.then(
          (turn) => turn.kind === 'go' && turn.leave(),
          () => undefined,
        );
        throw reason;
      });
    },
    closeFor(ms) {
      closedUntilMs = Math.max(closedUntilMs, timing.nowMs() + ms);
      serve();
    },
    setDelay(ms) {
      leastMs = ms;
    },
    dissolve(reason) {
      cancelTimer();
      for (const waiter of waiting.splice(0)) waiter.reject(reason);
    },
  };
}
