import type { Fault } from '../../model/fault.ts';
import type { RunningBrowser } from './launch.ts';
import { watchMemory } from './memory-watch.ts';
import { openSlots } from './slots.ts';

/** Pages at once: each takes memory and a good part of a core. */
const PAGES_AT_ONCE = 3;

/** An idle browser is closed after this time; starting one takes a fraction of a second. */
const IDLE_MS = 60_000;

/** A browser is replaced after so many pages, since browsers that run for long grow. */
const PAGES_PER_BROWSER = 100;

/** A browser that does not close in this time is killed. */
const CLOSE_TIMEOUT_MS = 5_000;

/** The one browser: started when it is first needed, and again after it crashed or served its time. */
export interface BrowserProcess {
  /** Works with a running browser, or gives the fault why there is none. Waits while too many pages are open. */
  use<T>(work: (running: RunningBrowser) => Promise<T>, signal: AbortSignal | undefined): Promise<T | Fault>;
  close(): Promise<void>;
}

interface Incarnation {
  readonly running: RunningBrowser;
  users: number;
  pages: number;
}

type Start = Promise<Incarnation | Fault>;

export function openBrowserProcess(launch: () => Promise<RunningBrowser | Fault>): BrowserProcess {
  const slots = openSlots(PAGES_AT_ONCE);
  let current: Start | undefined;
  let idleTimer: NodeJS.Timeout | undefined;

  const forget = (start: Start) => {
    if (current === start) current = undefined;
  };
  const begin = (): Start => {
    const start: Start = launch().then((running) => {
      if ('code' in running) {
        forget(start);
        return running;
      }
      const stopWatching = watchMemory(running);
      running.browser.once('disconnected', () => {
        stopWatching();
        forget(start);
      });
      return { running, users: 0, pages: 0 };
    });
    return start;
  };
  const leave = (start: Start, incarnation: Incarnation) => {
    incarnation.users -= 1;
    if (incarnation.pages >= PAGES_PER_BROWSER) forget(start);
    if (incarnation.users > 0) return;
    if (current !== start) void end(incarnation.running);
    else idleTimer = setTimeout(() => end(incarnation.running), IDLE_MS).unref();
  };

  return {
    async use(work, signal) {
      const giveBack = await slots.take(signal);
      try {
        clearTimeout(idleTimer);
        current ??= begin();
        const start = current;
        const incarnation = await start;
        if ('code' in incarnation) return incarnation;
        incarnation.users += 1;
        incarnation.pages += 1;
        try {
          return await work(incarnation.running);
        } finally {
          leave(start, incarnation);
        }
      } finally {
        giveBack();
      }
    },
    async close() {
      clearTimeout(idleTimer);
      const incarnation = await current;
      if (incarnation !== undefined && !('code' in incarnation)) await end(incarnation.running);
    },
  };
}

/** Closes a browser, by force if need be. */
async function end({ browser, kill }: RunningBrowser): Promise<void> {
  const timer = setTimeout(kill, CLOSE_TIMEOUT_MS);
  await browser.close();
  clearTimeout(timer);
}
