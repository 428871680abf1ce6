import { addMs, type Instant, instantOf } from '../model/instant.ts';
import type { Matter, OutboxId, OutboxItem } from '../model/outbox.ts';
import type { Db, OutboxRow, Tx } from './schema.ts';

/** A copy to be sent as soon as it is due, or one that waits: for its recipient's digest, or for a reviewer. */
export interface NewOutboxItem extends Omit<OutboxItem, 'attempts' | 'triedAt'> {
  readonly state: 'queued' | 'for-digest' | 'held' | 'set-aside';
}

/** A new copy is due at once, whatever the clock said when it was made: it may have been ahead. */
export const AT_ONCE = instantOf(0);

/** The longest that a copy waits to be tried again: a time later than that was set by a clock that was ahead. */
export const LONGEST_WAIT_MS = 24 * 3_600_000;

/** Queues copies; one that is queued already, whatever became of it, stays as it is. */
export async function enqueue(tx: Tx, items: readonly NewOutboxItem[]): Promise<void> {
  if (items.length === 0) return;
  const rows = items.map(
    (item): OutboxRow => ({
      id: item.id,
      kind: item.matter.kind,
      recipient: item.recipient,
      recipient_key: item.recipientKey,
      state: item.state,
      made_at: item.madeAt,
      due_at: AT_ONCE,
      ref: item.matter.kind === 'alert' ? item.matter.alert : null,
      attempts: 0,
      tried_at: null,
      gathered_in: null,
      message_id: null,
      last_error: null,
      settled_at: null,
      matter: JSON.stringify(item.matter),
    }),
  );
  await tx
    .insertInto('outbox')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export interface Claim {
  /** What is told to somebody, or what another archive is to keep: the two do not wait for each other. */
  readonly of: 'tellings' | 'submissions';
  readonly now: Instant;
  readonly most: number;
  readonly except: readonly string[];
}

/**
 * The copies that are due, oldest first, marked as about to be handed over. Only the holder of the sender's lease may
 * ask, and settles, defers or puts back each of them.
 */
export async function claimDue(tx: Tx, { of, now, most, except }: Claim): Promise<readonly OutboxItem[]> {
  const rows = await tx
    .selectFrom('outbox')
    .selectAll()
    .where('state', '=', 'queued')
    .where('kind', of === 'submissions' ? '=' : '!=', 'submission')
    .where((is) => is.or([is('due_at', '<=', now), is('due_at', '>', addMs(now, LONGEST_WAIT_MS))]))
    .where('recipient', 'not in', [...except])
    .orderBy('due_at')
    .orderBy('made_at')
    .orderBy('id')
    .limit(most)
    .execute();
  if (rows.length > 0) {
    await tx
      .updateTable('outbox')
      .set({ tried_at: now })
      .where(
        'id',
        'in',
        rows.map(({ id }) => id),
      )
      .execute();
  }
  return rows.map(outboxItem);
}

/** Puts back copies that were claimed and never handed over, as if nobody had asked for them. */
export async function unclaim(tx: Tx, items: readonly OutboxItem[]): Promise<void> {
  for (const { id, triedAt } of items) {
    await tx.updateTable('outbox').set({ tried_at: triedAt }).where('id', '=', id).execute();
  }
}

export async function settleForGood(
  tx: Tx,
  id: OutboxId,
  fate: {
    readonly state: 'sent' | 'dead';
    readonly at: Instant;
    readonly messageId: string;
    readonly because: string;
  },
): Promise<void> {
  await tx
    .updateTable('outbox')
    .set((set) => ({
      state: fate.state,
      settled_at: fate.at,
      message_id: fate.messageId,
      last_error: fate.state === 'dead' ? fate.because : null,
      attempts: set('attempts', '+', 1),
    }))
    .where('id', '=', id)
    .execute();
}

/** Puts a copy back to be tried again at `dueAt`. */
export async function defer(tx: Tx, id: OutboxId, dueAt: Instant, because: string): Promise<void> {
  await tx
    .updateTable('outbox')
    .set((set) => ({
      state: 'queued',
      due_at: dueAt,
      last_error: because,
      attempts: set('attempts', '+', 1),
    }))
    .where('id', '=', id)
    .execute();
}

/** Those for whom alerts wait until their next digest. */
export async function readDigestRecipients(tx: Tx): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('outbox')
    .select('recipient')
    .distinct()
    .where('state', '=', 'for-digest')
    .execute();
  return rows.map((row) => row.recipient);
}

/** Lets the alerts that wait for a recipient's digest go out by themselves. */
export async function queueInsteadOfDigest(tx: Tx, recipient: string): Promise<void> {
  await tx
    .updateTable('outbox')
    .set({ state: 'queued', due_at: AT_ONCE })
    .where('recipient', '=', recipient)
    .where('state', '=', 'for-digest')
    .execute();
}

/** The alerts that wait for a recipient's digest. */
export async function readForDigest(tx: Tx, recipient: string): Promise<readonly OutboxItem[]> {
  const rows = await tx
    .selectFrom('outbox')
    .selectAll()
    .where('recipient', '=', recipient)
    .where('state', '=', 'for-digest')
    .orderBy('made_at')
    .orderBy('id')
    .execute();
  return rows.map(outboxItem);
}

/** Takes down that copies go out within another one, a digest or a storm. */
export async function markGathered(
  tx: Tx,
  ids: readonly OutboxId[],
  gathered: { readonly within: OutboxId; readonly at: Instant },
): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .updateTable('outbox')
    .set({ state: 'in-digest', settled_at: gathered.at, gathered_in: gathered.within })
    .where('id', 'in', [...ids])
    .execute();
}

/** Alerts of one vendor that wait for one recipient and were never tried. */
export interface Crowd {
  readonly recipient: string;
  readonly vendor: string;
}

/** Where more than `least` alerts are a crowd. */
export async function readCrowds(tx: Tx, least: number): Promise<readonly Crowd[]> {
  return neverTried(tx)
    .select(['recipient', 'vendor'])
    .groupBy(['recipient', 'vendor'])
    .having((select) => select.fn.countAll<number>(), '>', least)
    .$narrowType<{ vendor: string }>()
    .execute();
}

/** The alerts of a crowd, oldest first. */
export async function readCrowd(tx: Tx, { recipient, vendor }: Crowd): Promise<readonly OutboxItem[]> {
  const rows = await neverTried(tx)
    .selectAll()
    .where('recipient', '=', recipient)
    .where('vendor', '=', vendor)
    .orderBy('made_at')
    .orderBy('id')
    .execute();
  return rows.map(outboxItem);
}

function neverTried(tx: Tx) {
  return tx
    .selectFrom('outbox')
    .where('state', '=', 'queued')
    .where('kind', '=', 'alert')
    .where('tried_at', 'is', null);
}

/** How many of the last mails to a subscriber, at most so many and but for some reasons, could not be delivered since the last that was. */
export async function countDeadInRow(
  tx: Tx,
  recipient: string,
  { most, except }: { readonly most: number; readonly except: readonly string[] },
): Promise<number> {
  const rows = await tx
    .selectFrom('outbox')
    .select('state')
    .where('recipient', '=', recipient)
    .where('state', 'in', ['sent', 'dead'])
    .where('kind', 'not in', ['notice', 'confirmation'])
    .where((is) => is.or([is('last_error', 'is', null), is('last_error', 'not in', [...except])]))
    .orderBy('settled_at', 'desc')
    .orderBy('state')
    .limit(most)
    .execute();
  const lastSent = rows.findIndex(({ state }) => state === 'sent');
  return lastSent === -1 ? rows.length : lastSent;
}

/** How many copies for somebody are in each state. */
export async function countOutbox(db: Db): Promise<Readonly<Record<string, number>>> {
  const rows = await db
    .selectFrom('outbox')
    .where('kind', '!=', 'submission')
    .select((select) => ['state', select.fn.countAll<number>().as('count')])
    .groupBy('state')
    .execute();
  return Object.fromEntries(rows.map((row) => [row.state, Number(row.count)]));
}

/** The mails that could not be delivered, newest first. */
export async function readDead(
  db: Db,
  most: number,
): Promise<readonly { item: OutboxItem; lastError: string | null }[]> {
  const rows = await db
    .selectFrom('outbox')
    .selectAll()
    .where('state', '=', 'dead')
    .orderBy('settled_at', 'desc')
    .limit(most)
    .execute();
  return rows.map((row) => ({ item: outboxItem(row), lastError: row.last_error }));
}

export function outboxItem(row: OutboxRow): OutboxItem {
  return {
    id: row.id as OutboxId,
    recipient: row.recipient,
    recipientKey: row.recipient_key,
    madeAt: row.made_at as Instant,
    attempts: row.attempts,
    triedAt: row.tried_at as Instant | null,
    matter: JSON.parse(row.matter) as Matter,
  };
}
