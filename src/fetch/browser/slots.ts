import { abortable } from '../abortable.ts';

/** Lets so many in at once; the others wait in line. */
export interface Slots {
  /** Waits for a slot; the function returned gives it back. An abort rejects with the signal's reason. */
  take(signal: AbortSignal | undefined): Promise<() => void>;
}

export function openSlots(count: number): Slots {
  const waiting: (() => void)[] = [];
  let free = count;

  const giveBack = () => {
    const next = waiting.shift();
    if (next === undefined) free += 1;
    else next();
  };
  return {
    async take(signal) {
      signal?.throwIfAborted();
      if (free > 0) {
        free -= 1;
        return giveBack;
      }
      const { promise, resolve } = Promise.withResolvers<void>();
      waiting.push(resolve);
      try {
        await abortable(promise, signal);
      } catch (reason) {
        const place = waiting.indexOf(resolve);
        // When the slot came at the moment of the abort, it goes on to the next.
        if (place === -1) giveBack();
        else waiting.splice(place, 1);
        throw reason;
      }
      return giveBack;
    },
  };
}
