import type { Mail, SendOutcome } from '../model/alert.ts';
import type { MailSettings } from '../model/settings.ts';
import { openEmlFolder } from './eml-folder.ts';
import { openSmtp } from './smtp.ts';

/** Hands mails over; what became of each is a value. */
export interface Mailer {
  send(mail: Mail): Promise<SendOutcome>;
  /** Where mails go, in a sentence without secrets. */
  readonly describe: string;
  close(): Promise<void>;
}

/** An SMTP server when one is set, else a folder of `.eml` files. */
export function openMailer(settings: MailSettings): Mailer {
  return settings.smtpUrl === undefined ? openEmlFolder(settings.outboxDir) : openSmtp(settings.smtpUrl);
}
