import type { Subscriber } from '../model/subscriber.ts';
import type { Db, Tx } from '../store/schema.ts';
import { readSuppressed } from '../store/suppressions.ts';
import type { Context } from './context.ts';

/** Those who get mails now: named in the configuration, and not taken off the list by themselves. */
export async function whoSubscribes(
  { subscribers, recipientKey }: Pick<Context, 'subscribers' | 'recipientKey'>,
  db: Db | Tx,
): Promise<readonly Subscriber[]> {
  const suppressed = await readSuppressed(db);
  return subscribers.filter(({ address }) => !suppressed.has(recipientKey(address)));
}
