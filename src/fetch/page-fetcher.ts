import type { Fetched, Validators } from '../model/capture.ts';
import type { Fault } from '../model/fault.ts';
import type { Clock } from '../model/instant.ts';
import type { FetchSettings } from '../model/settings.ts';
import { abortable } from './abortable.ts';
import { browsePolitely } from './browse-politely.ts';
import { openBrowserFetcher } from './browser/browser-fetcher.ts';
import { openGate, type Resolve, systemResolve } from './egress/gate.ts';
import { openConnections } from './http/connections.ts';
import { getByHttp } from './http/http-fetcher.ts';
import { userAgentOf } from './http/request-headers.ts';
import type { HttpMeans } from './http/visit.ts';
import { openHostLines } from './polite/host-lines.ts';
import { openRobots } from './polite/robots.ts';
import { systemTiming, type Timing } from './polite/timing.ts';

export interface FetchRequest {
  readonly url: string;
  readonly via: 'http' | 'browser';
  /** Of the last good answer; a browser asks without conditions. */
  readonly validators?: Validators;
  /** BCP 47 tag of the language to ask for. */
  readonly language?: string;
  /** Where the page holds: ISO 3166-1 alpha-2 codes, `EU`, `EEA`. A browser is in the time zone of its readers. */
  readonly jurisdictions?: readonly string[];
  /** A browser is to take a picture of the page as well. */
  readonly wantsScreenshot?: boolean;
  readonly ignoreRobots: boolean;
  readonly signal?: AbortSignal;
}

export interface PageFetcher {
  /** Fetches one page. Whatever the world does is in the result; only an abort rejects, with its reason. */
  fetch(request: FetchRequest): Promise<Fetched>;
  close(): Promise<void>;
}

/** What the fetcher takes from the machine; tests bring their own. */
export interface Surroundings {
  readonly resolve: Resolve;
  readonly timing: Timing;
}

export const machine: Surroundings = { resolve: systemResolve, timing: systemTiming };

/** robots.txt files are read up to this size (RFC 9309 §2.5). */
const ROBOTS_MAX_BYTES = 500 * 1024;

/** Redirects that are followed to a robots.txt file (RFC 9309 §2.3.1.2). */
const ROBOTS_MAX_REDIRECTS = 5;

const noObjection = async () => undefined;

/** Opens a fetcher; nothing is asked, and no browser started, before the first fetch needs it. */
export function openPageFetcher(
  settings: FetchSettings,
  clock: Clock,
  version: string,
  { resolve, timing }: Surroundings = machine,
): PageFetcher {
  const gate = openGate(settings.allow, resolve);
  const connections = openConnections(gate);
  const lines = openHostLines(settings.perHostConcurrency, settings.perHostDelayMs, timing);
  const userAgent = userAgentOf(version, settings.contact);
  const means: HttpMeans = { connections, lines, clock, userAgent, timeoutMs: settings.timeoutMs };

  const robots = openRobots(
    (file) =>
      getByHttp(means, {
        url: file.href,
        maxRedirects: ROBOTS_MAX_REDIRECTS,
        limit: { bytes: ROBOTS_MAX_BYTES, beyond: 'cut' },
        objection: noObjection,
      }),
    lines.slowDown,
    timing,
  );
  const objectionFor = ({ ignoreRobots, signal }: FetchRequest) =>
    ignoreRobots || settings.robots === 'ignore'
      ? noObjection
      : (url: URL): Promise<Fault | undefined> => abortable(robots.objection(url), signal);

  const browser = openBrowserFetcher({
    gate,
    clock,
    userAgent,
    browserPath: settings.browserPath,
    timeoutMs: settings.timeoutMs,
    maxBytes: settings.maxBytes,
    maxRedirects: settings.maxRedirects,
  });
  const politely = { lines, clock, browser };

  return {
    async fetch(request) {
      request.signal?.throwIfAborted();
      const objection = objectionFor(request);
      if (request.via === 'browser') return browsePolitely(politely, request, objection);
      return getByHttp(means, {
        url: request.url,
        validators: request.validators,
        language: request.language,
        signal: request.signal,
        maxRedirects: settings.maxRedirects,
        limit: { bytes: settings.maxBytes, beyond: 'refuse' },
        objection,
      });
    },
    async close() {
      lines.dissolve(new Error('the page fetcher is closed'));
      await Promise.all([connections.close(), browser.close()]);
    },
  };
}
