import { createRequire } from 'node:module';
import type robotsParser from 'robots-parser';
import { PRODUCT_TOKEN } from '../http/request-headers.ts';

/** The package exports its function as `module.exports`, its types as a default export: only `require` agrees with both. */
const parse: typeof robotsParser.default = createRequire(import.meta.url)('robots-parser');

/** No site needs more than half a minute between two requests; a longer wish would hold up a round for nothing. */
const CRAWL_DELAY_CAP_MS = 30_000;

/** What a robots.txt file says to us (RFC 9309). */
export interface RobotsRules {
  allows(url: URL): boolean;
  /** The time that it asks to leave between two requests, up to a cap; 0 when it asks for none. */
  readonly crawlDelayMs: number;
}

export const noRules: RobotsRules = { allows: () => true, crawlDelayMs: 0 };

/** Reads the rules for our product token, or for `*` where none are meant for us. */
export function readRobotsRules(file: URL, text: string): RobotsRules {
  const robots = parse(file.href, text);
  const seconds = robots.getCrawlDelay(PRODUCT_TOKEN) ?? 0;
  return {
    allows: (url) => robots.isAllowed(url.href, PRODUCT_TOKEN) ?? true,
    crawlDelayMs: Math.min(Math.max(seconds * 1000, 0), CRAWL_DELAY_CAP_MS),
  };
}
