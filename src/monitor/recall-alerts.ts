import type { Retraction } from '../model/alert.ts';
import type { Change, ChangeId } from '../model/change.ts';
import type { HistoryEntry } from '../model/history.ts';
import type { Page } from '../model/page.ts';
import type { NewOutboxItem } from '../store/outbox.ts';
import type { Context } from './context.ts';
import { alertCopy, alertOf } from './queue-mail.ts';
import type { DeliveryRecord } from './recall-deliveries.ts';
import { correctionCopy } from './retract.ts';

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
  const changes = changesIn(history);
  const retracted = new Set(retractionsIn(history).map(({ change }) => change));
  return history.flatMap((entry) => {
    if (entry.type !== 'alert') return [];
    const change = changes.get(entry.change);
    if (change === undefined || retracted.has(change.id)) return [];
    const promised = new Set(entry.recipients);
    return context.subscribers
      .map((subscriber) => alertCopy(context, subscriber, page, change))
      .filter(
        ({ recipientKey }) =>
          promised.has(recipientKey) && !deliveries.isSettled(alertOf(change).id, recipientKey),
      );
  });
}

/** The corrections that were promised and never settled. */
export function unsettledCorrections(
  context: Context,
  page: Page,
  history: readonly HistoryEntry[],
  deliveries: DeliveryRecord,
): readonly NewOutboxItem[] {
  const changes = changesIn(history);
  return retractionsIn(history).flatMap((retraction) => {
    const change = changes.get(retraction.change);
    if (change === undefined) return [];
    const promised = new Set(retraction.recipients);
    return context.subscribers
      .flatMap((subscriber) => correctionCopy(alertCopy(context, subscriber, page, change), retraction))
      .filter(({ id, recipientKey }) => promised.has(recipientKey) && !deliveries.isCopySettled(id));
  });
}

/** The retractions of a page's alerts. */
export function retractionsIn(
  history: readonly HistoryEntry[],
): readonly (Retraction & { readonly recipients: readonly string[] })[] {
  return history.flatMap((entry) => {
    if (entry.type !== 'retraction') return [];
    const { at, because, recipients } = entry;
    return [{ change: entry.change as ChangeId, at, because, recipients }];
  });
}

function changesIn(history: readonly HistoryEntry[]): ReadonlyMap<string, Change> {
  return new Map(
    history.flatMap((entry) => (entry.type === 'change' ? [[entry.change.id, entry.change]] : [])),
  );
}
