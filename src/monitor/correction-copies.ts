import type { Retraction } from '../model/alert.ts';
import type { Instant } from '../model/instant.ts';
import type { OutboxItem } from '../model/outbox.ts';
import type { NewOutboxItem } from '../store/outbox.ts';
import { outboxId } from './queue-mail.ts';

type Copy = Pick<OutboxItem, 'recipient' | 'recipientKey' | 'matter'>;

/** The correction for somebody who has a copy of an alert that was wrong. */
export function correctionCopy(copy: Copy, retraction: Retraction): readonly NewOutboxItem[] {
  const { recipient, recipientKey, matter } = copy;
  if (matter.kind !== 'alert') return [];
  const { alert, change, page } = matter;
  return [
    {
      id: outboxId(`correction ${alert}`, recipient),
      recipient,
      recipientKey,
      madeAt: retraction.at,
      matter: { kind: 'correction', alert, change, page, retraction },
      state: 'queued',
    },
  ];
}

/** What is said anew to somebody who has a copy of an alert; `event`: which of the change's reviews says so. */
export function amendmentCopy(copy: Copy, at: Instant, event: number): readonly NewOutboxItem[] {
  const { recipient, recipientKey, matter } = copy;
  if (matter.kind !== 'alert') return [];
  const { alert, change, page } = matter;
  return [
    {
      id: outboxId(`amendment ${alert} ${event}`, recipient),
      recipient,
      recipientKey,
      madeAt: at,
      matter: { kind: 'amendment', alert, change, page, event },
      state: 'queued',
    },
  ];
}
