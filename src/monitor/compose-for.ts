import { composeAlert } from '../alert/compose-alert.ts';
import { composeDigest } from '../alert/compose-digest.ts';
import { composeNotice } from '../alert/compose-notice.ts';
import { senderOf } from '../alert/sender.ts';
import type { AlertMatter, Mail } from '../model/alert.ts';
import type { DigestItem, OutboxItem } from '../model/outbox.ts';
import { readChange } from '../store/changes.ts';
import type { Context } from './context.ts';
import { alertOf } from './queue-mail.ts';

/**
 * Composes a copy from what is stored; composed again, it is the same. Nothing is composed for a subscriber who has
 * left; a notice goes to whoever was the operator when it was made.
 */
export async function composeFor(context: Context, item: OutboxItem): Promise<Mail | undefined> {
  const sender = senderOf(context.settings.mail);
  const { matter, recipient } = item;
  if (matter.kind === 'notice')
    return composeNotice({ id: item.id, at: item.madeAt, notice: matter.notice }, recipient, sender);
  const subscriber = context.subscribers.find(({ address }) => address === recipient);
  if (subscriber === undefined) return undefined;
  if (matter.kind === 'alert') return composeAlert(await alertMatter(context, matter), subscriber, sender);
  const alerts = await Promise.all(matter.alerts.map((alert) => alertMatter(context, alert)));
  return composeDigest({ at: item.madeAt, alerts, coverage: matter.coverage }, subscriber, sender);
}

async function alertMatter(context: Context, { change: id, page }: DigestItem): Promise<AlertMatter> {
  const change = await readChange(context.store.db, id);
  if (change === undefined)
    throw new Error(`the change ${id} was promised to subscribers and is not in the store`);
  const { url } = context.settings.web;
  const webUrl = url === undefined ? {} : { webUrl: `${url}/changes/${id}` };
  return { alert: alertOf(change), page, change, ...webUrl };
}
