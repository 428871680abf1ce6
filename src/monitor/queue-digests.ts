import { layout } from '../archive/layout.ts';
import type { Instant } from '../model/instant.ts';
import type { DigestItem, OutboxItem } from '../model/outbox.ts';
import type { Schedule } from '../model/page.ts';
import { nextDue } from '../schedule/next-due.ts';
import { recordDelivery } from '../store/deliveries.ts';
import { readDigestTimes, writeDigestTime } from '../store/digests.ts';
import {
  enqueue,
  markGathered,
  queueInsteadOfDigest,
  readDigestRecipients,
  readForDigest,
} from '../store/outbox.ts';
import { promiseWrites } from '../store/pending-writes.ts';
import type { Tx } from '../store/schema.ts';
import type { Context } from './context.ts';
import { coverageOf } from './coverage.ts';
import { outboxId } from './queue-mail.ts';
import { LEFT, settleUnsent } from './settle-mail.ts';
import { whoSubscribes } from './who-subscribes.ts';

/**
 * Queues the digests that are due. A digest comes also when nothing changed: it says how many pages were checked,
 * so that silence is never mistaken for peace.
 */
export async function queueDigests(context: Context): Promise<number> {
  const now = context.clock.now();
  return context.store.transaction(async (tx) => {
    const subscribers = await whoSubscribes(context, tx);
    await releaseFromDigests({ ...context, subscribers }, tx);
    const times = await readDigestTimes(tx);
    let queued = 0;
    for (const { address, delivery } of subscribers) {
      if (delivery.kind !== 'digest') continue;
      const dueAt = times.get(address);
      if (dueAt === undefined) await begin(context, tx, address, delivery.schedule, now);
      else if (dueAt <= now) {
        await queueDigest(context, tx, address, now);
        await writeDigestTime(tx, address, nextDigest(address, delivery.schedule, now));
        queued += 1;
      } else {
        // A later slot than the next one was set by another schedule, or by a clock that was ahead.
        const next = nextDigest(address, delivery.schedule, now);
        if (dueAt > next) await writeDigestTime(tx, address, next);
      }
    }
    return queued;
  });
}

/** Alerts that wait for a digest which will never come: sent by themselves, or let go with a recipient who has left. */
async function releaseFromDigests(context: Context, tx: Tx): Promise<void> {
  const subscribers = new Map(context.subscribers.map(({ address, delivery }) => [address, delivery.kind]));
  for (const recipient of await readDigestRecipients(tx)) {
    const delivery = subscribers.get(recipient);
    if (delivery === 'immediate') await queueInsteadOfDigest(tx, recipient);
    if (delivery !== undefined) continue;
    for (const item of await readForDigest(tx, recipient)) await settleUnsent(context, tx, item, LEFT);
  }
}

/** A subscriber's first digest is counted from now; the archive is told, in case the database is lost. */
async function begin(
  context: Context,
  tx: Tx,
  address: string,
  schedule: Schedule,
  now: Instant,
): Promise<void> {
  await writeDigestTime(tx, address, nextDigest(address, schedule, now));
  const entry = { at: now, kind: 'digest-begun', recipient: context.recipientKey(address) } as const;
  await promiseWrites(tx, [await recordDelivery(tx, layout.deliveries, entry)]);
}

async function queueDigest(context: Context, tx: Tx, address: string, now: Instant): Promise<void> {
  const waiting = await readForDigest(tx, address);
  const coverage = await coverageOf(tx, context.pages, null, now);
  const id = outboxId(`digest ${now}`, address);
  await enqueue(tx, [
    {
      id,
      recipient: address,
      recipientKey: context.recipientKey(address),
      madeAt: now,
      matter: { kind: 'digest', alerts: waiting.flatMap(digestItem), coverage },
      state: 'queued',
    },
  ]);
  await markGathered(
    tx,
    waiting.map((item) => item.id),
    { within: id, at: now },
  );
}

export function digestItem({ matter }: OutboxItem): readonly DigestItem[] {
  if (matter.kind !== 'alert') return [];
  const { kind: _, ...item } = matter;
  return [item];
}

/** Digests have no jitter: they come at the hour that the subscriber chose. */
export function nextDigest(address: string, schedule: Schedule, after: Instant): Instant {
  return nextDue(address, schedule, after, 0);
}

/** The times of digests that were begun before the database was made. */
export async function recallDigestTimes(
  context: Context,
  digestsSince: (recipientKey: string) => Instant | undefined,
): Promise<void> {
  await context.store.transaction(async (tx) => {
    const known = await readDigestTimes(tx);
    for (const { address, delivery } of context.subscribers) {
      if (delivery.kind !== 'digest' || known.has(address)) continue;
      const since = digestsSince(context.recipientKey(address));
      if (since !== undefined)
        await writeDigestTime(tx, address, nextDigest(address, delivery.schedule, since));
    }
  });
}
