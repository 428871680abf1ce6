import { setTimeout as sleep } from 'node:timers/promises';
import type { Frame, Page } from 'playwright';

/**
 * Runs a script in a page; `otherwise` where it does not answer in time, or cannot, since the page is just going on to
 * another address. Whatever a script hands over was in the hands of the page: it is to be checked.
 */
export async function evaluateWithin<T>(
  where: Page | Frame,
  script: string,
  limitMs: number,
  otherwise: T,
): Promise<unknown> {
  return within(
    limitMs,
    where.evaluate<unknown>(script).catch(() => otherwise),
    otherwise,
  );
}

/** What comes, if it comes in time. */
export async function within<T>(limitMs: number, answer: Promise<unknown>, otherwise?: T): Promise<unknown> {
  const late = new AbortController();
  try {
    return await Promise.race([answer, sleep(limitMs, otherwise, { signal: late.signal })]);
  } finally {
    late.abort();
  }
}
