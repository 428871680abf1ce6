import { type Html, html } from '../../alert/html.ts';
import { epochMsOf, type Instant } from '../../model/instant.ts';
import type { WebWords } from '../words/web-words.ts';

/** To the minute, in UTC; the page says so once. */
export function minute(instant: Instant): Html {
  return html`<time datetime="${instant}">${instant.slice(0, 10)} ${instant.slice(11, 16)}</time>`;
}

/** To the second, with its time zone: for evidence. */
export function second(instant: Instant): Html {
  return html`<time datetime="${instant}">${instant.slice(0, 10)} ${instant.slice(11, 19)} UTC</time>`;
}

/** How long a time is, in its largest unit: "3 days". */
export function lengthOf(from: Instant, to: Instant, { page }: WebWords): string {
  return page.duration(epochMsOf(to) - epochMsOf(from));
}
