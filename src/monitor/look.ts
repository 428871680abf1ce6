import type { Extracted } from '../extract/extractor.ts';
import { headersOf } from '../fetch/http/header-list.ts';
import type { Exchange, Fetched, Validators } from '../model/capture.ts';
import { type Sha256, sha256 } from '../model/digest.ts';
import type { Fault } from '../model/fault.ts';
import type { Instant } from '../model/instant.ts';
import type { Page } from '../model/page.ts';
import type { GoodCapture, PageState } from '../model/page-state.ts';
import type { Context } from './context.ts';

/** What came: the body that the server sent, and the document after a browser filled it. */
export interface Bytes {
  readonly body: Uint8Array;
  readonly rendered?: Uint8Array;
}

/** One attempt to see a page, read as far as that could be done. */
export type Look =
  /** The server confirmed what was there, or sent the same bytes again: then they are here. */
  | { readonly kind: 'same'; readonly exchange: Exchange; readonly sent?: Bytes }
  | ({ readonly kind: 'read'; readonly exchange: Exchange; readonly extracted: Extracted } & Bytes)
  | {
      readonly kind: 'fault';
      readonly fault: Fault;
      readonly at: Instant;
      readonly via: 'http' | 'browser';
      readonly requestedUrl: string;
      readonly exchange?: Exchange;
    };

export async function lookAt(
  context: Context,
  page: Page,
  state: PageState,
  via: 'http' | 'browser',
  signal: AbortSignal | undefined,
): Promise<Look> {
  const validators = await validatorsFor(context, page, state, via);
  const fetched = await context.fetcher.fetch({
    url: page.url,
    via,
    jurisdictions: page.jurisdictions,
    ignoreRobots: page.ignoreRobotsBecause !== undefined,
    ...(page.language === undefined ? {} : { language: page.language }),
    ...(validators === undefined ? {} : { validators }),
    ...(signal === undefined ? {} : { signal }),
  });
  return read(context, page, state.good?.capture, askedIn(page.language, fetched));
}

/** Notes the language that was asked for: a server may choose the edition by it. */
function askedIn(language: string | undefined, fetched: Fetched): Fetched {
  if (language === undefined || fetched.kind === 'fault') return fetched;
  return { ...fetched, exchange: { ...fetched.exchange, language } };
}

async function read(
  context: Context,
  page: Page,
  good: GoodCapture | undefined,
  fetched: Fetched,
): Promise<Look> {
  switch (fetched.kind) {
    case 'fault':
      return fetched;
    case 'not-modified':
      return { kind: 'same', exchange: fetched.exchange };
    case 'answer': {
      const { exchange, body, rendered } = fetched;
      const sent = { body, ...(rendered === undefined ? {} : { rendered }) };
      if (good !== undefined && isSame(good, exchange, rendered ?? body))
        return { kind: 'same', exchange, sent };
      const extracted = await context.extractor.extract(
        rendered === undefined
          ? extractRequest(page, exchange, body)
          : { ...extractRequest(page, exchange, rendered), contentType: RENDERED_TYPE },
      );
      return { kind: 'read', exchange, ...sent, extracted };
    }
  }
}

/** What a browser hands over after filling a page is always this, whatever the server's header said. */
export const RENDERED_TYPE = 'text/html; charset=utf-8';

export function extractRequest(page: Page, exchange: Exchange, bytes: Uint8Array) {
  const [contentType] = headersOf(exchange.headers, 'content-type');
  return {
    bytes,
    url: exchange.finalUrl,
    select: page.select,
    remove: page.remove,
    ignore: page.ignore,
    ...(contentType === undefined ? {} : { contentType }),
  };
}

/**
 * Asks only for what is new, where the question is the one of the last good capture. Once a day it is seen to it that
 * the bytes are whole which the server would then confirm: rotten ones are asked for again.
 */
async function validatorsFor(
  { archive, clock }: Context,
  page: Page,
  state: PageState,
  via: 'http' | 'browser',
): Promise<Validators | undefined> {
  const { validators, good } = state;
  if (validators === undefined || good === undefined || !isAskedAsBefore(page, state, via)) return undefined;
  const isSeenToday = good.confirmedAt.slice(0, DAY_LETTERS) === clock.now().slice(0, DAY_LETTERS);
  const { body, rendered } = good.capture;
  const isWhole = isSeenToday || (await archive.blobs.isWhole(rendered ?? body));
  return isWhole ? validators : undefined;
}

/** The day of an instant, `2026-01-05`. */
const DAY_LETTERS = 10;

/** Whether the server would be asked the very question that the last good capture answers. */
function isAskedAsBefore(
  { url, language }: Page,
  { good, via }: PageState,
  now: 'http' | 'browser',
): boolean {
  const before = good?.capture.exchange;
  return via === now && before?.requestedUrl === new URL(url).href && before.language === language;
}

/** The same bytes, got in the same way: what came by another way is a capture of its own. */
export function isSame(good: GoodCapture, exchange: Exchange, bytes: Uint8Array): boolean {
  const before = good.exchange;
  const sameWay =
    before.requestedUrl === exchange.requestedUrl &&
    before.finalUrl === exchange.finalUrl &&
    before.language === exchange.language &&
    before.via === exchange.via;
  return sameWay && isSuccess(exchange) && readBytes(good) === sha256(bytes);
}

function isSuccess({ status }: Exchange): boolean {
  return status >= 200 && status < 300;
}

/** The digest of the bytes that the text was read from. */
function readBytes(good: GoodCapture): Sha256 {
  return (good.rendered ?? good.body).sha256;
}
