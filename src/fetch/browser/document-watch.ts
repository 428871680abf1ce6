import type { CDPSession } from 'playwright';
import type { Redirect } from '../../model/capture.ts';
import { type Fault, fault } from '../../model/fault.ts';
import { type HeaderList, headerOf } from '../http/header-list.ts';
import type { Head } from '../http/receive.ts';
import { isRedirect } from '../http/redirects.ts';
import { WorldError } from '../world-error.ts';
import { faultOfBrowsing } from './browser-errors.ts';
import { isHopByHop } from './hop-by-hop.ts';
import { faultOfNetError } from './net-errors.ts';

/** A document that came into the main frame, with the bytes that the server sent. */
export interface LoadedDocument {
  readonly url: URL;
  readonly head: Head;
  readonly body: Uint8Array;
  /** How we came to it: by the server's redirects and by scripts that went on to another address. */
  readonly redirects: readonly Redirect[];
  /** Whether it is shown as a page; anything else is a document to be read as it is. */
  readonly isPage: boolean;
}

export interface DocumentWatch {
  /** The document that is, or is about to be, in the main frame. */
  latest(): LoadedDocument | undefined;
  /** Rejects when the watch finds a fault or loses its page. */
  readonly broken: Promise<never>;
}

export interface DocumentLimits {
  readonly maxBytes: number;
  readonly maxRedirects: number;
}

const PAGE_TYPE = /^\s*(?:text\/html|application\/xhtml\+xml)\b/i;

interface Paused {
  readonly requestId: string;
  readonly networkId?: string;
  readonly frameId: string;
  readonly request: { readonly url: string };
  readonly responseErrorReason?: string;
  readonly responseStatusCode?: number;
  readonly responseHeaders?: readonly { readonly name: string; readonly value: string }[];
}

/**
 * Takes every document that answers a navigation of the main frame before the browser reads it: only there are its
 * bytes to be had as they were sent. A body that broke off looks whole there; that is told only to who lets the
 * browser go on with it.
 */
export async function watchDocuments(cdp: CDPSession, limits: DocumentLimits): Promise<DocumentWatch> {
  const { frameTree } = await cdp.send('Page.getFrameTree');
  const broken = Promise.withResolvers<never>();
  // When nobody waits for it any more, it is no unhandled rejection.
  broken.promise.catch(() => undefined);
  let latest: LoadedDocument | undefined;
  let latestId: string | undefined;
  let way: { readonly networkId: string | undefined; readonly redirects: Redirect[] } | undefined;
  const breaks = watchBreaks(cdp, (networkId, why) => {
    if (networkId === latestId) broken.reject(new WorldError(why));
  });

  const take = async (paused: Paused): Promise<void> => {
    const { requestId, networkId, responseStatusCode: status } = paused;
    if (paused.frameId !== frameTree.frame.id || status === undefined) {
      await cdp.send('Fetch.continueRequest', { requestId });
      return;
    }
    const url = new URL(paused.request.url);
    const head = { status, headers: headersOf(paused) };
    if (way === undefined || way.networkId !== networkId)
      way = { networkId, redirects: wayFrom(latest, url) };
    const { redirects } = way;
    if (redirects.length > limits.maxRedirects) throw new WorldError(fault('redirect-loop', url.href));
    if (isRedirect(head)) {
      redirects.push({ url: url.href, status, location: headerOf(head.headers, 'location') ?? '' });
      await cdp.send('Fetch.continueRequest', { requestId });
      return;
    }
    if (latest?.isPage && staysOnPage(head)) {
      await cdp.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
      return;
    }
    const body = await readBody(cdp, requestId, limits.maxBytes);
    const document = { url, head, body, redirects, isPage: isPage(head, body) };
    if (document.isPage) {
      await cdp.send('Fetch.continueRequest', { requestId });
      latest = document;
      latestId = networkId;
      breaks.check();
    } else {
      if (isCutOff(head, body))
        throw new WorldError(fault('connection-lost', 'the body is shorter than announced'));
      latest = document;
      await cdp.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
    }
  };

  /**
   * When the browser itself does not go on, the body broke off or a script has gone elsewhere meanwhile: the
   * navigation ends, and tells why.
   */
  const giveUp = async ({ requestId }: Paused, error: unknown): Promise<void> => {
    if (error instanceof WorldError || faultOfBrowsing(error) === undefined) broken.reject(error);
    else
      await cdp
        .send('Fetch.failRequest', { requestId, errorReason: 'ConnectionClosed' })
        .catch(() => undefined);
  };

  cdp.on('Fetch.requestPaused', (paused) => take(paused).catch((error) => giveUp(paused, error)));
  await cdp.send('Network.enable');
  await cdp.send('Fetch.enable', {
    patterns: [{ urlPattern: '*', resourceType: 'Document', requestStage: 'Response' }],
  });
  return { latest: () => latest, broken: broken.promise };
}

/**
 * Notes which documents broke off while the browser read them, and tells; `check` tells once more, for a document
 * that broke off before it was known as the latest.
 */
function watchBreaks(cdp: CDPSession, tell: (networkId: string, why: Fault) => void): { check(): void } {
  const breaks = new Map<string, Fault>();
  cdp.on('Network.loadingFailed', ({ requestId, type, errorText, canceled }) => {
    if (type !== 'Document' || canceled === true) return;
    const why = faultOfNetError(errorText);
    breaks.set(requestId, why);
    tell(requestId, why);
  });
  return {
    check() {
      for (const [networkId, why] of breaks) tell(networkId, why);
    },
  };
}

/** A script that goes on to another address leads there as a redirect does; one that loads its own again does not. */
function wayFrom(before: LoadedDocument | undefined, url: URL): Redirect[] {
  if (before === undefined) return [];
  if (before.url.href === url.href) return [...before.redirects];
  return [...before.redirects, { url: before.url.href, status: before.head.status, location: url.href }];
}

/** Over plain http, what concerns the connection is about the one to our proxy. */
function headersOf({ request, responseHeaders = [] }: Paused): HeaderList {
  const plain = request.url.startsWith('http:');
  return responseHeaders
    .filter(({ name }) => !plain || !isHopByHop(name))
    .map(({ name, value }) => [name.toLowerCase(), value]);
}

/** A page that starts a download, or that asks for something without content, is still the page. */
function staysOnPage(head: Head): boolean {
  return isAttachment(head) || head.status === 204 || head.status === 205;
}

function isAttachment({ headers }: Head): boolean {
  return /^\s*attachment/i.test(headerOf(headers, 'content-disposition') ?? '');
}

function isPage(head: Head, body: Buffer): boolean {
  if (isAttachment(head)) return false;
  const type = headerOf(head.headers, 'content-type');
  return type === undefined ? /^\s*</.test(body.toString('latin1', 0, 64)) : PAGE_TYPE.test(type);
}

async function readBody(cdp: CDPSession, requestId: string, maxBytes: number): Promise<Buffer> {
  const { body, base64Encoded } = await cdp.send('Fetch.getResponseBody', { requestId });
  const bytes = Buffer.from(body, base64Encoded ? 'base64' : 'utf8');
  if (bytes.length > maxBytes) throw new WorldError(fault('too-large', `more than ${maxBytes} bytes`));
  return bytes;
}

/** A body that is not compressed is as long as announced; of a page, the browser itself tells when it is not. */
function isCutOff({ headers }: Head, body: Buffer): boolean {
  const length = headerOf(headers, 'content-length');
  if (length === undefined || headerOf(headers, 'content-encoding') !== undefined) return false;
  return Number.parseInt(length, 10) !== body.length;
}
