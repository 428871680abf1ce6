import { epochMsOf, type Instant } from '../../model/instant.ts';

/** A host that asks for a longer pause is asked once a day all the same, since a page's silence is an alarm. */
export const RETRY_AFTER_CAP_MS = 24 * 60 * 60 * 1000;

/**
 * How long a `Retry-After` header asks to wait, in milliseconds from `now` and at most the cap; undefined when it is
 * absent or makes no sense. It holds seconds or a date (RFC 9110 §10.2.3).
 */
export function retryAfterMs(header: string | undefined, now: Instant): number | undefined {
  if (header === undefined) return undefined;
  const text = header.trim();
  const ms = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - epochMsOf(now);
  if (Number.isNaN(ms) || ms <= 0) return undefined;
  return Math.min(ms, RETRY_AFTER_CAP_MS);
}
