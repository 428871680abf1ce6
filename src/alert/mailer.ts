import type { Mail, SendOutcome } from '../model/alert.ts';

export type MailWay = 'smtp' | 'files';

/** Hands mails over; what became of each is a value. */
export interface Mailer {
  send(mail: Mail): Promise<SendOutcome>;
  readonly way: MailWay;
  /** How many mails it may be given at once. */
  readonly atOnce: number;
  /** Where mails go, in a sentence without secrets. */
  readonly describe: string;
  close(): Promise<void>;
}
