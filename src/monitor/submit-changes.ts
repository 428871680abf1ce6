import { setTimeout } from 'node:timers/promises';
import { abortable } from '../fetch/abortable.ts';
import { headerOf } from '../fetch/http/header-list.ts';
import { retryAfterMs } from '../fetch/polite/retry-after.ts';
import type { Answered } from '../fetch/post.ts';
import type { SendOutcome } from '../model/alert.ts';
import { sentenceOf } from '../model/fault.ts';
import { addMs } from '../model/instant.ts';
import type { Matter, OutboxItem } from '../model/outbox.ts';
import type { WaybackSettings } from '../model/settings.ts';
import { insertArchivedCopy } from '../store/archived-copies.ts';
import { giveBackLeases, takeLeases } from '../store/leases.ts';
import { claimDue } from '../store/outbox.ts';
import { readWaybackRest, writeWaybackRest } from '../store/wayback-rest.ts';
import type { Context } from './context.ts';
import { keepPromises } from './keep-promises.ts';
import { noteInHistory } from './note-in-history.ts';
import { stands } from './owner.ts';
import { settleMail } from './settle-mail.ts';

/** Who fetches the page for us takes its time; the submission goes on at its end if we hang up. */
const TIMEOUT_MS = 90_000;

/** What it answers is a page of its own, of which nothing is read. */
const MOST_BYTES = 64_000;

/** How long it is left alone when it is away, or wants fewer submissions and does not say for how long. */
const REST_MS = 5 * 60_000;

/** Submissions wait for each other no longer than this in one turn: pages and mails come first. */
const TURN_MS = 60_000;

const LEASE = 'submitter';

/**
 * Submits pages that changed to the archive of others, one after the other and no more often than the settings say.
 * What does not get there is tried again as a mail would be, and never keeps the monitor from its work.
 */
export async function submitChanges(context: Context, signal?: AbortSignal): Promise<void> {
  const { wayback } = context.settings.evidence;
  if (wayback === undefined) return;
  try {
    await submitInTurn(context, wayback, signal);
  } finally {
    await context.store.transaction((tx) => giveBackLeases(tx, [LEASE], context.owner));
  }
}

async function submitInTurn(
  context: Context,
  wayback: WaybackSettings,
  signal: AbortSignal | undefined,
): Promise<void> {
  const endsAt = performance.now() + TURN_MS;
  while (signal?.aborted !== true) {
    const item = await claimOne(context);
    if (item === undefined) return;
    await submit(context, wayback, item, signal);
    if (performance.now() + wayback.delayMs > endsAt) return;
    if (await isInterrupted(wayback.delayMs, signal)) return;
  }
}

async function isInterrupted(ms: number, signal: AbortSignal | undefined): Promise<boolean> {
  try {
    await abortable(setTimeout(ms, undefined, { ref: false }), signal);
    return false;
  } catch (error) {
    if (signal?.aborted === true && error === signal.reason) return true;
    throw error;
  }
}

/** The next submission, unless the archive is to be left alone, or another process has one under way. */
async function claimOne({ store, clock, owner }: Context): Promise<OutboxItem | undefined> {
  return store.transaction(async (tx) => {
    const now = clock.now();
    const rest = await readWaybackRest(tx);
    // A time later than any that we set was set by a clock that was ahead.
    if (rest !== undefined && rest > now && rest <= addMs(now, LONGEST_REST_MS)) return undefined;
    const until = addMs(now, 2 * TIMEOUT_MS);
    const taken = await takeLeases(tx, [LEASE], { owner, now, until, stands });
    if (taken.length === 0) return undefined;
    const [item] = await claimDue(tx, { of: 'submissions', now, most: 1, except: [] });
    return item;
  });
}

const LONGEST_REST_MS = 24 * 3_600_000;

async function submit(
  context: Context,
  wayback: WaybackSettings,
  item: OutboxItem,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { matter } = item;
  if (matter.kind !== 'submission') throw new Error(`${item.id} is no submission`);
  const verdict = await ask(context, wayback, matter.page.url, signal);
  if (verdict === undefined) return;
  const { outcome, restMs } = verdict;
  await context.store.transaction((tx) =>
    writeWaybackRest(tx, addMs(context.clock.now(), Math.max(restMs, wayback.delayMs))),
  );
  await settleMail(context, item, '', outcome, async (tx) => {
    if (outcome.kind === 'sent') await takeDown(context, tx, matter, outcome.response);
  });
  await keepPromises(context);
  const fields = { page: matter.page.id, change: matter.change, outcome: outcome.kind };
  if (outcome.kind === 'sent') context.log.info({ ...fields, url: outcome.response }, 'page submitted');
  else context.log.warn({ ...fields, because: outcome.because }, 'page not submitted');
}

async function takeDown(
  { clock }: Context,
  tx: Parameters<typeof insertArchivedCopy>[0],
  { change, page }: Extract<Matter, { kind: 'submission' }>,
  url: string,
): Promise<void> {
  const at = clock.now();
  await insertArchivedCopy(tx, { change, at, url });
  await noteInHistory(tx, page.id, { type: 'archived-copy', change, at, url });
}

interface Verdict {
  /** `sent`: its response is where the copy is. */
  readonly outcome: SendOutcome;
  /** How long the archive is to be left alone. */
  readonly restMs: number;
}

/** Undefined when the monitor is being stopped. */
async function ask(
  { poster, clock }: Context,
  wayback: WaybackSettings,
  pageUrl: string,
  signal: AbortSignal | undefined,
): Promise<Verdict | undefined> {
  const page = new URL(pageUrl);
  page.hash = '';
  const url = `${wayback.url}/${page.href}`;
  try {
    const got = await poster.get({ url, maxBytes: MOST_BYTES, timeoutMs: TIMEOUT_MS, signal });
    if (got.kind === 'fault')
      return { outcome: { kind: 'deferred', because: sentenceOf(got.fault) }, restMs: REST_MS };
    const restMs = retryAfterMs(headerOf(got.headers, 'retry-after'), clock.now()) ?? REST_MS;
    return verdictOn(got, url, restMs);
  } catch (error) {
    if (signal?.aborted === true && error === signal.reason) return undefined;
    throw error;
  }
}

/** Too many submissions are no fault of this one: it loses no attempt. Statuses below 500 but for some are for good. */
function verdictOn(got: Answered, asked: string, restMs: number): Verdict {
  const { status } = got;
  if (status < 400) {
    const url = copyIn(got, asked);
    if (url !== undefined) return { outcome: { kind: 'sent', response: url }, restMs: 0 };
    const because = `it answered with status ${status}, and not with where the copy is`;
    return { outcome: { kind: 'deferred', because }, restMs: 0 };
  }
  const because = `the archive answered with ${status}`;
  if (status === 429) return { outcome: { kind: 'unreachable', because }, restMs };
  if (status >= 500 || status === 408 || status === 425)
    return { outcome: { kind: 'deferred', because }, restMs };
  return { outcome: { kind: 'rejected', because }, restMs: 0 };
}

/** Copies lie under their time: /web/20260203040506/https://… */
const COPY = /^\/web\/\d{14}[a-z_]*\//;

/** Where the answer says that the copy is; an address of another site than was asked is none. */
function copyIn({ headers }: Answered, asked: string): string | undefined {
  for (const name of ['content-location', 'location']) {
    const url = URL.parse(headerOf(headers, name) ?? '', asked);
    if (url !== null && url.origin === new URL(asked).origin && COPY.test(url.pathname)) return url.href;
  }
  return undefined;
}
