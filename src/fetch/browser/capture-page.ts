import type { BrowserContext, CDPSession, Page } from 'playwright';
import type { Exchange, Fetched, Screenshot, Visit } from '../../model/capture.ts';
import { type Fault, fault } from '../../model/fault.ts';
import type { Clock, Instant } from '../../model/instant.ts';
import { WorldError } from '../world-error.ts';
import {
  type DocumentLimits,
  type DocumentWatch,
  type LoadedDocument,
  watchDocuments,
} from './document-watch.ts';
import { authorityOf } from './forward-proxy.ts';
import { greet } from './greet.ts';
import { faultOfNetError } from './net-errors.ts';
import type { ProxySession } from './proxy-session.ts';
import { countRequests, settle } from './settle.ts';
import { type TlsWatch, watchTls } from './tls-watch.ts';
import { type Guard, guardTraffic } from './visit/guard.ts';
import { MANNER, preparePage } from './visit/prepare-page.ts';
import { takeScreenshot } from './visit/take-screenshot.ts';

/** What is asked of the browser: one page, as a visitor sees it once its scripts have run. */
export interface CaptureOrder {
  readonly requestedUrl: string;
  readonly url: URL;
  readonly session: ProxySession;
  readonly clock: Clock;
  readonly limits: DocumentLimits;
  /** How long the document may take to come. */
  readonly loadTimeoutMs: number;
  /** How long its scripts may then take to fill it, before it is read as it is. */
  readonly settleTimeoutMs: number;
  readonly timeZone: string;
  /** Pictures are loaded then, too. */
  readonly wantsScreenshot: boolean;
}

/** Everything that is watched while a page loads. */
interface Loading {
  readonly page: Page;
  readonly cdp: CDPSession;
  readonly documents: DocumentWatch;
  readonly tls: TlsWatch;
  readonly guard: Guard;
  readonly order: CaptureOrder;
  readonly at: Instant;
  /** Why the last navigation failed, if it did. */
  navigationFault(): Fault | undefined;
}

/** Loads a page in a context of its own. The world's faults are returned, the browser's own errors thrown. */
export async function capturePage(context: BrowserContext, order: CaptureOrder): Promise<Fetched> {
  const page = await context.newPage();
  await greet(context, page, order.session);
  context.on('page', (popup) => popup.close().catch(() => undefined));

  const cdp = await context.newCDPSession(page);
  const tls = await watchTls(cdp);
  const documents = await watchDocuments(cdp, order.limits);
  const guard = await guardTraffic(await context.newCDPSession(page), order.wantsScreenshot);
  const at = order.clock.now();
  const loading: Loading = {
    page,
    cdp,
    documents,
    tls,
    guard,
    order,
    at,
    navigationFault: watchFailures(page, order),
  };
  const gone = Promise.withResolvers<never>();
  page.once('crash', () => gone.reject(new WorldError(fault('browser-failed', 'the page crashed'))));
  page.once('close', () => gone.reject(new WorldError(fault('browser-failed', 'the browser ended'))));
  try {
    return await Promise.race([load(loading), documents.broken, gone.promise]);
  } catch (error) {
    if (!(error instanceof WorldError)) throw error;
    return failed(loading, order.session.overrun() ?? error.fault);
  }
}

async function load(loading: Loading): Promise<Fetched> {
  const { page, cdp, documents, order } = loading;
  const requests = countRequests(page);
  const arrival = await page
    .goto(order.url.href, { waitUntil: 'commit', timeout: order.loadTimeoutMs })
    .catch((error: unknown) => ({ error }));
  const document = documents.latest();
  if (document?.isPage === false) return answer(loading, document);
  if (arrival !== null && 'error' in arrival) throw arrivalError(loading, arrival.error);

  const whole = await settle(page, requests, order.settleTimeoutMs);
  const notes = whole ? await preparePage(page, cdp, requests, loading.guard) : [];
  const last = documents.latest();
  if (last?.isPage === false) return answer(loading, last);
  const overrun = order.session.overrun();
  if (overrun !== undefined) throw new WorldError(overrun);
  if (!whole) throw new WorldError(fault('timeout', 'the page was still loading'));
  if (last === undefined || !isShown(page, last)) {
    throw new WorldError(loading.navigationFault() ?? fault('browser-failed', `it went on to ${page.url()}`));
  }
  const rendered = await render(loading);
  const screenshot = order.wantsScreenshot ? await takeScreenshot(loading.cdp) : undefined;
  const visit: Visit = { manner: MANNER, timeZone: order.timeZone, notes };
  if (documents.latest() === last) return answer(loading, last, { rendered, visit, screenshot });
  throw new WorldError(fault('browser-failed', 'it went on to another address while it was read'));
}

/** Whether what stands in the browser is the document, and not an error page or a blank one that came after it. */
function isShown(page: Page, { url }: LoadedDocument): boolean {
  return URL.parse(page.url())?.origin === url.origin;
}

/**
 * The document as it stands now, written out as UTF-8 whatever its own charset; shadow trees as
 * `<template shadowrootmode>`, which is how HTML writes them.
 */
async function render({ cdp, order }: Loading): Promise<Uint8Array> {
  const { root } = await cdp.send('DOM.getDocument', { depth: 0 });
  const { outerHTML } = await cdp.send('DOM.getOuterHTML', { nodeId: root.nodeId, includeShadowDOM: true });
  const rendered = Buffer.from(outerHTML);
  if (rendered.length <= order.limits.maxBytes) return rendered;
  throw new WorldError(fault('too-large', `more than ${order.limits.maxBytes} bytes once it is filled`));
}

/** What came of a page beside the bytes that the server sent. */
interface Shown {
  readonly rendered: Uint8Array;
  readonly visit: Visit;
  readonly screenshot: Screenshot | undefined;
}

async function answer(loading: Loading, document: LoadedDocument, shown?: Shown): Promise<Fetched> {
  const tls = await loading.tls.tlsOf(document.url.origin);
  const exchange: Exchange = {
    ...exchangeOf(loading, document),
    ...(tls === undefined ? {} : { tls }),
    ...(shown === undefined ? {} : { visit: shown.visit }),
  };
  const { body } = document;
  if (shown === undefined) return { kind: 'answer', exchange, body };
  const { rendered, screenshot } = shown;
  return { kind: 'answer', exchange, body, rendered, ...(screenshot === undefined ? {} : { screenshot }) };
}

function failed(loading: Loading, why: Fault): Fetched {
  const { order, at } = loading;
  const document = loading.documents.latest();
  const seen = document === undefined ? {} : { exchange: exchangeOf(loading, document) };
  return { kind: 'fault', fault: why, at, via: 'browser', requestedUrl: order.requestedUrl, ...seen };
}

/** The browser withholds `Set-Cookie`, and the address is the proxy's to tell. */
function exchangeOf({ order, at }: Loading, { url, redirects, head }: LoadedDocument): Exchange {
  const address = order.session.addressOf(authorityOf(url));
  return {
    at,
    ...(order.clock.source === undefined ? {} : { clock: order.clock.source }),
    via: 'browser',
    requestedUrl: order.requestedUrl,
    finalUrl: url.href,
    redirects,
    status: head.status,
    headers: head.headers,
    ...(address === undefined ? {} : { address }),
  };
}

function arrivalError(loading: Loading, error: unknown): unknown {
  if (error instanceof Error && error.name === 'TimeoutError') {
    return new WorldError(fault('timeout', `${loading.order.loadTimeoutMs} ms`), error);
  }
  const why = loading.navigationFault();
  return why === undefined ? error : new WorldError(why, error);
}

/** Notes why navigations of the main frame fail; the proxy knows better than the browser what went wrong behind it. */
function watchFailures(page: Page, { session }: CaptureOrder): () => Fault | undefined {
  let last: Fault | undefined;
  page.on('requestfailed', (request) => {
    if (!request.isNavigationRequest() || request.frame() !== page.mainFrame()) return;
    const url = new URL(request.url());
    last = session.faultOf(authorityOf(url)) ?? faultOfNetError(request.failure()?.errorText ?? '');
  });
  return () => last;
}
