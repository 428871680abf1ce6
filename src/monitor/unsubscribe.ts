import { layout } from '../archive/layout.ts';
import type { Subscriber } from '../model/subscriber.ts';
import { recordDelivery } from '../store/deliveries.ts';
import { promiseWrites } from '../store/pending-writes.ts';
import { liftSuppression, suppress } from '../store/suppressions.ts';
import type { Context } from './context.ts';
import { keepPromises } from './keep-promises.ts';

type List = Pick<
  Context,
  'subscribers' | 'recipientKey' | 'signedLink' | 'store' | 'archive' | 'log' | 'clock'
>;

/** What the signature in an unsubscribe link is about; no other link's stands for it. */
export function unsubscribing(address: string): string {
  return `unsubscribe ${address.toLowerCase()}`;
}

/** Whose link it is; undefined when nobody's. The link holds no address. */
export function whoseLink({ subscribers, signedLink }: List, token: string): Subscriber | undefined {
  return subscribers.find(({ address }) => signedLink?.isFor(token, unsubscribing(address)) === true);
}

/** Takes a subscriber off the list, or on it again; also the log says so, in case the database is lost. */
export async function setSubscribed(context: List, { address }: Subscriber, wants: boolean): Promise<void> {
  const { store, clock, recipientKey } = context;
  const recipient = recipientKey(address);
  const at = clock.now();
  await store.transaction(async (tx) => {
    const isNew = wants ? await liftSuppression(tx, recipient) : await suppress(tx, recipient, at);
    if (!isNew) return;
    const entry = { at, kind: wants ? 'subscribed-again' : 'unsubscribed', recipient } as const;
    await promiseWrites(tx, [await recordDelivery(tx, layout.deliveries, entry)]);
  });
  await keepPromises(context);
}
