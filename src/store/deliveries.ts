import { chainLine, emptyLog, type LogHead } from '../model/chain.ts';
import type { DeliveryNote } from '../model/outbox.ts';
import type { PromisedWrite } from '../model/promised-write.ts';
import type { Tx } from './schema.ts';

const HEAD_KEY = 'deliveries-head';

/** Takes down what became of a mail, in the transaction that settles it; returns the line to be written. */
export async function recordDelivery(tx: Tx, logPath: string, entry: DeliveryNote): Promise<PromisedWrite> {
  const head = await readDeliveriesHead(tx);
  const line = chainLine(head, entry);
  await writeDeliveriesHead(tx, line.head);
  return { kind: 'append', path: logPath, position: head.bytes, text: line.text };
}

export async function readDeliveriesHead(tx: Tx): Promise<LogHead> {
  const row = await tx.selectFrom('meta').select('value').where('key', '=', HEAD_KEY).executeTakeFirst();
  return row === undefined ? emptyLog : (JSON.parse(row.value) as LogHead);
}

export async function writeDeliveriesHead(tx: Tx, head: LogHead): Promise<void> {
  const value = JSON.stringify(head);
  await tx
    .insertInto('meta')
    .values({ key: HEAD_KEY, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}
