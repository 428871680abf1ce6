import { type Fault, fault } from '../../model/fault.ts';
import { addMs, type Clock } from '../../model/instant.ts';
import { type HeaderList, headerOf } from '../http/header-list.ts';
import type { HostLines } from './host-lines.ts';
import { retryAfterMs } from './retry-after.ts';

/** Closes a host for as long as its answer asks: 429 and 503 come with a Retry-After (RFC 6585 §4, RFC 9110 §15.6.4). */
export function noteRetryAfter(
  lines: HostLines,
  host: string,
  { status, headers }: { readonly status: number; readonly headers: HeaderList },
  clock: Clock,
): void {
  if (status !== 429 && status !== 503) return;
  const ms = retryAfterMs(headerOf(headers, 'retry-after'), clock.now());
  if (ms !== undefined) lines.closeFor(host, ms);
}

export function closedFault(host: string, forMs: number, clock: Clock): Fault {
  return fault('rate-limited', `${host} asks to be left alone until ${addMs(clock.now(), forMs)}`);
}
