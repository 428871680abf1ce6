import type { OutboxItem } from '../model/outbox.ts';
import { enqueue, markGathered, readCrowd, readCrowds } from '../store/outbox.ts';
import type { Tx } from '../store/schema.ts';
import type { Context } from './context.ts';
import { digestItem } from './queue-digests.ts';
import { outboxId } from './queue-mail.ts';

/** So many alerts of one vendor that wait for one recipient are mails of their own; more are one mail. */
export const MOST_SINGLE = 5;

/** Joins the alerts that wait for one recipient because one vendor changed many pages at once; none is lost. */
export async function gatherStorms(context: Context, tx: Tx): Promise<void> {
  for (const crowd of await readCrowds(tx, MOST_SINGLE))
    await gather(context, tx, await readCrowd(tx, crowd));
}

async function gather({ clock }: Context, tx: Tx, alerts: readonly OutboxItem[]): Promise<void> {
  const [first] = alerts;
  if (first === undefined) return;
  const { recipient, recipientKey } = first;
  const ids = alerts.map(({ id }) => id);
  const within = outboxId(`storm ${ids.toSorted().join(' ')}`, recipient);
  const madeAt = clock.now();
  const matter = { kind: 'storm', alerts: alerts.flatMap(digestItem) } as const;
  await enqueue(tx, [{ id: within, recipient, recipientKey, madeAt, matter, state: 'queued' }]);
  await markGathered(tx, ids, { within, at: madeAt });
}
