import type { Retraction } from '../model/alert.ts';
import type { Change, ChangeId } from '../model/change.ts';
import type { OutboxItem } from '../model/outbox.ts';
import { readChange } from '../store/changes.ts';
import { enqueue, type NewOutboxItem, readCopies, wasTold } from '../store/outbox.ts';
import { readPageStates, writePageState } from '../store/page-states.ts';
import { promiseWrites } from '../store/pending-writes.ts';
import { insertRetraction, readRetractions } from '../store/retractions.ts';
import type { Tx } from '../store/schema.ts';
import type { Context } from './context.ts';
import { keepPromises } from './keep-promises.ts';
import { openLedger } from './page-ledger.ts';
import { alertOf, outboxId } from './queue-mail.ts';
import { RETRACTED, settleUnsent } from './settle-mail.ts';

export type Retracted =
  /** How many who got the alert are told that it was wrong, and how many were spared it. */
  | { readonly kind: 'retracted'; readonly corrected: number; readonly spared: number }
  | { readonly kind: 'unknown' | 'not-alerted' | 'retracted-before' };

/**
 * Takes back the alert on a change: in one transaction it is written into the page's history, copies that wait are
 * held back, and everybody who got one, or may have, is queued a correction. The change itself stays as it was seen.
 */
export async function retract(context: Context, id: ChangeId, because: string): Promise<Retracted> {
  const retracted = await context.store.transaction(async (tx): Promise<Retracted> => {
    const change = await readChange(tx, id);
    if (change === undefined) return { kind: 'unknown' };
    if (!change.alert) return { kind: 'not-alerted' };
    if ((await readRetractions(tx, [id])).size > 0) return { kind: 'retracted-before' };
    const retraction = { change: id, at: context.clock.now(), because };
    const copies = await readCopies(tx, alertOf(change).id);
    const corrections: NewOutboxItem[] = [];
    for (const { item, isWaiting } of copies) {
      if (await wasTold(tx, alertOf(change).id, item.recipient))
        corrections.push(...correctionCopy(item, retraction));
      else if (isWaiting) await settleUnsent(context, tx, item, RETRACTED);
    }
    await insertRetraction(tx, retraction);
    await enqueue(tx, corrections);
    await writeIntoHistory(tx, change, retraction, corrections);
    return {
      kind: 'retracted',
      corrected: corrections.length,
      spared: copies.length - corrections.length,
    };
  });
  await keepPromises(context);
  return retracted;
}

/** The correction for somebody who has a copy of the alert. */
export function correctionCopy(
  copy: Pick<OutboxItem, 'recipient' | 'recipientKey' | 'matter'>,
  { change: retracted, at, because }: Retraction,
): readonly NewOutboxItem[] {
  const { recipient, recipientKey, matter } = copy;
  if (matter.kind !== 'alert') return [];
  const { alert, change, page } = matter;
  return [
    {
      id: outboxId(`correction ${alert}`, recipient),
      recipient,
      recipientKey,
      madeAt: at,
      matter: {
        kind: 'correction',
        alert,
        change,
        page,
        retraction: { change: retracted, at, because },
      },
      state: 'queued',
    },
  ];
}

async function writeIntoHistory(
  tx: Tx,
  { page }: Change,
  retraction: Retraction,
  corrections: readonly NewOutboxItem[],
): Promise<void> {
  const stored = (await readPageStates(tx, [page])).get(page);
  if (stored === undefined) throw new Error(`the state of ${page} was asked for and did not come`);
  const ledger = openLedger(stored.state);
  const recipients = corrections.map(({ recipientKey }) => recipientKey);
  ledger.history({ type: 'retraction', ...retraction, recipients });
  await writePageState(tx, {
    state: { ...stored.state, ...ledger.heads },
    revision: stored.revision,
  });
  await promiseWrites(tx, ledger.writes);
}
