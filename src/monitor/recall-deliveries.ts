import { inside, layout } from '../archive/layout.ts';
import type { LogLine, ReadLog } from '../archive/read-log.ts';
import { setAside } from '../archive/set-aside.ts';
import type { AlertId } from '../model/alert.ts';
import type { LogHead } from '../model/chain.ts';
import type { Instant } from '../model/instant.ts';
import type { DeliveryNote, OutboxId } from '../model/outbox.ts';
import { readDeliveriesHead, recordDelivery, writeDeliveriesHead } from '../store/deliveries.ts';
import { promiseWrites } from '../store/pending-writes.ts';
import type { Context } from './context.ts';

/** What the archive knows of mails that were sent or given up. */
export interface DeliveryRecord {
  /** The log as it stands now; undefined when it is not to be gone on with. */
  readonly head: LogHead | undefined;
  /** Whether lines of it were set aside. */
  readonly wasCut: boolean;
  /** What lines say that did not follow from those before them, and were set aside: it is written down again. */
  readonly again: readonly DeliveryNote[];
  isSettled(alert: AlertId, recipientKey: string): boolean;
  /** Whether this very copy was sent or given up. */
  isCopySettled(copy: OutboxId): boolean;
  /** Who wants no more mails, by their keys, and since when. */
  readonly unsubscribed: ReadonlyMap<string, Instant>;
  /** From when a recipient's next digest is counted. */
  digestsSince(recipientKey: string): Instant | undefined;
}

/** Reads the log of deliveries. It never stops the monitor: what does not follow from the lines before is set aside. */
export async function readDeliveries(
  context: Context,
  refused: ReadonlySet<string>,
): Promise<DeliveryRecord> {
  const log = await context.archive.log(layout.deliveries);
  const isOurs = !refused.has(layout.deliveries);
  if (isOurs && (log.torn || log.problems.length > 0)) await cutToWhole(context, log);
  const settled = new Set<string>();
  const copies = new Set<string>();
  const digests = new Map<string, Instant>();
  const unsubscribed = new Map<string, Instant>();
  for (const note of notesOf(log.lines)) {
    if (note.kind === 'digest' || note.kind === 'digest-begun') digests.set(note.recipient, note.at);
    if (note.kind === 'unsubscribed') unsubscribed.set(note.recipient, note.at);
    if (note.kind === 'subscribed-again') unsubscribed.delete(note.recipient);
    if (!('alerts' in note)) continue;
    copies.add(note.id);
    for (const alert of note.alerts) settled.add(`${alert} ${note.recipient}`);
  }
  return {
    head: isOurs ? log.whole : undefined,
    wasCut: isOurs && log.problems.length > 0,
    again: isOurs ? notesOf(log.lines.slice(log.whole.lines)) : [],
    isSettled: (alert, recipientKey) => settled.has(`${alert} ${recipientKey}`),
    isCopySettled: (copy) => copies.has(copy),
    unsubscribed,
    digestsSince: (recipientKey) => digests.get(recipientKey),
  };
}

async function cutToWhole({ archive, log: journal }: Context, log: ReadLog): Promise<void> {
  const aside = await setAside(inside(archive.root, layout.deliveries), log.whole);
  const because = log.problems[0] ?? 'the last line does not end';
  journal.error(
    { path: layout.deliveries, because, aside },
    'the log of deliveries was not whole; what does not follow from its first lines was set aside',
  );
}

/** Notes that tell of a recipient, and of no mail. */
const MARKS: ReadonlySet<unknown> = new Set(['digest-begun', 'unsubscribed', 'subscribed-again']);

function notesOf(lines: readonly LogLine[]): readonly DeliveryNote[] {
  return lines.flatMap(({ entry: { seq: _, previous: __, ...said } }) => {
    const { at, kind, recipient, alerts } = said;
    const isDated = typeof at === 'string' && typeof recipient === 'string';
    const isFate = typeof kind === 'string' && Array.isArray(alerts);
    return isDated && (isFate || MARKS.has(kind)) ? [said as unknown as DeliveryNote] : [];
  });
}

/**
 * Lets the log of deliveries go on where it ends in the archive, when other lines stand there than the database
 * knows; what was set aside of it is written down again, so that nobody is told twice.
 */
export async function takeOverDeliveries(context: Context, deliveries: DeliveryRecord): Promise<void> {
  const { head, wasCut, again } = deliveries;
  if (head === undefined) return;
  await context.store.transaction(async (tx) => {
    const known = await readDeliveriesHead(tx);
    if (!wasCut && (await context.archive.compareLog(layout.deliveries, known)) !== 'other') return;
    await writeDeliveriesHead(tx, head);
    for (const note of again) {
      await promiseWrites(tx, [await recordDelivery(tx, layout.deliveries, note)]);
    }
  });
}
