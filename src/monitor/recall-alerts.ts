import type { Change } from '../model/change.ts';
import type { HistoryEntry } from '../model/history.ts';
import type { Page } from '../model/page.ts';
import type { NewOutboxItem } from '../store/outbox.ts';
import type { Context } from './context.ts';
import { alertCopy, alertOf } from './queue-mail.ts';
import type { DeliveryRecord } from './recall-deliveries.ts';

/**
 * The copies of past alerts that were promised to somebody who still subscribes, with whatever filters, and never
 * settled. Nobody else gets one: who subscribed later is not told of what was before, who was told is not told again.
 */
export function unsettledCopies(
  context: Context,
  page: Page,
  history: readonly HistoryEntry[],
  deliveries: DeliveryRecord,
): readonly NewOutboxItem[] {
  const changes = new Map<string, Change>();
  for (const entry of history) if (entry.type === 'change') changes.set(entry.change.id, entry.change);
  return history.flatMap((entry) => {
    if (entry.type !== 'alert') return [];
    const change = changes.get(entry.change);
    if (change === undefined) return [];
    const promised = new Set(entry.recipients);
    return context.subscribers
      .map((subscriber) => alertCopy(context, subscriber, page, change))
      .filter(
        ({ recipientKey }) =>
          promised.has(recipientKey) && !deliveries.isSettled(alertOf(change).id, recipientKey),
      );
  });
}
