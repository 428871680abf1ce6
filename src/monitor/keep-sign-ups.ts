import path from 'node:path';
import { writeWhole } from '../archive/durable-file.ts';
import { requireWritable, signUpsFolder, signUpText, subscriberOf } from '../config/sign-ups.ts';
import type { Subscriber } from '../model/subscriber.ts';
import type { Sealing } from './sealing.ts';
import type { SignUps } from './sign-ups.ts';

export interface SignUpPlace {
  readonly configDir: string;
  /** The vendors that there are now. */
  readonly vendors: () => readonly string[];
  /** Those who are told: the list itself, which grows by who signs up. */
  readonly subscribers: Subscriber[];
  /** The addresses that a person wrote into `subscribers.yaml`. */
  readonly byHand: () => readonly string[];
  readonly recipientKey: (address: string) => string;
  readonly sealing: Sealing;
}

/**
 * Sign-ups lie in the configuration, a file each: out of `snapshots/`, which may be public, there when the database is
 * lost, apart from the file that a person writes, and forgotten by deleting one. Their names tell no address.
 */
export function keepSignUps({
  configDir,
  vendors,
  subscribers,
  byHand,
  recipientKey,
  sealing,
}: SignUpPlace): SignUps {
  const read = (entry: unknown): Subscriber | undefined => subscriberOf(entry, vendors());
  return {
    ...sealing,
    read,
    requirePlace: () => requireWritable(configDir),
    async keep(entry) {
      const subscriber = read(entry);
      if (subscriber === undefined) throw new Error('an entry that was read before cannot be read');
      const isSame = ({ address }: Subscriber) => address.toLowerCase() === subscriber.address.toLowerCase();
      const known = subscribers.find(isSame);
      if (known !== undefined && byHand().some((address) => address === known.address))
        return { subscriber: known, as: 'written-by-hand' };
      const file = path.join(signUpsFolder(configDir), `${recipientKey(subscriber.address)}.yaml`);
      await writeWhole(file, signUpText({ ...entry, address: known?.address ?? entry.address }));
      const kept = { ...subscriber, address: known?.address ?? subscriber.address };
      // The list may have been read anew while the file was written.
      const index = subscribers.findIndex(isSame);
      if (index < 0) subscribers.push(kept);
      else subscribers[index] = kept;
      return { subscriber: kept, as: 'chosen' };
    },
  };
}
