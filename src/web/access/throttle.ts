import { epochMsOf, type Instant } from '../../model/instant.ts';

/** Lets so many happen in a while, for each key by itself. */
export interface Throttle {
  /** Whether one more may happen now; it is counted only by `count`. */
  isFree(key: string, now: Instant): boolean;
  count(key: string, now: Instant): void;
  forget(key: string): void;
}

/** Keys beyond this are strangers that come once; the oldest are forgotten first. */
const MOST_KEYS = 20_000;

export function throttle({ most, withinMs }: { readonly most: number; readonly withinMs: number }): Throttle {
  const seen = new Map<string, readonly number[]>();
  const recent = (key: string, now: number): readonly number[] =>
    (seen.get(key) ?? []).filter((at) => at > now - withinMs && at <= now);
  return {
    isFree: (key, now) => recent(key, epochMsOf(now)).length < most,
    forget: (key) => void seen.delete(key),
    count(key, now) {
      const at = epochMsOf(now);
      const times = [...recent(key, at), at].slice(-most);
      // Written anew, it is the youngest again.
      seen.delete(key);
      seen.set(key, times);
      const [oldest] = seen.keys();
      if (seen.size > MOST_KEYS && oldest !== undefined) seen.delete(oldest);
    },
  };
}
