import { setTimeout as sleep } from 'node:timers/promises';
import type { Page, Request } from 'playwright';
import { evaluateWithin } from './evaluate-within.ts';

/** How often the page is looked at. */
const LOOK_EVERY_MS = 200;

/** A page whose text stands still and whose network is quiet for so long is taken to be filled. */
const QUIET_MS = 800;

/** Some pages keep a request open for ever: text that stands still for so long is taken to be all the same. */
const PATIENT_MS = 4_000;

/** A page whose scripts do not pause for so long cannot be looked at, nor be read. */
const BUSY_LIMIT_MS = 1_000;

/** Connections that stay open by their nature say nothing about whether a page is filled. */
const LASTING: ReadonlySet<string> = new Set(['websocket', 'eventsource', 'media', 'ping']);

/** What can be seen of a page from outside: whether it is parsed, and a measure of its content. */
interface Look {
  readonly parsed: boolean;
  readonly measure: string;
  readonly empty: boolean;
}

/** Counts the requests of a page that are under way. */
export interface RequestCount {
  busy(): boolean;
}

/** To be called before the page is loaded. */
export function countRequests(page: Page): RequestCount {
  const open = new Set<Request>();
  page.on('request', (request) => {
    if (!LASTING.has(request.resourceType())) open.add(request);
  });
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => open.delete(request));
  return { busy: () => open.size > 0 };
}

/**
 * Waits until scripts have filled a page, at most `limitMs`. True when the document is whole by then: a page that
 * never comes to rest is still read, but one that is still being parsed lacks its end.
 */
export async function settle(page: Page, requests: RequestCount, limitMs: number): Promise<boolean> {
  const startMs = performance.now();
  let before: Look = { parsed: false, measure: '', empty: true };
  let stillSinceMs = startMs;
  let quietSinceMs = startMs;
  for (;;) {
    const look = await lookAt(page, Math.max(startMs + limitMs - performance.now(), BUSY_LIMIT_MS));
    const nowMs = performance.now();
    if (look.measure !== before.measure || !look.parsed) stillSinceMs = nowMs;
    if (requests.busy()) quietSinceMs = nowMs;
    before = look;
    const stillMs = nowMs - stillSinceMs;
    if (stillMs >= QUIET_MS && nowMs - quietSinceMs >= QUIET_MS) return true;
    if (stillMs >= PATIENT_MS && !look.empty) return true;
    if (nowMs - startMs >= limitMs || page.isClosed()) return look.parsed;
    await sleep(LOOK_EVERY_MS);
  }
}

/** Runs in the page; the sum tells one text from another, the number of elements what text does not show. */
const LOOK_SCRIPT = `(() => {
  const text = document.body?.textContent ?? '';
  let sum = 0;
  for (let index = 0; index < text.length; index += 1) sum = (sum * 31 + text.charCodeAt(index)) | 0;
  const elements = document.getElementsByTagName('*').length;
  return {
    parsed: document.readyState !== 'loading',
    measure: sum + ' ' + text.length + ' ' + elements,
    empty: text.trim() === '',
  };
})()`;

const UNSEEN: Look = { parsed: false, measure: '', empty: true };

/** A page that is just going on to another address, or whose scripts never pause, cannot be looked at. */
async function lookAt(page: Page, limitMs: number): Promise<Look> {
  return (await evaluateWithin(page, LOOK_SCRIPT, limitMs, UNSEEN)) as Look;
}
