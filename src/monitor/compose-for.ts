import { composeAlert } from '../alert/compose-alert.ts';
import { composeAmendment } from '../alert/compose-amendment.ts';
import { composeConfirmation } from '../alert/compose-confirmation.ts';
import { composeCorrection } from '../alert/compose-correction.ts';
import { composeDigest } from '../alert/compose-digest.ts';
import { composeNotice } from '../alert/compose-notice.ts';
import { composeStorm } from '../alert/compose-storm.ts';
import { composeWebhook, type WebhookCall } from '../alert/compose-webhook.ts';
import { type Sender, senderOf } from '../alert/sender.ts';
import type { AlertMatter, AmendmentMatter, Mail } from '../model/alert.ts';
import type { Instant } from '../model/instant.ts';
import type { DigestItem, Matter, OutboxItem } from '../model/outbox.ts';
import type { Subscriber } from '../model/subscriber.ts';
import { asCorrected } from '../review/corrected.ts';
import { readArchivedCopies } from '../store/archived-copies.ts';
import { readChange } from '../store/changes.ts';
import { readRetractions } from '../store/retractions.ts';
import { readReviewEvents } from '../store/review-events.ts';
import type { Context } from './context.ts';
import { alertOf } from './queue-mail.ts';
import { LEFT, NO_SIGN_UPS, RETRACTED } from './settle-mail.ts';
import { unsubscribing } from './unsubscribe.ts';
import { whoSubscribes } from './who-subscribes.ts';

/** Another process knows the recipient, and this one does not: the copy waits. */
export interface Waiting {
  readonly kind: 'deferred';
  readonly because: string;
}

/** Nothing was composed: the copy is not to be sent after all. */
export interface Unsent {
  readonly kind: 'unsent';
  readonly because: string;
}

/** A copy ready to be sent: a mail, or a call of a webhook. */
export interface Composed {
  readonly kind: 'mail' | 'webhook';
  readonly mail: Mail;
  /** What is posted in place of the mail. */
  readonly call?: WebhookCall;
}

/**
 * Composes a copy from what is stored; composed again, it is the same. Nothing is composed for a subscriber who has
 * left, nor of an alert that was taken back; a notice goes to whoever was the operator when it was made.
 */
export async function composeFor(context: Context, item: OutboxItem): Promise<Composed | Unsent | Waiting> {
  const us = senderOf(context.settings.mail);
  const { id, matter, recipient, madeAt: at } = item;
  if (matter.kind === 'notice') {
    return { kind: 'mail', mail: composeNotice({ id, at, notice: matter.notice }, recipient, us) };
  }
  if (matter.kind === 'confirmation') {
    const { url } = context.settings.web;
    if (url === undefined || context.signUps === undefined) return { kind: 'unsent', because: NO_SIGN_UPS };
    const link = `${url}/subscribe/${matter.token}`;
    const mail = composeConfirmation({ id, at, link, ...matter }, recipient, us);
    return { kind: 'mail', mail };
  }
  if (matter.kind === 'submission') throw new Error(`${id} is no mail`);
  const subscribers = await whoSubscribes(context, context.store.db);
  const subscriber = subscribers.find(({ address }) => address === recipient);
  if (subscriber === undefined)
    return isNewer(context, item)
      ? { kind: 'deferred', because: NEWER_LIST }
      : { kind: 'unsent', because: LEFT };
  const sender = subscriber.webhook === true ? us : { ...us, ...unsubscribeLink(context, recipient) };
  const alerts = await alertsOf(context, matter, at);
  const amendment = matter.kind === 'amendment' ? await amendmentOf(context, matter, alerts) : undefined;
  const mail =
    amendment === undefined
      ? mailOn(item, matter, alerts, subscriber, sender)
      : composeAmendment(amendment, subscriber, sender);
  if (mail === undefined) return { kind: 'unsent', because: RETRACTED };
  if (subscriber.webhook === undefined) return { kind: 'mail', mail };
  const because = matter.kind === 'correction' ? matter.retraction.because : amendment?.because;
  return { kind: 'webhook', mail, call: composeWebhook(mail, matter.kind, alerts, because) };
}

const NEWER_LIST =
  'the recipient subscribed after this process had read who does; the next one that is started knows';

/** Whether somebody else made the copy by a newer list: who is not on ours may have come since, and has not left. */
function isNewer({ subscribers, config }: Context, { recipient, madeAt }: OutboxItem): boolean {
  return madeAt > config.readAt() && !subscribers.some(({ address }) => address === recipient);
}

type ForSubscribers = Exclude<Matter, { kind: 'notice' | 'submission' | 'confirmation' }>;

/** The alerts that a copy is about; of those that were taken back, only a correction still speaks. */
async function alertsOf(
  context: Context,
  matter: ForSubscribers,
  madeAt: Instant,
): Promise<readonly AlertMatter[]> {
  if (matter.kind === 'correction' || matter.kind === 'amendment')
    return [await alertMatter(context, matter, madeAt)];
  return standingAlerts(context, matter.kind === 'alert' ? [matter] : matter.alerts, madeAt);
}

/** Nothing when there is nothing left to say. */
function mailOn(
  { id, madeAt: at }: OutboxItem,
  matter: ForSubscribers,
  alerts: readonly AlertMatter[],
  to: Subscriber,
  sender: Sender,
): Mail | undefined {
  if (matter.kind === 'digest') return composeDigest({ at, alerts, coverage: matter.coverage }, to, sender);
  const [alert] = alerts;
  if (alert === undefined) return undefined;
  switch (matter.kind) {
    case 'alert':
    case 'amendment':
      return composeAlert(alert, to, sender);
    case 'correction':
      return composeCorrection({ ...alert, retraction: matter.retraction }, to, sender);
    case 'storm':
      return composeStorm({ id, at, alerts }, to, sender);
  }
}

/** Only who can be reached by the reader, and has a secret to sign with, offers a link. */
function unsubscribeLink({ settings, signedLink }: Context, address: string): Pick<Sender, 'unsubscribeUrl'> {
  const { url } = settings.web;
  if (url === undefined || signedLink === undefined) return {};
  return { unsubscribeUrl: `${url}/unsubscribe/${signedLink.tokenFor(unsubscribing(address))}` };
}

/** What is to be told of alerts, without those that were taken back. */
async function standingAlerts(
  context: Context,
  items: readonly DigestItem[],
  madeAt: Instant,
): Promise<readonly AlertMatter[]> {
  const retracted = await readRetractions(
    context.store.db,
    items.map(({ change }) => change),
  );
  const standing = items.filter(({ change }) => !retracted.has(change));
  return Promise.all(standing.map((item) => alertMatter(context, item, madeAt)));
}

async function alertMatter(
  context: Context,
  { change: id, page, unreviewed }: DigestItem,
  madeAt: Instant,
): Promise<AlertMatter> {
  const seen = await readChange(context.store.db, id);
  if (seen === undefined)
    throw new Error(`the change ${id} was promised to subscribers and is not in the store`);
  const change = asCorrected(seen, await readReviewEvents(context.store.db, id));
  const { url } = context.settings.web;
  const webUrl = url === undefined ? {} : { webUrl: `${url}/changes/${id}` };
  const mark = unreviewed === true ? { unreviewed } : {};
  // What became known later is left out, so that a mail that is composed again is the same mail.
  const copy = (await readArchivedCopies(context.store.db, [id])).get(id);
  const archivedAt = copy === undefined || copy.at > madeAt ? {} : { archivedAt: copy.url };
  return { alert: alertOf(change), page, change, ...webUrl, ...mark, ...archivedAt };
}

/** An alert as it was told before a correction, and after it; of a later one nothing is known yet. */
async function amendmentOf(
  { store }: Context,
  { change: id, event }: Extract<Matter, { kind: 'amendment' }>,
  [told]: readonly AlertMatter[],
): Promise<AmendmentMatter | undefined> {
  const [seen, events] = [await readChange(store.db, id), await readReviewEvents(store.db, id)];
  const said = events[event - 1];
  if (told === undefined || seen === undefined || said?.act.kind !== 'correct') return undefined;
  return {
    ...told,
    change: asCorrected(seen, events.slice(0, event - 1)),
    corrected: asCorrected(seen, events.slice(0, event)),
    at: said.at,
    because: said.act.because,
  };
}
