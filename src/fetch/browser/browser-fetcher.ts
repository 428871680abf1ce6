import type { BrowserContext } from 'playwright';
import type { Fetched } from '../../model/capture.ts';
import { type Fault, fault } from '../../model/fault.ts';
import type { Clock } from '../../model/instant.ts';
import { abortable } from '../abortable.ts';
import type { Gate } from '../egress/gate.ts';
import { WorldError } from '../world-error.ts';
import { faultOfBrowsing } from './browser-errors.ts';
import { openBrowserProcess } from './browser-process.ts';
import { capturePage } from './capture-page.ts';
import { type ForwardProxy, openForwardProxy } from './forward-proxy.ts';
import { launchBrowser, proxyTo, type RunningBrowser } from './launch.ts';
import { PREPARE_TIMEOUT_MS } from './visit/prepare-page.ts';

export interface BrowserRequest {
  readonly requestedUrl: string;
  readonly url: URL;
  readonly language?: string | undefined;
  /** IANA name. */
  readonly timeZone: string;
  readonly wantsScreenshot: boolean;
  readonly signal?: AbortSignal | undefined;
}

export interface BrowserFetcher {
  /** Fetches a page with the browser. What the world and the browser do is a fault; an abort rejects. */
  get(request: BrowserRequest): Promise<Fetched>;
  close(): Promise<void>;
}

export interface BrowserMeans {
  readonly gate: Gate;
  readonly clock: Clock;
  /** Added to the browser's own name. */
  readonly userAgent: string;
  readonly browserPath: string | undefined;
  readonly timeoutMs: number;
  readonly maxBytes: number;
  readonly maxRedirects: number;
}

/** How long scripts may take to fill a page, unless the page itself may not even take as long to come. */
const SETTLE_TIMEOUT_MS = 12_000;

/** What opening a context and reading the page out may take on top, before the browser counts as hanging. */
const OVERHEAD_TIMEOUT_MS = 10_000;

/** A context that does not close in this time hangs, and the browser with it. */
const CONTEXT_CLOSE_TIMEOUT_MS = 3_000;

/** All that a page may take in over the wire, with its scripts and pictures. */
const WIRE_LIMIT_BYTES = 100_000_000;

export function openBrowserFetcher(means: BrowserMeans): BrowserFetcher {
  let proxy: Promise<ForwardProxy> | undefined;
  const proxyOf = () => {
    proxy ??= openForwardProxy(means.gate, WIRE_LIMIT_BYTES);
    return proxy;
  };
  const browsers = openBrowserProcess(async () => launchBrowser(means.browserPath, (await proxyOf()).url));

  return {
    async get(request) {
      const work = async (running: RunningBrowser) => capture(means, running, await proxyOf(), request);
      const result = await browsers.use(work, request.signal);
      if ('kind' in result) return result;
      const { requestedUrl } = request;
      return { kind: 'fault', fault: result, at: means.clock.now(), via: 'browser', requestedUrl };
    },
    async close() {
      await browsers.close();
      await (await proxy)?.close();
    },
  };
}

/** Fetches a page in a context of its own, which ends with the fetch whatever happens. */
async function capture(
  means: BrowserMeans,
  running: RunningBrowser,
  proxy: ForwardProxy,
  request: BrowserRequest,
): Promise<Fetched | Fault> {
  const session = proxy.open();
  const opening = openContext(means, running, proxy.url, request);
  const hanging = Promise.withResolvers<never>();
  const settleTimeoutMs = Math.min(SETTLE_TIMEOUT_MS, means.timeoutMs);
  const limitMs = means.timeoutMs + settleTimeoutMs + PREPARE_TIMEOUT_MS + OVERHEAD_TIMEOUT_MS;
  const timer = setTimeout(() => {
    hanging.reject(new WorldError(fault('browser-failed', `no end after ${limitMs} ms`)));
  }, limitMs);
  try {
    const captured = opening.then((context) =>
      capturePage(context, {
        requestedUrl: request.requestedUrl,
        url: request.url,
        session,
        clock: means.clock,
        limits: means,
        loadTimeoutMs: means.timeoutMs,
        settleTimeoutMs,
        timeZone: request.timeZone,
        wantsScreenshot: request.wantsScreenshot,
      }),
    );
    return await abortable(Promise.race([captured, hanging.promise]), request.signal);
  } catch (error) {
    const why = request.signal?.aborted ? undefined : faultOfBrowsing(error);
    if (why === undefined) throw error;
    return why;
  } finally {
    clearTimeout(timer);
    proxy.end(session);
    await closeContext(running, opening);
  }
}

function openContext(
  { userAgent }: BrowserMeans,
  running: RunningBrowser,
  proxyUrl: string,
  { language, timeZone }: BrowserRequest,
): Promise<BrowserContext> {
  return running.browser.newContext({
    userAgent: `${running.userAgent} ${userAgent}`,
    proxy: proxyTo(proxyUrl),
    serviceWorkers: 'block',
    acceptDownloads: false,
    timezoneId: timeZone,
    ...(language === undefined ? {} : { locale: language }),
  });
}

async function closeContext(running: RunningBrowser, opening: Promise<BrowserContext>): Promise<void> {
  const timer = setTimeout(running.kill, CONTEXT_CLOSE_TIMEOUT_MS);
  try {
    await (await opening).close();
  } catch (error) {
    // With the browser gone there is nothing left to close.
    if (faultOfBrowsing(error) === undefined) throw error;
  } finally {
    clearTimeout(timer);
  }
}
