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
  const late = new AbortController();
  const answer = where.evaluate<unknown>(script).catch(() => otherwise);
  try {
    return await Promise.race([answer, sleep(limitMs, otherwise, { signal: late.signal })]);
  } finally {
    late.abort();
  }
}
