import { type Html, html } from '../../alert/html.ts';
import { counted } from '../../model/counted.ts';
import { epochMsOf, type Instant } from '../../model/instant.ts';

/** To the minute, in UTC; the page says so once. */
export function minute(instant: Instant): Html {
  return html`<time datetime="${instant}">${instant.slice(0, 10)} ${instant.slice(11, 16)}</time>`;
}

/** To the second, with its time zone: for evidence. */
export function second(instant: Instant): Html {
  return html`<time datetime="${instant}">${instant.slice(0, 10)} ${instant.slice(11, 19)} UTC</time>`;
}

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** How long a time is, in its largest unit: "3 days". */
export function lengthOf(from: Instant, to: Instant): string {
  return durationOf(epochMsOf(to) - epochMsOf(from));
}

export function durationOf(ms: number): string {
  for (const [unit, unitMs] of units) {
    const count = Math.floor(ms / unitMs);
    if (count > 0) return counted(count, unit);
  }
  return 'less than a minute';
}
