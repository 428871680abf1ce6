import type { Fetched } from '../model/capture.ts';
import type { Fault } from '../model/fault.ts';
import type { Clock } from '../model/instant.ts';
import type { BrowserFetcher } from './browser/browser-fetcher.ts';
import { timeZoneFor } from './browser/visit/time-zone.ts';
import { readWebUrl } from './egress/web-url.ts';
import { closedFault, noteRetryAfter } from './polite/closures.ts';
import type { HostLines } from './polite/host-lines.ts';
import { openTrail, type Trail } from './trail.ts';

export interface BrowsingMeans {
  readonly browser: BrowserFetcher;
  readonly lines: HostLines;
  readonly clock: Clock;
}

export interface BrowsingRequest {
  readonly url: string;
  readonly language?: string;
  readonly jurisdictions?: readonly string[];
  readonly wantsScreenshot?: boolean;
  readonly signal?: AbortSignal;
}

/**
 * Has the browser fetch a page in the turn of the page's host; what the page loads on top is the visitor's usual
 * load. The site's robots.txt is asked about the page, and about where its redirects led.
 */
export async function browsePolitely(
  means: BrowsingMeans,
  request: BrowsingRequest,
  objectionTo: (url: URL) => Promise<Fault | undefined>,
): Promise<Fetched> {
  const trail = openTrail(request.url, 'browser', means.clock);
  const read = readWebUrl(request.url);
  if ('fault' in read) return trail.fail(read.fault);
  const { url } = read;
  const objection = await objectionTo(url);
  if (objection !== undefined) return trail.fail(objection);
  const fetched = await browseInTurn(means, request, url, trail);
  if (fetched.kind !== 'answer') return fetched;
  const { exchange } = fetched;
  const objectionLater = await objectionTo(new URL(exchange.finalUrl));
  if (objectionLater === undefined) return fetched;
  return {
    kind: 'fault',
    fault: objectionLater,
    at: exchange.at,
    via: 'browser',
    requestedUrl: request.url,
    exchange,
  };
}

async function browseInTurn(
  { browser, lines, clock }: BrowsingMeans,
  { url: requestedUrl, language, jurisdictions = [], wantsScreenshot = false, signal }: BrowsingRequest,
  url: URL,
  trail: Trail,
): Promise<Fetched> {
  const turn = await lines.enter(url.host, false, signal);
  if (turn.kind === 'closed') return trail.fail(closedFault(url.host, turn.forMs, clock));
  try {
    const timeZone = timeZoneFor(language, jurisdictions);
    const fetched = await browser.get({ requestedUrl, url, language, timeZone, wantsScreenshot, signal });
    if (fetched.kind === 'answer') {
      noteRetryAfter(lines, new URL(fetched.exchange.finalUrl).host, fetched.exchange, clock);
    }
    return fetched;
  } finally {
    turn.leave();
  }
}
