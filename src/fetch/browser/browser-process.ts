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
  /** Ends every browser that runs, also one that was to be replaced. */
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
  const endings = new Set<Promise<void>>();
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
    start.catch(() => forget(start));
    return start;
  };
  const retire = (start: Start, { running }: Incarnation) => {
    forget(start);
    const ending = end(running).finally(() => endings.delete(ending));
    endings.add(ending);
  };
  const enter = (incarnation: Incarnation) => {
    clearTimeout(idleTimer);
    incarnation.users += 1;
    incarnation.pages += 1;
  };
  const leave = (start: Start, incarnation: Incarnation) => {
    incarnation.users -= 1;
    if (incarnation.pages >= PAGES_PER_BROWSER) forget(start);
    if (incarnation.users > 0) return;
    if (current !== start) retire(start, incarnation);
    else idleTimer = setTimeout(retire, IDLE_MS, start, incarnation).unref();
  };

  return {
    async use(work, signal) {
      const giveBack = await slots.take(signal);
      try {
        current ??= begin();
        const start = current;
        const incarnation = await start;
        if ('code' in incarnation) return incarnation;
        enter(incarnation);
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
      const start = current;
      const incarnation = await start;
      if (start !== undefined && incarnation !== undefined && !('code' in incarnation))
        retire(start, incarnation);
      await Promise.all(endings);
    },
  };
}

/** Closes a browser, by force if need be. */
async function end({ browser, kill }: RunningBrowser): Promise<void> {
  const timer = setTimeout(kill, CLOSE_TIMEOUT_MS);
  try {
    await browser.close();
  } finally {
    clearTimeout(timer);
  }
}
