import { inside, layout } from '../archive/layout.ts';
import { setTornLineAside } from '../archive/set-aside.ts';
import type { AlertId } from '../model/alert.ts';
import { emptyLog, type LogHead } from '../model/chain.ts';
import type { Instant } from '../model/instant.ts';
import type { DeliveryLine } from '../model/outbox.ts';
import { StoreError } from '../model/store-error.ts';
import { readDeliveriesHead, writeDeliveriesHead } from '../store/deliveries.ts';
import type { Context } from './context.ts';

/** What the archive knows of mails that were sent or given up. */
export interface DeliveryRecord {
  readonly head: LogHead;
  isSettled(alert: AlertId, recipientKey: string): boolean;
  /** From when a recipient's next digest is counted. */
  digestsSince(recipientKey: string): Instant | undefined;
}

export async function readDeliveries(context: Context): Promise<DeliveryRecord> {
  const log = await context.archive.log(layout.deliveries);
  if (log.problems.length > 0) {
    throw new StoreError('evidence-mismatch', `${layout.deliveries} is not whole: ${log.problems[0]}`);
  }
  if (log.torn) await setTornLineAside(inside(context.archive.root, layout.deliveries), log.head);
  const settled = new Set<string>();
  const digests = new Map<string, Instant>();
  for (const { entry } of log.lines) {
    const line = entry as unknown as DeliveryLine;
    if (line.kind === 'digest' || line.kind === 'digest-begun') digests.set(line.recipient, line.at);
    if (line.kind !== 'digest-begun')
      for (const alert of line.alerts) settled.add(`${alert} ${line.recipient}`);
  }
  return {
    head: log.head,
    isSettled: (alert, recipientKey) => settled.has(`${alert} ${recipientKey}`),
    digestsSince: (recipientKey) => digests.get(recipientKey),
  };
}

/** Lets the log of deliveries go on where it ends in the archive, when the database knows less of it. */
export async function takeOverDeliveries(context: Context, { head }: DeliveryRecord): Promise<void> {
  if (head === emptyLog) return;
  await context.store.transaction(async (tx) => {
    if ((await readDeliveriesHead(tx)).bytes < head.bytes) await writeDeliveriesHead(tx, head);
  });
}
