import { headersOf } from '../fetch/http/header-list.ts';
import type { Capture, Fetched } from '../model/capture.ts';
import { type Sha256, sha256 } from '../model/digest.ts';
import { textOf } from '../model/document.ts';
import type { FaultCode } from '../model/fault.ts';
import type { Page } from '../model/page.ts';
import { insertCaptures } from '../store/captures.ts';
import { type StoredPageState, writePageState } from '../store/page-states.ts';
import { promiseWrites } from '../store/pending-writes.ts';
import type { Context } from './context.ts';
import { stampOf } from './extractor-stamp.ts';
import { keepBodies } from './keep-bodies.ts';
import { extractRequest, type Look, RENDERED_TYPE } from './look.ts';
import { openLedger } from './page-ledger.ts';
import type { Taken } from './take-look.ts';

/** All pictures of a round together may take so long: the alerts of the round wait for no more than that. */
const PICTURES_PER_ROUND_MS = 120_000;

/** How long the pictures of a round may still take. */
export interface PictureTime {
  /** Aborts when it is over; it begins with the first picture. */
  signal(): AbortSignal;
}

export function openPictureTime(limitMs = PICTURES_PER_ROUND_MS): PictureTime {
  let signal: AbortSignal | undefined;
  return {
    signal() {
      signal ??= AbortSignal.timeout(limitMs);
      return signal;
    },
  };
}

/** A server that asks to be asked less often is not asked again for a picture. */
const NO_PICTURE: ReadonlySet<FaultCode> = new Set(['rate-limited', 'robots-disallowed']);

/**
 * Whether a look is worth a picture: the page changed by its vendor's doing, or something new stands in its place. Of
 * a wall that stands there look after look, there is one already.
 */
export function isWorthAPicture({ settings }: Context, look: Look, taken: Taken): boolean {
  if (settings.fetch.screenshots === 'never' || look.kind !== 'read' || !isHtml(look)) return false;
  if (taken.changes.some(({ cause }) => cause !== 'our-rules')) return true;
  const { fault, state, outcome } = taken;
  return (
    outcome === 'suspect' &&
    fault !== undefined &&
    !NO_PICTURE.has(fault.code) &&
    state.trouble?.sameLooks === 1
  );
}

function isHtml({ exchange, extracted }: Extract<Look, { kind: 'read' }>): boolean {
  if (extracted.kind === 'document') return extracted.signals.format === 'html';
  const [type] = headersOf(exchange.headers, 'content-type');
  return type === undefined || /html/i.test(type);
}

/** What a picture is taken after: the record of the capture, and the page's state as it was made to stand with it. */
export interface Pictured {
  readonly of: Sha256;
  readonly stored: StoredPageState;
}

/**
 * Visits the page once more with the browser and takes a picture of it, which becomes a capture of its own in the
 * page's log: with its own time, bytes and way, and the record that it follows. A picture that does not come off is
 * none; the look before it stands in any case.
 */
export async function pictureLook(
  context: Context,
  page: Page,
  { of, stored }: Pictured,
  time: PictureTime,
  signal: AbortSignal | undefined,
): Promise<void> {
  const fetched = await visit(context, page, AbortSignal.any([time.signal(), ...(signal ? [signal] : [])]));
  if (fetched?.kind !== 'answer' || fetched.screenshot === undefined) {
    const because = fetched?.kind === 'fault' ? fetched.fault.code : 'nothing to show, or no time left';
    context.log.info({ page: page.id, because }, 'no screenshot');
    return;
  }
  const capture = await kept(context, page, of, fetched, fetched.screenshot);
  const { state, revision } = stored;
  const ledger = openLedger(state);
  ledger.capture(capture);
  await context.store.transaction(async (tx) => {
    await writePageState(tx, { state: { ...state, ...ledger.heads }, revision });
    await insertCaptures(tx, ledger.captures);
    await promiseWrites(tx, ledger.writes);
  });
}

async function visit({ fetcher }: Context, page: Page, signal: AbortSignal): Promise<Fetched | undefined> {
  try {
    return await fetcher.fetch({
      url: page.url,
      via: 'browser',
      wantsScreenshot: true,
      jurisdictions: page.jurisdictions,
      ignoreRobots: page.ignoreRobotsBecause !== undefined,
      ...(page.language === undefined ? {} : { language: page.language }),
      signal,
    });
  } catch (error) {
    if (signal.aborted && error === signal.reason) return undefined;
    throw error;
  }
}

type Answer = Extract<Fetched, { kind: 'answer' }>;

async function kept(
  { archive, extractor }: Context,
  page: Page,
  of: Sha256,
  { exchange: asked, body, rendered }: Answer,
  { bytes, ...size }: NonNullable<Answer['screenshot']>,
): Promise<Capture> {
  const exchange = page.language === undefined ? asked : { ...asked, language: page.language };
  const bodies = await keepBodies(archive.blobs, { body, ...(rendered === undefined ? {} : { rendered }) });
  const screenshot = { ...(await archive.blobs.put(bytes)), ...size };
  const extracted = await extractor.extract({
    ...extractRequest(page, exchange, rendered ?? body),
    contentType: RENDERED_TYPE,
  });
  const text =
    extracted.kind === 'document'
      ? { text: { sha256: sha256(textOf(extracted.document)), extractor: stampOf(page) } }
      : {};
  return {
    page: page.id,
    at: exchange.at,
    outcome: 'pictured',
    of,
    exchange,
    ...bodies,
    screenshot,
    ...text,
  };
}
