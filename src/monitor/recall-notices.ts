import type { HistoryEntry } from '../model/history.ts';
import type { Page } from '../model/page.ts';
import type { NewOutboxItem } from '../store/outbox.ts';
import type { Context } from './context.ts';
import { noticeCopies } from './queue-mail.ts';
import type { DeliveryRecord } from './recall-deliveries.ts';

/** What the operator of then, who is still the operator, was to be told of a page and was never sent. */
export function unsettledNotices(
  context: Context,
  page: Page,
  history: readonly HistoryEntry[],
  deliveries: DeliveryRecord,
): readonly NewOutboxItem[] {
  return history.flatMap((entry) => {
    if (entry.type !== 'notice') return [];
    return noticeCopies(context, { ...entry.notice, page }, page.id, entry.at).filter(
      ({ id, recipientKey }) => recipientKey === entry.recipient && !deliveries.isCopySettled(id),
    );
  });
}
