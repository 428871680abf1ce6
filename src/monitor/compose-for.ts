import { composeAlert } from '../alert/compose-alert.ts';
import { composeDigest } from '../alert/compose-digest.ts';
import { composeNotice } from '../alert/compose-notice.ts';
import { senderOf } from '../alert/sender.ts';
import type { AlertMatter, Mail } from '../model/alert.ts';
import type { DigestItem, OutboxItem } from '../model/outbox.ts';
import type { Subscriber } from '../model/subscriber.ts';
import { readChange } from '../store/changes.ts';
import type { Context } from './context.ts';
import { alertOf } from './queue-mail.ts';

/** Composes a copy from what is stored; composed again, it is the same. */
export async function composeFor(context: Context, item: OutboxItem): Promise<Mail> {
  const sender = senderOf(context.settings.mail);
  const { matter } = item;
  switch (matter.kind) {
    case 'notice':
      return composeNotice({ id: item.id, at: item.madeAt, notice: matter.notice }, item.recipient, sender);
    case 'alert':
      return composeAlert(await alertMatter(context, matter), subscriberOf(context, item), sender);
    case 'digest': {
      const alerts = await Promise.all(matter.alerts.map((alert) => alertMatter(context, alert)));
      return composeDigest(
        { at: item.madeAt, alerts, coverage: matter.coverage },
        subscriberOf(context, item),
        sender,
      );
    }
  }
}

async function alertMatter(context: Context, { change: id, page }: DigestItem): Promise<AlertMatter> {
  const change = await readChange(context.store.db, id);
  if (change === undefined)
    throw new Error(`the change ${id} was promised to subscribers and is not in the store`);
  const { url } = context.settings.web;
  const webUrl = url === undefined ? {} : { webUrl: new URL(`/changes/${id}`, url).href };
  return { alert: alertOf(change), page, change, ...webUrl };
}

/** The recipient as a subscriber; one who has left meanwhile still gets what was promised, in English. */
function subscriberOf({ subscribers }: Context, { recipient }: OutboxItem): Subscriber {
  const found = subscribers.find((subscriber) => subscriber.address === recipient);
  return (
    found ?? {
      address: recipient,
      languages: [],
      vendors: [],
      jurisdictions: [],
      severity: 'all',
      delivery: { kind: 'immediate' },
    }
  );
}
