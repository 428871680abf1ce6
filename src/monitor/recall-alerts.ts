import type { Retraction } from '../model/alert.ts';
import type { ArchivedCopy } from '../model/archived-copy.ts';
import type { Change, ChangeId } from '../model/change.ts';
import type { HistoryEntry } from '../model/history.ts';
import type { Page } from '../model/page.ts';
import type { ReviewEvent, ReviewState } from '../model/review.ts';
import { reviewState } from '../review/review-state.ts';
import type { NewOutboxItem } from '../store/outbox.ts';
import type { Context } from './context.ts';
import { amendmentCopy, correctionCopy } from './correction-copies.ts';
import { alertCopy, alertOf, submissions } from './queue-mail.ts';
import type { DeliveryRecord } from './recall-deliveries.ts';
import { COMMAND_LINE } from './retract.ts';

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
    const review = reviewState(reviewsOf(history, change.id), entry.held, change.at);
    const promised = new Set(entry.recipients);
    return context.subscribers
      .map((subscriber) => asReviewed(alertCopy(context, subscriber, page, change), review))
      .filter(
        ({ recipientKey }) =>
          promised.has(recipientKey) && !deliveries.isSettled(alertOf(change).id, recipientKey),
      );
  });
}

/** A copy as it would wait now, had the database lived through the reviews of its change. */
function asReviewed(copy: NewOutboxItem, { heldUntil, verdict, lapsed }: ReviewState): NewOutboxItem {
  if (heldUntil !== undefined) return { ...copy, state: verdict === 'dismissed' ? 'set-aside' : 'held' };
  if (!lapsed || copy.matter.kind !== 'alert') return copy;
  return { ...copy, matter: { ...copy.matter, unreviewed: true } };
}

/** What was done with a change, in its order. */
export function reviewsOf(history: readonly HistoryEntry[], change: string): readonly ReviewEvent[] {
  return reviewsIn(history).filter((event) => event.change === change);
}

/** What reviewers did with a page's changes; a retraction is one of them. */
export function reviewsIn(history: readonly HistoryEntry[]): readonly ReviewEvent[] {
  return history.flatMap((entry): readonly ReviewEvent[] => {
    if (entry.type === 'review')
      return [{ change: entry.change, at: entry.at, by: entry.by, act: entry.act }];
    if (entry.type !== 'retraction') return [];
    const { at, because, by = COMMAND_LINE } = entry;
    return [{ change: entry.change as ChangeId, at, by, act: { kind: 'retract', because } }];
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
  const seen = new Map<string, number>();
  return history.flatMap((entry) => {
    if (entry.type !== 'review' && entry.type !== 'retraction') return [];
    const number = (seen.get(entry.change) ?? 0) + 1;
    seen.set(entry.change, number);
    const change = changes.get(entry.change);
    if (change === undefined) return [];
    const promised = new Set(entry.recipients);
    return context.subscribers
      .flatMap((subscriber) => {
        const copy = alertCopy(context, subscriber, page, change);
        return entry.type === 'retraction'
          ? correctionCopy(copy, { change: change.id, at: entry.at, because: entry.because })
          : amendmentCopy(copy, entry.at, number);
      })
      .filter(({ id, recipientKey }) => promised.has(recipientKey) && !deliveries.isCopySettled(id));
  });
}

/** What another archive was to keep and was never settled; nothing when none is named any more. */
export function unsettledSubmissions(
  context: Context,
  page: Page,
  history: readonly HistoryEntry[],
  deliveries: DeliveryRecord,
): readonly NewOutboxItem[] {
  const changes = changesIn(history);
  const kept = new Set(copiesIn(history).map(({ change }) => change));
  return history.flatMap((entry) => {
    const change = entry.type === 'submission' ? changes.get(entry.change) : undefined;
    if (change === undefined || kept.has(change.id)) return [];
    return submissions(context, page, change).filter(({ id }) => !deliveries.isCopySettled(id));
  });
}

/** What other archives keep of a page. */
export function copiesIn(history: readonly HistoryEntry[]): readonly ArchivedCopy[] {
  return history.flatMap((entry) => {
    if (entry.type !== 'archived-copy') return [];
    const { change, at, url } = entry;
    return [{ change: change as ChangeId, at, url }];
  });
}

/** The retractions of a page's alerts. */
export function retractionsIn(history: readonly HistoryEntry[]): readonly Retraction[] {
  return history.flatMap((entry) => {
    if (entry.type !== 'retraction') return [];
    const { at, because } = entry;
    return [{ change: entry.change as ChangeId, at, because }];
  });
}

function changesIn(history: readonly HistoryEntry[]): ReadonlyMap<string, Change> {
  return new Map(
    history.flatMap((entry) => (entry.type === 'change' ? [[entry.change.id, entry.change]] : [])),
  );
}
