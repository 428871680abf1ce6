import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { writeWhole } from '../archive/durable-file.ts';
import { inside, layout } from '../archive/layout.ts';
import { listRoots, readArchived } from '../archive/list-roots.ts';
import { checkTimestamp, type TimestampVerdict } from '../archive/timestamp/check-timestamp.ts';
import { timestampRequest } from '../archive/timestamp/timestamp-request.ts';
import { sha256 } from '../model/digest.ts';
import { sentenceOf } from '../model/fault.ts';
import { addMs, epochMsOf, type Instant } from '../model/instant.ts';
import type { TimestampAuthority } from '../model/settings.ts';
import { enqueue } from '../store/outbox.ts';
import {
  readTimestampTroubles,
  type TimestampTrouble,
  writeTimestampTroubles,
} from '../store/timestamp-trouble.ts';
import type { Context } from './context.ts';
import { noticeCopies } from './queue-mail.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** How long after each failed request an authority is asked again; the last holds from then on. */
const RETRY_AFTER_MS = [MINUTE_MS, 5 * MINUTE_MS, 15 * MINUTE_MS, HOUR_MS, 3 * HOUR_MS] as const;
const LONGEST_WAIT_MS = 6 * HOUR_MS;

/** An authority that fails for longer is told to the operator: one bad day is nobody's business. */
const TOLD_AFTER_MS = 48 * HOUR_MS;

/** A token with its certificates has a few kilobytes. */
const MAX_REPLY_BYTES = 256 * 1024;
const TIMEOUT_MS = 30_000;

/** Beyond this, one of the two clocks is wrong; which one, a person has to find out. */
const CLOCK_TOLERANCE_MS = 2 * MINUTE_MS;

interface Stamped {
  readonly reply: Uint8Array;
  readonly verdict: Extract<TimestampVerdict, { holds: true }>;
}

/**
 * Has the newest root stamped by each authority that has not done so (RFC 3161). Through the chain of roots, its stamp
 * covers everything older. An authority that fails is asked again later, and never keeps the monitor from its work.
 */
export async function stampRoot(context: Context, signal?: AbortSignal): Promise<void> {
  const { archive, settings } = context;
  const { timestamps } = settings.evidence;
  if (timestamps.length === 0) return;
  const newest = (await listRoots(archive.root)).at(-1);
  if (newest === undefined) return;
  for (const authority of timestamps) {
    if (signal?.aborted === true) return;
    const file = inside(archive.root, layout.timestamp(newest.path, authority.name));
    if (existsSync(file) || (await isResting(context, authority))) continue;
    await stampBy(context, authority, newest.path, file, signal);
  }
}

async function isResting({ store, clock }: Context, { name }: TimestampAuthority): Promise<boolean> {
  const trouble = (await readTimestampTroubles(store.db))[name];
  if (trouble === undefined) return false;
  const now = clock.now();
  // A time later than that was set by a clock that was ahead.
  return trouble.nextAt > now && trouble.nextAt <= addMs(now, LONGEST_WAIT_MS);
}

async function stampBy(
  context: Context,
  authority: TimestampAuthority,
  root: string,
  file: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  const content = await readArchived(context.archive.root, root);
  if (content === undefined) return;
  const stamped = await requestStamp(context, authority, content, signal);
  if (stamped === undefined) return;
  if ('because' in stamped) return noteFailure(context, authority, stamped.because);
  const { reply, verdict } = stamped;
  await writeWhole(file, reply);
  await setTrouble(context, authority, undefined);
  context.log.info({ root, authority: authority.name, at: verdict.at }, 'daily root stamped');
  const aheadMs = epochMsOf(context.clock.now()) - epochMsOf(verdict.at);
  if (Math.abs(aheadMs) > CLOCK_TOLERANCE_MS)
    context.log.warn({ authority: authority.name, aheadMs }, 'our clock and that of the authority differ');
}

/** Undefined when the monitor is being stopped. */
async function requestStamp(
  { poster }: Context,
  { url, trusted }: TimestampAuthority,
  content: Uint8Array,
  signal: AbortSignal | undefined,
): Promise<Stamped | { readonly because: string } | undefined> {
  const nonce = newNonce();
  try {
    const posted = await poster.post({
      url,
      contentType: 'application/timestamp-query',
      body: timestampRequest(sha256(content), nonce),
      maxBytes: MAX_REPLY_BYTES,
      timeoutMs: TIMEOUT_MS,
      ...(signal === undefined ? {} : { signal }),
    });
    if (posted.kind === 'fault') return { because: sentenceOf(posted.fault).replace(/\.$/, '') };
    if (posted.status !== 200) return { because: `It answered with status ${posted.status}` };
    const verdict = await checkTimestamp(posted.body, { content, nonce, trusted });
    return verdict.holds
      ? { reply: posted.body, verdict }
      : { because: `What it sent is no good: ${verdict.because}` };
  } catch (error) {
    if (signal?.aborted === true && error === signal.reason) return undefined;
    throw error;
  }
}

/** 64 random bits as a positive integer, the way ASN.1 writes it: the first byte is neither 0 nor above 127. */
function newNonce(): Uint8Array {
  const nonce = randomBytes(8);
  nonce.writeUInt8((nonce.readUInt8(0) & 0x3f) | 0x40, 0);
  return nonce;
}

async function noteFailure(context: Context, authority: TimestampAuthority, because: string): Promise<void> {
  const { store, clock, log } = context;
  const now = clock.now();
  const before = (await readTimestampTroubles(store.db))[authority.name];
  const since = before?.since ?? now;
  const attempts = (before?.attempts ?? 0) + 1;
  const waitMs = RETRY_AFTER_MS[attempts - 1] ?? LONGEST_WAIT_MS;
  await setTrouble(context, authority, { since, attempts, nextAt: addMs(now, waitMs) });
  log.warn({ authority: authority.name, attempts, because }, 'no time stamp');
  if (epochMsOf(now) - epochMsOf(since) > TOLD_AFTER_MS) await tell(context, authority, since, because);
}

/** Once for each row of failures: the copy has the same id each time. */
async function tell(
  context: Context,
  { name: authority }: TimestampAuthority,
  since: Instant,
  because: string,
): Promise<void> {
  const copies = noticeCopies(context, { kind: 'no-timestamp', authority, since, because }, authority, since);
  await context.store.transaction((tx) => enqueue(tx, copies));
}

async function setTrouble(
  { store }: Context,
  { name }: TimestampAuthority,
  trouble: TimestampTrouble | undefined,
): Promise<void> {
  const { [name]: _, ...others } = await readTimestampTroubles(store.db);
  await writeTimestampTroubles(store.db, trouble === undefined ? others : { ...others, [name]: trouble });
}
