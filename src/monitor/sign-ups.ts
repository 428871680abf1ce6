import type { SignUpEntry } from '../model/sign-up.ts';
import type { Subscriber } from '../model/subscriber.ts';

/** What signing up needs beside the usual; there where the settings switch it on. */
export interface SignUps {
  /** What an entry comes to; undefined when the configuration would refuse it. */
  read(entry: unknown): Subscriber | undefined;
  /** Keeps it in the configuration, in place of an earlier one of the same address; a person's own entry stays. */
  keep(entry: SignUpEntry): Promise<Subscriber>;
  /** Throws a ConfigError where nothing can be kept. */
  requirePlace(): void;
  seal(text: string): string;
  open(sealed: string): string | undefined;
}
