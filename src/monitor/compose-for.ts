import { composeAlert } from '../alert/compose-alert.ts';
import { composeCorrection } from '../alert/compose-correction.ts';
import { composeDigest } from '../alert/compose-digest.ts';
import { composeNotice } from '../alert/compose-notice.ts';
import { composeStorm } from '../alert/compose-storm.ts';
import { type Sender, senderOf } from '../alert/sender.ts';
import type { AlertMatter, Mail } from '../model/alert.ts';
import type { DigestItem, OutboxItem } from '../model/outbox.ts';
import { readChange } from '../store/changes.ts';
import { readRetractions } from '../store/retractions.ts';
import type { Context } from './context.ts';
import { alertOf } from './queue-mail.ts';
import { LEFT, RETRACTED } from './settle-mail.ts';
import { unsubscribing } from './unsubscribe.ts';
import { whoSubscribes } from './who-subscribes.ts';

/** Nothing was composed: the copy is not to be sent after all. */
export interface Unsent {
  readonly kind: 'unsent';
  readonly because: string;
}

/**
 * Composes a copy from what is stored; composed again, it is the same. Nothing is composed for a subscriber who has
 * left, nor of an alert that was taken back; a notice goes to whoever was the operator when it was made.
 */
export async function composeFor(context: Context, item: OutboxItem): Promise<Mail | Unsent> {
  const us = senderOf(context.settings.mail);
  const { id, matter, recipient, madeAt: at } = item;
  if (matter.kind === 'notice') return composeNotice({ id, at, notice: matter.notice }, recipient, us);
  const subscribers = await whoSubscribes(context, context.store.db);
  const subscriber = subscribers.find(({ address }) => address === recipient);
  if (subscriber === undefined) return unsent(LEFT);
  const sender = { ...us, ...unsubscribeLink(context, recipient) };
  switch (matter.kind) {
    case 'alert': {
      const [alert] = await alertMatters(context, [matter]);
      return alert === undefined ? unsent(RETRACTED) : composeAlert(alert, subscriber, sender);
    }
    case 'correction': {
      const alert = await alertMatter(context, matter);
      return composeCorrection({ ...alert, retraction: matter.retraction }, subscriber, sender);
    }
    case 'storm': {
      const alerts = await alertMatters(context, matter.alerts);
      return alerts.length === 0 ? unsent(RETRACTED) : composeStorm({ id, at, alerts }, subscriber, sender);
    }
    case 'digest': {
      const alerts = await alertMatters(context, matter.alerts);
      return composeDigest({ at, alerts, coverage: matter.coverage }, subscriber, sender);
    }
  }
}

/** Only who can be reached by the reader, and has a secret to sign with, offers a link. */
function unsubscribeLink({ settings, signedLink }: Context, address: string): Pick<Sender, 'unsubscribeUrl'> {
  const { url } = settings.web;
  if (url === undefined || signedLink === undefined) return {};
  return { unsubscribeUrl: `${url}/unsubscribe/${signedLink.tokenFor(unsubscribing(address))}` };
}

function unsent(because: string): Unsent {
  return { kind: 'unsent', because };
}

/** What is to be told of alerts, without those that were taken back. */
async function alertMatters(context: Context, items: readonly DigestItem[]): Promise<readonly AlertMatter[]> {
  const retracted = await readRetractions(
    context.store.db,
    items.map(({ change }) => change),
  );
  const standing = items.filter(({ change }) => !retracted.has(change));
  return Promise.all(standing.map((item) => alertMatter(context, item)));
}

async function alertMatter(context: Context, { change: id, page }: DigestItem): Promise<AlertMatter> {
  const change = await readChange(context.store.db, id);
  if (change === undefined)
    throw new Error(`the change ${id} was promised to subscribers and is not in the store`);
  const { url } = context.settings.web;
  const webUrl = url === undefined ? {} : { webUrl: `${url}/changes/${id}` };
  return { alert: alertOf(change), page, change, ...webUrl };
}
