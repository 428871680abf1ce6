import type { SignUpEntry } from '../model/sign-up.ts';
import type { Subscriber } from '../model/subscriber.ts';

/** Who is told from now on, and whether it is as they chose, or as a person wrote into `subscribers.yaml`. */
export interface Kept {
  readonly subscriber: Subscriber;
  readonly as: 'chosen' | 'written-by-hand';
}

/** What signing up needs beside the usual; there where the settings switch it on. */
export interface SignUps {
  /** What an entry comes to; undefined when the configuration would refuse it. */
  read(entry: unknown): Subscriber | undefined;
  /** Keeps it in the configuration, in place of an earlier one of the same address; a person's own entry stands. */
  keep(entry: SignUpEntry): Promise<Kept>;
  /** Throws a ConfigError where nothing can be kept. */
  requirePlace(): void;
  seal(text: string): string;
  open(sealed: string): string | undefined;
}
