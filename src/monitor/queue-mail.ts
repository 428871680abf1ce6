import { wants } from '../alert/wants.ts';
import type { Alert, AlertId } from '../model/alert.ts';
import type { Change } from '../model/change.ts';
import { sha256 } from '../model/digest.ts';
import type { Instant } from '../model/instant.ts';
import type { Notice, OutboxId } from '../model/outbox.ts';
import type { Page } from '../model/page.ts';
import type { Subscriber } from '../model/subscriber.ts';
import { holdFor } from '../review/review-policy.ts';
import type { NewOutboxItem } from '../store/outbox.ts';
import type { Context } from './context.ts';

type Addressing = Pick<Context, 'subscribers' | 'recipientKey' | 'settings'>;

export function alertOf(change: Change): Alert {
  return { id: sha256(`alert ${change.id}`).slice(0, 20) as AlertId, change: change.id, at: change.at };
}

/** One copy of an alert for each subscriber who wants it: to be sent at once, with the next digest, or once reviewed. */
export function alertCopies(addressing: Addressing, page: Page, change: Change): readonly NewOutboxItem[] {
  const isHeld = holdFor(addressing.settings.review, change) !== undefined;
  return addressing.subscribers
    .filter((subscriber) => wants(subscriber, page, change).wanted)
    .map((subscriber) => alertCopy(addressing, subscriber, page, change))
    .map((copy) => (isHeld ? { ...copy, state: 'held' } : copy));
}

export function alertCopy(
  { recipientKey }: Addressing,
  { address, delivery }: Subscriber,
  page: Page,
  change: Change,
): NewOutboxItem {
  const alert = alertOf(change);
  return {
    id: outboxId(alert.id, address),
    recipient: address,
    recipientKey: recipientKey(address),
    madeAt: change.at,
    matter: { kind: 'alert', alert: alert.id, change: change.id, page },
    state: delivery.kind === 'digest' ? 'for-digest' : 'queued',
  };
}

/** What another archive is to keep, if one is named: the page as its vendor changed it. One that is gone cannot be kept. */
export function submissions(
  { settings, recipientKey }: Addressing,
  page: Page,
  { id: change, at, kind, cause }: Pick<Change, 'id' | 'at' | 'kind' | 'cause'>,
): readonly NewOutboxItem[] {
  const { wayback } = settings.evidence;
  if (wayback === undefined || kind === 'withdrawn' || cause === 'our-rules') return [];
  return [
    {
      id: outboxId(`submission ${change}`, wayback.url),
      recipient: wayback.url,
      recipientKey: recipientKey(wayback.url),
      madeAt: at,
      matter: { kind: 'submission', change, page },
      state: 'queued',
    },
  ];
}

/** The operator's copy of a notice; none when nobody is named as operator. */
export function noticeCopies(
  { settings, recipientKey }: Addressing,
  notice: Notice,
  about: string,
  at: Instant,
): readonly NewOutboxItem[] {
  const { operator } = settings.mail;
  if (operator === undefined) return [];
  return [
    {
      id: outboxId(`notice ${notice.kind} ${about} ${at}`, operator),
      recipient: operator,
      recipientKey: recipientKey(operator),
      madeAt: at,
      matter: { kind: 'notice', notice },
      state: 'queued',
    },
  ];
}

export function outboxId(about: string, address: string): OutboxId {
  return sha256(`${about}\n${address}`).slice(0, 32) as OutboxId;
}
